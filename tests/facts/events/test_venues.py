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
