"""CoNLL-U sentences for training: words, tags, lemmas, heads and labels."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Tree:
    """One sentence of a treebank; heads count from 1, 0 is the root."""

    words: tuple[str, ...]
    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    lemmas: tuple[str, ...]
    heads: tuple[int, ...]
    deprels: tuple[str, ...]


def read_trees(path: Path) -> list[Tree]:
    """All sentences of a CoNLL-U file; empty nodes and multiword lines are left out."""
    trees: list[Tree] = []
    rows: list[list[str]] = []
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        if not line:
            if rows:
                trees.append(_tree(rows))
            rows = []
        elif not line.startswith("#"):
            fields = line.split("\t")
            if fields[0].isdigit():
                rows.append(fields)
    return trees


def _tree(rows: list[list[str]]) -> Tree:
    return Tree(
        words=tuple(row[1] for row in rows),
        upos=tuple(row[3] for row in rows),
        xpos=tuple(row[4] for row in rows),
        lemmas=tuple(row[2] for row in rows),
        heads=tuple(int(row[6]) for row in rows),
        deprels=tuple(row[7] for row in rows),
    )
