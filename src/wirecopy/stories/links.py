"""Links: pairs of dispatches that may be on one story.

A pair is a candidate when the two share at least two of their heaviest terms and their days lie in the
window; it is a link when the cosine of their terms reaches the threshold.  Both are properties of the
pair alone, never of what else the store holds.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from wirecopy.stories.brief import DispatchBrief
from wirecopy.stories.cosines import TermTable


@dataclass(frozen=True, slots=True, kw_only=True)
class StoriesConfig:
    """How dispatches become stories."""

    #: Days two dispatches of one story may lie apart; dispatches without a day match any.
    window_days: int = 3
    #: Heaviest terms of which two dispatches must share two to be compared at all.
    key_terms: int = 16
    #: Cosine from which two dispatches are linked.
    link_threshold: float = 0.12
    #: Average cosine from which two groups are joined (chosen on dev/copies).
    join_threshold: float = 0.3


Link = tuple[int, int, float, str]


def candidate_links(
    briefs: Sequence[DispatchBrief],
    is_new: Sequence[bool],
    config: StoriesConfig = StoriesConfig(),
) -> list[Link]:
    """``(i, j, score, why)`` with ``i < j`` for every linked pair of which one at least is new."""
    terms = [dict(b.terms) for b in briefs]
    return [
        (i, j, score, _why(terms[i], terms[j], score))
        for i, j, score in sorted(score_links(briefs, is_new, config))
    ]


def score_links(
    briefs: Sequence[DispatchBrief],
    is_new: Sequence[bool],
    config: StoriesConfig = StoriesConfig(),
) -> Iterator[tuple[int, int, float]]:
    """The same without the words, in no order.

    Only what is new is held against what lies in its window, so that the cost of an addition grows
    with what is added, not with what is there.
    """
    days = [_ordinal(brief.first_day) for brief in briefs]
    order = sorted(range(len(briefs)), key=lambda n: (days[n] is not None, days[n] or 0))
    table = TermTable([briefs[n] for n in order], config.key_terms)
    dated = [day for n in order if (day := days[n]) is not None]
    for row, i in enumerate(order):
        if not is_new[i]:
            continue
        others = table.sharing(row, _window(days[i], dated, len(briefs), config.window_days), 2)
        for other, score in zip(others.tolist(), table.cosines(row, others), strict=True):
            j = order[other]
            if score >= config.link_threshold and (row < other or not is_new[j]):
                yield (i, j, score) if i < j else (j, i, score)


def _window(
    day: int | None, dated: Sequence[int], count: int, size: int
) -> tuple[tuple[int, int], ...]:
    """The stretches of rows (those without a day first, then by day) that a day is compared with."""
    if day is None:
        return ((0, count),)
    undated = count - len(dated)
    low, high = bisect_left(dated, day - size), bisect_right(dated, day + size)
    return (0, undated), (undated + low, undated + high)


def _ordinal(day: str | None) -> int | None:
    try:
        return date.fromisoformat(day).toordinal() if day else None
    except ValueError:
        return None


def _why(a: dict[str, float], b: dict[str, float], score: float) -> str:
    shared = sorted((t for t in a if t in b), key=lambda t: (-a[t] * b[t], t))[:5]
    return f"{score:.2f}: {', '.join(shared)}"
