"""Brackets: what an outlet gives in other units behind an amount."""

from __future__ import annotations

import pytest

from wirecopy.dispatches import compare_texts


@pytest.mark.parametrize(
    ("a", "b", "bracket"),
    [
        ("The mill cost 300,000 euros.", "The mill cost €300,000 ($325,000).", "($325,000)"),
        (
            "It rang at 9.40 on Tuesday.",
            "It rang at 9:40 a.m. (0740 GMT) on Tuesday.",
            "(0740 GMT)",
        ),
        ("It is 12 miles off.", "It is twelve miles (19 km) off.", "(19 km)"),
    ],
)
def test_a_bracket_behind_another_form_is_an_edit_of_its_own(a: str, b: str, bracket: str) -> None:
    """What it gives in other units is set in or left out; the rest is style."""
    for one, two in ((a, b), (b, a)):
        rest = [edit for edit in compare_texts(one, two).edits if not edit.is_style]
        assert [(edit.a_text + edit.b_text).strip() for edit in rest] == [bracket]
        assert {edit.risk for edit in rest} == {0}
