"""Fact rows: what one text says, as rows of the tables of facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

from wirecopy.model import EventMention, Facts, Place, Quote, Span, TimeExpression
from wirecopy.model.event import EventType
from wirecopy.model.ids import make_id

Rows = dict[str, list[tuple[Any, ...]]]
#: What stands between the segments of a quotation that a cue interrupts.
SEGMENT_JOINT = " ... "


def fact_rows(facts: Facts, text: str, version: int) -> Rows:
    """The rows of a reading."""
    key = (facts.text_id, facts.anchor)
    return {
        "readings": [(*key, len(facts.quotes), len(facts.events), None)],
        "quotes": _quote_rows(facts, text, version),
        "actors": [
            (facts.text_id, n, a.name, a.type, a.country, a.sectors, a.role, a.code, why)
            for n, (a, why) in enumerate(zip(facts.actors.actors, facts.actors.why, strict=True))
        ],
        "actor_mentions": [
            (facts.text_id, n, m.actor, m.span.start, m.span.end, m.span.of(text), m.form)
            for n, m in enumerate(facts.actors.mentions)
        ],
        "times": [(*key, n, *_time_row(t, text)) for n, t in enumerate(facts.times)],
        "places": [(facts.text_id, n, *_place_row(p)) for n, p in enumerate(facts.places)],
        "event_mentions": _mention_rows(facts, text, version),
    }


def failed_rows(text_id: str, anchor: str | None, code: str) -> Rows:
    """The rows of a text that could not be read."""
    return {"readings": [(text_id, anchor, 0, 0, code)]}


def content_of(quote: Quote, text: str) -> str:
    """What was said."""
    return SEGMENT_JOINT.join(segment.of(text) for segment in quote.segments)


def _time_row(time: TimeExpression, text: str) -> tuple[Any, ...]:
    span = time.span
    words = (span.start, span.end, span.of(text))
    return (*words, time.type, time.value, time.mod, time.anchor, time.why)


def _place_row(place: Place) -> tuple[Any, ...]:
    return (
        place.span.start,
        place.span.end,
        place.name,
        place.country,
        place.lat,
        place.lon,
        place.geoname_id,
        place.feature,
        place.kind,
        place.score,
        place.why,
    )


def _quote_rows(facts: Facts, text: str, version: int) -> list[tuple[Any, ...]]:
    name = _Namer("qu", facts.text_id, version)
    return [
        (
            name(_places(quote.evidence, *quote.segments)),
            facts.text_id,
            facts.anchor,
            n,
            quote.kind,
            quote.speaker,
            content_of(quote, text),
            quote.evidence.of(text),
            quote.evidence.start,
            quote.evidence.end,
            quote.segments,
            quote.quoted,
            quote.speaker_span,
            quote.cue,
            quote.via,
            quote.score,
            quote.why,
        )
        for n, quote in enumerate(facts.quotes)
    ]


def _mention_rows(facts: Facts, text: str, version: int) -> list[tuple[Any, ...]]:
    name = _Namer("em", facts.text_id, version)
    return [
        (
            name(f"{_places(mention.evidence, mention.trigger)} {mention.event_type}"),
            facts.text_id,
            facts.anchor,
            n,
            mention.event_type.value,
            mention.quad_code,
            mention.mode,
            mention.contexts,
            mention.actors,
            mention.recipients,
            mention.is_mutual,
            mention.status,
            mention.asserted_by,
            mention.date,
            mention.date_span,
            mention.place,
            mention.evidence.of(text),
            mention.evidence.start,
            mention.evidence.end,
            mention.trigger,
            mention.actor_spans,
            mention.recipient_spans,
            mention.score,
            mention.reader,
            mention.rule,
            mention.sides,
            mention.why,
        )
        for n, mention in enumerate(facts.events)
    ]


class _Namer:
    """Ids of the facts of one text; facts on the same words are counted up."""

    def __init__(self, prefix: str, text_id: str, version: int) -> None:
        self._make: Callable[[str], str] = lambda words: make_id(
            "qu" if prefix == "qu" else "em", text_id, words, str(version)
        )
        self._seen: Counter[str] = Counter()

    def __call__(self, words: str) -> str:
        self._seen[words] += 1
        return self._make(f"{words} {self._seen[words]}")


def _places(*spans: Span) -> str:
    return " ".join(f"{span.start}-{span.end}" for span in spans)


def quote_of(row: Mapping[str, Any]) -> Quote:
    """The quote of a row."""
    same = ("kind", "segments", "quoted", "speaker", "speaker_span", "cue", "via", "score", "why")
    return Quote(
        **{name: row[name] for name in same},
        evidence=Span(start=row["start_char"], end=row["end_char"]),
    )


_MENTION = (
    "mode",
    "contexts",
    "actors",
    "recipients",
    "is_mutual",
    "status",
    "asserted_by",
    "date",
    "date_span",
    "place",
    "trigger",
    "actor_spans",
    "recipient_spans",
    "score",
    "reader",
    "rule",
    "sides",
    "why",
)


def mention_of(row: Mapping[str, Any]) -> EventMention:
    """The event mention of a row."""
    return EventMention(
        **{name: row[name] for name in _MENTION},
        event_type=EventType(row["event_type"]),
        evidence=Span(start=row["start_char"], end=row["end_char"]),
    )
