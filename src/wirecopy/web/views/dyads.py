"""Dyads: counts between pairs of actors over time, and the events that were counted."""

from __future__ import annotations

from typing import cast

from wirecopy.corpus import Corpus, FilterArgs
from wirecopy.corpus.columns import DYAD_EVENTS, DYADS
from wirecopy.model.dyad import Level, Period
from wirecopy.web.asked import FILTERS, Asked
from wirecopy.web.chart import QUADS, Chart, chart_of
from wirecopy.web.links import dyad_event_links, dyad_links
from wirecopy.web.shown import Shown
from wirecopy.web.tables import listing
from wirecopy.web.views.lists import CHOICES

_PERIODS = ("day", "week", "month", "year")
_LEVELS = ("country", "sector")
_OWN = ("by", "level")


def dyads(corpus: Corpus, asked: Asked) -> Shown:
    """Counts; of one pair also a drawing of them over time."""
    asked.check(*FILTERS, *_OWN)
    by, level, given = _given(asked)
    counts = corpus.dyads(by, level=level, **given)
    shown, more = asked.cut(counts)
    return Shown(
        title="Dyads",
        template="dyads",
        record=shown,
        columns=DYADS,
        values={
            "listing": listing(shown, DYADS, dyad_links(asked)),
            "chart": _chart(corpus, asked),
            "quads": QUADS,
            "left_out": corpus.dyads_left_out(by, level=level, **given),
            "filters": FILTERS,
            "choices": {"by": _PERIODS, "level": _LEVELS, **CHOICES},
            "by": by,
            "count": len(shown),
            "more": more,
            "unknown": () if shown else corpus.unknown_names(**given),
        },
    )


def dyad_events(corpus: Corpus, asked: Asked) -> Shown:
    """The events behind counts, with their sentences; of one pair where ``dyad`` names it."""
    asked.check(*FILTERS, *_OWN, "dyad")
    by, level, given = _given(asked)
    wanted = asked.all("dyad")
    found = [
        one
        for one in corpus.dyad_events(by, level=level, **given)
        if not wanted or f"{one.actor}>{one.recipient}" in wanted
    ]
    shown, more = asked.cut(found)
    return Shown(
        title="Events counted",
        template="list",
        record=shown,
        columns=DYAD_EVENTS,
        values={
            "about": "The events behind the counts of dyads; one stands once for every count it is in.",
            "listing": listing(shown, DYAD_EVENTS, dyad_event_links()),
            "filters": (),
            "choices": {},
            "count": len(shown),
            "more": more,
            "unknown": () if shown else corpus.unknown_names(**given),
        },
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
