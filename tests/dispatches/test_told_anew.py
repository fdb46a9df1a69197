"""Sentences told anew, in their place or elsewhere, and what belongs to another sentence or edit."""

from __future__ import annotations

import pytest

from wirecopy.dispatches import compare_texts
from wirecopy.model import EditClass

FRAME = "The mayor spoke on Monday. {} The bank said nothing about it."


def _told(a: str, b: str) -> list[tuple[EditClass, int, str, str]]:
    return [(e.edit_class, e.risk, e.a_text, e.b_text) for e in compare_texts(a, b).edits]


@pytest.mark.parametrize(
    ("one", "two", "told"),
    [
        (
            "Peru recorded 3,100 road deaths last year.",
            "Road deaths in Peru last year numbered 3,100.",
            (EditClass.WORDING, 0),
        ),
        (
            "Peru recorded 3,100 road deaths last year.",
            "Road deaths in Peru last year numbered 3,700.",
            (EditClass.FACT, 2),
        ),
    ],
)
def test_a_sentence_told_anew_is_one_edit(one: str, two: str, told: tuple[EditClass, int]) -> None:
    """Its words in another order; other figures in it are a fact."""
    a, b = FRAME.format(one), FRAME.format(two)
    assert _told(a, b) == [(*told, one, two)]
    assert _told(b, a) == [(*told, two, one)]


def test_other_sentences_are_cut_and_added() -> None:
    """A few words in common make no sentence told anew."""
    a = FRAME.format("Farmers protested with tractors outside the gate of the old mill.")
    b = FRAME.format("Teachers were glad about the new rooms of the old school.")
    assert {edit[0] for edit in _told(a, b)} == {EditClass.CUT, EditClass.ADDITION}


def test_told_anew_elsewhere() -> None:
    """A sentence that moved and was reworded."""
    one = "The owners' lawyers made no mention of the missing pumps."
    two = "Lawyers of the owners did not mention missing pumps."
    rest = "The court opened at nine on Monday. Two witnesses were heard before noon. It rained."
    edits = compare_texts(f"{one} {rest}", f"{rest} {two}").edits
    (move,) = [edit for edit in edits if edit.edit_class is EditClass.REORDER]
    assert (move.a_text, move.b_text) == (one, two)


def test_edits_of_two_sentences_are_two() -> None:
    """A replacement that runs over the end of a sentence is parted there."""
    a = "The ship sank in the exclusive economic zone.\n\nIt was the third this year."
    b = "The ship sank in the EEZ.\n\nThe ferry was the third this year."
    classes = [(edit[0], edit[2]) for edit in _told(a, b)]
    assert (EditClass.ABBREVIATION, "exclusive economic zone") in classes
    assert (EditClass.REFERENCE, "It") in classes


@pytest.mark.parametrize(
    ("a", "b", "part"),
    [
        (
            "The plan will save 2.1 billion euros for the state.",
            "The plan will cost €2.1 billion for the state.",
            (EditClass.ABBREVIATION, 0, "2.1 billion euros", "€2.1 billion"),
        ),
        (
            "They called a strike for April 10 in the port.",
            "They called a strike on 10 April in the port.",
            (EditClass.DATE_FORM, 0, "April 10", "10 April"),
        ),
        (
            "Rights groups say at least 62 men were held.",
            "Rights groups said 62 men were held.",
            (EditClass.FACT, 2, "at least ", ""),
        ),
        (
            "The bench of R. K. Mathur and Leela Nair met.",
            "The bench of R.K. Mathur and Leela Nair met.",
            (EditClass.PUNCTUATION, 0, "R. K.", "R.K."),
        ),
        (
            "The Senate heard Gen. Walter Hobbs on Monday.",
            "The Senate heard General William Hobbs on Monday.",
            (EditClass.ABBREVIATION, 0, "Gen.", "General"),
        ),
        (
            "Die Grossbank hat in dem Jahr mehr verdient.",
            "Die Großbank hat in dem Jahr mehr verdient.",
            (EditClass.SPELLING, 0, "Grossbank", "Großbank"),
        ),
        (
            "The court released activist Meera Sood on Monday.",
            "The court released activist Sood on Monday.",
            (EditClass.REFERENCE, 0, "Meera ", ""),
        ),
        (
            "She paid a surety of Rs 50,000 to the court.",
            "She paid a surety of Rs 5,00,000 to the court.",
            (EditClass.FACT, 2, "50,000", "5,00,000"),
        ),
        (
            "Der Unfall war am Dienstagmorgen auf der Straße zum Hafen.",
            "Der Unfall war am Dienstagabend auf der Straße zum Hafen.",
            (EditClass.FACT, 2, "Dienstagmorgen", "Dienstagabend"),
        ),
        (
            "Die Bank hat damit 14 Prozent mehr verdient als die anderen.",
            "Die Bank hat damit 14% weniger verdient als die anderen.",
            (EditClass.ABBREVIATION, 0, "Prozent", "%"),
        ),
    ],
)
def test_like_stands_against_like(a: str, b: str, part: tuple[EditClass, int, str, str]) -> None:
    """What belongs together is one edit, and what was changed beside it another."""
    assert part in _told(a, b)


