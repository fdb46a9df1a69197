"""Marked text: cut at the ends of marks, so that no page needs to count characters.

Browsers count UTF-16, spans code points; what is sent is cut already.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from wirecopy.model import ArticleFacts, EventRecord, Span

#: What a mark is, the strongest last.
KINDS = ("evidence", "quote", "speaker", "actor", "recipient", "trigger", "here")


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of a text that a fact rests on."""

    span: Span
    #: One of ``KINDS``.
    kind: str
    title: str = ""
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text under the same marks."""

    text: str
    kinds: tuple[str, ...]
    title: str
    href: str | None
    #: Whether the place asked for begins here.
    is_here: bool = False


def paragraphs(text: str, marks: Iterable[Mark]) -> list[list[Piece]]:
    """The lines of a text, each as pieces."""
    found = sorted(marks, key=lambda mark: (mark.span.start, mark.span.end))
    lines: list[list[Piece]] = []
    start = 0
    for line in text.split("\n"):
        lines.append(list(_pieces(text, start, start + len(line), found)))
        start += len(line) + 1
    return lines


def _pieces(text: str, start: int, end: int, marks: Sequence[Mark]) -> Iterator[Piece]:
    inside = [mark for mark in marks if mark.span.start < end and mark.span.end > start]
    ends = {start, end}
    for mark in inside:
        ends |= {max(start, mark.span.start), min(end, mark.span.end)}
    places = sorted(ends)
    for first, last in pairwise(places):
        over = [mark for mark in inside if mark.span.start <= first and mark.span.end >= last]
        over.sort(key=lambda mark: KINDS.index(mark.kind))
        yield Piece(
            text=text[first:last],
            kinds=tuple(dict.fromkeys(mark.kind for mark in over)),
            title="; ".join(dict.fromkeys(mark.title for mark in over if mark.title)),
            href=next((mark.href for mark in reversed(over) if mark.href), None),
            is_here=any(mark.kind == "here" and mark.span.start == first for mark in over),
        )


def marks_of_article(facts: ArticleFacts) -> Iterator[Mark]:
    """What was said, who said it, and the words that name acts and their sides."""
    for reading in facts.quotes:
        quote, href = reading.quote, f"/quotes/{reading.id}"
        title = f"{quote.kind} quote, {quote.speaker or 'speaker unknown'}"
        for segment in quote.segments:
            yield Mark(segment, "quote", title, href)
        if quote.speaker_span is not None:
            yield Mark(quote.speaker_span, "speaker", title, href)
    for found in facts.mentions:
        mention, href = found.mention, f"/events/{found.event_id}"
        title = f"{mention.event_type.value}, {mention.status}"
        yield Mark(mention.trigger, "trigger", title, href)
        yield from (Mark(span, "actor", f"actor of {title}", href) for span in mention.actor_spans)
        for span in mention.recipient_spans:
            yield Mark(span, "recipient", f"recipient of {title}", href)


def marks_of_place(start: int | None, end: int | None) -> Iterator[Mark]:
    """The place that an address asks for."""
    if start is not None and end is not None and start < end:
        yield Mark(Span(start=start, end=end), "here")


def sides(record: EventRecord) -> tuple[str, str]:
    """Actors and recipients of an event, by code and name."""
    event = record.event
    found = []
    for side in (event.actors, event.recipients):
        told = (f"{a.name} ({a.code})" if a.code and a.code != a.name else a.name for a in side)
        found.append(", ".join(dict.fromkeys(told)))
    return found[0], found[1]
