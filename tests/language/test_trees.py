"""Trees: the best one, with one root, against all trees there are."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wirecopy.language.trees import best_heads, spanning_tree


def _is_tree(heads: tuple[int, ...]) -> bool:
    """Whether heads (of words 1, 2...) make a tree with one root."""
    if heads.count(0) != 1:
        return False
    for start in range(1, len(heads) + 1):
        at, steps = start, 0
        while at and steps <= len(heads):
            at, steps = heads[at - 1], steps + 1
        if at:
            return False
    return True


def _total(scores: np.ndarray, heads: tuple[int, ...]) -> float:
    return float(sum(scores[place, head] for place, head in enumerate(heads, 1)))


@settings(max_examples=150, deadline=None)
@given(st.integers(1, 4), st.randoms(use_true_random=False))
def test_no_tree_is_better(words: int, draw: object) -> None:
    """Of all trees with one root none has a higher sum."""
    scores = np.array([[draw.uniform(-5, 5) for _ in range(words + 1)] for _ in range(words + 1)])
    every = [heads for heads in product(range(words + 1), repeat=words) if _is_tree(heads)]
    best = max(_total(scores, heads) for heads in every)
    found = tuple(spanning_tree(scores)[1:].tolist())
    assert _is_tree(found)
    assert _total(scores, found) == pytest.approx(best)


def test_a_cycle_and_two_roots_are_mended() -> None:
    """Best heads alone may be no tree; the result always is."""
    cycle = np.full((3, 3), -5.0, dtype=np.float32)
    cycle[1, 2] = cycle[2, 1] = 5
    roots = np.full((3, 3), -5.0, dtype=np.float32)
    roots[1, 0] = roots[2, 0] = 5
    for row in best_heads(np.stack([cycle, roots]), np.array([2, 2])):
        assert _is_tree(tuple(row[1:].tolist()))


def test_padding_changes_nothing() -> None:
    """A row reads the same whatever longer row stands beside it."""
    rng = np.random.default_rng(3)
    own = rng.normal(size=(6, 6)).astype(np.float32)
    wide = rng.normal(size=(2, 20, 20)).astype(np.float32) * 9
    wide[0, :6, :6] = own
    alone = best_heads(own[None], np.array([5]))[0]
    assert best_heads(wide, np.array([5, 19]))[0, :6].tolist() == alone.tolist()
