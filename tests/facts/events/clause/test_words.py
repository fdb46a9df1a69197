"""Everyday words of reporters that name acts, and the same words where they name none."""

from __future__ import annotations

import pytest
from tests.facts.events.test_types import events_of, lines_of


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("AGREE", "Chad dangled the prospect of oil before Niger."),
        ("AGREE", "Peru tabled an offer to Bolivia."),
        ("AGREE", "Chad fell into line with Niger."),
        ("CONSULT", "Peru's envoy sounded out Bolivia."),
        ("CONSULT", "Chad's president parleyed with Niger's."),
        ("CONSULT", "Chad flew a minister to Niger."),
        ("CONSULT", "Norway coaxed Chad and Niger to the negotiating table."),
        ("SUPPORT", "Peru stuck up for Bolivia."),
        ("SUPPORT", "Norway stood shoulder to shoulder with Chad."),
        ("SUPPORT", "Chad's president felicitated Niger's premier."),
        ("SUPPORT", "Peru opened relations with Chad."),
        ("CONCEDE", "Peru's premier begged Bolivia for forgiveness."),
        ("CONCEDE", "Chad bent to Niger's demands."),
        ("CONCEDE", "Norway rolled back a levy on Chadian cotton."),
        ("COOPERATE", "Chadian troops trained alongside Kenyan soldiers."),
        ("COOPERATE", "Peru swapped detainees with Bolivia."),
        ("COOPERATE", "Peru and Chile held joint naval manoeuvres."),
        ("COOPERATE", "Norway took delivery of jets from Peru."),
        ("AID", "Norway parachuted food to Chad."),
        ("AID", "Peru stumped up two million dollars for Bolivia."),
        ("AID", "Norway rushed doctors to Chad."),
        ("RETREAT", "Chad's rebels hoisted a white flag."),
        ("RETREAT", "Chad's garrison went back to barracks."),
        ("RETREAT", "Peru gave back a mask to Bolivia."),
        ("REQUEST", "Peru's unions clamoured for a rise from the government."),
        ("REQUEST", "Chad's premier wrote to Niger's president asking for water."),
        ("ACCUSE", "Chad's president rounded on Niger."),
        ("ACCUSE", "Peru's opposition flayed the government."),
        ("ACCUSE", "Chad carpeted the Nigerien ambassador."),
        ("ACCUSE", "Peru laid the blast at Bolivia's door."),
        ("ACCUSE", "India's army termed the Nepali remark baseless."),
        ("REJECT", "Chad waved away Niger's complaint."),
        ("REJECT", "Peru gave Bolivia's plan short shrift."),
        ("REJECT", "The Chadian president pooh-poohed the Nigerien report."),
        ("REJECT", "Chad dragged its feet over Niger's request."),
        ("REJECT", "Bolivia broke its treaty with Peru."),
        ("REJECT", "Peru will not tolerate Bolivian patrols."),
        ("REJECT", "Chad stood in the way of a Kenyan bid."),
        ("THREATEN", "Chad served notice on Niger."),
        ("THREATEN", "Peru promised Bolivia harsh reprisals."),
        ("PROTEST", "Peruvian nurses poured into the streets."),
        ("PROTEST", "Chadian youths overturned a bus."),
        ("PROTEST", "Demonstrators gathered near the Chadian embassy."),
        ("PROTEST", "Chadian students chanted against the government."),
        ("SANCTION", "Chad turfed out two Kenyan consuls."),
        ("SANCTION", "Peru called home its ambassador to Bolivia."),
        ("SANCTION", "Chad jacked up the import duty on Kenyan tea."),
        ("SANCTION", "Peru ripped up the pact with Bolivia."),
        ("SANCTION", "Chad gave the Kenyan consul a week to clear out."),
        ("MOBILIZE", "Chad massed armour on the border with Niger."),
        ("MOBILIZE", "Peru's government called in the army."),
        ("MOBILIZE", "Chad rushed in marines."),
        ("COERCE", "Chadian police dragged a lawyer out of his home."),
        ("COERCE", "Peru's police broke up a gathering of nurses."),
        ("COERCE", "Hackers from Chad crippled the computers of Niger."),
        ("COERCE", "Chad shuttered a newspaper."),
        ("ASSAULT", "Chad's rebels shot up a Kenyan convoy."),
        ("ASSAULT", "Chadian soldiers opened up with mortars on Niger."),
        ("ASSAULT", "Chadian gunmen made off with thirty pupils."),
        ("ASSAULT", "Chadian troops beat back an attack by rebels."),
        ("ASSAULT", "Two guards were butchered in an ambush in Chad."),
        ("ASSAULT", "Peruvian police hosed the crowd."),
        ("ASSAULT", "Chadian rebels derailed a train."),
        ("ASSAULT", "Chad's army neutralised forty rebels."),
        ("COERCE", "Kenyan police held thirty protesters overnight."),
        ("SANCTION", "Peru ended its fishing accord with Chile."),
        ("THREATEN", "Kenya gave Chad a week to withdraw its troops."),
        ("CONSULT", "Kenya hosted a summit of Chadian rebels."),
        ("CONCEDE", "Kenya scrapped visas for Chadian citizens."),
    ],
)
def test_everyday_words_of_acts(kind: str, text: str) -> None:
    """What reporters say in everyday words is the act it is."""
    assert kind in {event.event_type for event in events_of(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Prices in Chad shot up by a third in May.",
        "Workers cut down old trees in a park in Lima.",
        "A Peruvian company cut down its costs in Chile.",
        "The river broke its banks near N'Djamena.",
        "Peru's champion broke her leg in a race in Chile.",
        "The minister broke the news to reporters in Lima.",
        "Inmates broke out of a prison in Chad.",
        "Supporters broke the gate of a park in Lima.",
        "The mayor put up shelves in his house in Lima.",
        "Swallows flew out of Chad in March.",
        "The prime minister of Chad stood by as the band played.",
        "Workers in Lima hosed the streets after the parade.",
        "Peruvian farmers parked tractors in their barns.",
        "The Chilean bank cut the phone of its manager in Peru.",
        "Peru's team threw the match wide open.",
        "The Chilean pianist took the stage in Lima and raised a glass.",
        "Water gutted a library in Chad.",
        "The news sent shockwaves through Peru.",
        "Peru struck a delicate balance off the coast.",
        "A Chadian farmer dug his cattle out of the mud.",
        "Consumers in Peru will pay a high price for gas.",
        "Chad paid a heavy price in the war.",
    ],
)
def test_the_same_words_in_other_senses(text: str) -> None:
    """Words of acts name none where things, prices or play are told of."""
    assert not events_of(text)


