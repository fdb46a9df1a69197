"""Events: who did what to whom, read by a lexicon of the codebook's acts."""

from __future__ import annotations

from wirecopy.facts.events.reader import EventsConfig, read_events
from wirecopy.facts.events.relation import read_relation

__all__ = ["EventsConfig", "read_events", "read_relation"]
