"""Links: pairs of dispatches that may be on one story.

A pair is a candidate when the two share at least two of their heaviest terms and their days lie in the
window; it is a link when the cosine of their terms reaches the threshold.  Both are properties of the
pair alone, never of what else the store holds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
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
    days = [_ordinal(b.first_day) for b in briefs]
    found: list[Link] = []
    for i, j in sorted(_candidates(briefs, is_new, config)):
        near = (
            days[i] is None
            or days[j] is None
            or abs((days[i] or 0) - (days[j] or 0)) <= config.window_days
        )
        if not near:
            continue
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
    """Pairs that share two key terms, by an index of pairs of key terms."""
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n, brief in enumerate(briefs):
        for pair in _term_pairs(brief, config.key_terms):
            index[pair].append(n)
    found: set[tuple[int, int]] = set()
    for members in index.values():
        if len(members) > 1 and any(is_new[n] for n in members):
            found.update((i, j) for i, j in combinations(members, 2) if is_new[i] or is_new[j])
    return found


def _term_pairs(brief: DispatchBrief, key_terms: int) -> Iterator[tuple[str, str]]:
    return combinations(sorted(term for term, _ in brief.terms[:key_terms]), 2)


def cosine(a: dict[str, float], b: dict[str, float]) -> float:
    """Cosine of two weight tables of length 1."""
    if len(b) < len(a):
        a, b = b, a
    return round(sum(w * b[t] for t, w in sorted(a.items()) if t in b), 5)


def _why(a: dict[str, float], b: dict[str, float], score: float) -> str:
    shared = sorted((t for t in a if t in b), key=lambda t: (-a[t] * b[t], t))[:5]
    return f"{score:.2f}: {', '.join(shared)}"
