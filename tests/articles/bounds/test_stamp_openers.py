"""Tokens that open no piece of a stamp are passed over, and nothing is lost by it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wirecopy.articles.stamps import written as stamps
from wirecopy.articles.stamps.written import read_stamps
from wirecopy.data.stamp_words import load_stamp_words


class _Anything(frozenset[str]):
    """Holds every word."""

    def __contains__(self, word: object) -> bool:
        return True


_WORDS = load_stamp_words()
_TOKENS = sorted(
    {*_WORDS.months, *_WORDS.weekdays, *_WORDS.units, *_WORDS.ago_after, *_WORDS.ago_before}
    | {*_WORDS.ago_around, *_WORDS.amounts, *_WORDS.halves, *_WORDS.moments, *_WORDS.one}
    | {*_WORDS.roles, *_WORDS.zones, *_WORDS.clock_words, *_WORDS.joined, *_WORDS.fillers}
)
_FIGURES = ["3", "12", "30", "59", "2031", "04", ".", ":", "/", "-", ",", "+0200", "Harbour"]


@settings(max_examples=400)
@given(
    st.lists(st.one_of(st.sampled_from(_TOKENS), st.sampled_from(_FIGURES)), max_size=9),
    st.sampled_from(["", " "]),
)
def test_passing_over_tokens_changes_nothing(tokens: list[str], joint: str) -> None:
    """Lines of any words of stamps read the same when the rules are tried at every token."""
    line = joint.join(tokens)
    quick = read_stamps(line)
    with pytest.MonkeyPatch.context() as patch:
        every = replace(_WORDS, openers=_Anything())
        patch.setattr(stamps, "load_stamp_words", lambda: every)
        assert read_stamps(line) == quick
