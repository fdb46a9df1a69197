"""Words for those who are of a place."""

from __future__ import annotations

import pytest

import wirecopy


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenyan troops met two Ghanaians in Lagos.", {"Kenyan": "KEN", "Ghanaians": "GHA"}),
        ("US envoys and a South Korean met in the US.", {"US": "USA", "South Korean": "KOR"}),
        ("The Sri Lankan-Indian talks ended.", {"Sri Lankan": "LKA", "Indian": "IND"}),
        ("They polish the dish in Lima.", {}),
    ],
)
def test_adjectives_are_told_when_asked_for(text: str, expected: dict[str, str]) -> None:
    """Each is put at its state; without being asked for it is no place."""
    found = [p for p in wirecopy.places(text, adjectives=True) if p.kind == "adjective"]
    assert {place.span.of(text): place.country for place in found} == expected
    assert not [p for p in wirecopy.places(text) if p.kind == "adjective"]


def test_adjectives_change_nothing_else() -> None:
    """The names are the same, and all stand in order and apart."""
    text = "Georgian and Jordanian ministers flew from Athens to Georgia. US troops left Jordan."
    all_places = wirecopy.places(text, adjectives=True)
    assert tuple(p for p in all_places if p.kind != "adjective") == wirecopy.places(text)
    ends = [place.span.end for place in all_places]
    assert all(place.span.start >= end for place, end in zip(all_places[1:], ends, strict=False))
