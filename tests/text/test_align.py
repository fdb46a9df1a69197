"""Align: the blocks two sequences share, moved ones included."""

from __future__ import annotations

import time

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from wirecopy.text.align import (
    ANCHOR,
    Block,
    index_each,
    index_grams,
    matching_blocks,
    matching_both,
    word_places,
)

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


def _plain_blocks(a: list[int], b: list[int]) -> list[Block]:
    """The rule in plain words: at each run of ``a`` that ``b`` holds, the block that begins there."""
    size = min(ANCHOR, len(a), len(b))
    found: list[Block] = []
    i = b_end = 0
    while size and i + size <= len(a):
        run = a[i : i + size]
        places = [j for j in range(len(b) - size + 1) if b[j : j + size] == run]
        if not places:
            i += 1
            continue
        j = next((place for place in places if place >= b_end), places[0])
        length = next(
            (k for k, (x, y) in enumerate(zip(a[i:], b[j:], strict=False)) if x != y),
            min(len(a) - i, len(b) - j),
        )
        found.append(Block(i, j, length))
        i, b_end = i + length, j + length
    return found


@st.composite
def versions(draw: st.DrawFn) -> tuple[list[int], list[int]]:
    """A sequence and one made of pieces of it and of items of its own."""
    a = draw(st.lists(st.integers(0, draw(st.sampled_from((2, 6, 99)))), max_size=60))
    pieces = draw(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 30), numbers), max_size=5))
    return a, [item for at, size, own in pieces for item in (*a[at : at + size], *own[:3])]


@given(versions())
def test_both_sides_are_found_as_the_plain_rule_says(both: tuple[list[int], list[int]]) -> None:
    """Blocks of both sides, sought at once, are those of the plain rule, repeated runs included."""
    a, b = both
    rows = [index_grams(np.array(row, dtype=np.uint64)) for row in both]
    assert matching_both(*rows) == (_plain_blocks(a, b), _plain_blocks(b, a))
    assert matching_blocks(*rows) == _plain_blocks(a, b)


def test_one_repeated_word_is_one_block() -> None:
    """A text of one word costs no more than any other."""
    row = np.ones(100_000, dtype=np.uint64)
    started = time.process_time()
    blocks = matching_blocks(index_grams(row), index_grams(row[:60_000]))
    assert blocks[0].length == 60_000
    assert time.process_time() - started < 2


@given(st.lists(numbers, max_size=6))
def test_sequences_indexed_together_are_as_each_alone(rows: list[list[int]]) -> None:
    """Runs never reach from one sequence into the next."""
    arrays = [np.array(row, dtype=np.uint64) for row in rows]
    for together, alone in zip(index_each(arrays), map(index_grams, arrays), strict=True):
        assert all(np.array_equal(x, y) for x, y in zip(together, alone, strict=True))
