"""Quotes, events and dyads of a snapshot, with their sentences and printings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, get_args

from wirecopy.corpus.articles import AMONG
from wirecopy.corpus.groups import stories_of
from wirecopy.corpus.order import sorted_by, tail_of
from wirecopy.corpus.printings import Sentence, printed_texts, printings
from wirecopy.corpus.retold import retold_in
from wirecopy.corpus.where import article_where, event_where, is_code, known_statuses, quote_where
from wirecopy.data.plover import load_codebook
from wirecopy.errors import NotFoundError, QueryError
from wirecopy.model import (
    Actor,
    DyadCount,
    DyadEvent,
    Event,
    EventRecord,
    Filters,
    MentionReading,
    Quote,
    QuoteRecord,
)
from wirecopy.model.dyad import Level, Period
from wirecopy.model.event import Status
from wirecopy.pipeline.derive.events import event_of
from wirecopy.pipeline.fact_rows import mention_of, quote_of
from wirecopy.store import Snapshot

if TYPE_CHECKING:
    from wirecopy.relations import Counting

Row = dict[str, Any]


def find_quotes(snapshot: Snapshot, filters: Filters) -> list[QuoteRecord]:
    """Quotes that meet the filters, each once a dispatch, by day."""
    where = quote_where(filters)
    plain, most = "t.day, t.dispatch_id, q.n, t.id", "d.copy_count"
    ids = snapshot.fetch(
        "select t.id, t.dispatch_id from merged_quotes t join quotes q on q.id = t.id"  # noqa: S608  names are ours, values are parameters
        f" join dispatches d on d.id = t.dispatch_id where {where.text}"
        f" {tail_of(filters, plain, day='t.day', most=most)}",
        where.values,
    )
    return quote_records(snapshot, [(row[0], row[1]) for row in ids])


def quote_records(snapshot: Snapshot, keys: list[tuple[str, str]]) -> list[QuoteRecord]:
    """The records of merged quotes, given id and dispatch."""
    merged = {
        (row["id"], row["dispatch_id"]): row
        for row in snapshot.rows("merged_quotes", f"t.id {AMONG}", [[k[0] for k in keys]])
    }
    wanted = sorted({one for row in merged.values() for one in row["quote_ids"]})
    rows = {row["id"]: row for row in snapshot.rows("quotes", f"t.id {AMONG}", [wanted])}
    printed = printed_texts(snapshot, (row["text_id"] for row in rows.values()))
    stories = stories_of(snapshot, (key[1] for key in keys))
    return [
        QuoteRecord(
            id=key[0],
            quote=quote_of(rows[key[0]]),
            content=rows[key[0]]["content"],
            sentence=rows[key[0]]["sentence"],
            dispatch_id=key[1],
            story_id=stories.get(key[1]),
            day=merged[key]["day"],
            printings=printings(
                (_sentence(rows[one]) for one in merged[key]["quote_ids"]), printed
            ),
            variants=merged[key]["variants"],
            cue=_cue(quote_of(rows[key[0]]), rows[key[0]]["sentence"]),
        )
        for key in keys
    ]


def _cue(quote: Quote, sentence: str) -> str | None:
    """The words of saying, where the sentence holds them."""
    if quote.cue is None or not quote.evidence.contains(quote.cue):
        return None
    start = quote.evidence.start
    return sentence[quote.cue.start - start : quote.cue.end - start]


def quote_by_id(snapshot: Snapshot, quote_id: str) -> QuoteRecord:
    """The quote that has a reading of this id; raises NotFoundError where none has."""
    found = snapshot.fetch(
        "select id, dispatch_id from merged_quotes where list_contains(quote_ids, ?) limit 1",
        [quote_id],
    )
    if not found:
        raise NotFoundError(
            "no quote of a dispatch has this reading",
            where=quote_id,
            advice="wirecopy quotes lists those there are",
        )
    (record,) = quote_records(snapshot, found)
    return record


def find_events(snapshot: Snapshot, filters: Filters) -> list[EventRecord]:
    """Events that meet the filters, by day."""
    return event_records(snapshot, plain_events(snapshot, filters))


def plain_events(snapshot: Snapshot, filters: Filters) -> list[Event]:
    """Events without their sentences."""
    where = event_where(filters)
    tail = tail_of(filters, "t.day, t.id", day="t.day", most="t.copy_count")
    return [event_of(row) for row in snapshot.rows("events", where.text, where.values, tail=tail)]


def event_records(snapshot: Snapshot, events: list[Event]) -> list[EventRecord]:
    """The records of events; the sentence is that of the first mention, the fullest."""
    wanted = sorted({one for event in events for one in event.mention_ids})
    rows = {row["id"]: row for row in snapshot.rows("event_mentions", f"t.id {AMONG}", [wanted])}
    printed = printed_texts(snapshot, (row["text_id"] for row in rows.values()))
    book = load_codebook()
    found = []
    for event in events:
        kind = event.event_type.value
        sentences = [_sentence(rows[one]) for one in event.mention_ids]
        found.append(
            EventRecord(
                event=event,
                sentence=sentences[0].sentence,
                printings=printings(sentences, printed),
                intensity=book.intensity(kind, event.mode),
                cameo_root=book.cameo_root(kind, event.mode, event.contexts),
            )
        )
    return found


def event_by_id(snapshot: Snapshot, event_id: str) -> EventRecord:
    """One event with its sentences."""
    (row,) = snapshot.rows("events", "t.id = ?", [event_id])
    (record,) = event_records(snapshot, [event_of(row)])
    return record


def mention_by_id(snapshot: Snapshot, mention_id: str) -> MentionReading:
    """One reading of an act, and the event it was merged into; raises NotFoundError where there is none."""
    (row,) = snapshot.rows("event_mentions", "t.id = ?", [mention_id])
    query = "select id from events where list_contains(mention_ids, ?)"
    events = snapshot.fetch(query, [mention_id])
    if not events:
        raise NotFoundError(
            "no event has this mention",
            where=mention_id,
            advice="wirecopy events lists those there are",
        )
    return MentionReading(id=mention_id, event_id=events[0][0], mention=mention_of(row))


def _sentence(row: Row) -> Sentence:
    return Sentence(row["text_id"], row["sentence"], row["start_char"], row["end_char"])


def find_dyads(
    snapshot: Snapshot,
    by: Period,
    filters: Filters,
    *,
    level: Level = "country",
    fill: bool = False,
) -> list[DyadCount]:
    """Counts for ordered pairs of actors, by pair and period unless ``sort`` says otherwise.

    A ``limit`` that cuts some off keeps the first of ``sort``, else those with most events, the most first.
    With ``fill``, pairs that are counted at all also have their periods without events, from the
    first to the last day of the articles that the filters let through.

    Raises:
        QueryError: ``by`` is no length of a period, or ``level`` none that is counted by.
    """
    from wirecopy.relations import count_dyads

    rules = _counting(snapshot, by, level, filters)
    days = _observed_days(snapshot, filters)
    copies = snapshot.fetch("select id, copy_count from dispatches")
    found = count_dyads(
        plain_events(snapshot, replace(filters, limit=None, sort=None)),
        by,
        copy_counts={row[0]: row[1] for row in copies},
        observed_days=days,
        fill=fill,
        **rules,
    )
    limit = len(found) if filters.limit is None else filters.limit
    sort = filters.sort or ("most" if limit < len(found) else None)
    pairs = sorted(found, key=lambda d: (d.actor, d.recipient, d.period))
    ranked = sorted_by(pairs, sort, day=lambda d: d.period, most=lambda d: d.event_count)
    return ranked[:limit]


def find_dyad_events(
    snapshot: Snapshot, by: Period, filters: Filters, *, level: Level = "country"
) -> list[DyadEvent]:
    """The events that ``find_dyads`` counts, a row for every count an event is in, with their sentences.

    Raises:
        QueryError: as ``find_dyads``.
    """
    from wirecopy.relations import counted_events

    rules = _counting(snapshot, by, level, filters)
    plain = sorted(
        counted_events(
            plain_events(snapshot, replace(filters, limit=None, sort=None)), by, **rules
        ),
        key=lambda c: (c.actor, c.recipient, c.event.day or "", c.event.id),
    )
    found = sorted_by(
        plain,
        filters.sort,
        day=lambda c: c.event.day or "",
        most=lambda c: c.event.copy_count,
    )[: filters.limit]
    events = {counted.event.id: counted.event for counted in found}
    records = {r.event.id: r for r in event_records(snapshot, list(events.values()))}
    return [
        DyadEvent(
            actor=one.actor,
            recipient=one.recipient,
            period=one.period,
            record=records[one.event.id],
        )
        for one in found
    ]


def find_left_out(
    snapshot: Snapshot, by: Period, filters: Filters, *, level: Level = "country"
) -> list[EventRecord]:
    """Events between actors that no row of ``find_dyads`` counts, since they may lie in several periods."""
    found = _left_out(snapshot, by, filters, level)
    return event_records(snapshot, found[: filters.limit])


def count_left_out(
    snapshot: Snapshot, by: Period, filters: Filters, *, level: Level = "country"
) -> int:
    """How many events ``find_left_out`` gives without a limit."""
    return len(_left_out(snapshot, by, replace(filters, sort=None), level))


def _left_out(snapshot: Snapshot, by: Period, filters: Filters, level: Level) -> list[Event]:
    """What is told again has its day, and is none of them."""
    from wirecopy.relations import events_outside

    rules = _rules(by, level, filters)
    return events_outside(plain_events(snapshot, replace(filters, limit=None)), by, **rules)


def _counting(snapshot: Snapshot, by: Period, level: Level, filters: Filters) -> Counting:
    """What the filters let dyads count, after a look at what they are counted by."""
    rules = _rules(by, level, filters)
    rules["retold"] = retold_in(snapshot, filters)
    return rules


def _rules(by: Period, level: Level, filters: Filters) -> Counting:
    """What the filters let dyads count, acts told again among them."""
    _check_choice("by", by, get_args(Period))
    _check_choice("level", level, get_args(Level))
    return {
        "level": level,
        "statuses": counted_statuses(filters),
        "is_actor": partial(_is_asked_for, filters.actors),
        "is_recipient": partial(_is_asked_for, filters.recipients),
    }


def _check_choice(name: str, value: str, known: Sequence[str]) -> None:
    if value not in known:
        raise QueryError(f"{name}={value!r} is not known", advice=f"use {', '.join(known)}")


def counted_statuses(filters: Filters) -> tuple[Status, ...]:
    """The statuses of the events that dyads count: those asked for, else what happened."""
    return known_statuses(filters) or ("past",)


def _is_asked_for(values: Sequence[str], actor: Actor) -> bool:
    """Whether an actor is one of a filter's; every actor is where it names none."""
    return not values or any(_is_meant(value, actor) for value in values)


def _is_meant(value: str, actor: Actor) -> bool:
    """Whether ``value`` is an actor's code, or begins a word of its name, as the filters of SQL find actors."""
    if is_code(value):
        return value in (actor.country, actor.code)
    begins = rf"(?<![^\W_]){re.escape(value.casefold())}"
    return re.search(begins, actor.name.casefold()) is not None


def _observed_days(snapshot: Snapshot, filters: Filters) -> set[str]:
    """Days of articles, of the outlets and between the days that are asked for."""
    where = article_where(
        Filters(from_day=filters.from_day, to_day=filters.to_day, outlets=filters.outlets)
    )
    rows = snapshot.fetch(
        f"select distinct t.day from articles t where t.day is not null and {where.text}",  # noqa: S608  names are ours, values are parameters
        where.values,
    )
    return {row[0] for row in rows}
