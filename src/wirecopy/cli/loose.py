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
    from wirecopy.model import PageReading


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

    keyed = {**_keyed("a", a), **_keyed("b", b)}
    found = find_copies({key: text for key, (_, text) in keyed.items()})
    labels: dict[tuple[str, str], str] = {
        (x, y): f"{label} of one dispatch" for x, y, label in found.pairs if x[0] != y[0]
    }
    if not labels:
        longest = [_longest(keyed, side) for side in "ab"]
        labels = {(longest[0], longest[1]): "not copies of each other; the longest texts are shown"}
    for (x, y), label in sorted(labels.items()):
        (a_name, a_text), (b_name, b_text) = keyed[x], keyed[y]
        yield LoosePair(a_name=a_name, a_text=a_text, b_name=b_name, b_text=b_text, label=label)


def _longest(keyed: dict[str, tuple[str, str]], side: str) -> str:
    return max((key for key in keyed if key[0] == side), key=lambda key: len(keyed[key][1]))


def _keyed(side: str, path: Path) -> dict[str, tuple[str, str]]:
    """Key -> name to show and text, of each article; the whole file where no article is found."""
    reading = read_file(path)
    articles = [a for a in reading.articles if a.kind != "teaser" and a.text]
    if len(articles) < 2:
        text = articles[0].text if articles else reading.page.text
        return {f"{side}0": (str(path), text)}
    return {
        f"{side}{article.index:06}": (f"{path} ({article.headline or article.index})", article.text)
        for article in articles
    }
