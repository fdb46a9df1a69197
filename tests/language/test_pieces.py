"""Word pieces and letter case."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirecopy.language.network import pieces
from wirecopy.language.pieces import CASES, MOST_PIECES, Pieces, case_of

_SMALL = Pieces(
    {"[PAD]": 0, "[UNK]": 1, "[CLS]": 2, "[SEP]": 3, "un": 4, "##done": 5, ".": 6, "e": 7}
)


def test_the_longest_piece_comes_first() -> None:
    """A word is cut greedily; marks stand apart; accents and case are dropped."""
    assert _SMALL.of("Undone") == (4, 5)
    assert _SMALL.of("É.") == (7, 6)


def test_what_no_piece_spells_is_unknown() -> None:
    """One unknown piece for a part that cannot be spelled, one for a word of nothing."""
    assert _SMALL.of("unx") == (1,)
    assert _SMALL.of("\u200b") == (1,)


def test_only_what_is_read_of_a_word_is_remembered() -> None:
    """Long words that begin alike are one word, and none stays in memory whole."""
    small = Pieces({"[UNK]": 1, "[CLS]": 2, "[SEP]": 3, "un": 4, "##un": 5})
    assert len({small.of("un" * 1000 + str(n)) for n in range(5)}) == 1
    assert small._of.cache_info().currsize == 1


@given(st.text(min_size=1, max_size=200))
def test_any_word_has_pieces(word: str) -> None:
    """At least one, at most the limit, all of them known."""
    found = pieces().of(word)
    assert 1 <= len(found) <= MOST_PIECES


@pytest.mark.parametrize(
    ("word", "case"),
    [
        ("talks", "lower"), ("Talks", "capital"), ("UN", "upper"), ("I", "single"), ("McKay", "mixed"),
        ("1,200", "digit"), ("F16", "upper"), (",", "none"),
    ],
)  # fmt: skip
def test_letter_case(word: str, case: str) -> None:
    """Every word is of one class."""
    assert CASES[case_of(word)] == case
