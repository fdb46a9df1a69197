"""People and places that bear a listed name."""

from __future__ import annotations

from datetime import date

import pytest

from wirecopy.facts.actors import read_actors
from wirecopy.language import read

DAY = date(2021, 5, 3)


def _who(text: str, words: str) -> list[tuple[str, str | None]]:
    """Name and country of the actor behind every mention of those words."""
    reading = read_actors(text, read(text, tag=False), DAY)
    found = [reading.actors[m.actor] for m in reading.mentions if m.span.of(text) == words]
    return [(actor.name, actor.country) for actor in found]


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        ("Olga Putin, a baker, spoke. Putin smiled.", "Putin", ["Olga Putin"]),
        ("The nurse Zarro Putin spoke. Putin smiled.", "Putin", ["Zarro Putin"]),
        ("Ms. Putin baked bread.", "Ms. Putin", ["Putin"]),
        # the leader was told of, so the name alone is the leader's
        ("President Putin met Olga Putin. Putin smiled.", "Putin", ["Vladimir Putin"]),
        ("Putin met Olga Putin. Later Putin smiled.", "Putin", ["Vladimir Putin"] * 2),
        # an office is the leader's
        (
            "Olga Putin, a baker, met President Putin.",
            "President Putin",
            ["Vladimir Putin"],
        ),
        ("Mr. Putin smiled.", "Mr. Putin", ["Vladimir Putin"]),
        # what opens a sentence is no first name
        ("Vowing Putin would lose, Ana Lara left. Putin smiled.", "Putin", ["Vladimir Putin"]),
    ],
)  # fmt: skip
def test_a_leaders_surname_may_be_somebody_elses(text: str, words: str, names: list[str]) -> None:
    """A first name or title gives a listed surname to another, until the leader is told of."""
    assert [name for name, _ in _who(text, words)] == names


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("A gang came to Niger State. Police in Niger fled.", "NGA"),
        ("A gang came to Niger State. Police in Niger asked Niamey for help.", "NER"),
        ("Police in Niger fled.", "NER"),
    ],
)
def test_a_states_name_may_be_that_of_a_division(text: str, country: str) -> None:
    """After a division of that name the name alone means it, unless the text has other words for the state."""
    assert [found for _, found in _who(text, "Police")] == [country]


def test_laos_is_no_people() -> None:
    """A state's name that looks like a plural names the state."""
    text = "Laos rejected the plan."
    reading = read_actors(text, read(text, tag=False), DAY)
    assert [actor.code for actor in reading.actors] == ["LAO GOV"]


@pytest.mark.parametrize("place", ["Victoria Falls", "Virginia Beach", "Charlotte Harbor"])
def test_a_fall_or_beach_is_nobody(place: str) -> None:
    """Behind a given name, words for waters and shores make a place of it."""
    text = f"{place} closed on Monday."
    assert read_actors(text, read(text, tag=False), DAY).actors == ()
