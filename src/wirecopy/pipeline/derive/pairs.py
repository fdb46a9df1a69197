"""Pairs: the texts to compare exactly, among new ones and those stored near them in time.

Which pairs the texts of a project have is a function of the set of them (``candidate_rule``).
New texts bring new pairs; and where they crowd a hash or make a longer list of the longest, they
may take older ones away.  Those are found here too, so that pages may come in any order and in
any number of goes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from wirecopy.dispatches import CandidateConfig, Sketch, block_of, find_candidates
from wirecopy.pipeline.derive.batch import Batch
from wirecopy.pipeline.derive.pending import Pending
from wirecopy.pipeline.derive.windows import Row, ordinal
from wirecopy.store.partitions import HIDDEN, UNDATED

Pair = tuple[str, str]

#: The block of rows without a day.
_NO_DAY = block_of(None, CandidateConfig())


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of text ids, the smaller first."""

    #: To be measured, sorted; without those measured before.
    fresh: list[Pair]
    #: Measured before, and candidates no more.
    lost: frozenset[Pair]


class _Blocks:
    """Rows of sketches by block of days: those stored, and the new ones."""

    def __init__(self, batch: Batch, pending: Pending) -> None:
        self.config: CandidateConfig = batch.config.section("candidates")
        self._writer = batch.writer
        self._new: dict[int, list[Row]] = defaultdict(list)
        for row in pending.new:
            self._new[self.block(row["day"])].append(row)
        self._parts = defaultdict(list)
        for part in self._writer.manifest.of("sketches"):
            if part.partition not in HIDDEN:
                self._parts[part.partition].append(part)
        self._retired = pending.retired
        self._judged: dict[int, set[Pair]] = {}

    def block(self, day: str | None) -> int:
        """The block of an ISO day."""
        return block_of(ordinal(day), self.config)

    @property
    def touched(self) -> list[int]:
        """Blocks with new rows."""
        return sorted(self._new)

    @property
    def reopened(self) -> list[int]:
        """Blocks that may have new pairs because rows beside them are gone."""
        gone = {self.block(day) for _, day in self._retired}
        stored = {one for week in self._parts for one in self._blocks_of(week)}
        if _NO_DAY in gone:
            return sorted(stored | self._new.keys())
        near = {one + step for one in gone for step in (-1, 0, 1)} | ({_NO_DAY} if gone else set())
        return sorted(near & (stored | self._new.keys()))

    def views(self, block: int) -> Iterator[tuple[int, ...]]:
        """Sets of blocks that together hold all neighbours of ``block``."""
        if block != _NO_DAY:
            yield _NO_DAY, block - 1, block, block + 1
            return
        stored = {one for week in self._parts for one in self._blocks_of(week)}
        for other in sorted(stored | self._new.keys()):
            yield tuple(sorted({_NO_DAY, other}))

    def rows(self, blocks: Iterable[int]) -> list[Row]:
        """All rows of some blocks, by text and day."""
        wanted = set(blocks)
        weeks = [week for week in self._parts if not wanted.isdisjoint(self._blocks_of(week))]
        parts = (part for week in sorted(weeks) for part in self._parts[week])
        rows = [
            row
            for row in self._writer.rows(parts)
            if self.block(row["day"]) in wanted
            and (row["text_id"], row["day"]) not in self._retired
        ]
        rows += [row for block in wanted for row in self._new.get(block, ())]
        return sorted(rows, key=lambda row: (row["text_id"], row["day"] or ""))

    def _blocks_of(self, week: str) -> set[int]:
        if week == UNDATED:
            return {_NO_DAY}
        monday = date.fromisocalendar(int(week[:-4]), int(week[-2:]), 1).toordinal()
        return {block_of(monday + n, self.config) for n in range(7)}

    def judged(self, block: int) -> set[Pair]:
        """All pairs that candidates of ``block`` make with its neighbours, as things stand."""
        if block not in self._judged:
            found = (_found(self.rows(view), {block}, self) for view in self.views(block))
            self._judged[block] = {pair for pairs, _ in found for pair in pairs}
        return self._judged[block]


def find_pairs(batch: Batch, pending: Pending) -> Pairs:
    """The pairs that the new texts bring, and those they take away."""
    blocks = _Blocks(batch, pending)
    new = {(row["text_id"], row["day"]) for row in pending.new}
    found: set[Pair] = set()
    at_risk: set[str] = set()
    for block in blocks.touched:
        for view in blocks.views(block):
            pairs, texts = _found(blocks.rows(view), {block}, blocks, new)
            found |= pairs
            at_risk |= texts
    for block in blocks.reopened:
        found |= blocks.judged(block)
    lost = frozenset(_lost(batch, blocks, pending, at_risk | pending.retired_texts))
    return Pairs(sorted(found - lost - _measured(batch, found)), lost)


def _found(
    rows: Sequence[Row],
    fresh: set[int],
    blocks: _Blocks,
    new: set[tuple[str, str | None]] | None = None,
) -> tuple[set[Pair], set[str]]:
    """Pairs with a row of a fresh block (a new one, if ``new`` is given), and texts at risk."""
    sketches = [Sketch.from_bytes(row["sketch"]) for row in rows]
    days = [ordinal(row["day"]) for row in rows]
    flags = [
        block_of(day, blocks.config) in fresh
        and (new is None or (row["text_id"], row["day"]) in new)
        for row, day in zip(rows, days, strict=True)
    ]
    made = find_candidates(sketches, days, flags, blocks.config)
    named = ((rows[i]["text_id"], rows[j]["text_id"]) for i, j in made.pairs)
    pairs = {(min(a, b), max(a, b)) for a, b in named if a != b}
    return pairs, {rows[n]["text_id"] for n in made.at_risk}


def _lost(batch: Batch, blocks: _Blocks, pending: Pending, at_risk: set[str]) -> set[Pair]:
    """Stored pairs of texts at risk that are candidates on none of their days any more."""
    suspects = set(batch.writer.index.neighbours(at_risk))
    if not suspects:
        return set()
    texts = {text for pair in suspects for text in pair}
    of_text: dict[str, set[int]] = defaultdict(set)
    known = batch.writer.index.known_days(texts) - pending.retired
    for text, day in known | {(row["text_id"], row["day"]) for row in pending.new}:
        of_text[text].add(blocks.block(day))
    left: dict[int, set[Pair]] = defaultdict(set)
    lost: set[Pair] = set()
    for pair in suspects:
        if of_text.get(pair[0]) and of_text.get(pair[1]):
            left[min(of_text[pair[0]])].add(pair)
        else:
            lost.add(pair)
    for first in sorted(left):
        lost |= {
            pair
            for pair in left[first]
            if not any(pair in blocks.judged(block) for block in sorted(of_text[pair[0]]))
        }
    return lost


def _measured(batch: Batch, pairs: set[Pair]) -> set[Pair]:
    """Those of the pairs whose overlap is stored."""
    texts = {text_id for pair in pairs for text_id in pair}
    return set(batch.writer.index.neighbours(texts))
