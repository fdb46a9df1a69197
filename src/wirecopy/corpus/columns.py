"""Columns: how each kind of record stands in tables and in CSV."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import cast

from wirecopy.corpus.column import Column, as_percent
from wirecopy.corpus.why_pages import shorten
from wirecopy.model import (
    Actor,
    Article,
    Check,
    Copy,
    Dispatch,
    DyadCount,
    DyadEvent,
    EditClass,
    EditCount,
    EditRecord,
    EventRecord,
    OutletProfile,
    PageRecord,
    QuoteRecord,
    Story,
)

#: Characters of an id that tables show: 32 bits beside the prefix, and ``why`` takes beginnings.
SHORT_ID = 11


def short_id(value: str) -> str:
    """The beginning of an id, as tables show it."""
    return value[:SHORT_ID]


def codes(actors: Iterable[Actor]) -> tuple[str, ...]:
    """Codes of actors, or their names where there is no code; each once."""
    return tuple(dict.fromkeys(actor.code or actor.name for actor in actors))


def writer_of(dispatch: Dispatch) -> str | None:
    """The agency, or whoever else wrote it."""
    return dispatch.agency or dispatch.origin.writer


def _outlets(record: EventRecord | QuoteRecord) -> tuple[str, ...]:
    return tuple(sorted({p.outlet for p in record.printings if p.outlet}))


def _minute(record: PageRecord) -> str | None:
    return f"{record.captured_at:%Y-%m-%d %H:%M}" if record.captured_at else None


STORIES: tuple[Column[Story], ...] = (
    Column(name="first_day", value=lambda r: r.first_day, title="from"),
    Column(name="last_day", value=lambda r: r.last_day, title="to", is_spare=True),
    Column(name="headline", value=lambda r: r.headline, title="story", style="bold", ratio=3),
    Column(
        name="dispatch_count",
        value=lambda r: len(r.dispatch_ids),
        title="dispatches",
        is_number=True,
        is_spare=True,
    ),
    Column(name="copy_count", value=lambda r: r.copy_count, title="copies", is_number=True),
    Column(name="outlets", value=lambda r: r.outlets, title="outlets", ratio=2),
    Column(name="dispatch_ids", value=lambda r: r.dispatch_ids),
    Column(name="why", value=lambda r: r.why),
    Column(
        name="id", value=lambda r: r.id, title="id", style="dim", short=lambda r: short_id(r.id)
    ),
)

DISPATCHES: tuple[Column[Dispatch], ...] = (
    Column(name="first_day", value=lambda r: r.first_day, title="day"),
    Column(name="headline", value=lambda r: r.headline, title="dispatch", style="bold", ratio=3),
    Column(name="agency", value=lambda r: r.agency),
    Column(name="writer", value=writer_of, title="writer", style="cyan", ratio=1, min_width=8),
    Column(name="copy_count", value=lambda r: len(r.copies), title="copies", is_number=True),
    Column(name="outlets", value=lambda r: r.outlets, title="outlets", ratio=2),
    Column(name="version_count", value=lambda r: r.version_count),
    Column(name="lead_copy_id", value=lambda r: r.lead_copy_id),
    Column(
        name="id", value=lambda r: r.id, title="id", style="dim", short=lambda r: short_id(r.id)
    ),
)


COPIES: tuple[Column[Copy], ...] = (
    Column(name="outlet", value=lambda r: r.outlet, title="outlet", style="cyan", ratio=1),
    Column(name="derivation", value=lambda r: r.derivation, title="copy"),
    Column(
        name="narrative_of_lead",
        value=lambda r: r.narrative_of_lead,
        title="narrative kept",
        is_number=True,
        short=lambda r: as_percent(r.narrative_of_lead),
    ),
    Column(
        name="narrative_in_lead",
        value=lambda r: r.narrative_in_lead,
        title="narrative from the lead copy",
        is_number=True,
        short=lambda r: as_percent(r.narrative_in_lead),
    ),
    Column(
        name="quotes_of_lead",
        value=lambda r: r.quotes_of_lead,
        title="quotations kept",
        is_number=True,
        short=lambda r: "" if r.quotes_of_lead is None else as_percent(r.quotes_of_lead),
    ),
    Column(name="quotes_in_lead", value=lambda r: r.quotes_in_lead),
    Column(name="is_home", value=lambda r: r.is_home),
    Column(name="version", value=lambda r: r.version),
    Column(name="edition", value=lambda r: r.edition),
    Column(name="why", value=lambda r: r.why, title="why", ratio=3),
    Column(name="text_id", value=lambda r: r.text_id),
    Column(
        name="dispatch_id",
        value=lambda r: r.dispatch_id,
        title="dispatch",
        style="dim",
        short=lambda r: short_id(r.dispatch_id),
    ),
    Column(
        name="article_id",
        value=lambda r: r.article_id,
        title="article",
        style="dim",
        short=lambda r: short_id(r.article_id),
    ),
)


#: Characters of each side of an edit that tables show.
_SIDE = 120


def _short_edit_id(record: EditRecord) -> str:
    return short_id(record.article_id) + record.id.removeprefix(record.article_id)


def _class(record: EditRecord) -> str:
    words = record.edit.edit_class.value.replace("_", " ")
    is_told = record.edit.edit_class in {EditClass.QUOTE_TEXT, EditClass.QUOTE_JOIN}
    return f"{words}, quoted" if record.edit.in_quote and not is_told else words


EDITS: tuple[Column[EditRecord], ...] = (
    Column(name="day", value=lambda r: r.day, title="day", is_spare=True),
    Column(name="outlet", value=lambda r: r.outlet, title="outlet", style="cyan", ratio=2),
    Column(
        name="edit_class",
        value=lambda r: r.edit.edit_class.value,
        title="edit",
        style="bold",
        ratio=2,
        min_width=12,
        short=_class,
    ),
    Column(name="in_quote", value=lambda r: r.edit.in_quote),
    Column(name="risk", value=lambda r: r.edit.risk, title="risk", is_number=True, is_spare=True),
    Column(
        name="before",
        value=lambda r: r.edit.a_text,
        title="lead copy",
        ratio=4,
        short=lambda r: shorten(r.edit.a_text, _SIDE),
    ),
    Column(
        name="after",
        value=lambda r: r.edit.b_text,
        title="copy",
        ratio=4,
        short=lambda r: shorten(r.edit.b_text, _SIDE),
    ),
    Column(name="why", value=lambda r: r.edit.reason),
    Column(name="outlier", value=lambda r: r.edit.support and r.edit.support.outlier),
    Column(name="lead_outlet", value=lambda r: r.lead_outlet),
    Column(name="headline", value=lambda r: r.headline),
    Column(
        name="dispatch_id",
        value=lambda r: r.dispatch_id,
        title="dispatch",
        style="dim",
        is_spare=True,
        short=lambda r: short_id(r.dispatch_id),
    ),
    Column(name="lead_copy_id", value=lambda r: r.lead_copy_id),
    Column(name="before_start", value=lambda r: r.edit.a.start),
    Column(name="before_end", value=lambda r: r.edit.a.end),
    Column(name="article_id", value=lambda r: r.article_id),
    Column(name="after_start", value=lambda r: r.edit.b.start),
    Column(name="after_end", value=lambda r: r.edit.b.end),
    Column(name="id", value=lambda r: r.id, title="id", style="dim", short=_short_edit_id),
)

EDIT_COUNTS: tuple[Column[EditCount], ...] = (
    Column(name="outlet", value=lambda r: r.outlet, title="outlet", style="cyan", ratio=2),
    Column(
        name="edit_class",
        value=lambda r: r.edit_class.value,
        title="edit",
        style="bold",
        short=lambda r: r.edit_class.value.replace("_", " "),
    ),
    Column(name="edit_count", value=lambda r: r.edit_count, title="edits", is_number=True),
    Column(name="risky_count", value=lambda r: r.risky_count, title="risky", is_number=True),
    Column(
        name="quote_count", value=lambda r: r.quote_count, title="in quotations", is_number=True
    ),
)

OUTLETS: tuple[Column[OutletProfile], ...] = (
    Column(name="outlet", value=lambda r: r.outlet, title="outlet", style="bold", ratio=2),
    Column(name="article_count", value=lambda r: r.article_count, title="articles", is_number=True),
    Column(
        name="agency_share",
        value=lambda r: round(r.agency_share, 4),
        title="agency",
        is_number=True,
        short=lambda r: f"{r.agency_share:.0%}",
    ),
    Column(name="own_count", value=lambda r: r.own_count, title="own", is_number=True),
    Column(name="unknown_count", value=lambda r: r.unknown_count),
    Column(
        name="agencies",
        value=lambda r: tuple(name for name, _ in r.agencies),
    ),
    Column(
        name="compared_count", value=lambda r: r.compared_count, title="compared", is_number=True
    ),
    Column(
        name="cut_share",
        value=lambda r: r.cut_share,
        title="left out",
        is_number=True,
        short=lambda r: as_percent(r.cut_share),
    ),
    Column(
        name="own_text_share",
        value=lambda r: r.own_text_share,
        title="own words",
        is_number=True,
        short=lambda r: as_percent(r.own_text_share),
    ),
    Column(name="risky_count", value=lambda r: r.risky_count, title="risky", is_number=True),
    Column(name="alone_count", value=lambda r: r.alone_count, title="alone", is_number=True),
    Column(name="quote_count", value=lambda r: r.quote_count, is_number=True),
    Column(name="style_count", value=lambda r: r.style_count, is_number=True),
    Column(
        name="habits",
        value=lambda r: tuple(f"{habit.name}: {habit.form}" for habit in r.habits),
        title="house style",
        ratio=4,
        is_spare=True,
    ),
)

QUOTES: tuple[Column[QuoteRecord], ...] = (
    Column(name="day", value=lambda r: r.day, title="day"),
    Column(name="speaker", value=lambda r: r.quote.speaker, title="speaker", style="cyan", ratio=1),
    Column(name="kind", value=lambda r: r.quote.kind, title="kind", is_spare=True),
    Column(name="cue", value=lambda r: r.cue, title="cue"),
    Column(name="content", value=lambda r: r.content, title="content", ratio=4),
    Column(name="via", value=lambda r: r.quote.via),
    Column(name="outlets", value=_outlets, title="outlets", ratio=1, min_width=9),
    Column(name="sentence", value=lambda r: r.sentence),
    Column(name="variants", value=lambda r: r.variants),
    Column(name="dispatch_id", value=lambda r: r.dispatch_id),
    Column(name="story_id", value=lambda r: r.story_id),
    Column(
        name="id", value=lambda r: r.id, title="id", style="dim", short=lambda r: short_id(r.id)
    ),
)


def _kind(record: EventRecord) -> str:
    event = record.event
    return f"{event.event_type.value} {event.mode}" if event.mode else event.event_type.value


EVENTS: tuple[Column[EventRecord], ...] = (
    Column(name="day", value=lambda r: r.event.day, title="day", short=lambda r: r.event.when),
    Column(
        name="event_type",
        value=lambda r: r.event.event_type.value,
        title="event",
        style="bold",
        ratio=1,
        min_width=13,
        short=_kind,
    ),
    Column(name="mode", value=lambda r: r.event.mode),
    Column(name="contexts", value=lambda r: r.event.contexts),
    Column(name="quad_code", value=lambda r: r.event.quad_code),
    Column(name="intensity", value=lambda r: r.intensity),
    Column(name="cameo_root", value=lambda r: r.cameo_root),
    Column(
        name="actors",
        value=lambda r: codes(r.event.actors),
        title="actor",
        style="cyan",
        ratio=1,
        min_width=7,
    ),
    Column(
        name="recipients",
        value=lambda r: codes(r.event.recipients),
        title="recipient",
        style="cyan",
        ratio=1,
        min_width=9,
    ),
    Column(name="actor_names", value=lambda r: tuple(a.name for a in r.event.actors)),
    Column(name="recipient_names", value=lambda r: tuple(a.name for a in r.event.recipients)),
    Column(name="status", value=lambda r: r.event.status, title="status", is_spare=True),
    Column(name="sentence", value=lambda r: r.sentence, title="sentence", ratio=5),
    Column(name="date", value=lambda r: r.event.date),
    Column(name="place", value=lambda r: r.event.place),
    Column(name="asserted_by", value=lambda r: r.event.asserted_by),
    Column(name="dispatch_count", value=lambda r: len(r.event.dispatch_ids)),
    Column(
        name="copy_count",
        value=lambda r: r.event.copy_count,
        title="copies",
        is_number=True,
        is_spare=True,
    ),
    Column(name="outlet_count", value=lambda r: len(r.event.outlets)),
    Column(name="outlets", value=lambda r: r.event.outlets),
    Column(name="story_id", value=lambda r: r.event.story_id),
    Column(
        name="id",
        value=lambda r: r.event.id,
        title="id",
        style="dim",
        short=lambda r: short_id(r.event.id),
    ),
)

DYADS: tuple[Column[DyadCount], ...] = (
    Column(name="period", value=lambda r: r.period, title="period"),
    Column(
        name="actor",
        value=lambda r: r.actor,
        title="actor",
        style="cyan",
        ratio=1,
        min_width=7,
    ),
    Column(name="recipient", value=lambda r: r.recipient, title="recipient", style="cyan", ratio=1),
    Column(
        name="event_count",
        value=lambda r: r.event_count,
        title="events",
        style="bold",
        is_number=True,
    ),
    Column(name="dispatch_count", value=lambda r: r.dispatch_count, title="disp.", is_number=True),
    Column(name="copy_count", value=lambda r: r.copy_count, title="copies", is_number=True),
    Column(name="outlet_count", value=lambda r: r.outlet_count, title="outlets", is_number=True),
    Column(
        name="quad_1",
        value=lambda r: r.quad_counts[0],
        title="verb. coop.",
        is_number=True,
        is_spare=True,
    ),
    Column(
        name="quad_2",
        value=lambda r: r.quad_counts[1],
        title="mat. coop.",
        is_number=True,
        is_spare=True,
    ),
    Column(
        name="quad_3",
        value=lambda r: r.quad_counts[2],
        title="verb. conf.",
        is_number=True,
        is_spare=True,
    ),
    Column(
        name="quad_4",
        value=lambda r: r.quad_counts[3],
        title="mat. conf.",
        is_number=True,
        is_spare=True,
    ),
    Column(name="intensity", value=lambda r: r.intensity),
    Column(name="observed", value=lambda r: r.observed),
)


def _of_record(column: Column[EventRecord]) -> Column[DyadEvent]:
    """A column of events for the events of counts; their own actors are in no table."""
    value, short = column.value, column.short
    return replace(
        cast("Column[DyadEvent]", column),
        value=lambda r: value(r.record),
        short=short and (lambda r: short(r.record)),
        title=None if column.name in {"actors", "recipients", "status"} else column.title,
    )


DYAD_EVENTS: tuple[Column[DyadEvent], ...] = (
    Column(name="period", value=lambda r: r.period, title="period"),
    Column(name="actor", value=lambda r: r.actor, title="actor", style="cyan"),
    Column(name="recipient", value=lambda r: r.recipient, title="recipient", style="cyan"),
    *map(_of_record, EVENTS),
)

ARTICLES: tuple[Column[Article], ...] = (
    Column(name="day", value=lambda r: r.day, title="day"),
    Column(name="outlet", value=lambda r: r.outlet, title="outlet", style="cyan", ratio=1),
    Column(name="headline", value=lambda r: r.headline, title="article", style="bold", ratio=3),
    Column(name="agency", value=lambda r: r.agency, title="agency", ratio=1),
    Column(name="url", value=lambda r: r.url),
    Column(name="page_id", value=lambda r: r.page_id),
    Column(name="text_id", value=lambda r: r.text_id),
    Column(
        name="id", value=lambda r: r.id, title="id", style="dim", short=lambda r: short_id(r.id)
    ),
)

PAGES: tuple[Column[PageRecord], ...] = (
    Column(name="captured_at", value=lambda r: r.captured_at, title="captured", short=_minute),
    Column(name="outlet", value=lambda r: r.outlet, title="outlet", style="cyan", ratio=1),
    Column(name="url", value=lambda r: r.url or r.locator, title="page", ratio=3),
    Column(name="media", value=lambda r: r.media, title="read as"),
    Column(name="encoding", value=lambda r: r.encoding),
    Column(name="article_count", value=lambda r: r.article_count, title="articles", is_number=True),
    Column(name="fallback", value=lambda r: r.fallback, title="not in full", ratio=1),
    Column(
        name="id", value=lambda r: r.id, title="id", style="dim", short=lambda r: short_id(r.id)
    ),
)

CHECKS: tuple[Column[Check], ...] = (
    Column(name="state", value=lambda r: r.state, title="state", style="bold"),
    Column(name="name", value=lambda r: r.name, title="check"),
    Column(name="detail", value=lambda r: r.detail, title="found", ratio=3),
    Column(name="advice", value=lambda r: r.advice, title="advice", ratio=2),
)
