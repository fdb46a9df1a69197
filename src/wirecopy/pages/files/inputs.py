"""Inputs: what the files that were given were taken for, counted by kind.

Files of one format and packing under one given path are one kind, so that a folder of a million
pages is a few lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from wirecopy.model import LEFT_OUT, InputKind, Problem, RawPage


class _Key(NamedTuple):
    path: str
    format: str
    told_by: str
    packing: str


@dataclass(slots=True)
class _Count:
    example: str
    files: int = 0
    pages: int = 0
    problems: int = 0


@dataclass(slots=True)
class InputCounts:
    """Counts of the files opened so far."""

    #: The path, among those given, whose files are being read.
    path: str = ""
    _counts: dict[_Key, _Count] = field(default_factory=dict)

    def counted(
        self,
        found: Iterable[RawPage | Problem],
        *,
        where: str,
        chosen: str,
        told_by: str,
        packing: str | None,
    ) -> Iterator[RawPage | Problem]:
        """What is found in the file at ``where``, counted as it passes."""
        count = self._count(_Key(self.path, chosen, told_by, packing or ""), where)
        for item in found:
            if isinstance(item, Problem):
                count.problems += 1
            else:
                count.pages += 1
            yield item

    def left_out(self, where: str) -> None:
        """Count a file of a folder that was passed over, since its name tells no format."""
        self._count(_Key(self.path, LEFT_OUT, "name", ""), where)

    def _count(self, key: _Key, where: str) -> _Count:
        """The count that one more file falls under."""
        count = self._counts.setdefault(key, _Count(example=where))
        count.files += 1
        return count

    def kinds(self) -> tuple[InputKind, ...]:
        """The kinds met, in the order of their names."""
        return tuple(
            InputKind(
                path=key.path,
                format=key.format,
                told_by=key.told_by,
                packing=key.packing or None,
                files=count.files,
                pages=count.pages,
                problems=count.problems,
                example=count.example,
            )
            for key, count in sorted(self._counts.items(), key=lambda pair: pair[0])
        )
