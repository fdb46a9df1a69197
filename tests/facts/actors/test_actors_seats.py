"""Words that stand for the European Union in a text that names it."""

from __future__ import annotations

from datetime import date

import pytest

from wirecopy.facts.actors import read_actors
from wirecopy.language import read

DAY = date(2021, 5, 3)


def _named(text: str) -> dict[str, str | None]:
    """The words of each naming, and the country of whom it names."""
    reading = read_actors(text, read(text, tag=False), DAY)
    return {m.span.of(text): reading.actors[m.actor].country for m in reading.mentions}


def test_brussels_that_acts_is_the_union() -> None:
    """Whoever Brussels deals with deals with the Union."""
    text = (
        "The EU met on Monday. Brussels fined a Peruvian firm, and Lima wrote a letter to Brussels."
    )
    assert _named(text)["Brussels"] == "EUR"


@pytest.mark.parametrize(
    "text",
    [
        # no word for the Union
        "Brussels fined a Peruvian firm. Lima wrote a letter.",
        # another word for the state
        "The EU met on Monday. Belgium is a member. Brussels fined a Peruvian firm.",
    ],
)
def test_brussels_is_belgium_elsewhere(text: str) -> None:
    """The town stands for its state where the text tells of that, or of no Union."""
    assert _named(text)["Brussels"] == "BEL"


def test_a_place_acts_for_nobody() -> None:
    """Where somebody is stays a place."""
    assert "Brussels" not in _named("The EU met in Brussels on Monday. Peru thanked the EU.")


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("EU ministers met. The Commission warned Peru.", "EUR"),
        (
            "EU ministers met. The Lima Commission met. The Commission warned Peru.",
            None,
        ),
    ],
)
def test_the_commission_is_that_of_the_union(text: str, country: str | None) -> None:
    """In a text that has another one, it is not."""
    assert _named(text).get("Commission") == country
