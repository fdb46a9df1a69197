"""Dyads: counts for an ordered pair of actors in a period."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Period = Literal["day", "week", "month", "year"]
#: What an actor is counted by: its country (or international code), or that and its first sector.
#: Unidentified armed of no known country are ``UAF`` in both.
Level = Literal["country", "sector"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DyadCount:
    """Counts of events of ``actor`` towards ``recipient`` in ``period``.

    Counts are of events.  Dispatch, copy and outlet counts stand beside them: many copies of one
    dispatch are one witness.  ``observed`` tells zero (the project holds articles of the period,
    none with such an event) from not observed (it holds none).
    """

    actor: str
    recipient: str
    #: ``2025-04-03``, ``2025-W14``, ``2025-04``, ``2025``.
    period: str
    event_count: int
    dispatch_count: int
    copy_count: int
    outlet_count: int
    #: Events by quad class 1..4.
    quad_counts: tuple[int, int, int, int]
    #: Mean of the events' scores in PLOVER, -10 (conflict) to 10 (cooperation); None without events.
    intensity: float | None
    observed: bool = True


def is_period(words: str) -> bool:
    """Whether ``words`` name a day, week, month or year of the calendar, as ``DyadCount`` writes them."""
    begin = {4: f"{words}-01-01", 7: f"{words}-01", 8: f"{words}-1", 10: words}.get(len(words), "")
    if not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?|-W\d\d)?", words, re.ASCII):
        return False
    try:
        date.fromisoformat(begin)
    except ValueError:
        return False
    return True


def period_days(words: str) -> tuple[date, date]:
    """First and last day of a period, as ``DyadCount`` writes them; raises ValueError for what is none."""
    if not is_period(words):
        raise ValueError(f"{words!r} is no period")
    begin = date.fromisoformat(
        {4: f"{words}-01-01", 7: f"{words}-01", 8: f"{words}-1"}.get(len(words), words)
    )
    if "W" in words:
        return begin, begin + timedelta(days=6)
    if len(words) == 10:
        return begin, begin
    after = begin.replace(year=begin.year + 1) if len(words) == 4 else _next_month(begin)
    return begin, after - timedelta(days=1)


def _next_month(begin: date) -> date:
    return (begin + timedelta(days=31)).replace(day=1)
