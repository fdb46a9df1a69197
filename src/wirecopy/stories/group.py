"""Grouping: dispatches to stories, by average linkage over their links.

Two groups are joined while the average similarity of their pairs reaches the threshold, the most
similar first; a pair without a link counts as 0, so that a chain of neighbours does not drag two
stories into one.  The result over unconnected parts is the union of the results, and no order of the
dispatches changes it.
"""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from wirecopy.stories.brief import DispatchBrief
from wirecopy.stories.links import StoriesConfig, score_links


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryGroup:
    """The dispatches of one story, sorted, and the terms that hold them together.

    Iterating gives the dispatch ids.
    """

    dispatch_ids: tuple[str, ...]
    why: str

    def __iter__(self) -> Iterator[str]:
        return iter(self.dispatch_ids)

    def __len__(self) -> int:
        return len(self.dispatch_ids)

    def __getitem__(self, index: int) -> str:
        return self.dispatch_ids[index]


def group_stories(
    briefs: Sequence[DispatchBrief],
    config: StoriesConfig = StoriesConfig(),  # noqa: B008 (frozen)
) -> tuple[StoryGroup, ...]:
    """Stories of ``briefs``, each dispatch in exactly one; sorted by their first id."""
    unique = sorted({b.dispatch_id: b for b in briefs}.values(), key=lambda b: b.dispatch_id)
    links = score_links(unique, [True] * len(unique), config)
    named = ((unique[i].dispatch_id, unique[j].dispatch_id, score) for i, j, score in links)
    return group_links(unique, named, config)


def group_links(
    briefs: Sequence[DispatchBrief],
    links: Iterable[tuple[str, str, float]],
    config: StoriesConfig = StoriesConfig(),  # noqa: B008 (frozen)
) -> tuple[StoryGroup, ...]:
    """The same from links kept by the store: ``(dispatch id, dispatch id, score)``."""
    by_id = {b.dispatch_id: b for b in briefs}
    groups = join_groups(sorted(by_id), links, config.join_threshold)
    return tuple(StoryGroup(dispatch_ids=g, why=_why([by_id[i] for i in g])) for g in groups)


#: Averages are held to nine places, so that equal ones are equal however they came about.
_ROUNDED = 1e-9


def join_groups(
    ids: Sequence[str], links: Iterable[tuple[str, str, float]], threshold: float
) -> list[tuple[str, ...]]:
    """Average linkage on a sparse table of similarities; ties go to the smaller ids."""
    members: dict[str, list[str]] = {i: [i] for i in ids}
    sums = _sums(members, links)
    # The best partner of each group among those of larger ids.  Joining two groups never brings a third
    # closer than the nearer of them was, so what is kept is a bound, made exact once it comes first.
    heap = [best for a in sums if (best := _best(a, members, sums, threshold))]
    heapq.heapify(heap)
    while heap:
        key, a, b = heapq.heappop(heap)
        if a not in members:
            continue
        if b in members and -key == _average(a, b, members, sums):
            _join(members, sums, a, b)
        best = _best(a, members, sums, threshold)
        if best:
            heapq.heappush(heap, best)
    return sorted(tuple(sorted(g)) for g in members.values())


def _average(
    a: str, b: str, members: dict[str, list[str]], sums: dict[str, dict[str, float]]
) -> float:
    """The average similarity of the pairs of two groups."""
    return round(sums[a][b] / (len(members[a]) * len(members[b])), 9)


def _best(
    a: str, members: dict[str, list[str]], sums: dict[str, dict[str, float]], threshold: float
) -> tuple[float, str, str] | None:
    """Minus the average, the group and its nearest among those of larger ids, from ``threshold`` on."""
    own, best, nearest = len(members[a]), 0.0, ""
    for b, total in sums[a].items():
        if b > a:
            average = total / (own * len(members[b]))
            if average >= best - _ROUNDED:
                average = round(average, 9)
                if average > best or (average == best and b < nearest):
                    best, nearest = average, b
    return (-best, a, nearest) if nearest and best >= threshold else None


def _sums(
    members: dict[str, list[str]], links: Iterable[tuple[str, str, float]]
) -> dict[str, dict[str, float]]:
    sums: dict[str, dict[str, float]] = defaultdict(dict)
    for a, b, score in links:
        if a in members and b in members and a != b:
            sums[a][b] = sums[b][a] = score
    return sums


def _join(members: dict[str, list[str]], sums: dict[str, dict[str, float]], a: str, b: str) -> None:
    """Put group ``b`` into ``a`` (``a`` is the smaller id)."""
    members[a] += members.pop(b)
    row = sums.pop(b, {})
    for other, total in row.items():
        del sums[other][b]
        if other != a:
            sums[a][other] = sums[other][a] = round(sums[a].get(other, 0.0) + total, 5)


def _why(briefs: Sequence[DispatchBrief]) -> str:
    if len(briefs) == 1:
        return "only dispatch"
    weights: Counter[str] = Counter()
    held: Counter[str] = Counter()
    for brief in briefs:
        for term, weight in brief.terms:
            weights[term] += weight  # type: ignore[assignment]
            held[term] += 1
    shared = sorted((t for t in held if held[t] > 1), key=lambda t: (-round(weights[t], 5), t))[:6]
    actors = Counter(code for b in briefs for code in b.actors)
    common = sorted(c for c, n in actors.items() if n == len(briefs))[:4]
    return (
        "shared terms: " + ", ".join(shared) + (f"; actors: {', '.join(common)}" if common else "")
    )
