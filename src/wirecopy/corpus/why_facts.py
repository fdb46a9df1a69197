"""Why of facts: quotes, event mentions, events and dyads."""

from __future__ import annotations

import re

from wirecopy.corpus.facts import event_records, find_dyads, plain_events, quote_records
from wirecopy.errors import NotFoundError
from wirecopy.model import Event, EventRecord, Explanation, Filters
from wirecopy.model.dyad import Period
from wirecopy.pipeline.derive.events import event_of
from wirecopy.pipeline.fact_rows import mention_of
from wirecopy.store import Snapshot

#: ``RUS>USA`` or ``RUS GOV>USA GOV``, with a period after ``@``.
DYAD = re.compile(r"([A-Z]{3}(?: [A-Z]{3})?)\s*>\s*([A-Z]{3}(?: [A-Z]{3})?)(?:@([\dW-]+))?")
#: Events of a dyad that are shown.
_MOST_EVENTS = 50


def why_quote(snapshot: Snapshot, quote_id: str) -> Explanation:
    """How a quote was read, and where it was printed."""
    ((first, dispatch_id),) = snapshot.fetch(
        "select id, dispatch_id from merged_quotes where list_contains(quote_ids, ?) limit 1",
        [quote_id],
    )
    (record,) = quote_records(snapshot, [(first, dispatch_id)])
    quote = record.quote
    return Explanation(
        id=quote_id,
        kind="quote",
        title=f"{quote.speaker or 'unknown speaker'}: {record.content}",
        reasons=(
            f"{quote.kind}: {quote.why}",
            *(f"passed on by {name}" for name in quote.via),
            *(f"elsewhere: {variant}" for variant in record.variants),
        ),
        evidence=tuple((p.outlet or p.article_id, p.sentence) for p in record.printings),
        see=(dispatch_id, *(p.article_id for p in record.printings)),
    )


def why_mention(snapshot: Snapshot, mention_id: str) -> Explanation:
    """How one reading of an act was made."""
    (row,) = snapshot.rows("event_mentions", "t.id = ?", [mention_id])
    mention = mention_of(row)
    events = snapshot.fetch(
        "select id from events where list_contains(mention_ids, ?)", [mention_id]
    )
    return Explanation(
        id=mention_id,
        kind="event mention",
        title=f"{mention.event_type} ({mention.status}), read by {mention.reader}",
        reasons=(mention.why, f"score {mention.score:.2f}"),
        evidence=(("sentence", row["sentence"]),),
        see=tuple(found[0] for found in events),
    )


def why_event(snapshot: Snapshot, event_id: str) -> Explanation:
    """Which mentions make an event, and the sentences they stand in."""
    (row,) = snapshot.rows("events", "t.id = ?", [event_id])
    (record,) = event_records(snapshot, [event_of(row)])
    event = record.event
    mentions = snapshot.rows(
        "event_mentions", "list_contains(?::varchar[], t.id)", [list(event.mention_ids)]
    )
    whys = sorted({mention["why"] for mention in mentions})
    return Explanation(
        id=event_id,
        kind="event",
        title=_title(record),
        reasons=(
            f"{len(event.mention_ids)} mentions in {len(event.dispatch_ids)} dispatches,"
            f" printed {event.copy_count} times by {len(event.outlets)} outlets: one event",
            event.why,
            *whys,
        ),
        evidence=tuple((p.outlet or p.article_id, p.sentence) for p in record.printings),
        see=(event.story_id, *event.dispatch_ids, *event.mention_ids),
    )


def _title(record: EventRecord) -> str:
    event = record.event
    actors = ", ".join(actor.code or actor.name for actor in event.actors)
    recipients = ", ".join(actor.code or actor.name for actor in event.recipients)
    towards = f" > {recipients}" if recipients else ""
    return f"{event.day or 'undated'}: {actors} {event.event_type}{towards} ({event.status})"


def why_dyad(snapshot: Snapshot, dyad: str) -> Explanation:
    """The events a dyad counts."""
    match = DYAD.fullmatch(dyad.strip())
    if match is None:
        raise NotFoundError(f"{dyad!r} is no dyad", advice="write RUS>USA or RUS>USA@2025-04")
    actor, recipient, period = match.groups()
    filters = Filters(actors=(actor,), recipients=(recipient,))
    counts = [
        count
        for count in find_dyads(snapshot, _length(period), filters)
        if (count.actor, count.recipient) == (actor[:3], recipient[:3])
        and period in (None, count.period)
    ]
    events = [e for e in plain_events(snapshot, filters) if _lies_in(e, period)]
    records = event_records(snapshot, events[:_MOST_EVENTS])
    return Explanation(
        id=dyad,
        kind="dyad",
        title=f"{actor} towards {recipient}: {sum(c.event_count for c in counts)} events counted",
        reasons=tuple(
            f"{c.period}: {c.event_count} events in {c.dispatch_count} dispatches,"
            f" {c.copy_count} copies, {c.outlet_count} outlets"
            for c in counts
        ),
        evidence=tuple((_title(record), record.sentence) for record in records),
        see=tuple(record.event.id for record in records),
    )


def _length(period: str | None) -> Period:
    if period is None:
        return "month"
    if "W" in period:
        return "week"
    if len(period) == 4:
        return "year"
    return "month" if len(period) == 7 else "day"


def _lies_in(event: Event, period: str | None) -> bool:
    from wirecopy.relations import event_period

    return period is None or event_period(event, _length(period)) == period
