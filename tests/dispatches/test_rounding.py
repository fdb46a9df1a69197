"""Rounding: a rounder number that holds the finer one is wording, another number is a fact."""

from __future__ import annotations

import pytest

from wirecopy.dispatches import compare_texts
from wirecopy.model import EditClass


def _weight(one: str, two: str) -> set[tuple[EditClass, int]]:
    """Class and risk of what differs, style apart; the same from either side."""
    a, b = (f"The works at Halm lost {words} last year." for words in (one, two))
    there, back = (
        {(edit.edit_class, edit.risk) for edit in compare_texts(*pair).edits if not edit.is_style}
        for pair in ((a, b), (b, a))
    )
    assert there == back
    return there


@pytest.mark.parametrize(
    ("fine", "rough"),
    [
        ("4,100 jobs", "more than 4,000 jobs"),
        ("at least 4,100 jobs", "over 4,000 jobs"),
        ("some 4,100 jobs", "more than 4,000 jobs"),
        ("4,100 jobs", "about 4,000 jobs"),
        ("23 machines", "some two dozen machines"),
        ("4,100 jobs", "thousands of jobs"),
        ("63 machines", "dozens of machines"),
        ("45,000 hours", "tens of thousands of hours"),
        ("$3.87 billion", "almost $4 billion"),
        ("$3.87 billion", "$3.9 billion"),
        ("$3.87 billion", "about $3.9 billion"),
        ("61.7 percent", "just under 62%"),
        ("61.7 percent", "more than 60 percent"),
    ],
)
def test_a_rounder_number_that_holds_the_finer_one_may_matter(fine: str, rough: str) -> None:
    """Readers learn less, and nothing false."""
    assert _weight(fine, rough) == {(EditClass.WORDING, 1)}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("4,100 jobs", "4,000 jobs"),
        ("4,100 jobs", "nearly 4,000 jobs"),
        ("4,100 jobs", "more than 5,000 jobs"),
        ("4,100 jobs", "more than 3,000 jobs"),
        ("4,100 jobs", "hundreds of jobs"),
        ("1,100 jobs", "thousands of jobs"),
        ("45,000 jobs", "thousands of jobs"),
        ("23 machines", "about 30 machines"),
        ("23 machines", "up to 30 machines"),
        ("23 machines", "dozens of machines"),
        ("30 machines", "more than 20 machines"),
        ("at least 12 machines", "at least 10 machines"),
        ("at least 4,100 jobs", "about 4,000 jobs"),
        ("$3.87 billion", "nearly $5 billion"),
        ("$3.87 billion", "more than €3 billion"),
        ("6.3 percent", "6 percent"),
        ("61.7 percent", "67.1 percent"),
        ("61.7 percent", "about 60 machines"),
    ],
)
def test_another_number_is_a_fact(one: str, two: str) -> None:
    """Where the rounder number does not hold the finer one, is bare, or bounds what is known, it is another."""
    assert (EditClass.FACT, 2) in _weight(one, two)


def test_inside_a_quotation_the_quotation_changed() -> None:
    """A rounded number there is no fact, and still not what was said."""
    (edit,) = compare_texts(
        '"We lost 4,100 jobs," she said.', '"We lost more than 4,000 jobs," she said.'
    ).edits
    assert (edit.edit_class, edit.risk) == (EditClass.QUOTE_TEXT, 1)


@pytest.mark.parametrize(
    ("one", "two", "told"),
    [
        ("at least 9%", "more than nine per cent", (EditClass.FACT, 2)),
        ("about 9%", "around nine per cent", (EditClass.WORDING, 0)),
        ("9%", "about nine per cent", (EditClass.WORDING, 1)),
    ],
)
def test_a_bound_is_read_beside_a_share_in_another_form(
    one: str, two: str, told: tuple[EditClass, int]
) -> None:
    """A percent mark written out hides no bound."""
    assert _weight(one, two) == {told}
