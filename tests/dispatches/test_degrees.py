"""Degrees: small words that say how many and how badly, shares, and the names of a list."""

from __future__ import annotations

import pytest

from wirecopy.dispatches import compare_texts
from wirecopy.model import EditClass


def _told(a: str, b: str) -> set[tuple[EditClass, int]]:
    """Class and risk of each edit that is no style."""
    return {(e.edit_class, e.risk) for e in compare_texts(a, b).edits if not e.is_style}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Two officers were slightly injured.", "Two officers were injured."),
        ("The bridge was badly damaged.", "The bridge was damaged."),
        ("Only three ships returned.", "Three ships returned."),
        ("They were almost home by then.", "They were home by then."),
        ("Most voters stayed away.", "Voters stayed away."),
        ("Most of them came from Halm.", "Many of them came from Halm."),
        ("Some voters stayed away.", "Many voters stayed away."),
        ("All of them came from Halm.", "Both of them came from Halm."),
        ("All a town can do is wait.", "Only a town can do is wait."),
    ],
)
def test_a_word_of_degree_may_matter(a: str, b: str) -> None:
    """Set, dropped, or put for one that says nearly the same."""
    assert _told(a, b) == _told(b, a) == {(EditClass.WORDING, 1)}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Two officers were slightly injured.", "Two officers were seriously injured."),
        ("Most of them came from Halm.", "All of them came from Halm."),
        ("Most voters stayed away.", "Some voters stayed away."),
        ("Few of the boats came back.", "All of the boats came back."),
        ("Half the boats came back.", "All the boats came back."),
        ("Several boats came back.", "All boats came back."),
        ("All three boats came back.", "Only three boats came back."),
        ("All the crew came back.", "Only the crew came back."),
        ("Half a million people fled.", "A million people fled."),
        ("The wall is half a mile long.", "The wall is a mile long."),
        ("Sales fell by two-thirds.", "Sales fell by a third."),
        ("Three quarters of the hall was full.", "One quarter of the hall was full."),
    ],
)
def test_another_degree_or_share_is_a_fact(a: str, b: str) -> None:
    """Only one of the two can be true."""
    assert _told(a, b) == _told(b, a) == {(EditClass.FACT, 2)}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Several ministers resigned.", "Some ministers resigned."),
        ("Sales fell by two-thirds.", "Sales fell by two thirds."),
        ("A third of the hall was empty.", "One third of the hall was empty."),
    ],
)
def test_the_same_in_other_words_is_none(a: str, b: str) -> None:
    """Nothing that may matter is told."""
    assert not [edit for edit in compare_texts(a, b).edits if edit.risk]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Norland and Vestria condemned it.", "Vestria condemned it."),
        ("Norland, Lethe and Vestria condemned it.", "Norland and Vestria condemned it."),
        ("The cup went to Osei and Brandt.", "The cup went to Osei."),
    ],
)
def test_a_name_of_a_list_left_out_may_matter(a: str, b: str) -> None:
    """Who else did it is no length of a sentence."""
    assert _told(a, b) == {(EditClass.CUT, 1)}
    assert _told(b, a) == {(EditClass.ADDITION, 1)}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The rally in Halm, Norland, drew few.", "The rally in Halm drew few."),
        ("Rice, maize and beans were handed out.", "Rice and beans were handed out."),
        ("He flew home on Sunday with Osei after lunch.", "He flew home with Osei after lunch."),
    ],
)
def test_other_words_left_out_are_no_names_of_a_list(a: str, b: str) -> None:
    """Places behind places, things, and days."""
    assert not [edit for edit in compare_texts(a, b).edits if edit.risk]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Harbour Party leader Ilse Varga resigned.",
            "Ilse Varga, the leader of the Harbour Party, resigned.",
        ),
        ("The former senator Paul Roy was chosen.", "Paul Roy, a former senator, was chosen."),
    ],
)
def test_a_name_and_its_description_turned_about(a: str, b: str) -> None:
    """One edit, without a risk."""
    for one, two in ((a, b), (b, a)):
        (edit,) = compare_texts(one, two).edits
        assert (edit.edit_class, edit.risk) == (EditClass.REFERENCE, 0)


def test_who_did_it_is_no_description() -> None:
    """With a deed between them they are told as two who changed places."""
    edits = compare_texts("Osei, the mayor, sued Brandt.", "Brandt sued the mayor Osei.").edits
    assert EditClass.REFERENCE not in {edit.edit_class for edit in edits}


@pytest.mark.parametrize(
    ("a", "b", "risk"),
    [
        ("It may drop to 37 degrees Fahrenheit.", "It may drop to 3 degrees Celsius.", 0),
        ("It may drop to 37 degrees Fahrenheit.", "It may drop to 7 degrees Celsius.", 2),
        ("It rose by 9 degrees Fahrenheit.", "It rose by 5 degrees Celsius.", 0),
        ("It rose by about 4 degrees Fahrenheit.", "It rose by about 2 degrees Celsius.", 0),
        ("It was 9 degrees Fahrenheit warmer.", "It was 5 degrees Celsius warmer.", 0),
        ("It fell by 1 degree Fahrenheit.", "It fell by 1 degree Celsius.", 2),
        ("It rose by 41 degrees Fahrenheit.", "It rose by 5 degrees Celsius.", 2),
        ("It rose to 9 degrees Fahrenheit.", "It rose to 5 degrees Celsius.", 2),
        ("The dam had passed a test.", "The dam had failed a test.", 2),
    ],
)
def test_degrees_of_warmth_and_tests_passed(a: str, b: str, risk: int) -> None:
    """One temperature in two scales is style; another one, and a test failed, are facts."""
    for one, two in ((a, b), (b, a)):
        assert {edit.risk for edit in compare_texts(one, two).edits} == {risk}
