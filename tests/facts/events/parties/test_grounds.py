"""Grounds: bands fight at home, unless the places that a text names lie much more often elsewhere."""

from __future__ import annotations

import pytest
from tests.facts.events.telling import DAY

from wirecopy.facts.read import read_facts
from wirecopy.model import Text

_NORWAY = "OSLO - Norway's minister said Norway would go on. Norway's parliament met on Monday.\n"


def _bands(text: str) -> set[str | None]:
    """Countries of the fighters told by their role alone."""
    events = read_facts(Text(id="t", text=text), DAY).events
    return {a.country for e in events for a in e.recipients if a.sectors[:1] == ("REB",)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the sentence, and the text, name places elsewhere
        (_NORWAY + "Norwegian jets bombed fighters near Mosul in Iraq.", {"IRQ"}),
        (
            _NORWAY
            + "Troops went to Mosul, Irbil and Basra in Iraq. Norwegian jets bombed fighters.",
            {"IRQ"},
        ),
        # at home
        ("BOGOTA - Colombia's army bombed rebels in Cali and Pasto on Monday.", {"COL"}),
        # words tell whose they are
        (_NORWAY + "Norwegian jets bombed Syrian rebels near Mosul in Iraq.", {"SYR"}),
    ],
)
def test_where_bands_fight(text: str, expected: set[str]) -> None:
    """Fighters are of the state they are told to fight in."""
    assert _bands(text) == expected


def test_what_is_used_to_kill_suffers_nothing() -> None:
    """Bombers and gas are means."""
    text = "Iraqi militants used suicide bombers and chlorine gas to kill ten soldiers in Iraq."
    events = read_facts(Text(id="t", text=text), DAY).events
    assert "suicide bombers" not in {a.name for e in events for a in e.recipients}


def test_shields_do() -> None:
    """Who is used as a shield is whom it is done to."""
    text = "Iraqi militants used Iraqi villagers as human shields in Mosul."
    events = read_facts(Text(id="t", text=text), DAY).events
    assert any("villagers" in a.name for e in events for a in e.recipients)
