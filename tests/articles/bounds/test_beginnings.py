"""Second beginnings: two long articles with next to nothing between them."""

from __future__ import annotations

import pytest

import wirecopy

_STAGE = [
    "Mira Solano Grew Up Backstage. Now She Runs the House",
    "By Tess Varga",
    "Updated 12 May 2031",
    "When Mira Solano was six, her mother Lucia took her to the Orfeo in Valmonte and let her sleep in a basket of costumes.",
    "The critic Henrik Aas wrote that night that the second act was saved by a child who walked on and asked for water.",
    "Ms Solano laughs at the story, which her brother Tomas tells every Christmas, and says she does not remember a word of it.",
    "She studied with Ottavia Brandt in Lerici, then with Pavel Zorin, who told her that directing was a way of listening to furniture.",
    "At the Teatro Minore she staged Goldrun, a comedy by Ines Kaplan about two bakers, and the run was sold out for eleven weeks.",
    "The Orfeo called in March, after Giulio Ferri had resigned, and she said yes before the chairman, Aldo Messi, had finished his sentence.",
    "“Most people do not have their own opinions about Ferri, they have those of their dentist,” she says of the quarrels in Valmonte.",
    "Her first season opens with Kaplan's new play and closes with a work for children that Tomas has been writing since the winter.",
    "“I was reading a lot of stupid things,” she says, remembering how Aas compared her to a shop window. “Now I send him the tickets.”",
]
_TIDES = [
    "President Karl Nyberg has said that he wants to run Nordvik on the tides, and has pointed to the trenches off Cape Hollum.",
    "For starters, the idea of lighting a country by the sea leaves open who will lay the cables to Stenhavn, Tromvik and the islands.",
    "The energy minister, Signe Dahl, told parliament on Tuesday that a first turbine would be built by Brevik Works before the election.",
    "Brevik's director, Jonas Falk, said his company had seen no contract and that the yard in Ostby could build one turbine a year.",
    "Nordvik burns 4 million tons of coal, most of it from Karsk, and the port of Lyngen has been unloading at night since January.",
    "The geologist Freya Lund measured the currents for the Polar Institute and calls the government's figures “brave”.",
    "In Hollum itself the mayor, Peder Strand, is for it: the village has lost its school, its bank and the ferry to Skarvoy.",
    "The opposition under Astrid Moen wants a line to Denmark instead, and says that it would be cheaper by half.",
    "A decision is expected in June, when the cabinet travels to Lyngen for the anniversary of the great flood.",
]


@pytest.mark.parametrize("headline", ["Power from the sea", "Nyberg's tides"])
def test_a_text_about_other_people_and_things_is_another_article(headline: str) -> None:
    """Where a line stands above it that may be its headline."""
    page = "\n".join(["Home", "Culture", *_STAGE, headline, *_TIDES])
    headlines = [article.headline for article in wirecopy.split_page(page).articles]
    assert headlines == [_STAGE[0], headline]


@pytest.mark.parametrize("heading", ["Power from the stage", "Solano's tides"])
def test_a_section_about_the_same_people_is_none(heading: str) -> None:
    """They are named on both sides of its heading."""
    page = "\n".join(["Home", "Culture", *_STAGE[:8], heading, *_STAGE[8:]])
    assert len(wirecopy.split_page(page).articles) == 1
