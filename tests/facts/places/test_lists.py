"""What a list and the words beside a name say of its kind."""

from __future__ import annotations

import pytest

from wirecopy.facts.places import read_places
from wirecopy.language import read
from wirecopy.model import Place, Span


def _places(text: str) -> dict[str, Place]:
    return {place.span.of(text): place for place in read_places(text, read(text, tag=False))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells fell on Kherson and Zaporizhzhia regions.", {"Kherson": "A", "Zaporizhzhia": "A"}),
        ("It rained in Hitchcock, Hayes and Dundy counties.", {"Hitchcock": "A", "Hayes": "A", "Dundy": "A"}),
        # a street or a river that the tables do not know is no town of its name
        ("They met in Riga at Lisbon and Cairo streets.", {"Riga": "P", "Lisbon": None, "Cairo": None}),
        ("The Wieden and Elbe rivers rose in Hamburg.", {"Wieden": None, "Elbe": "H", "Hamburg": "P"}),
        ("Both counties and all regions agreed.", {}),
        ("Oak and Elm Streets and Roads in Riga shut.", {"Oak": None, "Elm": None, "Riga": "P"}),
    ],
)  # fmt: skip
def test_a_word_of_kind_is_told_of_all_of_its_list(
    text: str, expected: dict[str, str | None]
) -> None:
    """Each member of a list is of the kind that the word behind it tells."""
    assert {name: place.feature for name, place in _places(text).items()} == expected


@pytest.mark.parametrize(
    ("text", "name", "feature", "country"),
    [
        ("She moved from Tacoma, Washington, to Oregon.", "Washington", "A", "USA"),
        ("Judges in Oregon and Washington met.", "Washington", "A", "USA"),
        ("Trucks crossed the New York border.", "New York", "A", "USA"),
        ("It snowed in upstate New York.", "New York", "A", "USA"),
        ("It snowed in Alabama or Georgia.", "Georgia", "A", "USA"),
        ("The senator from Georgia spoke in Athens.", "Georgia", "A", "USA"),
        ("The senator from Georgia spoke in Athens.", "Athens", "P", "USA"),
        ("Georgia's governor signed it.", "Georgia", "A", "USA"),
        ("The president of Georgia flew to Athens.", "Athens", "P", "GRC"),
        ("Ministers flew from Oregon to Washington.", "Washington", "P", "USA"),
        ("He went to Boston, New York and Chicago.", "New York", "P", "USA"),
        ("Troops left for western Georgia.", "Georgia", "COUNTRY", "GEO"),
    ],
)
def test_a_state_is_told_from_its_namesake(
    text: str, name: str, feature: str, country: str
) -> None:
    """A state of the US that shares its name stands among states, behind its town or before its own words."""
    place = _places(text)[name]
    assert (place.feature, place.country) == (feature, country)


def test_given_names_of_a_list_are_of_its_kind_too() -> None:
    """Where the spans are given the list tells as much."""
    text = "It rained in Hitchcock and Hayes counties."
    (place,) = read_places(text, read(text, tag=False), spans=[Span(start=27, end=32)])
    assert (place.name, place.feature) == ("Hayes County", "A")
