"""Arms and forces that are sent, and what is told as not done."""

from __future__ import annotations

import pytest
from tests.facts.events.telling import told_undated

from wirecopy.facts import read_facts
from wirecopy.model import Text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway said it would send Chad 40 drones.", "AGREE NOR -> TCD"),
        ("Norway sent Chad 40 tanks.", "AID NOR -> TCD"),
        (
            "Kenya said it would send 500 police officers to the border with Somalia.",
            "MOBILIZE KEN -> SOM",
        ),
        ("Peru's president sent troops into the streets on Monday.", "MOBILIZE PER -> "),
        # a demand of an act needs no one to whom it is put
        ("Ana Field of Peru called for an immediate ceasefire.", "REQUEST PER -> "),
        # courts convict their own
        (
            "A court in Lima sentenced a Peruvian student to two years for insulting a banned Chilean party.",
            "SANCTION PER -> PER",
        ),
    ],
)
def test_what_is_sent_and_asked(text: str, expected: str) -> None:
    """Arms given are help, and police sent threaten nobody."""
    assert expected in told_undated(text)


def test_what_was_to_have_been_done_was_not() -> None:
    """A meeting that was to have been held is none."""
    assert told_undated("Peru was to have met Chile in Rome on Friday.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Chad denied helping the rebels who seized the town of Moba in Congo.",
        "Chad has denied shelling Niger, which it has bombed since rebels seized the town of Moba in Congo.",
    ],
)
def test_what_a_denial_takes_for_true_was_done(text: str) -> None:
    """A clause on somebody, or of time, is not denied with the rest."""
    events = read_facts(Text(id="t", text=text), None).events
    assert [e.status for e in events if e.trigger.of(text) == "seized"] == ["past"]
