"""Frames: one act in the forms in which news print it, and forms that do not tell it."""

from __future__ import annotations

import pytest
from tests.facts.events.test_shapes import lines_of


@pytest.mark.parametrize(
    ("text", "line"),
    [
        # a clause whose object is the noun before it
        (
            "The three Peruvian nurses Chad expelled last week have landed in Lima.",
            "COERCE past Chad -> Peruvian nurses",
        ),
        (
            "The Peruvian nurse a Chadian court convicted in March is ill.",
            "SANCTION past Chadian court -> Peruvian nurse",
        ),
        (
            "The two Peruvian fishermen Chile pardoned last week sailed home on Sunday.",
            "CONCEDE past Chile -> Peruvian fishermen",
        ),
        (
            "Norwegian police said on Friday they had charged two Chadians with theft.",
            "ACCUSE past Norwegian police -> Chadians",
        ),
        # an act that a noun names
        (
            "Chad announced the expulsion of two Peruvian envoys.",
            "SANCTION past Chad -> Peruvian envoys",
        ),
        (
            "Norwegian prosecutors announced charges against two Chadians.",
            "ACCUSE past Norwegian prosecutors -> Chadians",
        ),
        (
            "The expulsion of Peru's consul from Chad angered traders.",
            "SANCTION past Chad -> Peru's consul",
        ),
        (
            "Prices rose after the Peruvian trawler's seizure by Chile.",
            "COERCE past Chile -> Peru",
        ),
        (
            "The Peruvian nurse's conviction in Chad angered doctors.",
            "SANCTION past Chad -> Peruvian nurse",
        ),
        (
            "Norway's granting of asylum to a Chadian poet angered ministers.",
            "AID past Norway -> Chadian poet",
        ),
        (
            "Peru's refusal to let in a Chadian envoy angered traders.",
            "REJECT past Peru -> Chadian envoy",
        ),
        # where somebody was tried, let stay or kept out
        (
            "A Peruvian nurse was jailed for six years in Chad.",
            "SANCTION past Chad -> Peruvian nurse",
        ),
        (
            "Three Chadian traders were granted amnesty in Niger.",
            "CONCEDE past Niger -> Chadian traders",
        ),
        ("A Chadian poet received asylum in Norway.", "AID past Norway -> Chadian poet"),
        ("A Chadian senator was refused entry to Niger.", "REJECT past Niger -> Chadian senator"),
        ("Peru's consul was ordered out of Chad on Friday.", "SANCTION past Chad -> Peru's consul"),
        # who something befell
        (
            "Two Chadian herders died in a Libyan air strike.",
            "ASSAULT past Libya -> Chadian herders",
        ),
        ("Peru came under criticism from Chile.", "ACCUSE past Chile -> Peru"),
        ("Chad received an apology from Norway.", "CONCEDE past Norway -> Chad"),
        ("Chadian troops came under fire from Libya.", "ASSAULT past Libya -> Chadian troops"),
        ("The minister came under fire from Peru over the ban.", "ACCUSE past Peru -> minister"),
        # to whom a thing is given that a passive tells
        ("Two million dollars was pledged to Chad by Norway.", "AGREE past Norway -> Chad"),
        ("Asylum was granted to a Chadian poet by Norway.", "AID past Norway -> Chadian poet"),
        # what is meant is not done
        ("Chad plans to reject the Peruvian offer.", "REJECT planned Chad -> Peru"),
        ("Chad plans to urge Peru to free the nurse.", "REQUEST planned Chad -> Peru"),
        # joined to a passive that is another's
        (
            "Chad said it had seized a boat owned by rebels, and blamed Libya for arming them.",
            "ACCUSE past Chad -> Libya",
        ),
        (
            "Norway said it was appalled and asked Chad for calm.",
            "REQUEST past Norway -> Chad",
        ),
        # names that stand in quotation marks
        ('Norway called Peru\'s step "a mistake".', "ACCUSE past Norway -> Peru"),
        ('Norway described Peru\'s step as "barbaric".', "ACCUSE past Norway -> Peru"),
        # by whose help two do something
        (
            "Chad and Niger exchanged 20 prisoners with the help of Norway.",
            "COOPERATE past Chad+Niger ->",
        ),
        (
            "The European Union warned that Peru could face sanctions.",
            "THREATEN past European Union -> Peru",
        ),
        ("Norway announced a gift of two tugs to Chad.", "AID past Norway -> Chad"),
        # words that name more than one act keep the one that has both sides
        ("Peru reopened its border with Chile.", "COOPERATE past Peru -> Chile"),
        # words of the day for it
        ("Niger tore up its mining pact with Norway.", "SANCTION past Niger -> Norway"),
        (
            "Peru gave two Chadian envoys 48 hours to leave the country.",
            "SANCTION past Peru -> Chadian envoys",
        ),
        (
            "Norwegian police took in a Chadian trader for questioning.",
            "COERCE past Norwegian police -> Chadian trader",
        ),
        (
            "Chile unsealed charges against two Peruvian brokers.",
            "ACCUSE past Chile -> Peruvian brokers",
        ),
        ("Chad pinned the attack on Libya.", "ACCUSE past Chad -> Libya"),
        ("Norway had warm words for Chad.", "SUPPORT past Norway -> Chad"),
        ("Chile did away with tariffs on Peruvian flour.", "CONCEDE past Chile -> Peru"),
        ("Norway sold Peru dozens of drones.", "COOPERATE past Norway -> Peru"),
        ("Chad renewed its call for Libya to free the men.", "REQUEST past Chad -> Libya"),
        ("Peru's navy began two days of war games.", "MOBILIZE past Peru's navy ->"),
        ("Peru's finance minister quit on Monday.", "RETREAT past Peru's finance minister ->"),
        (
            "Traders in Peru shut their shops in protest at the toll.",
            "PROTEST past Traders -> the toll",
        ),
        (
            "The Libyan strikes were a violation of its borders, Chad said.",
            "ACCUSE past Chad -> Libya",
        ),
        (
            "Norwegian and Peruvian envoys had lunch in Lima.",
            "CONSULT past Norwegian envoys+Peruvian envoys ->",
        ),
        # what is seized a day later is a thing
        ("Iran seized a Greek tanker a day later.", "COERCE past Iran -> Greece"),
    ],
)
def test_an_act_is_told_in_every_form(text: str, line: str) -> None:
    """Relatives, nouns, passives, places for doers."""
    assert line in [found.partition(" (")[0] for found in lines_of(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Chad handed Peru a trader suspected of smuggling.",
        "The bank came under fire over its fees.",
    ],
)
def test_a_form_that_only_looks_alike_is_none(text: str) -> None:
    """Two objects of a gift, fire of critics."""
    assert not any("Peru -> " in line or "ASSAULT" in line for line in lines_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "Riot police in Peru pushed the marchers back with shields.",
        "Police in Peru cleared two of the roads on Friday.",
    ],
)
def test_who_is_pushed_away_is_asked_for_nothing(text: str) -> None:
    """Nor is a road that is cleared acquitted."""
    assert not [line for line in lines_of(text) if line.startswith(("REQUEST", "CONCEDE"))]


@pytest.mark.parametrize(
    "text",
    [
        "Voters in Ghana turned out in large numbers on Sunday.",
        "French fans turned out in Paris to greet the team.",
        "Chad's envoy left the country on Friday after talks.",
        "Kenyan workers left the country in search of jobs.",
        "A Norwegian cruise ship sailed through the strait.",
        "The Kenyan government closed schools for the Easter holiday.",
        "A Chilean official boarded a ferry to Peru.",
        "Peru's airline flew in 300 tourists.",
        "The king waved off the Kenyan team at the airport.",
        "England took the striker off the list of players.",
        "Al-Shabaab took responsibility for the attack in Mogadishu.",
    ],
)
def test_everyday_sentences_are_no_acts(text: str) -> None:
    """Travel, sport, business and claims have words of acts."""
    assert not lines_of(text)
