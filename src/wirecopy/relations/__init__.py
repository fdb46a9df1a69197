"""Relations: events counted between actors over time, each act once."""

from __future__ import annotations

from wirecopy.relations.dyads import (
    CountedEvent,
    Counting,
    count_dyads,
    counted_events,
    event_dyads,
    event_period,
    events_outside,
    period_of,
    periods_between,
)

__all__ = [
    "CountedEvent",
    "Counting",
    "count_dyads",
    "counted_events",
    "event_dyads",
    "event_period",
    "events_outside",
    "period_of",
    "periods_between",
]
