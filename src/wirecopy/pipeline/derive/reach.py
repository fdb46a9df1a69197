"""Reach: everything that hangs together with what is new, by stored and new edges."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

Edges = Iterable[tuple[str, str]]


def reach(start: Iterable[str], new_edges: Edges, stored: Callable[[set[str]], Edges]) -> set[str]:
    """All that can be reached from ``start``.

    Args:
        start: where to begin.
        new_edges: edges that are not stored yet.
        stored: gives the stored edges of some nodes.
    """
    near: dict[str, set[str]] = defaultdict(set)
    for a, b in new_edges:
        near[a].add(b)
        near[b].add(a)
    seen = set(start)
    front = set(seen)
    while front:
        found = {other for node in front for other in near.get(node, ())}
        for a, b in stored(front):
            found |= {a, b}
        front = found - seen
        seen |= front
    return seen
