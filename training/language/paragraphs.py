"""Paragraphs with known sentence starts: of the treebanks, and of the sentences written here."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from corpora import unbracket

_HERE = Path(__file__).resolve().parent / "data"
_PARAGRAPHS = ("# newpar", "# newdoc")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text without line breaks and where its sentences begin."""

    text: str
    starts: tuple[int, ...]


def of_treebank(path: Path) -> Iterator[Paragraph]:
    """The paragraphs of a CoNLL-U file, by its spacing."""
    text, starts = "", []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.strip("\n").split("\n")
        if text and any(line.startswith(_PARAGRAPHS) for line in lines):
            yield Paragraph(text.rstrip(), tuple(starts))
            text, starts = "", []
        starts.append(len(text))
        text += "".join(_surface(lines))
    yield Paragraph(text.rstrip(), tuple(start for start in starts if start < len(text.rstrip())))


def _surface(lines: list[str]) -> Iterator[str]:
    inside = 0
    for fields in (line.split("\t") for line in lines if line and line[0] != "#"):
        if "-" in fields[0]:
            inside = int(fields[0].partition("-")[2])
        elif not fields[0].isdigit() or int(fields[0]) <= inside:
            continue
        yield fields[1] + ("" if "SpaceAfter=No" in fields[9] else " ")


def written(seed: int) -> Iterator[Paragraph]:
    """The sentences of ``data/`` that end in a mark, one to four a paragraph."""
    order = random.Random(seed)
    names = ("newswire_names.txt", "web_names.txt")
    lines = [
        unbracket(line)[0]
        for name in names
        for line in (_HERE / name).read_text(encoding="utf-8").splitlines()
    ]
    trees = (_HERE / "newswire_trees.txt").read_text(encoding="utf-8").splitlines()
    lines += [line.removeprefix("# text = ") for line in trees if line.startswith("# text = ")]
    ended = [line.strip() for line in lines if line.strip()[-1:] in (*'.?!"”',) and line.strip()]
    order.shuffle(ended)
    while ended:
        text, starts = "", []
        for _ in range(order.choice((1, 2, 2, 3, 4))):
            if ended:
                starts.append(len(text))
                text += ended.pop() + " "
        yield Paragraph(text.rstrip(), tuple(starts))
