"""Candidates: which pairs are worth comparing."""

from __future__ import annotations

import time
from random import Random

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.dispatches.newsroom import DISPATCHES, HARBOUR, TALKS, restyle, shorten

from wirecopy.dispatches import CandidateConfig, Sketch, candidate_pairs, sketch_once, sketch_text
from wirecopy.dispatches.candidate_rule import plain_pairs
from wirecopy.dispatches.candidates import find_candidates
from wirecopy.dispatches.reading import read_cached


def _pairs(texts: list[str], days: list[int | None] | None = None) -> list[tuple[int, int]]:
    sketches = [sketch_text(text) for text in texts]
    return candidate_pairs(sketches, days or [None] * len(texts), [True] * len(texts))


def test_a_sketch_survives_its_bytes() -> None:
    """What is written is read back, and it is small."""
    sketch = sketch_text(HARBOUR)
    assert Sketch.from_bytes(sketch.to_bytes()) == sketch
    assert len(sketch.to_bytes()) < 1500


def test_a_sketch_made_once_keeps_no_reading() -> None:
    """It is the same sketch, and nothing of the text stays in memory."""
    text = f"{HARBOUR} Nobody else printed this sentence."
    sketch = sketch_once(text)
    assert text not in read_cached
    assert sketch_text(text) == sketch
    assert text in read_cached


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


#: Limits so small that a dozen texts crowd a hash.
CROWDED = CandidateConfig(posting_limit=4, hubs=2, least_share=0.1)


def _crowd(random: Random, count: int) -> tuple[list[Sketch], list[int | None]]:
    """Sketches over a few hashes, some equal, on days of several blocks or on none."""
    sketches, days = [], []
    for _ in range(count):
        hashes = sorted(random.sample(range(12), random.randrange(1, 7)))
        own = np.array(hashes[: random.randrange(len(hashes) + 1)], np.uint64)
        other = np.array(hashes[len(own) - (random.random() < 0.2 and len(own) > 0) :], np.uint64)
        digest = hash((tuple(own.tolist()), tuple(other.tolist())))
        words = 5 + digest % 5
        digest &= (1 << 64) - 1
        sketches.append(Sketch(digest=digest, word_count=words, narrative=own, other=other))
        days.append(random.choice((None, 0, 3, 13, 14, 20, 27, 28, 41, 60)))
    return sketches, days


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 100_000), st.integers(0, 24))
def test_fast_pairs_are_the_pairs_of_the_rule(seed: int, count: int) -> None:
    """The arrays give what the plain definition gives, crowded hashes included."""
    sketches, days = _crowd(Random(seed), count)
    expected = sorted(plain_pairs(sketches, days, CROWDED))
    assert candidate_pairs(sketches, days, [True] * count, CROWDED) == expected


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 100_000), st.integers(1, 5))
def test_pairs_of_pieces_hold_those_of_the_whole(seed: int, goes: int) -> None:
    """In whatever pieces texts come, no pair of the whole is missed, and none lost goes unnoticed."""
    random = Random(seed)
    sketches, days = _crowd(random, 24)
    order = random.sample(range(24), 24)
    born = {text: random.randrange(goes) for text in order}
    found: set[frozenset[int]] = set()
    before: set[frozenset[int]] = set()
    for go in range(goes):
        known = sorted(text for text in order if born[text] <= go)
        given_ = [sketches[text] for text in known], [days[text] for text in known]
        made = find_candidates(*given_, [born[text] == go for text in known], CROWDED)
        whole = {frozenset((known[i], known[j])) for i, j in plain_pairs(*given_, CROWDED)}
        found |= {frozenset((known[i], known[j])) for i, j in made.pairs}
        assert whole <= found
        at_risk = {known[i] for i in made.at_risk}
        assert all(lost & at_risk for lost in before - whole)
        found = before = whole


def test_adding_never_makes_an_old_pair() -> None:
    """A pair that a set of texts does not have is no pair in a larger set either."""
    for seed in range(200):
        sketches, days = _crowd(Random(seed), 20)
        part = plain_pairs(sketches[:12], days[:12], CROWDED)
        whole = plain_pairs(sketches, days, CROWDED)
        equal = {(i, j) for i, j in whole if sketches[i].digest == sketches[j].digest}
        assert {(i, j) for i, j in whole - equal if j < 12} <= part


def _rising(count: int) -> int:
    """Pairs found when ``count`` texts of one report come in rising length, a hundred at a time."""
    random, hashes = Random(count), np.arange(8, 168, 8, dtype=np.uint64)
    sketches = [
        Sketch(
            digest=random.getrandbits(63),
            word_count=100 + 400 * n // count,
            narrative=hashes,
            other=hashes[:0],
        )
        for n in range(count)
    ]
    found = 0
    for first in range(0, count, 100):
        known = sketches[: first + 100]
        is_new = [n >= first for n in range(len(known))]
        found += len(candidate_pairs(known, [None] * len(known), is_new))
    return found


def test_texts_that_come_ever_longer_are_not_all_compared() -> None:
    """Each may be fuller than all before, yet twice the texts give far from four times the pairs."""
    few, many = _rising(1200), _rising(2400)
    assert many < 3 * few
    assert many < 2400 * 2399 / 2 / 15
