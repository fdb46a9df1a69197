"""States that a text tells of without naming a place."""

from __future__ import annotations

import pytest

from wirecopy.facts.places import read_places
from wirecopy.facts.places.told import told_states
from wirecopy.language import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A Kenyan envoy met two Ghanaians.", {"KEN", "GHA"}),
        ("The Sheriff asked the school district.", {"USA"}),
        ("It cost 40 lakh, Alhaji Musa said.", {"BGD", "IND", "PAK", "NGA"}),
        # names and money only as they are written
        ("Mr Rand and Mrs Dong met the hse.", set()),
    ],
)
def test_states_told_of(text: str, expected: set[str]) -> None:
    """Adjectives, peoples, offices, bodies and money tell of states."""
    assert set(told_states(read(text, tag=False))) == expected


def test_more_words_tell_more_surely() -> None:
    """Another word adds to what one says; the same word again adds nothing."""
    one, same, two = (
        told_states(read(text, tag=False))["USA"]
        for text in ("The sheriff left.", "The sheriff saw the sheriff.", "The sheriff saw a state trooper.")
    )  # fmt: skip
    assert one == same < two < 1


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        # local words and a people's name decide between towns, and between a state and another
        ("The sheriff asked the school district. A grand jury met in Richmond and Dublin.", "Dublin", "USA"),
        ("A grandmother left Dublin for Richmond.", "Dublin", "IRL"),
        ("Georgian troops left. Later Georgia asked for talks.", "Georgia", "GEO"),
        # a state that several of its towns stand for
        ("Crowds met in Tbilisi, Batumi, Kutaisi and Gori. Later Georgia said no.", "Georgia", "GEO"),
        # the seat of many bodies is not the small town of its name
        ("Washington asked for talks in Geneva or Rome.", "Geneva", "CHE"),
    ],
)  # fmt: skip
def test_what_is_told_decides_between_namesakes(text: str, name: str, country: str) -> None:
    """The place meant lies in the state that the text tells of."""
    found = {
        place.span.of(text): place.country for place in read_places(text, read(text, tag=False))
    }
    assert found[name] == country
