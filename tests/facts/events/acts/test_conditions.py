"""Who must act before a refusal or a threat is dropped."""

from __future__ import annotations

import pytest
from tests.facts.events.sides.test_sides import events_of, lines_of


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Nurses in Lima will not end their strike until the health ministry pays them.",
            "REJECT Nurses in Lima -> the health ministry",
        ),
        (
            "Norway will not lift the tariffs unless Chad opens its ports.",
            "REJECT Norway -> Chad",
        ),
        # a named side goes before a thing
        (
            "The general threatened to storm the palace if the Chadian government did not free his men.",
            "THREATEN The general -> the Chadian government",
        ),
        # who is to do it, where the condition is passive
        (
            "Miners will not end the strike until their demands are met by Acme Copper.",
            "REJECT Miners -> Acme Copper",
        ),
        # the speaker's own condition asks nobody
        ("Norway will not lift the tariffs until it is ready.", "REJECT Norway ->"),
        # whom the threat names goes first
        ("Peru threatened to shell Chad if Niger attacks.", "THREATEN Peru -> Chad"),
    ],
)
def test_whom_a_condition_asks(text: str, line: str) -> None:
    """The subject of the condition, or who is to do what it asks."""
    assert line in lines_of(text)


def test_what_must_come_first_has_not_happened() -> None:
    """A verb in the present behind "until" tells nothing done."""
    told = events_of(
        "Miners will not end the strike until the senate ratifies the treaty with Peru."
    )
    assert {e.status for e in told if e.event_type == "SUPPORT"} == {"hypothetical"}
