"""Entities: names of countries, places and bodies that lose, gain or exchange words."""

from __future__ import annotations

import pytest

from wirecopy.dispatches import compare_texts
from wirecopy.model import EditClass

OTHERS = [
    ("North Korea", "Korea"),
    ("South Sudan", "Sudan"),
    ("New York", "York"),
    ("the West Bank", "the Bank"),
    ("the West Bank", "the Gaza Strip"),
    ("the Republic of Congo", "the Democratic Republic of Congo"),
    ("the Republic of China", "China"),
    ("Northern Ireland", "Ireland"),
    ("New Mexico", "Mexico"),
    ("Mexico City", "Mexico"),
    ("East Jerusalem", "Jerusalem"),
    ("the North Korean capital", "the Korean capital"),
    ("the South African capital", "the African capital"),
]

SAME = [
    ("the Republic of Congo", "Congo"),
    ("Congo", "the Democratic Republic of Congo"),
    ("the United States of America", "the United States"),
    ("the Federal Republic of Germany", "Germany"),
    ("the Republic of Korea", "South Korea"),
    ("New York City", "New York"),
    ("New Delhi", "Delhi"),
    ("Bosnia and Herzegovina", "Bosnia"),
    ("the Gaza Strip", "Gaza"),
    ("the Gaza Strip", "the Strip"),
    ("the Dominican Republic", "the Republic"),
    ("North London", "London"),
    ("eastern Ukraine", "Ukraine"),
    ("the camp of President Putin", "the camp of Putin"),
    ("the car of Mr Xi", "the car of President Xi"),
]


def _classes(one: str, two: str) -> set[tuple[EditClass, int]]:
    edits = compare_texts(f"He saw {one} on Monday.", f"He saw {two} on Monday.").edits
    return {(edit.edit_class, edit.risk) for edit in edits}


@pytest.mark.parametrize(("one", "two"), OTHERS, ids=[f"{a}|{b}" for a, b in OTHERS])
def test_another_entity(one: str, two: str) -> None:
    """What is left names something else: a fact of risk 2, in either direction."""
    assert (EditClass.FACT, 2) in _classes(one, two)
    assert (EditClass.FACT, 2) in _classes(two, one)


@pytest.mark.parametrize(("one", "two"), SAME, ids=[f"{a}|{b}" for a, b in SAME])
def test_a_short_form(one: str, two: str) -> None:
    """A short form of the same name changes no fact, in either direction."""
    assert EditClass.FACT not in {kind for kind, _ in _classes(one, two) | _classes(two, one)}
