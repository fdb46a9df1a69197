"""What is asked of several, vowed, dismissed or slapped, read by what stands behind the verb."""

from __future__ import annotations

import pytest
from tests.facts.events.telling import DAY

from wirecopy.facts.read import read_facts
from wirecopy.model import EventMention, Text


def _events(text: str) -> tuple[EventMention, ...]:
    return tuple(read_facts(Text(id="t", text=text), DAY).events)


def _told(text: str) -> list[str]:
    """``TYPE status`` a mention."""
    return [f"{e.event_type} {e.status}" for e in _events(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Peru had asked Chile, Brazil and Bolivia to send aid.",
        "Mali asked Chad, Niger and Benin for tanks.",
        "Peru asked Chile, its neighbour, to withdraw its troops.",
        "Chad and Niger suggest that union members send arms to Mali.",
    ],
)
def test_what_is_asked_of_several(text: str) -> None:
    """A comma between those who are asked ends no request."""
    assert _told(text) == ["REQUEST past"]


@pytest.mark.parametrize(
    "text",
    ['"I asked the guards," the envoy of Chad said.', "Reports suggest that rebels attack Chad."],
)
def test_what_only_asks_or_says(text: str) -> None:
    """Questions and what reports say ask for nothing."""
    assert not _events(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Chad dismissed the general as head of the army.", "SANCTION past"),
        ("Chad dismissed the minister as part of a reshuffle.", "SANCTION past"),
        ("Chad dismissed the minister as a precaution.", "SANCTION past"),
        ("Chad dismissed the minister as war raged.", "SANCTION past"),
        ("Chad dismissed the general as a crowd gathered.", "SANCTION past"),
        ("Chad dismissed the governor as a puppet.", "ACCUSE past"),
        ('Chad dismissed the envoy as "a clown".', "ACCUSE past"),
        ("Chad dismissed the rebels as bandits and killers.", "ACCUSE past"),
    ],
)
def test_who_is_dismissed_as_something(text: str, line: str) -> None:
    """Posts, reasons and clauses behind "as" remove somebody, bad names blame him."""
    assert _told(text) == [line]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Chad slapped Malian officials, banks and firms with sanctions.", "SANCTION past"),
        ("Chad slapped the leader of Mali with a travel ban.", "SANCTION past"),
        ("A settler slapped the guard in Lima.", "ASSAULT past"),
    ],
)
def test_who_is_slapped(text: str, line: str) -> None:
    """With what stands behind all who are slapped."""
    assert _told(text) == [line]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Chad vowed not to oppose Niger.", "AGREE past"),
        ("Chad promised not to criticise Niger.", "AGREE past"),
        ("Chad vowed not to attack Niger.", "AGREE past"),
        ("Chad promised not to help Niger.", "REJECT past"),
    ],
)
def test_what_is_vowed_not_to_be_done(text: str, line: str) -> None:
    """Help and yielding are refused, harm and hard words are forsworn."""
    assert _told(text) == [line]


def test_whom_the_named_doers_killed() -> None:
    """An "of" behind the doers tells whom they killed, not what he belongs to."""
    (killing,) = _events(
        "The killing by gunmen of the wife of the president of Chad shocked Niger."
    )
    assert [r.name for r in killing.recipients] == ["wife"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Chad's method of executing dissidents was condemned.", "ASSAULT past"),
        ("Chad's campaign of bombing Niger killed ten people.", "ASSAULT past"),
        ("Chad's plan of bombing Niger was condemned.", "ASSAULT hypothetical"),
    ],
)
def test_a_campaign_is_what_is_done(text: str, line: str) -> None:
    """Ways of doing something are done, plans are not."""
    assert _told(text)[0] == line


def test_talks_left_as_something_happens() -> None:
    """Who leaves talks as something happens is no route."""
    assert _told("Chad leaves talks as fighting grows.") == ["REJECT past"]


def test_a_generation_is_of_those_named_behind_it() -> None:
    """A generation of rebels is rebels, that of power is nobody."""
    (attack,) = _events("A new generation of rebels attacked Goma.")
    assert [a.name for a in attack.actors] == ["rebels"]
    (hit,) = _events("Power generation in Mali was hit by Chad.")
    assert [a.name for a in hit.recipients] == ["Mali"]
