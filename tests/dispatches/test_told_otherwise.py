"""Told otherwise: what sounds alike and is not the same, and what sounds otherwise and is."""

from __future__ import annotations

import pytest

from wirecopy.dispatches import compare_texts
from wirecopy.model import STYLE_CLASSES, EditClass

OTHER = [
    ("Tens of thousands marched on Sunday.", "Thousands marched on Sunday."),
    ("Dozens of thousands of birds died there.", "Thousands of birds died there."),
    ("Hundreds of thousands fled the town.", "Tens of thousands fled the town."),
    ("The probe flew 2.1 billion miles.", "The probe flew 2.1 million miles."),
    ("The probe flew 2.1 billion miles.", "The probe flew 2.9 billion kilometres."),
    ("The signal came at 9:47 p.m. EDT that day.", "The signal came at 02:47 GMT that day."),
    ("Rebels freed 26 hostages there.", "Rebels seized 26 hostages there."),
    ("A spokesman rejected the charge.", "A spokesman confirmed the charge."),
    ("Two members attended the session.", "Two members boycotted the session."),
    ("The team stayed because of fog.", "The team stayed despite fog."),
    ("The mayor dismissed demands for an inquiry.", "The mayor welcomed demands for an inquiry."),
    ("The warden brushed aside the complaint as petty.", "The warden accepted the complaint."),
    ("The party demanded his removal.", "The party opposed his removal."),
    ("Tarn promised to pay for the boats.", "Tarn declined to pay for the boats."),
    ("The judge, accused of taking gifts, left.", "The judge, who took gifts, left."),
    ("The storm left 40,000 homes dark.", "The storm left 40,000 people dark."),
    ("The oak fell on a car near the pier.", "The oak fell on a van near the pier."),
    ("They ran out of the zoo.", "They ran out of the museum."),
    ("The guards deny turning bakers back.", "The guards turn bakers back."),
    ("He denied having taken coins.", "He took coins."),
    ("The tank leaked ammonia there.", "The tank leaked chlorine there."),
    (
        "It found 54 percent in favour of the wall and 39 percent against.",
        "It found 54 percent against the wall and 39 percent in favour.",
    ),
    ("Bakers of the ruling party left.", "Bakers of the opposition party left."),
    ("Two protesters fell at the gate.", "Two guards fell at the gate."),
    ("It was so, said Anna Dolan on Monday.", "It was so, said Ines Dolan on Monday."),
]


@pytest.mark.parametrize(("a", "b"), OTHER)
def test_what_is_stated_otherwise_is_a_fact(a: str, b: str) -> None:
    """In either direction."""
    for edits in (compare_texts(a, b).edits, compare_texts(b, a).edits):
        assert (EditClass.FACT, 2) in {(edit.edit_class, edit.risk) for edit in edits}


