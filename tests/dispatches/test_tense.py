"""Tense: what is to be done, and what was done."""

from __future__ import annotations

import pytest

from wirecopy.dispatches import compare_texts
from wirecopy.model import EditClass


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The bank will cut rates in March.", "The bank cut rates in March."),
        ("The firm plans to shut the plant.", "The firm shut the plant."),
        ("The minister will quit in May.", "The minister has quit in May."),
        ("The court will let him go.", "The court let him go."),
        ("He was due to be deported on Monday.", "He was deported on Monday."),
        ("They were about to be shot.", "They were shot."),
        ("He was to be freed.", "He was freed."),
        ("He was freed.", "He was to be freed."),
    ],
)
def test_to_come_and_done(a: str, b: str) -> None:
    """What is ahead in one text and done in the other is a fact, in the passive and where no form shows it."""
    (edit,) = compare_texts(a, b).edits
    assert (edit.edit_class, edit.risk) == (EditClass.FACT, 2)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Banks will cut rates.", "Banks cut rates."),
        ("They will let ships pass.", "They let ships pass."),
        ("He was due to be held in May.", "He was scheduled for May."),
        ("He was resigning.", "He was to resign."),
        ("The dog was going to be put down.", "The dog was being put down."),
    ],
)
def test_what_may_be_present_is_no_fact(a: str, b: str) -> None:
    """Present tense, or what may be, states no more than the sentence tells."""
    assert all(edit.edit_class is not EditClass.FACT for edit in compare_texts(a, b).edits)
