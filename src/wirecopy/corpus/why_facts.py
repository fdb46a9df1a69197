"""Why of facts: quotes, event mentions, events and dyads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator

from wirecopy.corpus.articles import AMONG
from wirecopy.corpus.facts import (
    event_by_id,
    find_dyad_events,
    find_dyads,
    plain_events,
    quote_by_id,
)
from wirecopy.corpus.retold import retold_in
from wirecopy.corpus.told import told_days, told_parties, told_speaker
from wirecopy.data.plover import load_codebook
from wirecopy.errors import NotFoundError
from wirecopy.model import (
    DyadCount,
    DyadEvent,
    Event,
    EventMention,
    EventRecord,
    Explanation,
    Filters,
)
from wirecopy.model.counted import counted
from wirecopy.model.dyad import Period, is_period
from wirecopy.pipeline.fact_rows import mention_of
from wirecopy.store import Snapshot

#: ``RUS>USA`` or ``RUS GOV>USA GOV``, with a period after ``@``.
DYAD = re.compile(r"(?i)([A-Z]{3}(?: [A-Z]{3})?)\s*>\s*([A-Z]{3}(?: [A-Z]{3})?)(?:@(\S+))?")
#: Events of a dyad that are shown.
_MOST_EVENTS = 50


def why_quote(snapshot: Snapshot, quote_id: str) -> Explanation:
    """How a quote was read, and where it was printed."""
    record = quote_by_id(snapshot, quote_id)
    quote = record.quote
    ((texts,),) = snapshot.fetch(
        "select text_ids from merged_quotes where id = ? and dispatch_id = ?",
        [record.id, record.dispatch_id],
    )
    return Explanation(
        id=quote_id,
        kind="quote",
        title=f"{quote.speaker or 'unknown speaker'}: {record.content}",
        reasons=(
            f"{quote.kind}: {quote.why}",
            *(told_speaker(snapshot, texts, quote.speaker) if quote.speaker else ()),
            f"day {record.day}: the first of its dispatch" if record.day else "day: none is told",
            *(f"passed on by {name}" for name in quote.via),
            *(f"elsewhere: {variant}" for variant in record.variants),
        ),
        evidence=tuple((p.outlet or p.article_id, p.sentence) for p in record.printings),
        see=(record.dispatch_id, *(p.article_id for p in record.printings)),
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
        reasons=(
            _meaning(mention),
            mention.why,
            *told_days(snapshot, [row]),
            *told_parties(snapshot, [row]),
            f"score {mention.score:.2f}",
        ),
        evidence=(("sentence", row["sentence"]),),
        see=tuple(found[0] for found in events),
    )


def why_event(snapshot: Snapshot, event_id: str) -> Explanation:
    """Which mentions make an event, what their words tell (the fullest first), and their sentences."""
    record = event_by_id(snapshot, event_id)
    event = record.event
    wanted = [list(event.mention_ids)]
    mentions = list(snapshot.rows("event_mentions", f"t.id {AMONG}", wanted, tail="order by t.id"))
    whys = sorted({row["why"] for row in mentions}, key=lambda why: (why not in event.why, why))
    return Explanation(
        id=event_id,
        kind="event",
        title=_title(record),
        reasons=(
            f"{counted(len(event.mention_ids), 'mention')} in"
            f" {counted(len(event.dispatch_ids), 'dispatch')}: {_printed(event)}",
            _meaning(event),
            *whys,
            *told_days(snapshot, mentions),
            *told_parties(snapshot, mentions),
        ),
        evidence=tuple((p.outlet or p.article_id, p.sentence) for p in record.printings),
        see=(event.story_id, *event.dispatch_ids, *event.mention_ids),
    )


def _meaning(act: Event | EventMention) -> str:
    """What an act of its type and mode is."""
    kind = act.event_type.value
    told = load_codebook().meaning(kind, act.mode)
    return f"{kind}{f' {act.mode}' if act.mode else ''}: {told}"


def _printed(event: Event) -> str:
    """How often an event's reports were printed; articles need not tell their outlet."""
    outlets = f" of {counted(len(event.outlets), 'outlet')}" if event.outlets else ""
    return f"one event, printed in {counted(event.copy_count, 'article')}{outlets}"


