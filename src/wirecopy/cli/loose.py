"""Loose files: pages read without a project."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from wirecopy.errors import FormatError

if TYPE_CHECKING:
    from wirecopy.model import Article, PageReading


@dataclass(frozen=True, slots=True, kw_only=True)
class LoosePair:
    """An article of one file and one of another."""

    a_name: str
    a_text: str
    b_name: str
    b_text: str
    #: How they are related, in words.
    label: str


def read_file(
    path: Path, *, url: str | None = None, captured_at: datetime | None = None
) -> PageReading:
    """The page in a file, ``-`` for standard input; gzip is unpacked.

    Raises:
        InputError: it holds no page that can be read.
        OSError: it cannot be opened.
    """
    from wirecopy.plain import split_page

    data = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
    if data[:2] == b"\x1f\x8b":
        data = _unpacked(data, path)
    return split_page(data, url=url, captured_at=captured_at)


def _unpacked(data: bytes, path: Path) -> bytes:
    import gzip
    import zlib

    try:
        return gzip.decompress(data)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise FormatError(f"broken gzip: {error}", where=str(path)) from error


def pairs_of_files(a: Path, b: Path) -> Iterator[LoosePair]:
    """Articles of ``a`` and ``b`` that are copies; else the longest of each, and says so."""
    from wirecopy.plain import find_copies

    sides = {"a": _named(a), "b": _named(b)}
    keyed = {f"{side}{n}": art for side, arts in sides.items() for n, (_, art) in enumerate(arts)}
    names = {f"{side}{n}": name for side, arts in sides.items() for n, (name, _) in enumerate(arts)}
    found = find_copies({key: article.text for key, article in keyed.items()})
    labels = {(x, y): label for x, y, label in found.pairs if x[0] != y[0]}
    if not labels:
        longest = [
            max((k for k in keyed if k[0] == side), key=lambda k: len(keyed[k].text))
            for side in "ab"
        ]
        labels = {(longest[0], longest[1]): "none"}
    for (x, y), label in sorted(labels.items()):
        yield LoosePair(
            a_name=names[x],
            a_text=keyed[x].text,
            b_name=names[y],
            b_text=keyed[y].text,
            label="not copies of each other; the longest article of each file is shown"
            if label == "none"
            else f"{label} of one dispatch",
        )


def _named(path: Path) -> list[tuple[str, Article]]:
    """The articles of a file, each with a name to show."""
    articles = [a for a in read_file(path).articles if a.kind != "teaser" and a.text]
    if not articles:
        raise FormatError("no article found", where=str(path), advice="see: wirecopy split FILE")
    if len(articles) == 1:
        return [(str(path), articles[0])]
    return [(f"{path} ({article.headline or article.index + 1})", article) for article in articles]
