"""Compounds: German bodies by the first letters of the parts of their names."""

from __future__ import annotations

import pytest

from wirecopy.dispatches import compare_texts
from wirecopy.model import EditClass


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("Das Landeskriminalamt", "Das LKA"),
        ("Die Industrie- und Handelskammer", "Die IHK"),
        ("Der Deutsche Gewerkschaftsbund", "Der DGB"),
        ("Der Bundesnachrichtendienst", "Der BND"),
    ],
)
def test_a_body_by_its_letters_is_style(long: str, short: str) -> None:
    """In either direction."""
    a, b = (f"{name} hat am Montag vor neuen Betrügern gewarnt." for name in (long, short))
    for one, two in ((a, b), (b, a)):
        (edit,) = compare_texts(one, two).edits
        assert edit.edit_class is EditClass.ABBREVIATION


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("Das Bundeskriminalamt", "Das LKA"),
        ("Der Deutsche Gewerkschaftsbund", "Der BND"),
        ("Das Landeskriminalamt", "Das LAK"),
        ("Das Bundeskartellamt", "Das BKA"),
        ("Die Ukrainer", "Die UN"),
        ("Die Unionsfraktion", "Die UN"),
    ],
)
def test_another_body_is_a_fact(long: str, short: str) -> None:
    """Its letters are others, or in another order."""
    a, b = (f"{name} hat am Montag vor neuen Betrügern gewarnt." for name in (long, short))
    assert 2 in {edit.risk for edit in compare_texts(a, b).edits}
