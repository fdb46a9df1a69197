"""Attribution: words of saying set or dropped, and clauses that only look like them."""

from __future__ import annotations

import pytest

from wirecopy.dispatches import compare_texts
from wirecopy.model import EditClass


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The letter they wrote was lost on Monday.", "The letter was lost on Monday."),
        ("The aide he told fled.", "The aide fled."),
        ("The man she warned died.", "The man died."),
        ("Every man she asked refused.", "Every man refused."),
        ("The man she warned, a clerk, died.", "The man, a clerk, died."),
        ("They burned the letter the aides wrote.", "They burned the letter."),
    ],
)
def test_a_clause_behind_a_noun_is_no_attribution(a: str, b: str) -> None:
    """Which man or letter is meant tells nobody as the source."""
    (edit,) = compare_texts(a, b).edits
    assert edit.edit_class is EditClass.CUT


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("But he said the ship sank.", "But the ship sank."),
        ("The ship, he said, sank.", "The ship sank."),
        ("He said the ship sank.", "The ship sank."),
        ("The ship sank, police said.", "The ship sank."),
        ("Rain fell. Police said the ship sank.", "Rain fell. The ship sank."),
        ('"The ship sank," he said.', '"The ship sank."'),
    ],
)
def test_words_of_saying_dropped(a: str, b: str) -> None:
    """At a mark, at the start of a sentence or of a clause they tell the source."""
    classes = {edit.edit_class for edit in compare_texts(a, b).edits}
    assert EditClass.ATTRIBUTION in classes
