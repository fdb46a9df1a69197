"""Words that judge: "militants" and "terrorists" are one people, and readers are told what to think of them."""

from __future__ import annotations

import pytest

from wirecopy.dispatches import compare_texts
from wirecopy.model import EditClass

JUDGING = [
    (
        "The army killed five fighters near the dam.",
        "The army killed five terrorists near the dam.",
    ),
    ("Police held the marchers for a night.", "Police held the rioters for a night."),
    ("The government closed two harbours.", "The regime closed two harbours."),
    ("The brutal ruler of the island died.", "The ruler of the island died."),
    ("A notorious smuggler was seen in the port.", "A smuggler was seen in the port."),
    (
        "Nach Angaben der Armee sind fünf Kämpfer nicht mehr in der Stadt.",
        "Nach Angaben der Armee sind fünf Terroristen nicht mehr in der Stadt.",
    ),
    (
        "Cinq combattants sont entrés dans la ville avec le maire.",
        "Cinq terroristes sont entrés dans la ville avec le maire.",
    ),
]


@pytest.mark.parametrize(("a", "b"), JUDGING)
def test_a_word_that_judges_may_matter(a: str, b: str) -> None:
    """Set, dropped or put for one that does not."""
    for edits in (compare_texts(a, b).edits, compare_texts(b, a).edits):
        assert [(edit.edit_class, edit.risk) for edit in edits] == [(EditClass.WORDING, 1)]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "The army killed five fighters near the dam.",
            "The army killed five gunmen near the dam.",
        ),
        ("The attack began at the gate.", "The assault began at the gate."),
    ],
)
def test_other_words_do_not(a: str, b: str) -> None:
    """Words that judge in neither text."""
    (edit,) = compare_texts(a, b).edits
    assert (edit.edit_class, edit.risk) == (EditClass.WORDING, 0)
