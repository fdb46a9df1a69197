"""Places: what words around a name tell that it lies in, in invented sentences."""

from __future__ import annotations

import pytest

import wirecopy


def _read(text: str) -> list[tuple[str, str | None]]:
    return [(place.span.of(text), place.country) for place in wirecopy.places(text)]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Victoria, capital of the Seychelles, has a new pier.", "SYC"),
        ("Victoria is the capital of the Seychelles.", "SYC"),
        ("Split, in Croatia, was hot.", "HRV"),
        ("Paris, a town in northern Texas, was hot.", "USA"),
        ("Hamilton, the Canadian city, was hot.", "CAN"),
        ("The Cuban town of Trinidad has no water.", "CUB"),
        ("Peru's port of Trujillo was shut.", "PER"),
        ("Trinidad sold its last tank.", "TTO"),
        ("Paris, a friend of Texas, was hot.", "FRA"),
    ],
)
def test_where_a_name_lies(text: str, country: str):
    """Only words for a town, a division or an island tell of one."""
    assert _read(text)[0][1] == country


def test_every_mention_is_of_the_place_told():
    """One name, one place in a text."""
    text = "The Spanish town of Cartagena was flooded. Ships left Cartagena on Sunday."
    assert _read(text) == [("Cartagena", "ESP"), ("Cartagena", "ESP")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A Panama hat was found.", []),
        ("The West Nile virus killed two.", []),
        ("The Zaporizhzhia nuclear plant lost power.", ["Zaporizhzhia"]),
        ("Families fled the Dorokay camp in Darfur.", ["Dorokay", "Darfur"]),
    ],
)
def test_things_and_sites(text: str, names: list[str]):
    """A hat is anywhere; a plant or a camp stands where its name says."""
    assert [name for name, _ in _read(text)] == names
