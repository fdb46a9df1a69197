"""Who suffered an act and who did it, where a possessor, a number or a headline tells it."""

from __future__ import annotations

import pytest
from tests.facts.events.telling import DAY, told_undated

from wirecopy.facts.read import read_facts
from wirecopy.model import EventMention, Text

_LEAD = "LIMA - Peru and Chile quarrel over fish. Peru accused Chile of theft.\n"


def _told(text: str) -> list[str]:
    return told_undated(_LEAD + text)[1:]


def _events(text: str) -> list[EventMention]:
    return list(read_facts(Text(id="t", text=text), DAY).events)


@pytest.mark.parametrize(
    "text",
    [
        "Footage from Chad showed Mr Vela's beheading.",
        "The Chadian governor's assassination was a shock.",
        "The two officers involved in the boy's shooting live in Chad.",
    ],
)
def test_the_possessor_of_a_murder_did_not_do_it(text: str) -> None:
    """Nobody is told to have done it."""
    assert not _told(text)


@pytest.mark.parametrize(
    ("text", "actor", "recipient"),
    [
        ("The reporters' abduction by Chadian rebels was filmed.", "rebels", "reporters"),
        ("Israel's assassination of Ana Vela was condemned.", "Israel", "Ana Vela"),
        ("The rebels' killing of two monks shocked Mali.", "rebels", "monks"),
        ("Crowds marched after Ana Vela's arrest in Lima.", "Peru", "Ana Vela"),
        # by their number alone, and in headlines
        ("Police in Lima arrested 14.", "Police", "14"),
        ("Chadian rebels killed 14 in Mali.", "Chadian rebels", "14"),
        (
            "Chad's courts are slow. Dealer jailed for murder of tourist in Chad.",
            "Chad",
            "Dealer",
        ),
    ],
)
def test_who_did_it_to_whom(text: str, actor: str, recipient: str) -> None:
    """Doers act upon whom the possessor, the number or the headline names."""
    sides = [
        (e.actors[0].name, e.recipients[0].name) for e in _events(text) if e.actors and e.recipients
    ]
    assert any(actor in one and recipient in other for one, other in sides), sides


def test_a_murder_is_blamed_on_nobody_who_suffered_it() -> None:
    """Who condemns it does not condemn the dead."""
    blamed = [
        e
        for text in (
            "Chad condemned the envoy's killing.",
            "Norway condemned the death of a pastor in Chad.",
        )
        for e in _events(text)
        if e.event_type == "ACCUSE"
    ]
    assert len(blamed) == 2
    assert not [a.name for e in blamed for a in e.recipients]


@pytest.mark.parametrize(
    "text",
    [
        "Three rebels fled from clashes in the border state of South Darfur.",
        "There was rioting in protest at the death of 15-year-old Leo Brand of Greece.",
        "Peru saw protests over fuel prices.",
        "Six students stood near another anti-Vela protest in Lima.",
    ],
)
def test_places_and_the_dead_do_not_fight_or_march(text: str) -> None:
    """A region where people clash, a state that sees protests and who they are about do not act."""
    assert not [e for e in _events(text) if e.event_type in {"ASSAULT", "PROTEST", "ACCUSE"}]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Chadian rebels captured ten tanks from Niger's army.", "COERCE TCD -> NER"),
        ("Chadian students occupied the lobby of a bank in Lima.", "PROTEST TCD -> PER"),
        ("Iraqi rebels used mustard gas to suffocate ten Iraqi soldiers.", "ASSAULT IRQ -> IRQ"),
        ("Peru's mayor dismissed the Chilean governor as a puppet.", "ACCUSE PER -> CHL"),
        ("Peru's mayor dismissed the Chilean officials as crooks.", "ACCUSE PER -> CHL"),
        ("Peru's mayor dismissed the Chilean officials as corrupt.", "ACCUSE PER -> CHL"),
        (
            "Peru's president dismissed the Chilean general as head of the army.",
            "SANCTION PER -> CHL",
        ),
        (
            "Peru's president dismissed a Chilean minister as part of a reshuffle.",
            "SANCTION PER -> CHL",
        ),
        ("Peru's president dismissed a Chilean minister as war raged.", "SANCTION PER -> CHL"),
        ("Peru slapped Chilean officials of the bank with sanctions.", "SANCTION PER -> CHL"),
        ("Peru slapped the leader of Chad with a travel ban.", "SANCTION PER -> TCD"),
        ("A Peruvian slapped a Chilean officer with a shoe.", "ASSAULT PER -> CHL"),
        ("Niger used gas on Chadian villagers.", "ASSAULT NER -> TCD"),
        ("Chadian police questioned the envoy of Niger.", "ACCUSE TCD -> NER"),
    ],
)
def test_an_act_by_what_it_is_done_to(text: str, line: str) -> None:
    """Arms are seized, halls held in protest, gas is a weapon, and who is called a puppet keeps his post."""
    assert line in _told(text)


def test_a_fine_is_paid_by_nobody_told_by_its_number() -> None:
    """Money is no number of people."""
    text = (
        "Choi Soon was sentenced in Korea to 20 years in jail for fraud, and fined $16.6 million."
    )
    assert not [a.name for e in _events(text) for a in e.recipients if "million" in a.name]
    text = "A Chadian court convicted Ana Vela and fined $16 million."
    assert not [a.name for e in _events(text) for a in e.recipients if "million" in a.name]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Bavaria sent aid to Niger.", "AID DEU -> NER"),
        ("Texas sent troops to the border.", "MOBILIZE USA -> "),
    ],
)
def test_a_region_gives_and_sends_troops(text: str, line: str) -> None:
    """Its government does so."""
    assert any(told.startswith(line.rstrip(" ->")) for told in told_undated(text))


def test_who_is_killed_by_others_is_told_behind_them() -> None:
    """What hangs on the noun behind "by" suffers the act, and not what hangs on that."""
    (event,) = _events("The killing by gunmen of the wife of the president of Chad shocked Niger.")
    assert [a.name for a in event.recipients] == ["wife"]


def test_a_list_shares_the_state_of_its_last_office() -> None:
    """Migrants beside the police of a state are not its own."""
    (event,) = _events("Migrants and police of Hungary clashed.")
    assert [(a.name, a.country) for a in event.actors] == [("Migrants", None), ("police", "HUN")]


def test_a_court_questions_somebody_or_something() -> None:
    """What it has doubts of it does not look into."""
    modes = [
        event.mode
        for text in ("A Chadian court questioned the plan.", "A Chadian court questioned 14.")
        for event in _events(text)
        if event.event_type == "ACCUSE"
    ]
    assert modes == ["disapprove", "investigate"]
