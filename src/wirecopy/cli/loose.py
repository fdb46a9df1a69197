"""Loose files: pages read without a project."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

#: What is said of texts that share too little.
NO_COPIES = "not copies of each other"


@dataclass(frozen=True, slots=True, kw_only=True)
class LoosePair:
    """An article of one file and one of another."""

    a_name: str
    a_text: str
    b_name: str
    b_text: str
    #: How they are related, in words.
    label: str


def pairs_of_files(a: Path, b: Path) -> Iterator[LoosePair]:
    """Articles of ``a`` and ``b`` that are copies; else the longest of each, and says so."""
    keyed = {**_keyed("a", a), **_keyed("b", b)}
    labels = copies_among({key: text for key, (_, text) in keyed.items()})
    if not labels:
        longest = [_longest(keyed, side) for side in "ab"]
        labels = {(longest[0], longest[1]): f"{NO_COPIES}; the longest texts are shown"}
    for (x, y), label in sorted(labels.items()):
        (a_name, a_text), (b_name, b_text) = keyed[x], keyed[y]
        yield LoosePair(a_name=a_name, a_text=a_text, b_name=b_name, b_text=b_text, label=label)


def copies_among(texts: dict[str, str]) -> dict[tuple[str, str], str]:
    """How texts of one side and of another are related, in words, where they are copies; keys begin with their side."""
    from wirecopy.plain import find_copies

    pairs = find_copies(texts).pairs
    return {(x, y): f"{label} of one dispatch" for x, y, label in pairs if x[0] != y[0]}


def _longest(keyed: dict[str, tuple[str, str]], side: str) -> str:
    return max((key for key in keyed if key[0] == side), key=lambda key: len(keyed[key][1]))


def _keyed(side: str, path: Path) -> dict[str, tuple[str, str]]:
    """Key -> name to show and text, of each article; the whole file where no article is found."""
    from wirecopy.plain import split_file

    reading = split_file(path)
    articles = [a for a in reading.articles if a.kind != "teaser" and a.text]
    if len(articles) < 2:
        text = articles[0].text if articles else reading.page.text
        return {f"{side}0": (str(path), text)}
    return {
        f"{side}{article.index:06}": (f"{path} ({article.headline or article.index})", article.text)
        for article in articles
    }
