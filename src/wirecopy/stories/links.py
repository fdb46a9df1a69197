"""Links: pairs of dispatches that may be on one story.

A pair is a candidate when the two share at least two of their heaviest terms and their days lie in the
window; it is a link when the cosine of their terms reaches the threshold.  Both are properties of the
pair alone, never of what else the store holds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from wirecopy.stories.brief import DispatchBrief


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
    found: list[Link] = []
    for i, j in sorted(_candidates(briefs, is_new, config)):
        score = cosine(terms[i], terms[j])
        if score >= config.link_threshold:
            found.append((i, j, score, _why(terms[i], terms[j], score)))
    return found


def _ordinal(day: str | None) -> int | None:
    try:
        return date.fromisoformat(day).toordinal() if day else None
    except ValueError:
        return None


def _candidates(
    briefs: Sequence[DispatchBrief], is_new: Sequence[bool], config: StoriesConfig
) -> set[tuple[int, int]]:
    """Pairs in the window that share two key terms, by an index of pairs of key terms.

    Only pairs of terms that a new dispatch holds are indexed, so that the cost of an addition grows
    with what is added, not with what is there.
    """
    key_terms = [{term for term, _ in brief.terms[: config.key_terms]} for brief in briefs]
    fresh = set[str]().union(*(key_terms[n] for n, new in enumerate(is_new) if new))
    keys = [_term_pairs(terms & fresh) for terms in key_terms]
    wanted = {key for n, new in enumerate(is_new) if new for key in keys[n]}
    days = [_ordinal(brief.first_day) for brief in briefs]
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n in sorted(range(len(briefs)), key=lambda n: (days[n] is not None, days[n] or 0)):
        for key in keys[n]:
            if key in wanted:
                index[key].append(n)
    found: set[tuple[int, int]] = set()
    for members in index.values():
        found.update(_near(members, days, is_new, config.window_days))
    return found


def _near(
    members: Sequence[int], days: Sequence[int | None], is_new: Sequence[bool], window: int
) -> Iterator[tuple[int, int]]:
    """Pairs of ``members`` (undated first, then by day) that lie in the window and hold a new one."""
    for at, i in enumerate(members):
        for j in members[at + 1 :]:
            first, second = days[i], days[j]
            if first is not None and second is not None and second - first > window:
                break
            if is_new[i] or is_new[j]:
                yield (i, j) if i < j else (j, i)


def _term_pairs(terms: Collection[str]) -> list[tuple[str, str]]:
    return list(combinations(sorted(terms), 2))


def cosine(a: dict[str, float], b: dict[str, float]) -> float:
    """Cosine of two weight tables of length 1."""
    if len(b) < len(a):
        a, b = b, a
    return round(sum(w * b[t] for t, w in sorted(a.items()) if t in b), 5)


def _why(a: dict[str, float], b: dict[str, float], score: float) -> str:
    shared = sorted((t for t in a if t in b), key=lambda t: (-a[t] * b[t], t))[:5]
    return f"{score:.2f}: {', '.join(shared)}"
