"""Words of an act that only describe a noun, in invented sentences."""

from __future__ import annotations

import pytest

import wirecopy


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile exchanged 50 prisoners of war each on Monday in a swap mediated by Kenya.",
        "Peru and Chile each handed over 50 prisoners of war on Monday in an exchange led by Kenya.",
        "Chad accused Libya of breaking the laws of war.",
    ],
)
def test_a_noun_of_war_tells_of_no_fight(text: str):
    """Prisoners and laws "of war" name a kind."""
    kinds = {str(event.event_type) for event in wirecopy.read_events(text, day="2026-01-16")}
    assert kinds
    assert "ASSAULT" not in kinds


def test_years_of_war_between_two_are_a_war():
    """Where its sides are named, it was fought."""
    events = wirecopy.read_events("Two years of war between Peru and Chile have ruined the town.")
    assert [str(event.event_type) for event in events] == ["ASSAULT"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Uganda summoned Kenya's high commissioner over the arrests.", "ACCUSE UGA KEN past"),
        ("Uganda summoned Kenya's high commissioner to protest the arrest of six men.", "ACCUSE UGA KEN past"),
        ("India recalled its high commissioner from Canada on Monday.", "SANCTION IND CAN past"),
    ],
)  # fmt: skip
def test_high_commissioners_are_envoys(text: str, expected: str):
    """States of the Commonwealth call their ambassadors to each other so."""
    (event,) = wirecopy.read_events(text, day="2026-01-16")
    sides = " ".join(str(a.country) for a in (*event.actors, *event.recipients))
    assert f"{event.event_type} {sides} {event.status}" == expected
