"""Candidates: which pairs are worth comparing."""

from __future__ import annotations

import time
from random import Random

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.dispatches.newsroom import DISPATCHES, HARBOUR, TALKS, restyle, shorten

from wirecopy.dispatches import Sketch, candidate_pairs, sketch_text


def _pairs(texts: list[str], days: list[int | None] | None = None) -> list[tuple[int, int]]:
    sketches = [sketch_text(text) for text in texts]
    return candidate_pairs(sketches, days or [None] * len(texts), [True] * len(texts))


def test_a_sketch_survives_its_bytes() -> None:
    """What is written is read back, and it is small."""
    sketch = sketch_text(HARBOUR)
    assert Sketch.from_bytes(sketch.to_bytes()) == sketch
    assert len(sketch.to_bytes()) < 1500


def test_equal_texts_have_equal_digests() -> None:
    """Case and the shape of marks do not change a digest; a word does."""
    assert sketch_text("Ships left the port.").digest == sketch_text("ships left the port").digest
    assert sketch_text("Ships left the port.").digest != sketch_text("Ships left a port.").digest


def test_copies_are_candidates_and_others_are_not() -> None:
    """Versions of one dispatch are paired; different dispatches are not."""
    cut = shorten(restyle(HARBOUR, Random(1)), Random(2), 0.4)
    assert _pairs([HARBOUR, TALKS, cut]) == [(0, 2)]


def test_the_window_counts_days() -> None:
    """Copies two weeks apart are paired, later ones are not, undated ones always."""
    cut = shorten(HARBOUR, Random(2), 0.6)
    assert _pairs([HARBOUR, cut], [100, 114]) == [(0, 1)]
    assert _pairs([HARBOUR, cut], [100, 115]) == []
    assert _pairs([HARBOUR, cut], [100, None]) == [(0, 1)]
    # The same words have no window.
    assert _pairs([HARBOUR, HARBOUR], [100, 900]) == [(0, 1)]


def test_only_pairs_with_something_new() -> None:
    """Pairs of known texts were compared before."""
    sketches = [sketch_text(shorten(HARBOUR, Random(n), 0.7)) for n in range(4)]
    old = candidate_pairs(sketches, [1] * 4, [True, True, True, False])
    assert candidate_pairs(sketches, [1] * 4, [False] * 4) == []
    fresh = candidate_pairs(sketches, [1] * 4, [False, False, False, True])
    assert {pair for pair in fresh if 3 not in pair} == set()
    assert set(fresh) <= set(old)


@settings(max_examples=20)
@given(st.randoms(use_true_random=False))
def test_order_does_not_matter(random: Random) -> None:
    """The same texts in another order give the same pairs."""
    texts = [shorten(t, Random(n), 0.5) for n in range(3) for t in DISPATCHES.values()]
    order = list(range(len(texts)))
    random.shuffle(order)
    found = {frozenset(pair) for pair in _pairs(texts)}
    shuffled = _pairs([texts[n] for n in order])
    assert {frozenset((order[i], order[j])) for i, j in shuffled} == found


def test_ten_thousand_copies_of_one_text() -> None:
    """Work and pairs grow with the number of copies, not with its square."""
    plain = sketch_text(HARBOUR)
    signed = [sketch_text(f"{HARBOUR} Reporter {n} signed this.") for n in range(300)]
    sketches = [plain] * 9_700 + signed
    started = time.process_time()
    pairs = candidate_pairs(sketches, [1] * 10_000, [True] * 10_000)
    assert time.process_time() - started < 10
    assert len(pairs) < 20_000
    assert {j for pair in pairs for j in pair} == set(range(10_000))


def test_an_enormous_text_has_a_small_sketch() -> None:
    """A text of megabytes keeps a bounded number of hashes."""
    words = np.random.default_rng(1).integers(0, 9_999, 200_000).tolist()
    assert len(sketch_text(" ".join(map(str, words))).to_bytes()) < 70_000


def test_nothing_gives_nothing() -> None:
    """No sketches, no pairs; empty texts are equal to each other."""
    assert candidate_pairs([], [], []) == []
    assert _pairs(["", ""]) == [(0, 1)]


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10_000), st.integers(1, 17))
def test_adding_in_two_goes_is_adding_at_once(seed: int, first: int) -> None:
    """Pairs found in two goes are those found in one, equal texts standing for each other."""
    random = Random(seed)
    texts = [
        shorten(t, random, random.choice((0.5, 1.0))) for t in DISPATCHES.values() for _ in "abc"
    ]
    sketches = [sketch_text(text) for text in texts]
    days = [random.choice((1, 8, 20, None)) for _ in texts]

    def found(is_new: list[bool], upto: int) -> set[frozenset[int]]:
        pairs = candidate_pairs(sketches[:upto], days[:upto], is_new)
        return {frozenset((sketches[i].digest, sketches[j].digest)) for i, j in pairs}

    once = found([True] * len(texts), len(texts))
    later = [False] * first + [True] * (len(texts) - first)
    assert found([True] * first, first) | found(later, len(texts)) == once
