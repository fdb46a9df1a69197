"""Align: the blocks two sequences share, moved ones included."""

from __future__ import annotations

import time

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from wirecopy.text.align import index_grams, matching_blocks, word_places

numbers = st.lists(st.integers(0, 6), max_size=60)


def _blocks(a: list[int], b: list[int]) -> list[tuple[int, int, int]]:
    found = matching_blocks(*(index_grams(np.array(row, dtype=np.uint64)) for row in (a, b)))
    return [tuple(block) for block in found]


def test_moved_blocks_are_found() -> None:
    """Two passages that changed places are both found."""
    one, two = list(range(10)), list(range(20, 32))
    assert _blocks([*one, *two], [*two, *one]) == [(0, 12, 10), (10, 0, 12)]


def test_a_repeated_passage_goes_on_where_it_was() -> None:
    """Among several places the one after the block before is taken."""
    refrain = [1, 2, 3, 4, 5]
    a = [*refrain, 8, 9, *refrain]
    assert _blocks(a, a) == [(0, 0, len(a))]
    b = [*refrain, 7, 7, *refrain]
    assert _blocks(a, b) == [(0, 0, 5), (7, 7, 5)]


@given(numbers, numbers)
def test_blocks_are_equal_and_disjoint(a: list[int], b: list[int]) -> None:
    """Every block holds equal items on both sides, in the order of the first."""
    end = 0
    for i, j, size in _blocks(a, b):
        assert size > 0
        assert a[i : i + size] == b[j : j + size]
        assert i >= end
        end = i + size


@given(numbers, numbers)
def test_places_hold_the_same_item(a: list[int], b: list[int]) -> None:
    """A word's place in the other sequence holds the same word."""
    rows = [np.array(row, dtype=np.uint64) for row in (a, b)]
    blocks = matching_blocks(*map(index_grams, rows))
    for i, j in enumerate(word_places(rows[0], rows[1], blocks).tolist()):
        assert j < 0 or a[i] == b[j]


def test_one_repeated_word_is_one_block() -> None:
    """A text of one word costs no more than any other."""
    row = np.ones(100_000, dtype=np.uint64)
    started = time.process_time()
    blocks = matching_blocks(index_grams(row), index_grams(row[:60_000]))
    assert blocks[0].length == 60_000
    assert time.process_time() - started < 2
