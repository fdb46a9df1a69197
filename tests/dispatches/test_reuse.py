"""Reuse drawn at random: what was cut, restyled and merged is told apart, in any order and number."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.dispatches.reuse import derivations, group_texts, leads_are_apart, newsroom, printed


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_derivation_of_random_articles(seed: int) -> None:
    """Whole, partial and none are right for at least 99 of 100 articles and every dispatch."""
    assert leads_are_apart(seed, 12)
    told = list(derivations(seed, 12, 100))
    wrong = [(made.how, made.derived, found) for made, found in told if made.derived != found]
    assert len(wrong) <= 0.01 * len(told), wrong


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 10_000))
def test_order_and_duplicates_change_nothing(seed: int) -> None:
    """Articles in another order, some of them twice, make the same dispatches."""
    random = Random(seed)
    filed, made = newsroom(seed, 4, 16)
    articles = [printed(text, f"filed{n}", is_filed=True) for n, text in enumerate(filed)]
    articles += [printed(one.text, str(n), is_filed=False) for n, one in enumerate(made)]
    expected = group_texts(articles)
    again = [*articles, *random.sample(articles, 5)]
    random.shuffle(again)
    assert group_texts(again) == expected


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 10_000))
def test_more_printings_move_no_text(seed: int) -> None:
    """More printings of the same texts leave every text in the dispatch it was in."""
    filed, made = newsroom(seed, 4, 12)
    articles = [printed(text, f"filed{n}", is_filed=True) for n, text in enumerate(filed)]
    articles += [printed(one.text, str(n), is_filed=False) for n, one in enumerate(made)]
    more = [printed(one.text, f"late{n}", is_filed=False) for n, one in enumerate(made)]
    homes = [
        {(c.text_id, d.id) for d in group_texts(some) for c in d.copies if c.is_home}
        for some in (articles, [*articles, *more])
    ]
    assert homes[0] == homes[1]
