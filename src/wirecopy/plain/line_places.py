"""Line places: places of a page as it was read, in the text that was given.

Reading puts characters for entities; lines stay lines.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate


class LinePlaces:
    """The lines of a text as it was given and as it was read."""

    def __init__(self, given: str, read: str) -> None:
        self._given = _starts(given)
        self._read = _starts(read)
        #: Whether both have the same number of lines; nothing can be told else.
        self.agree = len(self._given) == len(self._read)

    def start(self, place: int) -> int:
        """Where what begins at ``place`` of the page begins; the line's own beginning where it lost characters."""
        line = bisect_right(self._read, place) - 1
        return self._given[line] + (place - self._read[line] if self._is_whole(line) else 0)

    def end(self, place: int) -> int:
        """Where what ends at ``place`` of the page ends; the line's own end where it lost characters."""
        line = max(0, bisect_left(self._read, place) - 1)
        if self._is_whole(line):
            return self._given[line] + place - self._read[line]
        return self._given[line + 1]

    def _is_whole(self, line: int) -> bool:
        sizes = [
            starts[line + 1] - starts[line]
            for starts in (self._given, self._read)
            if line + 1 < len(starts)
        ]
        return len(set(sizes)) <= 1


def _starts(text: str) -> list[int]:
    """Where each line begins, and where the last one ends."""
    return [0, *accumulate(map(len, text.splitlines(keepends=True)))]
