"""Postings: who holds a hash, in sorted runs that grow by merging.

New entries become a run of their own; a run is merged with the one before it while that is at
most twice its size, so there are few runs (the logarithm of the number of entries) and every entry is
moved as few times.  Twelve bytes an entry; nothing else is kept.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from wirecopy.text.shingles import Hashes, Ints

    Holders = NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class _Run:
    """Entries sorted by hash, those of one hash by holder."""

    hashes: Hashes
    holders: Holders


@dataclass(slots=True)
class Postings:
    """Hash -> holders; holders are numbers below 2**32, and come in rising order."""

    _runs: list[_Run] = field(default_factory=list)

    def add(self, hashes: Hashes, holders: Holders) -> None:
        """Remember that each of ``holders`` holds the hash at its place."""
        if not len(hashes):
            return
        self._runs.append(_sorted(hashes, holders))
        while len(self._runs) > 1 and len(self._runs[-2].hashes) <= 2 * len(self._runs[-1].hashes):
            last = self._runs.pop()
            self._runs[-1] = _merged(self._runs[-1], last)

    def find(self, hashes: Hashes, most: int) -> tuple[Ints, Ints]:
        """Places in ``hashes`` and the holders there: of each hash at most the first ``most``."""
        import numpy as np

        order = np.argsort(hashes)
        asked = hashes[order]
        room = np.full(len(asked), most, np.int64)
        places, holders = [], []
        for run in self._runs:
            low = run.hashes.searchsorted(asked, side="left")
            hit = np.flatnonzero(run.hashes[np.minimum(low, len(run.hashes) - 1)] == asked)
            hit = hit[room[hit] > 0]
            count = run.hashes.searchsorted(asked[hit], side="right") - low[hit]
            count = np.minimum(count, room[hit])
            room[hit] -= count
            first = np.repeat(low[hit] - np.cumsum(count) + count, count)
            places.append(np.repeat(order[hit], count))
            holders.append(run.holders[first + np.arange(len(first))].astype(np.int64))
        none = np.zeros(0, np.int64)
        return np.concatenate([*places, none]), np.concatenate([*holders, none])

    @property
    def byte_count(self) -> int:
        """Memory of all entries."""
        return sum(run.hashes.nbytes + run.holders.nbytes for run in self._runs)


def _sorted(hashes: Hashes, holders: Holders) -> _Run:
    import numpy as np

    order = np.lexsort((holders, hashes))
    return _Run(hashes[order], holders[order].astype(np.uint32))


def _merged(old: _Run, new: _Run) -> _Run:
    """Both runs as one; of one hash the old holders, which are smaller, come first."""
    import numpy as np

    at = old.hashes.searchsorted(new.hashes, side="right")
    at += np.arange(len(new.hashes))
    is_old = np.ones(len(old.hashes) + len(new.hashes), bool)
    is_old[at] = False
    hashes = np.empty(len(is_old), np.uint64)
    holders = np.empty(len(is_old), np.uint32)
    hashes[at], hashes[is_old] = new.hashes, old.hashes
    holders[at], holders[is_old] = new.holders, old.holders
    return _Run(hashes, holders)