SAME = [
    ("The probe flew 2.1 billion miles.", "The probe flew 3.4 billion kilometres."),
    ("It lies some 1.2 million km away.", "It lies some 750,000 miles away."),
    (
        "The signal came at 9:47 p.m. EDT, he said.",
        "The signal came at 01:47 GMT on Tuesday, he said.",
    ),
    ("Sales of bread rose by a third.", "Sales of bread rose by 33%."),
    ("Of the bakers half agreed.", "Of the bakers 50% agreed."),
    ("It begins at 15:00 CET there.", "It begins at 14:00 GMT there."),
    ("He said we would still be there.", "He said we'd still be there."),
    ("He said they have left.", "He said they've left."),
    ("Chief Executive Marta Lund told staff.", "CEO Marta Lund told staff."),
    ("The managing director, Colin Wray, left.", "The MD, Colin Wray, left."),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_one_thing_in_two_forms_is_style(a: str, b: str) -> None:
    """In either direction."""
    for edits in (compare_texts(a, b).edits, compare_texts(b, a).edits):
        assert edits
        assert {edit.edit_class for edit in edits} <= STYLE_CLASSES


REFERENCES = [
    ('"We left," Ole Strand said. Strand is 61.', '"We left," Mr Strand said. Strand is 61.'),
    (
        '"They are thin," said Samira Haddad, head of the delegation. Haddad left.',
        '"They are thin," said the head of the delegation. Haddad left.',
    ),
]


@pytest.mark.parametrize(("a", "b"), REFERENCES)
def test_one_person_named_otherwise_is_a_reference(a: str, b: str) -> None:
    """A first name and a courtesy title, and a name left out before who it is."""
    for edits in (compare_texts(a, b).edits, compare_texts(b, a).edits):
        assert {(edit.edit_class, edit.risk) for edit in edits} == {(EditClass.REFERENCE, 0)}


def test_a_unit_without_a_number_is_no_amount() -> None:
    """They may be two or twenty hours; "an hour" and "60 minutes" are one."""
    (edit,) = compare_texts('"It took an hour," he said.', '"It took hours," he said.').edits
    assert (edit.edit_class, edit.risk) == (EditClass.QUOTE_TEXT, 1)
    (edit,) = compare_texts("It took an hour there.", "It took 60 minutes there.").edits
    assert edit.edit_class is EditClass.ABBREVIATION


@pytest.mark.parametrize("before", ["The four had left.\n\n", "The four had left. "])
def test_the_first_sentence_of_a_quotation_is_cut_behind_its_mark(before: str) -> None:
    """The mark stays where it was: nothing is drawn into the quotation, or out of it."""
    quote = '"This was no diplomacy. It was theft with a passport," she told lawmakers on Monday.'
    a, b = before + quote, before + quote.replace("This was no diplomacy. ", "")
    for one, two, kind in ((a, b, EditClass.CUT), (b, a, EditClass.ADDITION)):
        (edit,) = compare_texts(one, two).edits
        assert (edit.edit_class, edit.in_quote) == (kind, True)
        assert (edit.a_text + edit.b_text).strip() == "This was no diplomacy."


HEARD = "Mayor Ines Prado met the crews. Harbour master Olaf Brunn praised them. "


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ('"It was luck," said Joao Reis, chief economist at Norbank.', '"It was luck," said Mayor Ines Prado.'),
        ("Joao Reis, a driver of the night shift, said it was luck.", "Olaf Brunn said it was luck."),
        ("It was luck, according to Joao Reis, a crane driver.", "It was luck, according to Ines Prado."),
    ],
)  # fmt: skip
def test_somebody_else_who_says_it_is_a_fact(a: str, b: str) -> None:
    """With what each of them is."""
    for edits in (
        compare_texts(HEARD + a, HEARD + b).edits,
        compare_texts(HEARD + b, HEARD + a).edits,
    ):
        assert [(edit.edit_class, edit.risk) for edit in edits] == [(EditClass.FACT, 2)]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ('"It was luck," said Joao Reis, chief economist at Norbank.', '"It was luck," said Joao Reis.'),
        ('"It was luck," said Joao Reis, chief economist at Norbank.', '"It was luck," said Reis of Norbank.'),
        ('"It was luck," said Joao Reis, a crane driver.', '"It was luck," said a crane driver.'),
        ('"It was luck," said Norbank.', '"It was luck," said Joao Reis, a spokesman for the bank.'),
        ('"It was luck," said a spokesman for Norbank.', '"It was luck," said Joao Reis, who speaks for the bank.'),
    ],
)  # fmt: skip
def test_a_speaker_told_in_other_words_is_no_fact(a: str, b: str) -> None:
    """By name, by what they are, or by both."""
    for edits in (
        compare_texts(HEARD + a, HEARD + b).edits,
        compare_texts(HEARD + b, HEARD + a).edits,
    ):
        assert 2 not in {edit.risk for edit in edits}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("He denied entering the mill.", "He denied having entered the mill."),
        ("It found 54 in favour and 39 against.", "It found 39 against and 54 in favour."),
        ("Guards and protesters met at the gate.", "Protesters and guards met at the gate."),
    ],
)
def test_what_is_told_in_another_order_is_no_fact(a: str, b: str) -> None:
    """With what it belongs to, in either direction."""
    for edits in (compare_texts(a, b).edits, compare_texts(b, a).edits):
        assert 2 not in {edit.risk for edit in edits}
