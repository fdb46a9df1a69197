"""Counties: what the counties that a text names tell of its towns."""

from __future__ import annotations

import pytest

from wirecopy.facts.actors import read_actors
from wirecopy.language import read

#: Palestine is a town of Texas, and so are Anderson County's.
_LOCAL = (
    "A Palestine man was jailed for two years on Friday at the Anderson County Courthouse. "
    "He fled from Palestine police in August, Judge Dora Oake said."
)


def _home(text: str) -> str | None:
    return read_actors(text, read(text, tag=False), None).home


def test_a_town_near_a_county_is_no_state() -> None:
    """The police of a town in the county's division are of that state."""
    assert _home(_LOCAL) == "USA"
    actors = read_actors(_LOCAL, read(_LOCAL, tag=False), None).actors
    assert all(actor.country != "PSE" for actor in actors)


@pytest.mark.parametrize(
    "text",
    [
        # another word for the state stands by
        f"{_LOCAL} Palestinian envoys were in town.",
        # no county of a division that has such a town
        _LOCAL.replace("Anderson County", "Turkana County"),
    ],
)
def test_a_state_that_is_told_otherwise_stays_one(text: str) -> None:
    """Without a county near it, or with a word for its people, the name is the state's."""
    actors = read_actors(text, read(text, tag=False), None).actors
    assert any(actor.country == "PSE" for actor in actors)


@pytest.mark.parametrize(
    "text",
    [
        # what states have, and towns have not
        "Cuba officials came to Fulton County, Illinois, on Monday. Cuba officials signed a deal.",
        # no county in one sentence with the name
        "Lebanon police held a man. Lebanon police said he had fled. He had seen Warren County.",
    ],
)
def test_a_county_elsewhere_in_the_text_makes_no_town_of_a_state(text: str) -> None:
    """A county tells of names in its own sentence, before words for those whom towns have."""
    actors = read_actors(text, read(text, tag=False), None).actors
    assert any(actor.country in ("CUB", "LBN") for actor in actors)


def test_where_somebody_was_born_is_not_where_a_text_is_set() -> None:
    """A native of a state makes no home."""
    text = "Ivo Sand, a native of Mexico, was held by the Fulton County sheriff on Friday."
    assert _home(text) != "MEX"
