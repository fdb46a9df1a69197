"""Components: what hangs together, by pairs of names."""

from __future__ import annotations

from collections.abc import Iterable


def split(nodes: Iterable[str], edges: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
    """The connected components of ``nodes``, each sorted, in the order of their first members."""
    parent = {node: node for node in sorted(nodes)}

    def root(node: str) -> str:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for a, b in edges:
        if a in parent and b in parent:
            first, second = sorted((root(a), root(b)))
            parent[second] = first
    found: dict[str, list[str]] = {}
    for node in parent:
        found.setdefault(root(node), []).append(node)
    return [tuple(found[first]) for first in sorted(found)]
