"""Pairs: the texts to compare exactly, among new ones and those stored within the window.

Whether a pair is compared depends on its two texts and their days alone, so that pages may come in
any order and in any number of goes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from wirecopy.pipeline.derive.batch import Batch
from wirecopy.pipeline.derive.pending import Pending
from wirecopy.pipeline.derive.windows import Row, Window, ordinal, windows

Pair = tuple[str, str]


def find_pairs(batch: Batch, pending: Pending) -> list[Pair]:
    """Pairs of text ids, the smaller first, sorted; without those measured before."""
    config = batch.config.section("candidates")
    found: set[Pair] = set()
    for window in windows(batch.writer, "sketches", pending.new, config.window_days):
        found |= set(_pairs_of(window, batch))
    return sorted(found - _measured(batch, found))


def _pairs_of(window: Window, batch: Batch) -> Iterator[Pair]:
    from wirecopy.dispatches import Sketch, candidate_pairs

    config = batch.config.section("candidates")
    rows = sorted(window.new + window.others, key=lambda row: (row["text_id"], row["day"] or ""))
    new = {(row["text_id"], row["day"]) for row in window.new}
    sketches = [Sketch.from_bytes(row["sketch"]) for row in rows]
    days = [ordinal(row["day"]) for row in rows]
    is_new = [(row["text_id"], row["day"]) in new for row in rows]
    groups: dict[int, list[int]] = defaultdict(list)
    for n, sketch in enumerate(sketches):
        groups[sketch.digest].append(n)
    classes = {
        (min(a, b), max(a, b))
        for i, j in candidate_pairs(sketches, days, is_new, config)
        for a, b in [(sketches[i].digest, sketches[j].digest)]
    }
    for a, b in sorted(classes):
        yield from _members(groups[a], groups[b], rows, days, config.window_days)


def _members(
    ones: Sequence[int],
    others: Sequence[int],
    rows: Sequence[Row],
    days: Sequence[int | None],
    window: int,
) -> Iterator[Pair]:
    """All pairs of texts of two classes of equal words, near enough in time."""
    for i in ones:
        for j in others:
            a, b = rows[i]["text_id"], rows[j]["text_id"]
            if a != b and _near(days[i], days[j], window):
                yield (a, b) if a < b else (b, a)


def _near(a: int | None, b: int | None, window: int) -> bool:
    return a is None or b is None or abs(a - b) <= window


def _measured(batch: Batch, pairs: set[Pair]) -> set[Pair]:
    """Those of the pairs whose overlap is stored."""
    texts = {text_id for pair in pairs for text_id in pair}
    return set(batch.writer.index.neighbours(texts))
