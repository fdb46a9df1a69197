"""Names of places in datelines, in brackets and with hyphens, in invented sentences."""

from __future__ import annotations

import pytest

import wirecopy


def _found(text: str) -> list[tuple[str, str | None]]:
    return [(place.span.of(text), place.country) for place in wirecopy.places(text)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("SUVA - Leaders met. They left Suva on Friday.", [("SUVA", "FJI"), ("Suva", "FJI")]),
        ("AMMAN (Petra) - Snow fell.", [("AMMAN", "JOR")]),
        ("AMMAN, May 5 (Petra) - Snow fell.", [("AMMAN", "JOR")]),
        ("LIMA (Arequipa) - Snow fell.", [("LIMA", "PER"), ("Arequipa", "PER")]),
        ("FIFA - the body for football - said no.", []),
        ("Guards fled north of Port-au-Prince on Sunday.", [("Port-au-Prince", "HTI")]),
        ("He lives in Barrow-in-Furness.", [("Barrow-in-Furness", "GBR")]),
        ("He lives near Frankfurt an der Oder.", [("Frankfurt an der Oder", "DEU")]),
        ("They met in Paris in March.", [("Paris", "FRA")]),
        ("A court of many states in The Hague ruled.", [("Hague", "NLD")]),
        ("She flew to Birmingham in England.", [("Birmingham", "GBR"), ("England", "GBR")]),
        ("She flew to Birmingham in Alabama.", [("Birmingham", "USA"), ("Alabama", "USA")]),
        ("Soldiers from Lima in Iraq left.", [("Lima", "PER"), ("Iraq", "IRQ")]),
        ("It is oil in Guyanese water.", []),
        ("(NEW YORK) — Snow fell.", [("NEW YORK", "USA")]),
    ],
)
def test_names_of_places(text: str, places: list[tuple[str, str]]):
    """A capital may be a dateline of four letters; the agency in brackets behind a town is none."""
    assert _found(text) == places


def test_a_town_in_brackets_within_a_sentence_is_one():
    """An agency stands behind a town in capitals alone."""
    assert [name for name, _ in _found("The king visited the city (Petra) - and left.")] == [
        "Petra"
    ]


def test_a_state_in_brackets_tells_which_town_is_meant():
    """As it does behind a comma."""
    portland, _ = wirecopy.places("He lives in Portland (Maine) and sails.")
    assert portland.lat is not None
    assert round(portland.lat) == 44
