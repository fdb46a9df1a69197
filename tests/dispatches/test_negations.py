"""Negations: by the verb or by what it takes they say the same; elsewhere their place matters."""

from __future__ import annotations

import pytest

from wirecopy.dispatches import compare_texts
from wirecopy.model import EditClass


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Inspectors had not found any leaks.", "Inspectors had found no leaks."),
        (
            "Inspectors have not found dangerous levels.",
            "Inspectors have found no dangerous levels.",
        ),
        ("Divers had not yet seen a wreck.", "Divers had yet seen no wreck."),
        ("The dam is not a threat to Halm.", "The dam is no threat to Halm."),
        ("Inspectors did not find any leaks.", "Inspectors found no leaks."),
    ],
)
def test_no_behind_the_verb_is_not_before_it(a: str, b: str) -> None:
    """One edit of wording, from either side."""
    for one, two in ((a, b), (b, a)):
        (edit,) = compare_texts(one, two).edits
        assert (edit.edit_class, edit.risk) == (EditClass.WORDING, 0)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("He did not say the firm would pay.", "He did say the firm would not pay."),
        ("They had not said there were leaks.", "They had said there were no leaks."),
        ("Inspectors had not found leaks.", "Inspectors had found leaks."),
        ("Inspectors found no leaks there.", "Inspectors found leaks there."),
        (
            "Inspectors had not found leaks, and ships sailed.",
            "Inspectors had found leaks, and no ships sailed.",
        ),
    ],
)
def test_a_negation_elsewhere_is_a_fact(a: str, b: str) -> None:
    """Over words of saying, over a mark, or on one side alone it says something else."""
    assert EditClass.FACT in {edit.edit_class for edit in compare_texts(a, b).edits}
