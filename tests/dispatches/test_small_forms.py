"""Small forms of one thing: datelines with a region, dates beside their days, drawn verbs, marks set about words."""

from __future__ import annotations

import pytest

from wirecopy.dispatches import compare_texts
from wirecopy.model import EditClass


def _found(one: str, two: str) -> list[tuple[EditClass, int]]:
    return [(e.edit_class, e.risk) for e in compare_texts(one, two).edits]


@pytest.mark.parametrize(
    ("one", "two", "found"),
    [
        # A place in title case with its region stands for a place in capitals with an agency.
        ("BRENNICK, June 9 (AFP) - A ferry sank off the coast.", "Brennick, Sural — A ferry sank off the coast.", EditClass.DATELINE),
        ("A ferry sank on Monday in the rain.", "A ferry sank on Monday, June 8, in the rain.", EditClass.DATE_FORM),
        ("A ferry sank on Monday in the rain.", "A ferry sank on Monday (8 June) in the rain.", EditClass.DATE_FORM),
        ("It is late and she has left the hall.", "It's late and she's left the hall.", EditClass.ABBREVIATION),
        ('"It is late," said Nora Till.', '"It\'s late," said Nora Till.', EditClass.ABBREVIATION),
        ("The yard cost $45 million last year.", "The yard cost US$45 million last year.", EditClass.ABBREVIATION),
    ],
)  # fmt: skip
def test_one_thing_in_two_forms(one: str, two: str, found: EditClass) -> None:
    """Style, of risk 0."""
    assert {*_found(one, two)} == {(found, 0)}


def test_another_place_in_title_case_is_no_dateline() -> None:
    """A sentence that opens with the place of the other's dateline stays one."""
    one = "BRENNICK, June 9 (AFP) - Brennick and Tarn - two towns by the sea - are flooded."
    two = "Brennick and Tarn - two towns by the sea - are flooded."
    assert _found(one, two) == [(EditClass.DATELINE, 0)]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("It is one of the oldest yards in Brey.", "It is one of the newest yards in Brey."),
        ("It was the driest month of the decade.", "It was the wettest month of the decade."),
        ("Two men are in critical condition.", "Two men are in stable condition."),
        ("Ten men died and six were wounded.", "Ten men died and six are missing."),
        ("It has 13 stations and 41 tunnels on it.", "It has 13 tunnels and 41 stations on it."),
        ("Le président Jean Till a parlé lundi.", "Le Premier ministre Jean Till a parlé lundi."),
        ("Министр транспорта заявил об этом в среду.", "Министр обороны заявил об этом в среду."),
        ("زار الوزير فرنسا يوم الأحد.", "زار الوزير ألمانيا يوم الأحد."),
        ("По меньшей мере 14 человек погибли в среду.", "14 человек погибли в среду."),
        ("Był tam byłego premiera syn i minister.", "Był tam premiera syn i minister."),
    ],
)
def test_other_facts(one: str, two: str) -> None:
    """The opposite, another of a kind, another bound, another holder of an office."""
    assert 2 in {risk for _, risk in _found(one, two)}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("It has 13 stations and 41 tunnels on it.", "It has 41 tunnels and 13 stations on it."),
        ("The older clerk, a painter, left.", "The elder clerk, a painter, left."),
        ("The larger yard was sold to a bank.", "The bigger yard was sold to a bank."),
    ],
)
def test_no_other_fact(one: str, two: str) -> None:
    """Numbers that went with what they count, and comparatives of like meaning."""
    assert 2 not in {risk for _, risk in _found(one, two)}


def test_marks_set_about_told_words_part_no_quotation() -> None:
    """What stands before another quotation is quoted now; no quotation was parted."""
    one = 'The clerk said the ferry may have left early. "It is too soon to say," he added.'
    two = 'The clerk said the ferry "may have left early". "It is too soon to say," he added.'
    assert {*_found(one, two)} == {(EditClass.PUNCTUATION, 1)}


def test_an_agency_for_those_who_heard_it_on_the_spot() -> None:
    """Where they were told it goes along with those who heard it."""
    one = "The clerk told reporters at the gate that it was late."
    two = "The clerk told AFP that it was late."
    assert _found(one, two) == [(EditClass.ATTRIBUTION, 1)]


def test_words_that_judge() -> None:
    """Who murdered did more than kill."""
    one, two = "Three guards were killed at the gate.", "Three guards were murdered at the gate."
    assert _found(one, two) == [(EditClass.WORDING, 1)]
