"""Names of rivers, streets and sites, told by the word of kind in them."""

from __future__ import annotations

import pytest

from wirecopy.facts.places import read_places
from wirecopy.language import read
from wirecopy.model import Place, Span


def _places(text: str) -> dict[str, Place]:
    return {place.span.of(text): place for place in read_places(text, read(text))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ottowa River cleanup planned.", ["Ottowa River"]),
        ("Swimmers crossed Lake Orlowa at dawn.", ["Lake Orlowa"]),
        ("They closed North 42nd Street and Hyde-Croy Road.", ["North 42nd Street", "Hyde-Croy Road"]),
        ("Guards ringed Windsor Castle.", ["Windsor Castle"]),
        # the word of kind before a name belongs to the one before it
        ("The annual Birch Lake Cleanup was held.", []),
        # a name that goes on, a person's name, a word that opens the sentence, a word of kind alone
        ("The Oak Street Bank shut.", []),
        ("Joan Lake sang for Hannah Park.", []),
        ("When Street and River met, the Lake froze.", []),
        ("President Park met Ms Lane.", []),
        # a street that stands for a government
        ("Downing Street said no.", []),
    ],
)  # fmt: skip
def test_a_word_of_kind_makes_a_place(text: str, expected: list[str]) -> None:
    """The whole name is one place, whatever stands around it."""
    assert list(_places(text)) == expected


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        # a site in the town of its name, land in the region of its name, a county
        ("The Kerch Bridge was hit.", "Kerch Bridge", "UKR"),
        ("Rebels hold the Panjshir Valley.", "Panjshir Valley", "AFG"),
        ("Lake County, Illinois, sent deputies.", "Lake County", "USA"),
        # a square is named after far towns too
        ("Crowds filled Lisbon Square.", "Lisbon Square", None),
    ],
)
def test_a_site_is_put_in_the_town_of_its_name(text: str, name: str, country: str | None) -> None:
    """A bridge or a valley lies where its name says, a street need not."""
    assert _places(text)[name].country == country


def test_a_feature_is_not_the_town_of_a_part_of_it() -> None:
    """What the tables know keeps its point, the rest is put beside its neighbour, also with the spans given."""
    text = "In Toronto crowds filled Paris Square and went to Lake Victoria."
    found = _places(text)
    assert found["Paris Square"].lat == found["Toronto"].lat
    assert found["Lake Victoria"].feature == "H"
    spans = [Span(start=3, end=10), Span(start=25, end=37)]
    given = read_places(text, read(text), spans=spans)
    assert given[1].lat == given[0].lat
