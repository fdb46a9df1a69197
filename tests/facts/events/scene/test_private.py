"""What people and firms do for themselves, which is no act of politics."""

from __future__ import annotations

import pytest
from tests.facts.events.test_types import lines_of


@pytest.mark.parametrize(
    "text",
    [
        # somebody who acts for himself
        "LIMA - Peru's shops were open. A shepherd refused payment.",
        "LIMA - Peru's shops were open. A grandfather condemned jazz.",
        "A Peruvian trader flew to Chad on Monday.",
        # his family
        "Peru's president visited his granddaughter.",
        # firms among themselves
        "The Chilean bank Nordia rejected a bid from a rival firm.",
        "A Chilean firm promised cheaper shoes.",
        "Investors punished retailers.",
        "A Peruvian airline threatened to leave its base.",
        "Traders expect Chad's harvest to offer little relief.",
        # idioms of contests and markets
        "Chad resisted the trend.",
        "Norway surrendered three places in the list.",
        "The Peruvian senator defended himself.",
        # an unknown noun that only opens the sentence
        "Elephants killed two Peruvian farmers.",
        # who starves is starved by nobody
        "The Baltic herds are starving, Peru said.",
    ],
)
def test_private_matters_are_no_acts(text: str) -> None:
    """Nobody of politics acts or is acted upon."""
    assert lines_of(text) == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        # upon the state
        (
            "A Peruvian shepherd accused the Peruvian government of theft.",
            "ACCUSE past Peruvian shepherd -> Peruvian government",
        ),
        # upon another state
        (
            "A Chilean firm halted deliveries to Peru.",
            "SANCTION past Chilean firm -> Peru",
        ),
        # of two states
        (
            "A Chilean firm sued a Peruvian bank.",
            "ACCUSE past Chilean firm -> Peruvian bank",
        ),
        (
            "The Chilean bank Nordia and the Peruvian bank Sur agreed to share data.",
            "AGREE past Nordia+Sur ->",
        ),
        # many who act together
        ("Peruvian villagers rejected the dam.", "REJECT past Peruvian villagers -> the dam"),
        # to a meeting
        (
            "Peruvian women attended a conference in Chad.",
            "CONSULT past Peruvian women -> Chad",
        ),
    ],
)
def test_what_reaches_a_state_is_an_act(text: str, line: str) -> None:
    """People and firms act upon states, and many people together act."""
    assert line in lines_of(text)
