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


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("He was not covered there.", "He was discovered there."),
        ("They were not posed there.", "They were imposed there."),
        ("He was not charged.", "He was discharged."),
        ("It was not proved by him.", "It was improved by him."),
    ],
)
def test_a_word_that_only_looks_denied(a: str, b: str) -> None:
    """A prefix that makes another word denies nothing: a fact, in either direction."""
    for edits in (compare_texts(a, b).edits, compare_texts(b, a).edits):
        assert EditClass.FACT in {edit.edit_class for edit in edits}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("They were not aware of it.", "They were unaware of it."),
        ("The plan is not legal.", "The plan is illegal."),
        ("He was not able to go.", "He was unable to go."),
    ],
)
def test_a_word_that_is_denied(a: str, b: str) -> None:
    """One negation in two forms."""
    for edits in (compare_texts(a, b).edits, compare_texts(b, a).edits):
        assert EditClass.FACT not in {edit.edit_class for edit in edits}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The repairs were not complete on Monday.", "Repairs were incomplete on Monday."),
        ("The evidence was not sufficient there.", "Evidence was insufficient there."),
        ("Der Fahrer wurde nicht verletzt.", "Der Fahrer war unverletzt."),
    ],
)
def test_a_prefix_denies_as_not_does(a: str, b: str) -> None:
    """Also where other words of the sentence changed."""
    for edits in (compare_texts(a, b).edits, compare_texts(b, a).edits):
        assert EditClass.FACT not in {edit.edit_class for edit in edits}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The march had been legal.", "The march had been illegal."),
        ("The repairs were complete.", "The repairs were incomplete."),
    ],
)
def test_a_prefix_alone_says_the_opposite(a: str, b: str) -> None:
    """In either direction."""
    for edits in (compare_texts(a, b).edits, compare_texts(b, a).edits):
        assert [(edit.edit_class, edit.risk) for edit in edits] == [(EditClass.FACT, 2)]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Wir konnten kein Risiko eingehen.", "Wir konnten das Risiko nicht eingehen."),
        ("Der Rat hat keine Mittel bewilligt.", "Der Rat hat Mittel nicht bewilligt."),
        ("They could take no risk there.", "They could not take the risk there."),
    ],
)
def test_no_before_the_noun_is_not_behind_it(a: str, b: str) -> None:
    """One edit of wording, from either side."""
    for one, two in ((a, b), (b, a)):
        (edit,) = compare_texts(one, two).edits
        assert (edit.edit_class, edit.risk) == (EditClass.WORDING, 0)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Wir konnten kein Risiko eingehen.", "Wir konnten das Risiko eingehen."),
        ("Er nahm kein Geld und blieb.", "Er nahm das Geld und blieb nicht."),
    ],
)
def test_no_against_an_article_is_a_fact(a: str, b: str) -> None:
    """Without a "not" behind what it counts, or with one elsewhere."""
    assert EditClass.FACT in {edit.edit_class for edit in compare_texts(a, b).edits}
