"""Turns of interviews and transcripts: who speaks where a label opens what each one says."""

from __future__ import annotations

import pytest
from tests.facts.quotes.said import said_in

from wirecopy.facts.actors import read_actors
from wirecopy.facts.quotes import read_quotes
from wirecopy.language import read


@pytest.mark.parametrize(
    ("text", "turns"),
    [
        (
            "Harbour pilot Ana Field came in.\nQ: Is the pier shut?\nA: It is. We left.\nQ: Why?\nA: The storm.",
            [("A", "It is. We left."), ("A", "The storm.")],
        ),
        (
            "MS FIELD: Did you see the boat?\nTHE WITNESS: I did.\nMS FIELD: Was it late?\nTHE WITNESS: It was.",
            [
                ("MS FIELD", "Did you see the boat?"),
                ("THE WITNESS", "I did."),
                ("MS FIELD", "Was it late?"),
                ("THE WITNESS", "It was."),
            ],
        ),
        (
            "HARBOUR POST: Is the pier shut?\nPilot (laughs): Yes.\nHARBOUR POST: Why?\nPilot: I can't say.",
            [
                ("HARBOUR POST", "Is the pier shut?"),
                ("Pilot", "Yes."),
                ("HARBOUR POST", "Why?"),
                ("Pilot", "I can't say."),
            ],
        ),
        (
            "HOST: Is the pier shut?\n\nPILOT: It is.\n\n(MUSIC)\n\nNobody works there.\n\nHOST: Thank you.",
            [
                ("HOST", "Is the pier shut?"),
                ("PILOT", "It is. ... Nobody works there."),
                ("HOST", "Thank you."),
            ],
        ),
    ],
)
def test_turns(text: str, turns: list[tuple[str, str]]) -> None:
    """What stands behind a label is said by whom it names, questions of nobody left out."""
    assert said_in(text) == turns


@pytest.mark.parametrize(
    "text",
    [
        "Port: Alta\nReferee: Ana Field\nCaptain: Ivo Camba\nFee: 12 crowns",
        "Referee: Ana Field\nCaptain: Ivo Camba\nReferee: Lea Stone\nCaptain: Rudi Sand",
        "Update: The pier is shut.\nUpdate: You can sail again.\nUpdate: The pier is open.",
        "Pilot: It is open.",
    ],
)
def test_tables_are_no_talk(text: str) -> None:
    """Facts behind labels, and labels that name nobody who speaks, are no turns."""
    assert said_in(text) == []


def test_inner_sayings() -> None:
    """What a turn says that somebody else said is a quote of his too; what the turn says of itself is not."""
    text = "HOST: Is it shut?\nPILOT: I think it is. The mayor said the pier was old.\nHOST: I see."
    assert said_in(text) == [
        ("HOST", "Is it shut?"),
        ("PILOT", "I think it is. The mayor said the pier was old."),
        ("The mayor", "the pier was old"),
        ("HOST", "I see."),
    ]


def test_names_of_labels() -> None:
    """A last name stands for the person of the text, an answer for the one person told of before the talk."""
    text = "Minister Ana Field came in.\nQ: Is it shut?\nA: It is.\nFIELD: I am sure.\nQ: Why?"
    sentences = read(text, tag=False)
    quotes = read_quotes(text, sentences, read_actors(text, sentences, None))
    assert [quote.speaker for quote in quotes] == ["Ana Field", "Ana Field"]


def test_a_role_in_a_label_is_no_last_name() -> None:
    """The label THE MINISTER is not the prime minister that the talk tells of."""
    text = "THE CHAIR: Is it shut?\nTHE MINISTER: I asked the prime minister.\nTHE CHAIR: And?\nTHE MINISTER: It is."
    sentences = read(text, tag=False)
    quotes = read_quotes(text, sentences, read_actors(text, sentences, None))
    assert {quote.speaker for quote in quotes} == {"CHAIR", "MINISTER"}