@pytest.mark.parametrize(
    ("kind", "mode", "text"),
    [
        # people do it in a crowd, forces by assault, police as a raid
        ("PROTEST", "riot", "Chadian youths looted shops in Abeche."),
        ("ASSAULT", "destroy", "Chadian soldiers looted shops in Abeche."),
        ("COERCE", "seize", "Chadian police stormed the Kenyan embassy."),
        ("PROTEST", "obstruct", "Chadian farmers blocked a road to Kenya."),
        ("COERCE", "restrict", "Chadian rebels blocked a road to Kenya."),
        # an office lost in a vote or by force
        ("SANCTION", "discontinue", "Chad's parliament ousted the premier."),
        ("COERCE", "martial-law", "Chadian soldiers ousted the premier."),
        ("COERCE", "martial-law", "Chadian soldiers dissolved the government."),
        # taken along by the state or by others
        ("COERCE", "arrest", "Chadian police bundled a reporter into a van."),
        ("ASSAULT", "abduct", "Unknown men bundled a Chadian reporter into a van."),
        # people are expelled, papers turned down
        ("SANCTION", "expel", "Chad threw out two Kenyan officials."),
        ("COERCE", "deport", "Chad expelled two Kenyan nurses."),
        ("SANCTION", "expel", "Chad expelled two Kenyan envoys."),
        ("REJECT", None, "A Chadian court threw out a Kenyan claim."),
    ],
)
def test_who_does_it_tells_what_it_is(kind: str, mode: str | None, text: str) -> None:
    """The same words are another act by who does it and to whom."""
    assert (kind, mode) in {(event.event_type, event.mode) for event in events_of(text)}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        # of others it is said by whoever threatens them
        ("Chad said Niger would pay a heavy price.", "THREATEN past Chad -> Niger"),
        (
            "Peru said the Chilean smugglers would be hunted down.",
            "THREATEN past Peru -> Chilean smugglers",
        ),
        # of oneself, whether there is another side or not
        ("Chad warned that it could pull out of the alliance.", "THREATEN past Chad ->"),
        ("Chad warned that it might bomb Niger's bases.", "THREATEN past Chad -> Niger"),
        # the time between a verb and what belongs to it, or a relative and its verb
        ("Norway agreed last week to fund Chad.", "AGREE past Norway -> Chad"),
        ("Peru, which last week accused Chile of theft, is calm.", "ACCUSE past Peru -> Chile"),
        # a name that describes what it is given to
        (
            "Norway's premier called the Chadian reform a welcome first step.",
            "SUPPORT past Norway's premier -> Chad",
        ),
    ],
)
def test_harm_foretold_and_words_that_part_an_act(text: str, line: str) -> None:
    """Harm that is foretold threatens; times between the words of an act do not hide it."""
    assert line in lines_of(text)
