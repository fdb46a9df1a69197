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


def test_a_said_of_another_sentence_is_no_speaker_changed() -> None:
    """Where the words of saying changed their side, the next sentence that ends with "said" is not paired with them."""
    one = (
        'The port is shut until Friday.\nMr Olund added: "A shut port feeds nobody, least of all the gulls."\n'
        "The crews would return to work if the owners paid the wages of March and took back the two cooks, Ms Brask said."
    )
    two = (
        'The port is shut until Friday.\n"A shut port feeds nobody, least of all the gulls," Olund said.\n'
        "About forty lorries stood at the gates in the evening, drivers told the paper."
    )
    edits = compare_texts(one, two).edits
    assert EditClass.FACT not in {edit.edit_class for edit in edits}
    assert any(edit.edit_class is EditClass.CUT and "crews" in edit.a_text for edit in edits)


def test_a_speaker_changed_behind_the_same_words_is_told() -> None:
    """Short sentences of saying are paired all the same."""
    one = 'Rain fell. "The ship sank at dawn off the cape," Olund said. The crew was saved.'
    two = 'Rain fell. "The ship sank at dawn off the cape," Brask said. The crew was saved.'
    (edit,) = compare_texts(one, two).edits
    assert edit.edit_class is EditClass.FACT
