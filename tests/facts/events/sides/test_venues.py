"""Where people speak, and weapons that nobody is told to have sent."""

from __future__ import annotations

import pytest
from tests.facts.events.telling import told_undated


@pytest.mark.parametrize(
    ("text", "line"),
    [
        # a state proposes nothing to its own capital
        ("Peru has proposed a round of talks in Lima.", "AGREE PER -> "),
        ("Peru has proposed a round of talks in Santiago.", "AGREE PER -> CHL"),
        # one side that held talks in a capital met those who govern there
        ("Peru's foreign minister held talks in Santiago on Monday.", "CONSULT CHL+PER -> "),
        # a seat of many states is nobody's
        ("Peru's foreign minister held talks with Chile in Geneva.", "CONSULT CHL+PER -> "),
    ],
)
def test_a_venue_is_a_side_only_as_a_host(text: str, line: str) -> None:
    """The capital of another state is who is met or invited, one's own is only where."""
    assert told_undated(text) == [line]


def test_nobody_is_met_in_a_seat_or_a_town() -> None:
    """Geneva is where all meet, and a town that is no capital tells nobody."""
    assert not told_undated("Peru's foreign minister held talks in Geneva on Monday.")
    assert not told_undated("Peru's foreign minister held talks in Arica on Monday.")


@pytest.mark.parametrize(
    ("weapon", "country"),
    [
        ("A drone", "?"),
        ("Drones", "?"),
        ("Peruvian drones", "PER"),
        ("A drone of the Peruvian army", "PER"),
    ],
)
def test_a_drone_of_nobody_is_not_that_of_the_state_it_hits(weapon: str, country: str) -> None:
    """Only words tell whose a weapon is, not what the report is about."""
    text = f"SANTIAGO - Chile met Peru in Santiago. {weapon} hit a Chilean hospital on Monday."
    assert f"ASSAULT {country} -> CHL" in told_undated(text)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Shell sued Ghana over oil spills.", "ACCUSE"),
        ("OSLO - Shell stopped gas exports to Sweden.", "SANCTION"),
    ],
)
def test_a_firm_may_have_the_name_of_a_weapon(text: str, type_: str) -> None:
    """Shell does what firms do."""
    assert [line.split()[0] for line in told_undated(text)] == [type_]


def test_a_drone_stops_flights_for_nobody() -> None:
    """What a drone brings about is no state's doing."""
    assert not told_undated("A drone stopped flights to Lima.")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Peru welcomed the Chilean apology at the foreign ministry.", "SUPPORT PER -> CHL"),
        ("Ghana's king welcomed the release of Togolese prisoners at Accra airport.", "SUPPORT GHA -> TGO"),
        ("Ghana welcomed Togolese help at the power station.", "SUPPORT GHA -> TGO"),
        ("Ghana's king welcomed the Togolese king's speech to the palace guard.", "SUPPORT GHA -> TGO"),
        ("Ghana welcomed the return of the Togolese ambassador to its capital.", "SUPPORT GHA -> TGO"),
        ("Ghana welcomed the Togolese ambassador to its capital.", "CONSULT TGO -> GHA"),
        ("Ghana's king welcomed his Togolese counterpart at the palace.", "CONSULT TGO -> GHA"),
    ],
)  # fmt: skip
def test_only_people_are_received_somewhere(text: str, line: str) -> None:
    """An apology welcomed at a ministry visits nobody."""
    assert line in told_undated(text)
