"""Cover index: among texts kept so far, those that may cover another one.

All hashes of a kept text are held; a text asks with the hashes of its narrative.  Who holds most
of them comes first (ties: kept earlier).  A hash that very many kept texts hold is boilerplate:
only its first holders count, so one question costs little whatever was kept.  Texts of the same
words are found by digest, however many there are.

Known miss: a text whose every sampled run stands in more than ``posting_limit`` kept texts, and
that is covered by one of the later ones only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from wirecopy.dispatches.postings import Postings
from wirecopy.dispatches.sketch import Sketch

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from wirecopy.text.shingles import Hashes, Ints

    Holders = NDArray[np.uint32]


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverIndexConfig:
    """Which kept texts are held against a new one."""

    #: Kept texts that count for one hash, the first ones.
    posting_limit: int = 64
    #: Least share of the hashes asked with: a text with every fifth word changed keeps a third of
    #: its runs of five, and sampling can halve that.
    least_share: float = 0.12


@dataclass(slots=True)
class CoverIndex:
    """Kept texts by number, in rising order."""

    config: CoverIndexConfig = field(default_factory=CoverIndexConfig)
    sample: int = 8
    _postings: Postings = field(default_factory=Postings)
    _digests: dict[int, int] = field(default_factory=dict)

    def add(self, numbers: Sequence[int], sketches: Sequence[Sketch]) -> None:
        """Keep texts."""
        if numbers:
            self._postings.add(*_entries(numbers, sketches))
        for number, sketch in zip(numbers, sketches, strict=True):
            self._digests.setdefault(sketch.digest, number)

    def equal(self, sketch: Sketch) -> int | None:
        """The first kept text of the same words."""
        return self._digests.get(sketch.digest)

    def find(self, numbers: Sequence[int], sketches: Sequence[Sketch]) -> list[list[int]]:
        """For each of some new texts those worth a comparison, the likeliest first.

        Kept ones, and those before it among the new ones themselves.
        """
        import numpy as np

        if not numbers:
            return []
        asked, owner, sizes = self._questions(sketches)
        among = Postings()
        among.add(*_entries(numbers, sketches))
        most = self.config.posting_limit
        found = [postings.find(asked, most) for postings in (self._postings, among)]
        owners = owner[np.concatenate([places for places, _ in found])]
        holders = np.concatenate([holders for _, holders in found])
        before = holders < np.array(numbers, np.int64)[owners]
        pairs, counts = np.unique(owners[before] << 32 | holders[before], return_counts=True)
        kept = counts >= np.maximum(1, self.config.least_share * sizes[pairs >> 32])
        pairs, counts = pairs[kept], counts[kept]
        order = np.lexsort((pairs, -counts, pairs >> 32))
        result: list[list[int]] = [[] for _ in numbers]
        for pair in pairs[order].tolist():
            result[pair >> 32].append(pair & 0xFFFFFFFF)
        return result

    def _questions(self, sketches: Sequence[Sketch]) -> tuple[Hashes, Ints, Ints]:
        """The hashes of each narrative (of all, where it has none), whose they are, and how many count.

        A short text keeps all its hashes, but a long one that covers it only the sampled ones: no
        more can be asked for.
        """
        import numpy as np

        parts = [s.narrative if len(s.narrative) else s.other for s in sketches]
        owner = np.repeat(np.arange(len(parts)), [len(part) for part in parts])
        asked = np.concatenate(parts)
        sampled = owner[asked % np.uint64(self.sample) == 0]
        return asked, owner, np.bincount(sampled, minlength=len(parts))

    @property
    def byte_count(self) -> int:
        """Memory of what is held: postings, and some 100 bytes a digest."""
        return self._postings.byte_count + 100 * len(self._digests)


def _entries(numbers: Sequence[int], sketches: Sequence[Sketch]) -> tuple[Hashes, Holders]:
    import numpy as np

    parts = [np.union1d(sketch.narrative, sketch.other) for sketch in sketches]
    counts = [len(part) for part in parts]
    return np.concatenate(parts), np.repeat(np.array(numbers, np.uint32), counts)
