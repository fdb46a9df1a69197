"""Marked text: cut at the ends of marks, so that no page needs to count characters.

Browsers count UTF-16, spans code points; what is sent is cut already.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
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
    """A run of text under the same marks; none of it where a mark is a point between words."""

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
    points = [mark for mark in marks if start <= mark.span.start == mark.span.end <= end]
    places = sorted(ends | {mark.span.start for mark in points})
    for first, last in pairwise((*places, end)):
        yield from (_point(mark) for mark in points if mark.span.start == first)
        if first == last:
            return
        over = [mark for mark in inside if mark.span.start <= first and mark.span.end >= last]
        over.sort(key=lambda mark: KINDS.index(mark.kind))
        yield Piece(
            text=text[first:last],
            kinds=tuple(dict.fromkeys(mark.kind for mark in over)),
            title="; ".join(dict.fromkeys(mark.title for mark in over if mark.title)),
            href=next((mark.href for mark in reversed(over) if mark.href), None),
            is_here=any(mark.kind == "here" and mark.span.start == first for mark in over),
        )


def _point(mark: Mark) -> Piece:
    return Piece("", (mark.kind,), mark.title, mark.href, is_here=mark.kind == "here")


def near(lines: Sequence[list[Piece]]) -> list[list[Piece]]:
    """The lines that the place asked for stands in, with one before and one after; it is marked, and no anchor."""
    here = [n for n, pieces in enumerate(lines) if any("here" in piece.kinds for piece in pieces)]
    shown = lines[max(0, here[0] - 1) : here[-1] + 2] if here else []
    return [[replace(piece, is_here=False) for piece in pieces] for pieces in shown]


def place_of(span: Span, words: str) -> Span:
    """Where words stand without the blanks around them; a point where there are only blanks."""
    bare = words.strip()
    start = span.start + (words.index(bare) if bare else 0)
    return Span(start=start, end=start + len(bare))


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
    """The place that an address asks for; a point between words where it has none."""
    if start is not None and end is not None and start <= end:
        yield Mark(Span(start=start, end=end), "here")


def sides(record: EventRecord) -> tuple[str, str]:
    """Actors and recipients of an event, by code and name."""
    event = record.event
    found = []
    for side in (event.actors, event.recipients):
        told = (f"{a.name} ({a.code})" if a.code and a.code != a.name else a.name for a in side)
        found.append(", ".join(dict.fromkeys(told)))
    return found[0], found[1]
