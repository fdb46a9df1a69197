"""People of sport, and titles and bodies of ordinary reports."""

from __future__ import annotations

import pytest

import wirecopy


@pytest.mark.parametrize(
    ("text", "name", "sectors"),
    [
        ("Coach Ana Berg was cross at half-time. Captain Ivo Camba left.", "Ivo Camba", ("CVL",)),
        ("Coach Ana Berg was cross at half-time. Striker Ivo Camba left.", "Ivo Camba", ("CVL",)),
        ("The army was cross. Captain Ivo Camba left.", "Ivo Camba", ("MIL",)),
        ("A coach hit a wall in Lima. Captain Ivo Camba left.", "Ivo Camba", ("MIL",)),
        ("Insp Ivo Camba said no.", "Ivo Camba", ("COP",)),
        ("The aid agency Médecins Unis said no.", "Médecins Unis", ()),
    ],
)
def test_a_word_means_what_the_text_is_about(
    text: str, name: str, sectors: tuple[str, ...]
) -> None:
    """A captain in a match is no officer."""
    actors = wirecopy.read_facts(text).actors.actors
    assert [a.sectors for a in actors if a.name == name] == [sectors]


def test_where_a_body_is_based_owns_nobody() -> None:
    """Its director is not the state's."""
    text = "The London-based group DebtWatch spoke. Simon Berg, its research director, left."
    (person,) = [a for a in wirecopy.read_facts(text).actors.actors if a.name == "Simon Berg"]
    assert person.country != "GBR"
