"""Quotes and events, one page each: the sentence, every printing of it, and why it was read so."""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.corpus import Corpus
from wirecopy.model import ArticleFacts, EventRecord, Printing, QuoteRecord
from wirecopy.web.asked import Asked, address
from wirecopy.web.chart import QUADS
from wirecopy.web.links import outlet_link
from wirecopy.web.marked import Mark, Piece, marks_of_article, paragraphs, sides
from wirecopy.web.shown import Elsewhere, Shown


def quote(corpus: Corpus, asked: Asked) -> Shown | Elsewhere:
    """A quote: who said it, its other wordings, where it was printed."""
    asked.check()
    found = corpus.quote(asked.parts["id"])
    if found.id != asked.parts["id"]:
        return Elsewhere(address(f"/quotes/{found.id}", ending=asked.ending))
    return Shown(
        title=f"{found.quote.speaker or 'Unknown speaker'}: {found.content}",
        template="quote",
        record=found,
        values={
            "quote": found,
            "sentence": _sentence(corpus, found, found.id),
            "printings": _printings(found.printings),
            "speaker": address("/quotes", [("actor", found.quote.speaker)]),
            "dispatch": corpus.dispatch(found.dispatch_id),
            "why": corpus.why(found.id),
        },
    )


def event(corpus: Corpus, asked: Asked) -> Shown | Elsewhere:
    """An event: both sides, the day, the sentence with its words marked, every printing."""
    asked.check()
    found = corpus.event(asked.parts["id"])
    if found.event.id != asked.parts["id"]:
        return Elsewhere(address(f"/events/{found.event.id}", ending=asked.ending))
    actors, recipients = sides(found)
    return Shown(
        title=f"{actors} {found.event.event_type.value} {recipients}".strip(),
        template="event",
        record=found,
        values={
            "record": found,
            "event": found.event,
            "actors": actors,
            "recipients": recipients,
            "sentence": _sentence(corpus, found, found.event.id),
            "printings": _printings(found.printings),
            "quad": QUADS[found.event.quad_code - 1],
            "story": corpus.story(found.event.story_id),
            "dispatches": corpus.dispatches(dispatch=found.event.dispatch_ids),
            "why": corpus.why(found.event.id),
        },
    )


def _printings(printings: Sequence[Printing]) -> list[tuple[Printing, str, str | None]]:
    """Each printing with its place in the article, and its outlet's page."""
    return [
        (
            printing,
            address(
                f"/articles/{printing.article_id}",
                [("start", printing.start), ("end", printing.end)],
            )
            + "#here",
            outlet_link(printing.outlet) if printing.outlet else None,
        )
        for printing in printings
    ]


def _sentence(corpus: Corpus, record: EventRecord | QuoteRecord, id_: str) -> list[list[Piece]]:
    """The sentence of the first printing with the words of this fact marked."""
    if not record.printings:
        return paragraphs(record.sentence, ())
    first = record.printings[0]
    facts = corpus.facts(first.article_id)
    marks = [
        mark
        for mark in marks_of_article(_only(facts, id_))
        if first.start <= mark.span.start and mark.span.end <= first.end
    ]
    moved = [
        Mark(mark.span.shift(-first.start), mark.kind, mark.title, mark.href) for mark in marks
    ]
    return paragraphs(facts.article.text[first.start : first.end], moved)


def _only(facts: ArticleFacts, id_: str) -> ArticleFacts:
    """The facts with one event or quote alone."""
    return ArticleFacts(
        article=facts.article,
        dispatch_id=facts.dispatch_id,
        quotes=tuple(one for one in facts.quotes if one.id == id_),
        mentions=tuple(one for one in facts.mentions if one.event_id == id_),
    )
