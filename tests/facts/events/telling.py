"""Acts of a text as lines that a test can compare."""

from __future__ import annotations

from datetime import date

from wirecopy.facts.read import read_facts
from wirecopy.model import Actor, Text

DAY = date(2024, 5, 8)  # a Wednesday


def told(text: str) -> list[str]:
    """``TYPE actors -> recipients day`` a mention, by country."""
    events = read_facts(Text(id="t", text=text), DAY).events
    return [f"{e.event_type} {_side(e.actors)} -> {_side(e.recipients)} {e.date}" for e in events]


def told_undated(text: str) -> list[str]:
    """The same without the day."""
    return [line.rpartition(" ")[0] for line in told(text)]


def _side(actors: tuple[Actor, ...]) -> str:
    return "+".join(sorted(a.country or "?" for a in actors))
