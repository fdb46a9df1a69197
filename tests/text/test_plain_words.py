"""Tests of ``wirecopy.text.plain_words``."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirecopy.text.plain_words import ascii_runs, folded_words, plain_words


def test_runs_of_letters_stand_in_order() -> None:
    """Figures and marks part words."""
    assert plain_words("The G7 met; it's over.") == ["The", "G", "met", "it", "s", "over"]


def test_marks_of_print_part_words() -> None:
    """Text with typographic quotation marks and dashes is plain."""
    assert plain_words("“We’re done”—and…\xa0out") == ["We", "re", "done", "and", "out"]


@pytest.mark.parametrize("text", ["café", "Москва", "a\u0301", "10 €", "\ud800"])
def test_other_letters_and_marks_are_not_read(text: str) -> None:
    """None, not a part of the words."""
    assert plain_words(text) is None


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_ascii_text_gives_what_a_pattern_gives(text: str) -> None:
    """The same words, whatever stands between them."""
    assert plain_words(text) == re.findall("[A-Za-z]+", text)


def test_other_letters_part_runs() -> None:
    """Any text has runs, also one that is no valid text."""
    assert ascii_runs("Agência Lusa, Москва\ud800AP") == ["Ag", "ncia", "Lusa", "AP"]


@given(st.lists(st.text(alphabet=st.sampled_from("aB’é \u00a0İǅ1_-Жß\n"), max_size=9), max_size=4))
def test_folded_words_are_what_a_pattern_gives(lines: list[str]) -> None:
    """Words first, then folded, whatever else stands on the other lines."""
    text = "\n".join(lines)
    assert folded_words(text) == [word.casefold() for word in re.findall(r"[^\W\d_]+", text)]