def _title(record: EventRecord) -> str:
    event = record.event
    actors = ", ".join(actor.code or actor.name for actor in event.actors)
    recipients = ", ".join(actor.code or actor.name for actor in event.recipients)
    towards = f" > {recipients}" if recipients else ""
    return f"{event.when or 'undated'}: {actors} {event.event_type}{towards} ({event.status})"


def why_dyad(snapshot: Snapshot, dyad: str) -> Explanation:
    """The counts of a dyad, and the events that were counted: those and no others."""
    actor, recipient, period = _read_dyad(dyad)
    by, filters = _length(period), Filters(actors=(actor,), recipients=(recipient,))

    def is_asked_for(found: DyadCount | DyadEvent) -> bool:
        pair = (found.actor, found.recipient)
        return pair == (actor[:3], recipient[:3]) and period in (None, found.period)

    counts = [count for count in find_dyads(snapshot, by, filters) if is_asked_for(count)]
    events = [one.record for one in find_dyad_events(snapshot, by, filters) if is_asked_for(one)]
    shown = events[:_MOST_EVENTS]
    told = [
        f"{c.period}: {counted(c.event_count, 'event')} in {counted(c.dispatch_count, 'dispatch')},"
        f" {counted(c.copy_count, 'copy')}, {counted(c.outlet_count, 'outlet')}"
        for c in counts
    ]
    if len(shown) < len(events):
        told.append(f"shown: the first {len(shown)}; wirecopy dyads --events lists all")
    retold = {
        one[0] for one in retold_in(snapshot, filters) if one[1:] == (actor[:3], recipient[:3])
    }
    told += _not_counted(
        plain_events(snapshot, filters), (actor[:3], recipient[:3]), period, retold
    )
    return Explanation(
        id=dyad,
        kind="dyad",
        title=f"{actor} towards {recipient}: {counted(len(events), 'event')} counted",
        reasons=tuple(told),
        evidence=tuple((_title(record), record.sentence) for record in shown),
        see=tuple(record.event.id for record in shown),
    )


def _not_counted(
    events: list[Event], pair: tuple[str, str], period: str | None, retold: Collection[str]
) -> Iterator[str]:
    """How many events between the two are in no count, and why."""
    from wirecopy.relations import event_dyads, event_period

    by = _length(period)
    reasons: Counter[str] = Counter()
    for event in events:
        lies_in = event_period(event, by)
        if pair in event_dyads(event) and period in (None, lies_in):
            is_past = event.status == "past"
            told: str = "told again by a later story" if event.id in retold else event.status
            reasons["of no one " + by if is_past and lies_in is None else told] += 1
    del reasons["past"]
    if reasons:
        told = ", ".join(f"{count} {reason}" for reason, count in sorted(reasons.items()))
        yield f"not counted: {told}"


def _read_dyad(dyad: str) -> tuple[str, str, str | None]:
    """Actor, recipient and period of ``RUS>USA@2025-04``; raises NotFoundError."""
    match = DYAD.fullmatch(dyad.strip())
    if match is None:
        raise NotFoundError(f"{dyad!r} is no dyad", advice="write RUS>USA or RUS>USA@2025-04")
    actor, recipient, period = (part and part.upper() for part in match.groups())
    if period is not None and not is_period(period):
        raise NotFoundError(
            f"{period!r} is no period", advice="write 2025-04-03, 2025-W14, 2025-04 or 2025"
        )
    return str(actor), str(recipient), period


def _length(period: str | None) -> Period:
    if period is None:
        return "month"
    if "W" in period:
        return "week"
    if len(period) == 4:
        return "year"
    return "month" if len(period) == 7 else "day"
