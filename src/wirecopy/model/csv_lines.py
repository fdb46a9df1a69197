"""CSV lines: rows that end with a line feed, and a cell with a line break of any kind in quotation marks.

Before Python 3.13 the standard writer quotes only the breaks it ends its own rows with, and a carriage
return in a file name or an outlet's name would cut its row in two.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from typing import Protocol

_END = "\r\n"


class _Text(Protocol):
    def write(self, text: str, /) -> object:
        """Take a piece of text."""


class _LineFeeds:
    """Takes whole rows; gives them another end."""

    def __init__(self, handle: _Text) -> None:
        self._handle = handle

    def write(self, row: str, /) -> object:
        return self._handle.write(row.removesuffix(_END) + "\n")


def write_csv(handle: _Text, rows: Iterable[Sequence[object]]) -> None:
    """Write rows; ``handle`` must not translate line ends."""
    csv.writer(_LineFeeds(handle), lineterminator=_END).writerows(rows)
