"""Judging: row by row in a fixed order, whether a row that stays covers it.

The order is the rule of the policy: rows of the old corpus first, then by fullness (characters
that are no spaces; ties by the words' digest, then file and row), or as they stand in the input.
A row is held against rows that stay only, so every removed row is covered by one that is there,
and nothing ever hangs on a chain.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from wirecopy.dispatches.cover import Cover, cover_of
from wirecopy.dispatches.cover_index import CoverIndex
from wirecopy.model.dedup import DedupSettings
from wirecopy.pipeline.dedup.spool import READABLE, Spool
from wirecopy.pipeline.dedup.words import Placed

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from wirecopy.dispatches import Sketch
    from wirecopy.text.shingles import Ints

    Verdict = tuple[Any, ...]

#: Rows judged between two commits; part of the result, as rows of one go are looked up together.
_GO_ROWS = 512
#: Kept texts compared exactly with one row, the likeliest first.
_COMPARED = 12
#: Texts held with their words: some 40 KB each.
_HELD_TEXTS = 1024


@dataclass(slots=True)
class Judging:
    """The pass that judges."""

    spool: Spool
    settings: DedupSettings
    _index: CoverIndex = field(default_factory=CoverIndex)
    #: Row by place in the order.
    _order: Ints = field(init=False)
    #: Whether the row at a place in the order stays.
    _stays: NDArray[np.bool_] = field(init=False)

    def run(self) -> None:
        """Judge what is not judged yet."""
        import numpy as np

        self._order = judging_order(self.spool.rows, self.settings)
        self._stays = np.zeros(len(self._order), bool)
        done = self.spool.verdicts()
        self._stays[: len(done)] = done["by"] < 0
        reader = lru_cache(maxsize=_HELD_TEXTS)(self._read)
        for first in range(0, len(self._order), _GO_ROWS):
            places = range(first, min(first + _GO_ROWS, len(self._order)))
            sketches = [self.spool.sketch_of(int(self._order[place])) for place in places]
            if first >= len(done):
                self._judge(places, sketches, reader)
                self.spool.commit()
            kept = [n for n, place in enumerate(places) if self._stays[place]]
            self._index.add([places[n] for n in kept], [sketches[n] for n in kept])
        self.spool.commit(stage="write")

    def _read(self, place: int) -> Placed:
        return self.spool.words_of(int(self._order[place]))

    def _judge(self, places: range, sketches: Sequence[Sketch], reader: Any) -> None:  # noqa: ANN401  a cached method
        equal: dict[int, int] = {}
        likely = self._index.find(places, sketches)
        verdicts = []
        for place, sketch, others in zip(places, sketches, likely, strict=True):
            row = int(self._order[place])
            twin = self._index.equal(sketch)
            twin = equal.get(sketch.digest) if twin is None else twin
            if self.spool.rows[row]["is_old"]:
                by, cover = None, None
            elif twin is not None:
                by, cover = twin, cover_of(reader(place).layered, reader(twin).layered)
            else:
                by, cover = self._covering(place, others, reader)
            self._stays[place] = by is None
            if by is None:
                equal.setdefault(sketch.digest, place)
            verdicts.append(self._verdict(place, by, cover, reader))
        self.spool.add_verdicts(verdicts)

    def _covering(
        self,
        place: int,
        others: Sequence[int],
        reader: Any,  # noqa: ANN401
    ) -> tuple[int | None, Cover | None]:
        """The first of the likeliest kept texts that covers the one at ``place``."""
        kept = [other for other in others if self._stays[other]]
        for other in kept[:_COMPARED]:
            cover = cover_of(reader(place).layered, reader(other).layered)
            if cover.is_enough(self.settings.least_cover, self.settings.least_words):
                return other, cover
        return None, None

    def _verdict(self, place: int, by: int | None, cover: Cover | None, reader: Any) -> Verdict:  # noqa: ANN401
        row = int(self._order[place])
        if by is None or cover is None:
            return row, -1, 0.0, float("nan"), 0.0, 0, 0
        other = int(self._order[by])
        found = _passages(cover, reader(place), reader(by))
        quotes = float("nan") if cover.quotes is None else cover.quotes
        at = self.spool.append("passages", found.tobytes())
        return row, other, cover.narrative, quotes, cover.words, at, len(found)


def _passages(cover: Cover, one: Placed, two: Placed) -> NDArray[np.uint32]:
    """Passages as places in the two texts as they were given."""
    import numpy as np

    found = [
        (
            one.starts[p.first],
            one.ends[p.last - 1],
            two.starts[p.other_first],
            two.ends[p.other_last - 1],
        )
        for p in cover.passages
    ]
    return np.array(found, dtype="<u4").reshape(-1, 4)


def judging_order(rows: NDArray[np.void], settings: DedupSettings) -> Ints:
    """The readable rows in the order they are judged in."""
    import numpy as np

    readable = np.flatnonzero(rows["state"] == READABLE)
    if settings.policy == "keep-first":
        # Old files come before the others, and rows lie in the spool as they were read.
        return readable
    some = rows[readable]
    length = some["length"].astype(np.int64)
    keys = (some["row"], some["file"], some["digest"], -length, 1 - some["is_old"].astype(np.int64))
    return readable[np.lexsort(keys)]
