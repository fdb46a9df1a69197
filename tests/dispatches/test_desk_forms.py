"""Desk forms: amounts in other units, short units, shares, names of other scripts, and who is what."""

from __future__ import annotations

import pytest

from wirecopy.dispatches import compare_texts
from wirecopy.model import STYLE_CLASSES, EditClass

SAME = [
    ("It was 410 millimetres of rain.", "It was 16 inches of rain."),
    ("The fire burned 24 square miles.", "The fire burned 62 sq km."),
    ("Gusts reached 65 mph there.", "Gusts reached 105km/h there."),
    ("The lake covers 120 square kilometres.", "The lake covers 46 square miles."),
    ("It cost $84 million then.", "It cost $84m then."),
    ("A crack 4 meters long opened.", "A crack 4m long opened."),
    ("It lasted 40 minutes there.", "It lasted 40 mins there."),
    ("It pumps 230,000 barrels a day.", "It pumps 230,000 bpd."),
    ("A flat of 42 square metres.", "A flat of 42 sq m."),
    ("Some 40 percent of them left.", "Some two fifths of them left."),
    ("Half of the pupils stayed.", "Fifty percent of the pupils stayed."),
    ("It has a 500 megawatt plant.", "It has a 500 MW plant."),
    ("The first-quarter loss grew.", "The Q1 loss grew."),
    ("He got 18 months in prison.", "He got a year and a half in prison."),
    ("It was the most in ten years.", "It was the most in a decade."),
    ("Then Brigadier General Tunde Ade spoke.", "Then Brig. Gen. Tunde Ade spoke."),
    ("Then Lieutenant-Colonel Anna Sol spoke.", "Then Lt Col Anna Sol spoke."),
    ("It sold 300 metric tons of tin.", "It sold 300 tonnes of tin."),
    ("Oil Minister Hayder Rubai left.", "Oil Minister Haidar Rubai left."),
    ("Premier Hossein Karimi left.", "Premier Hussein Karimi left."),
    ("He met Aleksandr Petrov there.", "He met Alexander Petrov there."),
    ("Some 70 000 people came there.", "Some 70,000 people came there."),
    ("Some 70,000 people came there.", "Some 70000 people came there."),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_one_thing_in_two_forms(a: str, b: str) -> None:
    """Style, in either direction."""
    for edits in (compare_texts(a, b).edits, compare_texts(b, a).edits):
        assert edits
        assert {edit.edit_class for edit in edits} <= STYLE_CLASSES


OTHER = [
    ("It was 410 millimetres of rain.", "It was 26 inches of rain."),
    ("Gusts reached 65 mph there.", "Gusts reached 65 km/h there."),
    ("The fire burned 24 square miles.", "The fire burned 24 sq km."),
    ("Some 40 percent of them left.", "Some three fifths of them left."),
    ("He met Dickson there.", "He met Dixon there."),
    ("The price rose 1.234 percent.", "The price rose 1,234 percent."),
    ("The price rose 4.125 points.", "The price rose 4125 points."),
    ("The rate was 0.150 then.", "The rate was 0150 then."),
    ("It cost $1.085 then.", "It cost $1,085 then."),
    ("It weighs 2.500 tonnes.", "It weighs 2,500 tonnes."),
    ("Der Kurs stieg um 1.234 Prozent.", "Der Kurs stieg um 1234 Prozent."),
    ("The match in Northampton ended.", "The match in Hampton ended."),
    ("The Slovak envoy left.", "The Czechoslovak envoy left."),
    ("Then Abdukarimov spoke.", "Then Karimov spoke."),
]


@pytest.mark.parametrize(("a", "b"), OTHER)
def test_other_amounts_and_names(a: str, b: str) -> None:
    """Facts, in either direction."""
    for edits in (compare_texts(a, b).edits, compare_texts(b, a).edits):
        assert (EditClass.FACT, 2) in {(edit.edit_class, edit.risk) for edit in edits}


@pytest.mark.parametrize(
    ("a", "b", "edit_class"),
    [
        ("A wall 42 metres high.", "A wall 42 meters high.", EditClass.SPELLING),
        ("Nine of 11 analysts agreed.", "Nine of eleven analysts agreed.", EditClass.SPELLING),
        ("About 34 percent of them left.", "About a third of them left.", EditClass.WORDING),
    ],
)
def test_classes(a: str, b: str, edit_class: EditClass) -> None:
    """Another spelling is no short form, a figure behind "of" no day, and a fraction may be rounder."""
    (edit,) = compare_texts(a, b).edits
    assert edit.edit_class is edit_class


APPOSITIONS = [
    (
        "It cracked, said Public Works Minister Bambang Hartono.",
        "It cracked, said Mr Bambang Hartono, the public works minister.",
    ),
    (
        "It was wrong, federal police chief Renata Sol told a panel.",
        "It was wrong, Renata Sol, the chief of federal police, told a panel.",
    ),
]


@pytest.mark.parametrize(("a", "b"), APPOSITIONS)
def test_a_name_and_its_description_change_places(a: str, b: str) -> None:
    """One edit, also with a courtesy title, capitals and words that are no role."""
    (edit,) = compare_texts(a, b).edits
    assert (edit.edit_class, edit.risk) == (EditClass.REFERENCE, 0)


def test_quotations_joined_by_a_word() -> None:
    """An "and" in the place of the words of saying makes one quotation of two."""
    a = '"I would not sail in it," Hale said. "Until I would, nobody will."'
    b = '"I would not sail in it, and until I would, nobody will," Hale said.'
    joined, parted = (
        {(edit.edit_class, edit.risk, edit.why) for edit in compare_texts(*pair).edits}
        for pair in ((a, b), (b, a))
    )
    assert (EditClass.QUOTE_JOIN, 1, "two quotations joined") in joined
    assert (EditClass.QUOTE_JOIN, 1, "one quotation parted") in parted


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("He praised the law there.", "He slammed the law there."),
        ("Talks were cancelled there.", "Talks were postponed there."),
        ("The vote was unanimous.", "The vote was split."),
        ("She is the outgoing president.", "She is the incoming president."),
        ("He was shot in the leg.", "He was shot in the head."),
        ("The plane took off late.", "The plane landed late."),
        ("Its chief executive quit.", "Its finance chief quit."),
        ("They agreed to a truce.", "They rejected a truce."),
    ],
)
def test_more_opposites(a: str, b: str) -> None:
    """Facts, in either direction."""
    for edits in (compare_texts(a, b).edits, compare_texts(b, a).edits):
        assert (EditClass.FACT, 2) in {(edit.edit_class, edit.risk) for edit in edits}
