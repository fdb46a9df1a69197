"""Fact rows: what one text says, as rows of the tables of facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

from wirecopy.model import EventMention, Facts, Quote, Span, TimeExpression
from wirecopy.model.event import EventType
from wirecopy.model.ids import make_id
from wirecopy.store.records import record_of, row_of

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
        "places": [
            row_of(
                "places",
                place,
                text_id=facts.text_id,
                n=n,
                start_char=place.span.start,
                end_char=place.span.end,
            )
            for n, place in enumerate(facts.places)
        ],
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


def _quote_rows(facts: Facts, text: str, version: int) -> list[tuple[Any, ...]]:
    name = _Namer("qu", facts.text_id, version)
    return [
        row_of(
            "quotes",
            quote,
            id=name(_places(quote.evidence, *quote.segments)),
            content=content_of(quote, text),
            cue_words=quote.cue.of(text) if quote.cue else None,
            **_read_in(facts, text, quote.evidence, n),
        )
        for n, quote in enumerate(facts.quotes)
    ]


def _mention_rows(facts: Facts, text: str, version: int) -> list[tuple[Any, ...]]:
    name = _Namer("em", facts.text_id, version)
    return [
        row_of(
            "event_mentions",
            mention,
            id=name(f"{_places(mention.evidence, mention.trigger)} {mention.event_type}"),
            event_type=mention.event_type.value,
            **_read_in(facts, text, mention.evidence, n),
        )
        for n, mention in enumerate(facts.events)
    ]


def _read_in(facts: Facts, text: str, evidence: Span, n: int) -> dict[str, object]:
    """The columns that tell where a fact was read."""
    return {
        "text_id": facts.text_id,
        "anchor": facts.anchor,
        "n": n,
        "sentence": evidence.of(text),
        "start_char": evidence.start,
        "end_char": evidence.end,
    }


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
    return record_of(Quote, row, evidence=Span(start=row["start_char"], end=row["end_char"]))


def mention_of(row: Mapping[str, Any]) -> EventMention:
    """The event mention of a row."""
    evidence = Span(start=row["start_char"], end=row["end_char"])
    event_type = EventType(row["event_type"])
    return record_of(EventMention, row, event_type=event_type, evidence=evidence)
