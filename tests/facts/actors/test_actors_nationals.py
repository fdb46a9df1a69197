"""People told by a nationality alone."""

from __future__ import annotations

import pytest

import wirecopy


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Luca Moretti headed home. The Italian, who came on late, left.", "Luca Moretti", "ITA"),
        ("Coach Henrik Aas was cross. “It is a push,” the Norwegian said.", "Henrik Aas", "NOR"),
        ("Ray Quill was cross. “We were poor,” said the Scot.", "Ray Quill", "GBR"),
        ("Ivo Camba won in two sets. The Peruvian said he was tired.", "Ivo Camba", "PER"),
        ("Eva Camba met Pierre Dumont. The Englishman spoke of it.", "Pierre Dumont", "GBR"),
        # one of several, somebody without a name, an object, a thing
        ("Ivo Camba beat Ana Berg. The Peruvian said he was tired.", "Ivo Camba", None),
        ("Eva Camba met Pierre Dumont. The Englishman spoke of it.", "Eva Camba", None),
        ("Ana Berg was robbed by a stranger. The Peruvian said he was ill.", "Ana Berg", None),
        ("Ana Berg was attacked on Monday. The Peruvian was held.", "Ana Berg", None),
        ("Ana Berg met a banker. The Peruvian has denied it.", "Ana Berg", None),
        ("Ana Berg liked what the coach did. The Peruvian said so.", "Ana Berg", None),
        ("Ivo Camba trained hard. He beat the Peruvian.", "Ivo Camba", None),
        ("Ana Berg left. The Peruvian occupied east is cold.", "Ana Berg", None),
        ("Ana Berg tried two restaurants. The Peruvian was full.", "Ana Berg", None),
        ("Ivo Camba beat Ana Berg. The Peruvian company said it was late.", "Ivo Camba", None),
        ("Ivo Camba beat the Peruvian. He was tired.", "Ivo Camba", None),
        ("Ivo Camba won. The Peruvians were late. The Peruvian's coach left.", "Ivo Camba", None),
        ("Ivo Camba won. The Chinese said they were late.", "Ivo Camba", None),
        ("Ana Leite won. “There is a rule,” the Portuguese said.", "Ana Leite", "PRT"),
        ("Ivo Camba won. A Peruvian was late.", "Ivo Camba", None),
    ],
)
def test_a_nationality_tells_of_who_was_named(text: str, name: str, country: str | None) -> None:
    """He is of that state; before a noun, in the plural and beside a name it tells of others."""
    actors = wirecopy.read_facts(text).actors.actors
    assert [a.country for a in actors if a.name == name] == [country]


def test_who_is_known_to_be_of_a_state_is_meant() -> None:
    """And nobody whose state is told to be another."""
    text = "French President Ana Berg met Italian minister Ivo Camba. “We agree,” the Italian said."
    assert wirecopy.read_facts(text).quotes[-1].speaker == "Ivo Camba"
