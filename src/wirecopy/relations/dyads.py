"""Dyads: how often actors act towards each other, period by period.

Counts are of events that happened, in periods that hold every day they may have begun on: what
happened "in March" is in no week's count, and what happened "this year" in no month's.  A compound
side is expanded: each actor towards each recipient.  A reciprocal event (all parties act upon each
other) counts once in each direction of each pair; those who act together upon nobody named are no
dyad, nor is an actor towards itself.  Violence that names no doer, and that of unidentified armed of no
known country, is counted under their code, ``UAF``.  What an earlier story told (``retold``) is not counted
again.  Dispatches and outlets stand beside the events, each counted
once a cell however many events it tells of.  So do copies where the copies of each dispatch are known
(``copy_counts``); else those of each event are added up.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import product
from typing import NamedTuple, TypedDict, Unpack

from wirecopy.data.plover import load_codebook
from wirecopy.model import Actor, DyadCount, Event
from wirecopy.model.dyad import Level, Period
from wirecopy.model.event import Status

_COUNTED: frozenset[Status] = frozenset(("past",))


def _anybody(_: Actor) -> bool:
    return True


class Counting(TypedDict, total=False):
    """Which events count, and for whom."""

    #: By country, as without it, or by country and sector.
    level: Level
    #: Without it, events that happened.
    statuses: Collection[Status]
    #: Whose acts count; other actors of a compound side are left out.
    is_actor: Callable[[Actor], bool]
    #: Towards whom they count.
    is_recipient: Callable[[Actor], bool]
    #: Events that tell again, for two countries, what an earlier story told; see ``wirecopy.store.retold``.
    retold: Collection[tuple[str, str, str]]


class CountedEvent(NamedTuple):
    """An event in one of the counts."""

    actor: str
    recipient: str
    period: str
    event: Event


@dataclass(slots=True)
class _Cell:
    quads: list[int] = field(default_factory=lambda: [0, 0, 0, 0])
    dispatches: set[str] = field(default_factory=set)
    outlets: set[str] = field(default_factory=set)
    copies: int = 0
    events: int = 0
    intensity: float = 0.0

    def add(self, event: Event, copies: Mapping[str, int] | None) -> None:
        """Count one event and the dispatches that are new to the cell."""
        fresh = set(event.dispatch_ids) - self.dispatches
        self.events += 1
        self.intensity += load_codebook().intensity(event.event_type.value, event.mode)
        self.quads[event.quad_code - 1] += 1
        self.dispatches |= fresh
        self.outlets |= set(event.outlets)
        self.copies += event.copy_count if copies is None else sum(copies.get(d, 1) for d in fresh)


def count_dyads(
    events: Iterable[Event],
    by: Period = "month",
    *,
    copy_counts: Mapping[str, int] | None = None,
    observed_days: Collection[str] | None = None,
    fill: bool = False,
    **rules: Unpack[Counting],
) -> tuple[DyadCount, ...]:
    """Counts by actor, recipient and period, sorted.

    Args:
        events: merged events; those without a day, or that may lie in another period, are left out.
        by: length of the periods.
        copy_counts: dispatch id -> copies; without it the events' own copy counts are added up.
        observed_days: ISO days of which the project holds articles; None: every period is observed.
        fill: also give the periods without events, as zero, with ``observed`` telling whether the
            project holds articles of them: those between the first observed and the last, or without
            ``observed_days`` between those of the first event and the last.
        rules: which events count, and for whom.
    """
    cells: dict[tuple[str, str, str], _Cell] = defaultdict(_Cell)
    for one in counted_events(events, by, **rules):
        cells[one.actor, one.recipient, one.period].add(one.event, copy_counts)
    observed = None if observed_days is None else {period_of(day, by) for day in observed_days}
    keys = _filled(cells, by, observed) if fill else sorted(cells)
    return tuple(_count(key, cells.get(key) or _Cell(), observed) for key in keys)


def counted_events(
    events: Iterable[Event], by: Period = "month", **rules: Unpack[Counting]
) -> Iterator[CountedEvent]:
    """What ``count_dyads`` counts: each event once for every pair and period it counts in, by id."""
    for event in sorted(events, key=lambda e: e.id):
        period = event_period(event, by)
        if period is not None:
            for actor, recipient in _counted_pairs(event, rules):
                yield CountedEvent(actor, recipient, period, event)


def events_outside(
    events: Iterable[Event], by: Period = "month", **rules: Unpack[Counting]
) -> list[Event]:
    """Events that ``count_dyads`` leaves out for their days alone: they name none, or lie in several periods."""
    outside = (event for event in events if event_period(event, by) is None)
    return [event for event in outside if _counted_pairs(event, rules)]


def _counted_pairs(event: Event, rules: Counting) -> list[tuple[str, str]]:
    """The pairs that an event counts for, whatever its day; none where its status does not count."""
    if event.status not in rules.get("statuses", _COUNTED):
        return []
    actors = filter(rules.get("is_actor", _anybody), event.actors)
    recipients = filter(rules.get("is_recipient", _anybody), _acted_upon(event))
    retold = rules.get("retold", ())
    return [
        (a, b)
        for a, b in _pairs(actors, recipients, rules.get("level", "country"))
        if (event.id, a.split()[0], b.split()[0]) not in retold
    ]


def event_dyads(event: Event, level: Level = "country") -> list[tuple[str, str]]:
    """The ordered pairs of codes an event counts for, each once."""
    return _pairs(event.actors, _acted_upon(event), level)


def _pairs(
    actors: Iterable[Actor], recipients: Iterable[Actor], level: Level
) -> list[tuple[str, str]]:
    pairs = product(_codes(actors, level), _codes(recipients, level))
    return [(a, b) for a, b in pairs if a != b]


def _acted_upon(event: Event) -> tuple[Actor, ...]:
    """All parties of a reciprocal event are acted upon."""
    return event.actors if event.is_mutual else event.recipients


def event_period(event: Event, by: Period) -> str | None:
    """The period an event lies in; None where it has no day, or may lie in several."""
    if event.day is None:
        return None
    first, last = period_of(event.day, by), period_of(event.last_day or event.day, by)
    return first if first == last else None


def _codes(actors: Iterable[Actor], level: Level) -> list[str]:
    codes = (a.country_code if level == "country" else a.code for a in actors)
    return sorted({c for c in codes if c})


def period_of(day: str, by: Period) -> str:
    """The period an ISO day lies in: ``2025-04-03``, ``2025-W14``, ``2025-04``, ``2025``."""
    if by == "day":
        return day
    if by == "week":
        year, week, _ = date.fromisoformat(day).isocalendar()
        return f"{year}-W{week:02d}"
    return day[:7] if by == "month" else day[:4]


def periods_between(first: str, last: str, by: Period) -> Iterator[str]:
    """Periods from ``first`` to ``last``, both included, in order."""
    at, end, given = _first_day(first), _first_day(last), ""
    while at <= end:
        period = period_of(at.isoformat(), by)
        if period != given:
            given = period
            yield period
        at += timedelta(days=1)


def _first_day(period: str) -> date:
    year, _, rest = period.partition("-")
    if rest.startswith("W"):
        return date.fromisocalendar(int(year), int(rest[1:]), 1)
    month, _, day = rest.partition("-")
    return date(int(year), int(month or 1), int(day or 1))


def _filled(
    cells: Mapping[tuple[str, str, str], _Cell], by: Period, observed: Collection[str] | None
) -> list[tuple[str, str, str]]:
    if not cells:
        return []
    known = sorted(observed or {period for _, _, period in cells})
    periods = list(periods_between(known[0], known[-1], by))
    dyads = {(a, b) for a, b, _ in cells}
    # What an article tells of long ago has its own period, and the years between are not given.
    return sorted({*cells, *((a, b, period) for a, b in dyads for period in periods)})


def _count(key: tuple[str, str, str], cell: _Cell, observed: Collection[str] | None) -> DyadCount:
    a, b, c, d = cell.quads
    return DyadCount(
        actor=key[0],
        recipient=key[1],
        period=key[2],
        event_count=cell.events,
        dispatch_count=len(cell.dispatches),
        copy_count=cell.copies,
        outlet_count=len(cell.outlets),
        quad_counts=(a, b, c, d),
        intensity=round(cell.intensity / cell.events, 2) if cell.events else None,
        observed=observed is None or cell.events > 0 or key[2] in observed,
    )
