"""Runs of a class of characters."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirecopy.text.char_runs import CharRuns

_LETTERS, _MARKS = r"[^\W\d_]", r"[^\s\d!-/]"
_ONE_SCRIPT = st.sampled_from(
    ["aBc 'é ß²’–", "Жизнь ёЇ №—", "Łódź „ść”", "İıŞğ ü…", "Ωμέγα ς·", "中文 かな𝐀\ud800"]
)


@pytest.mark.parametrize("kept", [_LETTERS, _MARKS])
@given(text=_ONE_SCRIPT.flatmap(lambda chars: st.text(st.sampled_from(f"{chars}7_\u00a0\x1f\n"))))
def test_runs_are_what_the_pattern_finds(kept: str, text: str) -> None:
    """In texts that a code can write, and in others."""
    runs = re.findall(f"{kept}+", text)
    assert CharRuns(kept).find(text) == runs
    assert CharRuns(kept).find_folded(text) == [run.casefold() for run in runs]


def test_letters_that_fold_into_two_part_no_run() -> None:
    """The dot that folding leaves of a capital I is a part of its word."""
    assert CharRuns(_LETTERS).find_folded("İstanbul’da, Straße") == ["i̇stanbul", "da", "strasse"]
