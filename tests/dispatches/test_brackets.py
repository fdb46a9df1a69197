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


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("It cost 25 million euros ($27 million) then.", "It cost 25 million euros (£21 million) then."),
        ("It cost 25 million euros ($27 million) then.", "It cost €25m (£21m) then."),
        ("They paid 350,000 francs ($390,000) then.", "They paid 350,000 francs (300,000 pounds) then."),
        ('"It cost us 25 million euros ($27 million)," he said.', '"It cost us €25m (£21m)," he said.'),
    ],
)  # fmt: skip
def test_a_sum_for_readers_of_other_currencies_is_style(a: str, b: str) -> None:
    """It stands in brackets behind the sum itself."""
    for one, two in ((a, b), (b, a)):
        edits = compare_texts(one, two).edits
        assert edits
        assert {edit.is_style for edit in edits} == {True}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("It cost 25 million euros ($27 million) then.", "It cost 25 million euros ($72 million) then."),
        ("It cost 25 million euros ($27 million) then.", "It cost 25 million euros (£2.1 million) then."),
        ("They paid $20 (£15) then.", "They paid £20 ($15) then."),
        ("It cost $27 million then.", "It cost £21 million then."),
        ("It cost 25 million euros ($27 million) then.", "It cost 25 million euros (£13.6 million) then."),
        ("It cost 25 million euros ($27 million) then.", "It cost 25 million euros (5 roubles) then."),
        ("It cost 25 million euros (up $27 million) then.", "It cost 25 million euros (down £21 million) then."),
        ("They sold 25 shirts ($27) then.", "They sold 25 shirts (£21) then."),
        ("Of the clerks ($27 million) he said no more.", "Of the clerks (£21 million) he said no more."),
    ],
)  # fmt: skip
def test_another_sum_is_a_fact(a: str, b: str) -> None:
    """In the same currency, far off, or with no sum before it."""
    assert 2 in {edit.risk for edit in compare_texts(a, b).edits}
