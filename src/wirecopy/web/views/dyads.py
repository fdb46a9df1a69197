"""Dyads: counts between pairs of actors over time, and what was counted: events, dispatches, copies, outlets."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar, cast, get_args

from wirecopy.corpus import Corpus, FilterArgs
from wirecopy.corpus.column import Column
from wirecopy.corpus.columns import COPIES, DISPATCHES, DYAD_EVENTS, DYADS, EVENTS, OUTLETS
from wirecopy.model import DyadEvent
from wirecopy.model.dyad import Level, Period
from wirecopy.web.asked import FILTERS, Asked, address
from wirecopy.web.chart import QUADS, Chart, chart_of
from wirecopy.web.links import (
    copy_links,
    dispatch_links,
    dyad_event_links,
    dyad_links,
    event_links,
    outlet_links,
)
from wirecopy.web.shown import Shown, View
from wirecopy.web.tables import Link, listing
from wirecopy.web.views.listed import listed
from wirecopy.web.views.lists import CHOICES

T = TypeVar("T")

_OWN = ("by", "level")


def dyads(corpus: Corpus, asked: Asked) -> Shown:
    """Counts, where some are cut off those of most events; of one pair also a drawing over time."""
    asked.check(*FILTERS, *_OWN)
    by, level, given = _given(asked)
    some: FilterArgs = {**given, "limit": asked.probe}
    shown, more = asked.cut(corpus.dyads(by, level=level, **some))
    return Shown(
        title="Dyads",
        template="dyads",
        record=shown,
        columns=DYADS,
        values={
            "listing": listing(shown, DYADS, dyad_links(asked)),
            "chart": _chart(corpus, asked),
            "quads": QUADS,
            "left_out": corpus.count_left_out(by, level=level, **given),
            "left_out_list": address("/dyads/left_out", asked.changed(limit=None)),
            "filters": FILTERS,
            "choices": {"by": get_args(Period), "level": get_args(Level), **CHOICES},
            "by": by,
            "count": len(shown),
            "more": more,
            "unknown": () if shown else corpus.unknown_names(**given),
        },
    )


def left_out(corpus: Corpus, asked: Asked) -> Shown:
    """The events that no count has for their days alone."""
    asked.check(*FILTERS, *_OWN)
    by, level, given = _given(asked)
    some: FilterArgs = {**given, "limit": asked.probe}
    return listed(
        corpus,
        asked,
        corpus.dyads_left_out(by, level=level, **some),
        title="Events not counted",
        about=f"Events between actors that are in no count: no single {by} holds all days of their date, or none is told.",
        columns=EVENTS,
        links=event_links(),
        given=given,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Behind(Generic[T]):
    """A kind of record that counts of dyads rest on."""

    title: str
    #: What the page says of it.
    about: str
    find: Callable[[Corpus, Sequence[DyadEvent]], Sequence[T]]
    columns: Sequence[Column[T]]
    links: Mapping[str, Link[T]]


def _view(kind: _Behind[T]) -> View:
    def view(corpus: Corpus, asked: Asked) -> Shown:
        asked.check(*FILTERS, *_OWN, "dyad")
        return listed(
            corpus,
            asked,
            kind.find(corpus, _events(corpus, asked)),
            title=kind.title,
            about=kind.about,
            columns=kind.columns,
            links=kind.links,
            given=asked.filters(),
        )

    return view


def _events(corpus: Corpus, asked: Asked) -> Sequence[DyadEvent]:
    """The events behind counts; of one pair where ``dyad`` names it."""
    by, level, given = _given(asked)
    wanted = asked.all("dyad")
    found = corpus.dyad_events(by, level=level, **given)
    return [one for one in found if not wanted or f"{one.actor}>{one.recipient}" in wanted]


def _dispatches(events: Sequence[DyadEvent]) -> list[str]:
    return sorted({id_ for one in events for id_ in one.record.event.dispatch_ids})


def _outlets(events: Sequence[DyadEvent]) -> list[str]:
    return sorted({name for one in events for name in one.record.event.outlets})


dyad_events: View = _view(
    _Behind(
        title="Events counted",
        about="The events behind the counts of dyads; one stands once for every count it is in.",
        find=lambda _, events: events,
        columns=DYAD_EVENTS,
        links=dyad_event_links(),
    )
)
dyad_dispatches: View = _view(
    _Behind(
        title="Dispatches counted",
        about="The dispatches that tell the events behind counts of dyads.",
        find=lambda corpus, events: (
            corpus.dispatches(dispatch=_dispatches(events)) if events else ()
        ),
        columns=DISPATCHES,
        links=dispatch_links(),
    )
)
dyad_copies: View = _view(
    _Behind(
        title="Copies counted",
        about="The copies of the dispatches that tell the events behind counts of dyads.",
        find=lambda corpus, events: corpus.copies(dispatch=_dispatches(events)) if events else (),
        columns=COPIES,
        links=copy_links(),
    )
)
dyad_outlets: View = _view(
    _Behind(
        title="Outlets counted",
        about="The outlets that printed the events behind counts of dyads.",
        find=lambda corpus, events: corpus.outlets(outlet=_outlets(events)) if events else (),
        columns=OUTLETS,
        links=outlet_links(),
    )
)


def _given(asked: Asked) -> tuple[Period, Level, FilterArgs]:
    """What is counted by; the corpus refuses what is none of the lengths or levels."""
    by = cast("Period", asked.one("by", "month"))
    level = cast("Level", asked.one("level", "country"))
    return by, level, asked.filters()


def _chart(corpus: Corpus, asked: Asked) -> Chart | None:
    """Counts over time, where the address asks for one pair."""
    by, level, given = _given(asked)
    if len(asked.all("actor")) != 1 or len(asked.all("recipient")) != 1:
        return None
    counts = corpus.dyads(by, level=level, fill=True, **given)
    pairs = {(count.actor, count.recipient) for count in counts}
    if len(pairs) != 1:
        return None
    link = dyad_links(asked)["event_count"]
    ordered = sorted(counts, key=lambda count: count.period)
    return chart_of(ordered, [link(count, "") or "" for count in ordered])
