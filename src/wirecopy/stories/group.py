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
from wirecopy.stories.links import StoriesConfig, candidate_links


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
    links = candidate_links(unique, [True] * len(unique), config)
    named = [(unique[i].dispatch_id, unique[j].dispatch_id, score) for i, j, score, _ in links]
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


def join_groups(
    ids: Sequence[str], links: Iterable[tuple[str, str, float]], threshold: float
) -> list[tuple[str, ...]]:
    """Average linkage on a sparse table of similarities; ties go to the smaller ids."""
    members: dict[str, list[str]] = {i: [i] for i in ids}
    sums = _sums(members, links)
    heap = [
        (-total, a, b, 1, 1)
        for a, row in sums.items()
        for b, total in row.items()
        if a < b and total >= threshold
    ]
    heapq.heapify(heap)
    while heap:
        _, a, b, size_a, size_b = heapq.heappop(heap)
        if len(members.get(a, ())) != size_a or len(members.get(b, ())) != size_b:
            continue
        _join(members, sums, a, b)
        for other, total in sums[a].items():
            average = total / (len(members[a]) * len(members[other]))
            if average >= threshold:
                x, y = min(a, other), max(a, other)
                heapq.heappush(heap, (-round(average, 9), x, y, len(members[x]), len(members[y])))
    return sorted(tuple(sorted(g)) for g in members.values())


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
