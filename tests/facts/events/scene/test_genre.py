"""Reports on sport, films and books: words of war that tell of play."""

from __future__ import annotations

from datetime import date

import pytest

from wirecopy.facts import read_facts
from wirecopy.model import Text

DAY = date(2024, 5, 7)
#: What makes a text one on sport, and one on a film.
MATCH = "The striker scored before half-time, and the goalkeeper left the match injured. The league table is tight."
FILM = (
    "The director's second film is a thriller with two fine actors, and the screenplay is his own."
)


def lines_of(text: str) -> list[str]:
    """``TYPE A -> C`` an event, by names."""
    events = read_facts(Text(id="t", text=text), DAY).events
    return [
        f"{e.event_type} {'+'.join(a.name for a in e.actors)} -> {'+'.join(a.name for a in e.recipients)}".strip()
        for e in events
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"Peru destroyed Chile in Lima. {MATCH}",
        f"Peru's defence held. {MATCH} Chile attacked from both wings and bombarded Peru.",
        f"A quiet night. {FILM} Bandits raid a Chilean village, and a soldier kills their leader.",
    ],
)
def test_play_is_no_war(text: str) -> None:
    """Sides of a match assault nobody, nor do the people of a plot."""
    assert lines_of(text) == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        # the same words in news
        ("Peru destroyed a Chilean port.", "ASSAULT Peru -> Chile"),
        # police are no side, nor are fans
        (f"{MATCH} Peruvian police arrested two fans.", "COERCE Peruvian police -> fans"),
        # a league may punish and blame
        (f"{MATCH} Peru accused Chile of racism.", "ACCUSE Peru -> Chile"),
        # what befell a film is told in the past, and its headline is news
        (f"{FILM} Chile's censors banned it. Peru condemned Chile.", "ACCUSE Peru -> Chile"),
        (f"Peru accuses Chile of fraud. {FILM}", "ACCUSE Peru -> Chile"),
        # states speak, and what has happened is no plot
        (f"A loud night. {FILM} Peru condemns Chile.", "ACCUSE Peru -> Chile"),
        (f"A loud night. {FILM} Police have arrested a nurse.", "COERCE Police -> nurse"),
        # offices of a state ban films
        (
            f"A loud night. {FILM} Chile's culture ministry bans it.",
            "COERCE Chile's culture ministry ->",
        ),
        # what only states and armies do
        (f"{MATCH} Peru closed its border.", "COERCE Peru ->"),
        (f"{MATCH} Peruvian soldiers beat a nurse.", "ASSAULT Peruvian soldiers -> nurse"),
        (f"{MATCH} Navy recruiters arrested a nurse.", "COERCE Navy -> nurse"),
        # war that comes to a match
        (
            f"Missiles hit the stadium, and troops fled the shelling. {MATCH} Peru bombed Chile.",
            "ASSAULT Peru -> Chile",
        ),
    ],
)
def test_what_is_real_stays(text: str, line: str) -> None:
    """Bodies of a state act beside a match; a film has a story of its own."""
    assert line in lines_of(text)
