"""Shifting: facts read from a stretch of a text, as places in the whole text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wirecopy.model import ActorMention, ActorReading, EventMention, Quote, Span


def _shift(spans: Sequence[Span], by: int) -> tuple[Span, ...]:
    return tuple(span.shift(by) for span in spans)


def shift_quote(quote: Quote, by: int) -> Quote:
    """The quote ``by`` code points later."""
    return replace(
        quote,
        segments=_shift(quote.segments, by),
        quoted=_shift(quote.quoted, by),
        speaker_span=quote.speaker_span and quote.speaker_span.shift(by),
        cue=quote.cue and quote.cue.shift(by),
        evidence=quote.evidence.shift(by),
    )


def shift_event(event: EventMention, by: int) -> EventMention:
    """The event mention ``by`` code points later."""
    return replace(
        event,
        evidence=event.evidence.shift(by),
        trigger=event.trigger.shift(by),
        date_span=event.date_span and event.date_span.shift(by),
        actor_spans=_shift(event.actor_spans, by),
        recipient_spans=_shift(event.recipient_spans, by),
    )


def join_actors(readings: Sequence[tuple[int, ActorReading]]) -> ActorReading:
    """Readings of consecutive stretches as one; actors of different stretches stay apart."""
    mentions: list[ActorMention] = []
    homes = {reading.home for _, reading in readings}
    first = 0
    for by, reading in readings:
        mentions.extend(
            replace(m, span=m.span.shift(by), actor=m.actor + first) for m in reading.mentions
        )
        first += len(reading.actors)
    return ActorReading(
        actors=tuple(actor for _, reading in readings for actor in reading.actors),
        mentions=tuple(mentions),
        why=tuple(line for _, reading in readings for line in reading.why),
        home=homes.pop() if len(homes) == 1 else None,
    )
