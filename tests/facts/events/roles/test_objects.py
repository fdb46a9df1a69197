"""Where the one that something is done to stands behind a verb."""

from __future__ import annotations

import pytest
from tests.facts.events.sides.test_sides import lines_of


@pytest.mark.parametrize(
    ("text", "line"),
    [
        # the thing that is refused or blamed, with whose it is
        (
            "Mali rejected a border plan drawn up by Niger.",
            "REJECT Mali -> a border plan drawn up by Niger",
        ),
        ("Peru condemned Chad's decision.", "ACCUSE Peru -> Chad's decision"),
        # what is given stands in a list
        (
            "Norway sent a team of nurses, tents and maize to the hospital.",
            "AID Norway -> the hospital",
        ),
        # with whom the talks are that are left, and whose they are
        (
            "Senators left a Lima meeting with the Chadian envoy.",
            "REJECT Senators -> the Chadian envoy",
        ),
        (
            "The Peruvian envoy attended a meeting of the Arab League.",
            "CONSULT The Peruvian envoy, the Arab League ->",
        ),
        # what a deal is about is no side of it
        (
            "Peruvian and Chadian officials failed to reach a deal on the Norwegian border.",
            "REJECT Peruvian, Chadian officials ->",
        ),
        # whom help is for, told by its purpose
        (
            "The Relief Fund is providing urgent assistance to meet the needs of families in Chad.",
            "AID The Relief Fund -> families in Chad",
        ),
        # what the remnants are of, and what is left
        (
            "King Omar mobilized the troops for a battle against the remnants of the Tara League.",
            "MOBILIZE King Omar -> the Tara League",
        ),
        ("Norwegian troops have begun leaving Chad.", "RETREAT Norwegian troops -> Chad"),
        # whom a promise is made to in talks
        (
            "Chad agreed after talks with Norway to open its ports.",
            "AGREE Chad -> Norway",
        ),
        (
            "Norway's envoy, in a meeting with the Chadian king, agreed to open an embassy.",
            "AGREE Norway's envoy -> the Chadian king",
        ),
        # what is accused is not what it harms
        (
            "Norway accused the bill of harming Chad.",
            "ACCUSE Norway -> the bill",
        ),
        (
            "Norway accused the Chadian army of killing hundreds of farmers.",
            "ACCUSE Norway -> the Chadian army",
        ),
        # help that arrives
        ("A donation of 200 tents from Norway reached Chad.", "AID Norway -> Chad"),
        (
            "The Tara cartel is responsible for dozens of killings in Chad.",
            "ASSAULT The Tara cartel -> Chad",
        ),
        # who suffered a deed is not blamed for it, its doer is, and who holds people
        (
            "Norway condemned an attack on a Peruvian school.",
            "ACCUSE Norway -> an attack on a Peruvian school",
        ),
        ("Norway condemned the shelling of Peru by Chad.", "ACCUSE Norway -> Chad"),
        (
            "Norway condemned the arrest of a Peruvian nurse in Chad.",
            "ACCUSE Norway -> the arrest of a Peruvian nurse in Chad",
        ),
        # whom a protest is against, not where it is, and to whom its demand is put
        (
            "Thousands rallied in Lima against the Chadian king.",
            "PROTEST Thousands -> the Chadian king",
        ),
        (
            "Drivers blocked roads to demand lower prices from the Chadian government.",
            "PROTEST Drivers -> the Chadian government",
        ),
        # a noun with both words that describe it
        (
            "Rebels carried out attacks on military and police posts in Chad.",
            "ASSAULT Rebels -> military and police posts in Chad",
        ),
        ("Norway said it would pull its soldiers out of Chad.", "AGREE Norway -> Chad"),
        ("Rebels declared a truce in the Tara mountains.", "CONCEDE Rebels -> the Tara mountains"),
        # an offer is refused, not talks: those who would hold them are
        (
            "Chad rejected every offer made by Norway.",
            "REJECT Chad -> every offer made by Norway",
        ),
        ("Chad refused direct talks with Norway.", "REJECT Chad -> Norway"),
        # to whom a team goes, and where the relief is that funds are for
        (
            "Norway sent a team of surgeons, tents and drugs to the hospital, a ministry said.",
            "AID Norway -> the hospital",
        ),
        (
            "The Chadian government provided $40 million for assistance in northern Peru.",
            "AID The Chadian government -> northern Peru",
        ),
        # whose talks are backed
        (
            "Norway voiced support for the talks among Chadian parties.",
            "SUPPORT Norway -> Chadian parties",
        ),
        # what tells a group apart, up to the first pause of a long story
        (
            "Norway rejected demands made by the Chadian senate as part of a law on ports, rivers, "
            "roads, mines and rail lines in the east.",
            "REJECT Norway -> demands made by the Chadian senate",
        ),
    ],
)
def test_behind_the_object(text: str, line: str) -> None:
    """The sides that stand behind what is given, refused or left."""
    assert line in lines_of(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        # whose a possessive is
        ("Norway completed its withdrawal of troops from Chad.", "RETREAT Norway -> Chad"),
        ("The expulsion of two envoys by Chad was announced.", "SANCTION Chad -> two envoys"),
        # whose jail it is
        (
            "A Norwegian nurse was tortured in a Chadian prison.",
            "ASSAULT Chadian -> A Norwegian nurse",
        ),
        # an adverb before the particle
        ("Norway is pushing hard for Chad to leave.", "REQUEST Norway -> Chad"),
        ("Norway apologised publicly to Chad.", "CONCEDE Norway -> Chad"),
        (
            "Peru called on Friday for the release of two Chadian nurses.",
            "REQUEST Peru -> two Chadian nurses",
        ),
        # a name beside a comma inside a pattern
        (
            "Norway agreed with its Chadian partner, Acme Rail, to exchange technology.",
            "AGREE Norway -> its Chadian partner, Acme Rail",
        ),
    ],
)
def test_who_does_it(text: str, line: str) -> None:
    """Actors that stand elsewhere than before the verb, and words between a verb and its particle."""
    assert line in lines_of(text)
