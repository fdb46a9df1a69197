"""Relations: events counted between actors over time, each act once."""

from __future__ import annotations

from wirecopy.relations.dyads import (
    Level,
    count_dyads,
    count_outside,
    event_dyads,
    event_period,
    period_of,
    periods_between,
)

__all__ = [
    "Level",
    "count_dyads",
    "count_outside",
    "event_dyads",
    "event_period",
    "period_of",
    "periods_between",
]
