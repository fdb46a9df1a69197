"""Reports on two states: whose army, police or people is meant where no country is named."""

from __future__ import annotations

from datetime import date

import pytest

from wirecopy.facts.actors import read_actors
from wirecopy.facts.actors.offices import has_office
from wirecopy.language import read

DAY = date(2021, 5, 3)
#: A lead that makes a text one on two states, told of in turn.
_LEAD = (
    "LIMA - Peru and Chile quarrel over fish, and Peru and Chile sent ships. Peru and Chile met.\n"
)


def _countries(text: str) -> dict[str, str | None]:
    reading = read_actors(text, read(text, tag=False), DAY)
    return {
        text[m.span.start : m.span.end]: reading.actors[m.actor].country for m in reading.mentions
    }


@pytest.mark.parametrize(
    ("text", "phrase", "country"),
    [
        # the place of the sentence
        ("In Santiago, police closed a street.", "police", "CHL"),
        ("Traders in Santiago begged the president for help.", "the president", "CHL"),
        ("Police closed a street in Santiago.", "Police", "CHL"),
        ("Police beat men near the Chilean town of Brask.", "Police", "CHL"),
        # nobody answers where home acts upon neither of the two
        ("Peru's fleet left for Spain. President Juan Mora called the move a success.", "President Juan Mora", "PER"),
        # in a sentence without a subject of either, whose body it names
        ("Chile's army left. Ana Lara said, at last, that Peru's army freed detainees.", "detainees", "PER"),
        # what follows upon an embassy is told of those who host it
        ("The Chilean embassy in Lima called the charge false. Senator Ana Lara asked Spain for help.", "Senator Ana Lara", "PER"),
        # those who were acted upon in the sentence before
        ("Chilean sailors held nine Peruvian divers. The men were handed to Peruvian police.", "The men", "PER"),
        ("Chilean sailors held nine Peruvian divers. The women were freed.", "The women", "PER"),
        # a clause that tells of the actor
        ("Chile's army left. Students who were jailed at a march in Lima went home.", "Students", "PER"),
        # a place in what somebody says is none of the sentence
        ("Peru's president told envoys in Santiago that troops had left.", "troops", "PER"),
        # who it is done to is of the other state
        ("Soldiers arrested five Chilean drivers.", "Soldiers", "PER"),
        ("Soldiers arrested five Peruvian drivers.", "Soldiers", "CHL"),
        ("Police beat 40 Peruvians.", "Police", "CHL"),
        ("Chile's army left. Police jailed Chilean students.", "Police", "PER"),
        # but everybody speaks to his own people
        ("Chile's army left. The president told Chileans the truth.", "The president", "CHL"),
        # the subject of the sentence
        ("Chile's opposition accused the government of theft.", "the government", "CHL"),
        ("Chile urged the government to wait.", "the government", "PER"),
        ("Chile imposed sanctions on two judges.", "two judges", "PER"),
        # in a clause of its own another may have done it
        ("Chile protested because the bank called for sanctions on two judges.", "two judges", "CHL"),
        # who governs gives orders to his own government, and accuses another
        ("Chilean minister Ana Lara urged the government to wait.", "the government", "CHL"),
        ("Chilean minister Ana Lara accused the government of theft.", "the government", "PER"),
        # who opens a clause is not acted upon
        ("Chile sent ships and officials smiled.", "officials", "CHL"),
        # whom a preposition leads is no subject
        ("Actors near the Chilean embassy in Lima sang. Police came.", "Police", "PER"),
        # places of one state are one place, of several none
        ("Police beat men in Santiago, Chile.", "Police", "CHL"),
        # the sentence before
        ("Chilean ships fired at a boat. The army stood by.", "The army", "CHL"),
        ("Chilean ships fired at a boat.\nThe army stood by.", "The army", "CHL"),
        # without a subject of either, whose body it names
        ("Ana Lara said that Chile's army slept. Police wept.", "Police", "CHL"),
        # at the head of a paragraph a verb of reaction tells the side acted upon
        ("Chilean ships fired at Peru's boats.\nPresident Juan Mora condemned that.", "President Juan Mora", "PER"),
        ("Chilean ships fired at Peru's boats.\nPresident Juan Mora smiled.", "President Juan Mora", "CHL"),
        # and anywhere, where he speaks of what was done
        ("Chilean ships fired at Peru's boats. President Juan Mora condemned the attack.", "President Juan Mora", "PER"),
        ("Chile's army lied. President Juan Mora called the arrests a crime.", "President Juan Mora", "PER"),
        ("Chilean ships fired at Peru's boats. President Juan Mora condemned poverty.", "President Juan Mora", "CHL"),
        # forces go on alert for what others do
        ("Chilean ships fired at Peru's boats. The army raised its alert level.", "The army", "PER"),
        # whose government complains is told by who acted
        ("Chile's navy stopped a ship. The government complained to the UN.", "The government", "PER"),
        # a third state ends what was told of two
        ("Chile's navy stopped a ship. Bolivia sang. The army ate.", "The army", "PER"),
        # a cabinet is his who holds it
        ("Chile's navy sang. In Lima, President Juan Mora convened his security council.", "his security council", "PER"),
        # one of several is not all of them
        ("The two presidents of Peru and Chile met. In Lima, a bishop urged the president to sing.", "the president", "PER"),
        # a state's own media speak of the other one
        ("State media in Santiago called the president a fool.", "the president", "PER"),
        # two states that open a sentence are told of alike
        ("Chile and Peru met. Troops stood by.", "Troops", "PER"),
        # exiles are not of the state they are in
        ("In Santiago, exiles sang.", "exiles", None),
    ],
)  # fmt: skip
def test_whose_it_is_in_a_report_on_two_states(text: str, phrase: str, country: str | None) -> None:
    """Place, object, subject and the sentence before tell, in this order; else the text's home."""
    assert _countries(_LEAD + text)[phrase] == country


def test_the_army_named_last_is_meant() -> None:
    """A phrase with an article means the body called so before, whoever is the subject."""
    text = "Officials in Lima said Chile's army had fired first. The army burned a hut."
    assert _countries(_LEAD + text)["The army"] == "CHL"


def test_a_kingdom_has_no_president() -> None:
    """Which of two states an office can be of is told by what offices they have."""
    text = (
        "Spain and Peru met. Spain and Peru quarrel. Spain fined Peru. President Ana Lara smiled."
    )
    assert _countries(text)["President Ana Lara"] == "PER"
    assert not has_office("MEX", "Prime minister")
    assert not has_office("PER", "chancellor")
    assert has_office("DEU", "chancellor")
    assert has_office("GBR", "chancellor")
    assert not has_office("PER", "king")
    assert has_office("PER", None)


def test_a_spokesman_is_of_the_body_that_opened_the_last_sentence() -> None:
    """A spokesman of nobody speaks for the body told of; one with an article is known before."""
    text = "The Peruvian army fired at a boat. A spokesman smiled."
    reading = read_actors(text, read(text, tag=False), DAY)
    assert {a.name: a.code for a in reading.actors}["spokesman"] == "PER MIL"


def test_a_reading_tells_home_and_topics() -> None:
    """The home of a text is kept, and the state of each sentence where the text is about two."""
    text = "OSLO - Norway sang. Police wept."
    reading = read_actors(text, read(text, tag=False), DAY)
    assert (reading.home, reading.topics) == ("NOR", ())
    text = _LEAD + "Chilean ships left. Peru's army slept."
    assert read_actors(text, read(text, tag=False), DAY).topics[-2:] == ("CHL", "PER")