def test_a_negation_that_moved_with_its_verb() -> None:
    """It stands elsewhere in the sentence; one that another sentence has is a fact still."""
    a = "Moscow did not immediately comment. It has denied such strikes in the war."
    b = "Moscow, which has denied such strikes in the war, did not immediately comment."
    assert EditClass.FACT not in {edit[0] for edit in _told(a, b)}
    a = "She did not sign the letter, the court said."
    b = "She signed the letter, the court said."
    assert EditClass.FACT in {edit[0] for edit in _told(a, b)}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("LIMA (AFP) - The bus fell.", "Lima (AFP) — The bus fell."),
        ("NEW DELHI, March 24 (PTI) The court met.", "NEW DELHI: The court met."),
        ("(ANSA) - PALERMO, 10 GIU - Il porto è chiuso.", "PALERMO - Il porto è chiuso."),
        ("(ANSA) - TORINO, 10 GIU - Il porto è chiuso.", "Torino. Il porto è chiuso."),
        ("Kiel (dpa) - Die Schleuse ist zu.", "Kiel. Die Schleuse ist zu."),
        ("DEN HAAG (ANP) - Het hof is dicht.", "DEN HAAG Het hof is dicht."),
        ("SEVILLA (EFE) - El puerto está cerrado.", "SEVILLA.- El puerto está cerrado."),
    ],
)
def test_datelines_of_houses(a: str, b: str) -> None:
    """Without a dash, with a stop, with the agency first, or with nothing behind the place."""
    for edits in (_told(a, b), _told(b, a)):
        assert [edit[0] for edit in edits] == [EditClass.DATELINE]


def test_a_place_that_opens_a_sentence_is_no_dateline() -> None:
    """It goes on as no report behind a dateline does."""
    edits = _told("PARIS (AP) — The mayor said no.", "Paris Mayor Anne Colbert said no.")
    assert all("Paris" not in edit[3] or edit[0] is not EditClass.DATELINE for edit in edits)


@pytest.mark.parametrize(
    ("a", "b", "part"),
    [
        (
            "The rebels, residents said, tightening their grip, took the town.",
            "The rebels in a move that tightens their grip took the town.",
            (EditClass.ATTRIBUTION, 1),
        ),
        (
            "The firm, which got the largest fine, will go to court.",
            "The firm, which was fined most, may go to court.",
            (EditClass.FACT, 2),
        ),
        (
            "Os juros caem em março. A decisão sai no dia 18. O banco não comentou.",
            "Os juros caem em abril. O banco não comentou.",
            (EditClass.FACT, 2),
        ),
    ],
)
def test_what_stands_apart(a: str, b: str, part: tuple[EditClass, int]) -> None:
    """Words of saying between commas, what a comma parts, and a sentence behind a changed word."""
    assert part in {edit[:2] for edit in _told(a, b)}
