"""Cover: how much of a text stands in another; and the index that finds who may cover it."""

from __future__ import annotations

from random import Random

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.dispatches.newsroom import BANK, DISPATCHES, HARBOUR, OWN, add_own, restyle, shorten

from wirecopy.dispatches import measure_overlap, sketch_text
from wirecopy.dispatches.cover import cover_of
from wirecopy.dispatches.cover_index import CoverIndex
from wirecopy.dispatches.postings import Postings
from wirecopy.dispatches.reading import read_layered
from wirecopy.text.origins import word_origins
from wirecopy.text.shingles import read_words


def test_cover_says_where() -> None:
    """Passages point at equal words, in order; what was set in between belongs to none."""
    version = add_own(HARBOUR, Random(2), 2)
    a, b = read_layered(version), read_layered(HARBOUR)
    cover = cover_of(a, b)
    shared = 0
    for passage in cover.passages:
        own = a.words.hashes[passage.first : passage.last]
        assert own.tolist() == b.words.hashes[passage.other_first : passage.other_last].tolist()
        shared += len(own)
    assert shared == len(b.words)
    assert cover.words == round(len(b.words) / len(a.words), 6)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000), st.sampled_from(sorted(DISPATCHES)))
def test_cover_is_the_overlap_of_one_side(seed: int, name: str) -> None:
    """Cover has the shares that the overlap of both sides has for the first."""
    random = Random(seed)
    one = restyle(shorten(DISPATCHES[name], random, 0.6), random)
    two = add_own(DISPATCHES[name], random, 3)
    overlap = measure_overlap("a", one, "b", two)
    cover = cover_of(read_layered(one), read_layered(two))
    assert (cover.narrative, cover.quotes) == (overlap.narrative_a, overlap.quote_a)


def test_passages_leave_out_what_differs() -> None:
    """A gap longer than a rewritten clause parts two passages."""
    cover = cover_of(read_layered(HARBOUR), read_layered(shorten(HARBOUR, Random(1), 0.5)))
    assert len(cover.passages) > 1
    assert cover.passages == tuple(sorted(cover.passages, key=lambda p: p.first))
    nothing = cover_of(read_layered(HARBOUR), read_layered(BANK))
    assert (nothing.passages, nothing.is_enough(0.1, 1)) == ((), False)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.lists(st.integers(0, 30), max_size=12, unique=True), max_size=30),
    st.lists(st.integers(0, 35), max_size=10, unique=True),
    st.integers(1, 4),
)
def test_postings_find_the_first_holders(
    kept: list[list[int]], asked: list[int], most: int
) -> None:
    """However the runs were merged, of each hash the first holders are found."""
    postings = Postings()
    plain: dict[int, list[int]] = {}
    for number, hashes in enumerate(kept):
        postings.add(np.array(hashes, np.uint64), np.full(len(hashes), number, np.uint32))
        for value in hashes:
            plain.setdefault(value, []).append(number)
    places, holders = postings.find(np.array(asked, np.uint64), most)
    found = {(asked[p], h) for p, h in zip(places.tolist(), holders.tolist(), strict=True)}
    assert found == {(v, n) for v in asked for n in plain.get(v, [])[:most]}
    assert len(places) == len(found)
    assert postings.byte_count == 12 * sum(map(len, kept))


def test_the_likeliest_comes_first() -> None:
    """Whoever holds most of a text is compared first; strangers are not compared."""
    random = Random(4)
    kept = [BANK, shorten(HARBOUR, random, 0.4), HARBOUR, "\n".join(OWN)]
    index = CoverIndex()
    index.add(range(4), [sketch_text(text) for text in kept])
    (found,) = index.find([4], [sketch_text(restyle(shorten(HARBOUR, random, 0.8), random))])
    assert found[0] == 2
    assert {0, 3}.isdisjoint(found)
    assert index.equal(sketch_text(BANK.upper())) == 0
    assert index.find([], []) == []


@given(st.text(alphabet="abé e\u0301\u0308\u00ad\u200b\u1100\u1161ÅA\u030añ的是 .\n", max_size=40))
def test_words_are_found_where_they_stood(text: str) -> None:
    """Every word's place in the given text reads, composed and without what is hidden, as the word."""
    words = read_words(text)
    starts, ends = word_origins(text, words)
    again = [read_words(text[s:e]).hashes.tolist() for s, e in zip(starts, ends, strict=True)]
    for found, value in zip(again, words.hashes.tolist(), strict=True):
        assert value in found
    assert (starts[1:] >= starts[:-1]).all()
