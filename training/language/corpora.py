"""Every training corpus as examples of one shape: words, and whatever was annotated on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import treebank

#: Types of names, as the shipped model knows them.
NAME_TYPES = ("PER", "ORG", "LOC", "NORP", "MISC")
_HERE = Path(__file__).resolve().parent / "data"
#: What else may stand behind what a corpus writes: types it does not annotate, or calls otherwise.
_UNER_ALSO = {"O": ("NORP", "MISC")}
_WIKIGOLD_ALSO = {"MISC": ("NORP",)}


@dataclass(frozen=True, slots=True)
class Example:
    """One sentence; ``None`` where a column was not annotated."""

    words: tuple[str, ...]
    #: Universal tags, and joint tags ``UPOS|XPOS``.
    upos: tuple[str, ...] | None = None
    joint: tuple[str, ...] | None = None
    #: From 1; 0 is the root.
    heads: tuple[int, ...] | None = None
    deprels: tuple[str, ...] | None = None
    #: ``B-PER``, ``I-PER``, ``O``; ``also``: types that may stand behind a type, or behind ``O``.
    names: tuple[str, ...] | None = None
    also: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def read_all(folder: Path) -> list[Example]:
    """The examples of all corpora that shipped weights may be trained on."""
    return [
        *named(folder / "ewt_train.conllu", _HERE / "ewt_names.tsv"),
        *ewt_dev(folder),
        *named(folder / "gum_open.conllu", _HERE / "gum_names.tsv"),
        *wikigold(folder / "names" / "wikigold.conll"),
        *own_names(_HERE / "newswire_names.txt"),
        *own_names(_HERE / "web_names.txt"),
        *own_trees(_HERE / "newswire_trees.txt"),
    ]


def surnames() -> list[Example]:
    """Sentences written for this project in which a short surname stands alone, or a word that is none."""
    return list(own_names(_HERE / "surname_names.txt"))


def named(trees: Path, names: Path) -> Iterator[Example]:
    """A treebank with the names annotated for this project."""
    found = _names_by_sentence(names)
    for number, tree in enumerate(treebank.read_trees(trees)):
        yield replace(_of_tree(tree), names=_bio(tree.words, found.get(number, ())))


def ewt_dev(folder: Path) -> Iterator[Example]:
    """UD English EWT, development part, with the names of Universal NER."""
    names = dict(read_iob(folder / "uner_ewt_dev.iob2", word=1, tag=2))  # in another order
    for tree in treebank.read_trees(folder / "ewt_dev.conllu"):
        yield replace(_of_tree(tree), names=names.get(tree.words), also=_UNER_ALSO)


def wikigold(path: Path) -> Iterator[Example]:
    """Wikigold; its MISC holds nationalities as well."""
    for words, tags in read_iob(path, word=0, tag=1):
        yield Example(words=words, names=_opened(tags), also=_WIKIGOLD_ALSO)


def own_names(path: Path) -> Iterator[Example]:
    """Sentences written for this project with names in square brackets."""
    from wirecopy.language.tokens import iter_tokens

    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            text, spans = unbracket(line)
            places = list(iter_tokens(text))
            yield Example(
                words=tuple(text[a:b] for a, b in places), names=_tags_of_spans(places, spans)
            )


def own_trees(path: Path) -> Iterator[Example]:
    """Trees written for this project: form, UPOS, head, relation."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n") if line and line[0] != "#"]
        if rows:
            yield Example(
                words=tuple(row[0] for row in rows),
                upos=tuple(row[1] for row in rows),
                heads=tuple(int(row[2]) for row in rows),
                deprels=tuple(row[3] for row in rows),
            )


def unbracket(line: str) -> tuple[str, list[tuple[int, int, str]]]:
    """The text of ``[TYPE words]`` notation, and the span and type of each name."""
    text, spans = "", []
    for part in line.strip().split("["):
        inside, closed, after = part.partition("]")
        kind, _, name = inside.partition(" ")
        if closed and kind in NAME_TYPES:
            spans.append((len(text), len(text) + len(name), kind))
            text += name + after
        else:
            text += ("[" if text else "") + part
    return text, spans


def read_iob(
    path: Path, *, word: int, tag: int
) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Words and tags of each sentence of a column file."""
    rows: list[list[str]] = []
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        if line.strip() and not line.startswith("# "):
            rows.append(line.split("\t") if "\t" in line else line.split(" "))
        elif not line.strip():
            if rows:
                yield tuple(row[word] for row in rows), tuple(row[tag] for row in rows)
            rows = []


def _of_tree(tree: treebank.Tree) -> Example:
    return Example(
        words=tree.words,
        upos=tree.upos,
        joint=tuple(f"{u}|{x}" for u, x in zip(tree.upos, tree.xpos, strict=True)),
        heads=tree.heads,
        deprels=tree.deprels,
    )


def _names_by_sentence(path: Path) -> dict[int, list[tuple[str, tuple[str, ...]]]]:
    """Type and words of each name, in order, by the number of the sentence in its file."""
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        number, _, entries = line.partition("\t")
        parts = [entry.partition("=") for entry in entries.split(" ; ")]
        found[int(number)] = [(kind.strip(), tuple(name.split())) for kind, _, name in parts]
    return found


def _bio(words: tuple[str, ...], names: Iterable[tuple[str, tuple[str, ...]]]) -> tuple[str, ...]:
    """Tags of names given in order of appearance."""
    tags, at = ["O"] * len(words), 0
    for kind, name in names:
        at = next(n for n in range(at, len(words)) if words[n : n + len(name)] == name)
        tags[at : at + len(name)] = [f"B-{kind}"] + [f"I-{kind}"] * (len(name) - 1)
        at += len(name)
    return tuple(tags)


def _opened(tags: tuple[str, ...]) -> tuple[str, ...]:
    """IOB1 as IOB2: every name opens with ``B-``."""
    before = ("O", *tags[:-1])
    return tuple(
        f"B-{tag[2:]}" if tag[0] == "I" and last[2:] != tag[2:] else tag
        for tag, last in zip(tags, before, strict=True)
    )


def _tags_of_spans(
    places: list[tuple[int, int]], spans: list[tuple[int, int, str]]
) -> tuple[str, ...]:
    tags = ["O"] * len(places)
    for start, end, kind in spans:
        inside = [n for n, (a, b) in enumerate(places) if a < end and b > start]
        for place, n in enumerate(inside):
            tags[n] = f"{'I' if place else 'B'}-{kind}"
    return tuple(tags)
