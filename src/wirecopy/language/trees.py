"""Trees from arc scores: each word's best head, and where these are no tree, the best tree.

The best tree is the maximum spanning arborescence (Chu and Liu 1965, Edmonds 1967) with one root.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Indexes = NDArray[np.int64]
_NEVER = np.float32(-1e9)


def best_heads(arcs: Floats, lengths: Indexes) -> Indexes:
    """Heads of every word: (rows, words + 1), counted from 1, 0 the root; column 0 is unused.

    ``arcs``: (rows, words + 1 dependents, words + 1 heads), column and row 0 the root.
    """
    places = np.arange(arcs.shape[1])
    inside = places[None, :] <= lengths[:, None]
    masked = np.where(inside[:, None, :], arcs, _NEVER)
    masked[:, places, places] = _NEVER
    heads: Indexes = masked.argmax(axis=2)
    heads[:, 0] = 0
    heads[~inside] = 0
    for row in np.flatnonzero(~_are_trees(heads, inside)):
        length = int(lengths[row]) + 1
        heads[row, :length] = spanning_tree(masked[row, :length, :length].astype(np.float64))
    return heads


def _are_trees(heads: Indexes, inside: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Rows where all words lead to the root, through one word."""
    above = heads.copy()
    for _ in range(int(heads.shape[1]).bit_length()):
        above = np.take_along_axis(above, above, axis=1)
    roots = ((heads == 0) & inside).sum(axis=1) - 1  # column 0 is not a word
    trees: NDArray[np.bool_] = (above == 0).all(axis=1) & (roots == 1)
    return trees


def spanning_tree(scores: NDArray[np.float64]) -> Indexes:
    """Heads of the best tree in which the root, place 0, has one dependent.

    ``scores``: (dependents, heads).  Every word is tried as the root's dependent only if the
    unrestricted tree gives the root several.
    """
    scores = scores.copy()
    scores[0, :] = -np.inf
    np.fill_diagonal(scores, -np.inf)
    heads = _edmonds(scores)
    roots = np.flatnonzero(heads[1:] == 0) + 1
    if len(roots) == 1:
        return heads
    # A tree with one root is the best of those that forbid all other roots; since leaving the
    # root costs every word the same price at the optimum, a large price on root arcs finds it.
    finite = scores[np.isfinite(scores)]
    price = (finite.max() - finite.min() + 1) * len(scores)
    scores[1:, 0] -= price
    return _edmonds(scores)


def _edmonds(scores: NDArray[np.float64]) -> Indexes:
    heads: Indexes = scores.argmax(axis=1)
    heads[0] = 0
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    inside = np.zeros(len(heads), dtype=np.bool_)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    own = scores[cycle, heads[cycle]]
    size = len(outside)
    small = np.full((size + 1, size + 1), -np.inf)
    small[:size, :size] = scores[np.ix_(outside, outside)]
    leaving = scores[np.ix_(outside, cycle)]  # heads inside the cycle
    entering = scores[np.ix_(cycle, outside)] - own[:, None]  # what breaking the cycle costs
    small[:size, size] = leaving.max(axis=1)
    small[size, :size] = entering.max(axis=0)
    found = _edmonds(small)
    result = heads.copy()
    for place, head in enumerate(found[:size].tolist()):
        if place:
            result[outside[place]] = (
                cycle[int(leaving[place].argmax())] if head == size else outside[head]
            )
    entry = int(found[size])
    broken = int(entering[:, entry].argmax())
    result[cycle[broken]] = outside[entry]
    return result


def _cycle(heads: Indexes) -> Indexes | None:
    """The places of one cycle, in no order; none: a tree."""
    state = np.zeros(len(heads), dtype=np.int8)
    state[0] = 2
    for start in range(1, len(heads)):
        path = []
        at = start
        while state[at] == 0:
            state[at] = 1
            path.append(at)
            at = int(heads[at])
        if state[at] == 1:
            return np.array(path[path.index(at) :], dtype=np.int64)
        state[path] = 2
    return None
