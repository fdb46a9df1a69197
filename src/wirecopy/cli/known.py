"""Known: what a record holds, as names and values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from wirecopy.corpus.column import Column
from wirecopy.corpus.columns import DISPATCHES, EDITS, EVENTS, QUOTES, STORIES
from wirecopy.model import (
    ArticleFacts,
    Dispatch,
    EditRecord,
    EventRecord,
    MentionReading,
    Page,
    Printing,
    QuoteRecord,
    Record,
    Stamp,
)

T = TypeVar("T")
Fact = tuple[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A record for people."""

    title: str
    facts: Sequence[Fact]
    #: Of an article or a page.
    text: str = ""


def known_of(found: Record) -> Known:
    """The title, the facts and the text of a record."""
    if isinstance(found, Page):
        return Known(title=found.url or found.locator, facts=list(_page(found)), text=found.text)
    if isinstance(found, ArticleFacts):
        article = found.article
        title = article.headline or "no headline"
        return Known(title=title, facts=list(_article(found)), text=article.text)
    if isinstance(found, Dispatch):
        copies = [("copy", f"{c.article_id} {c.outlet or 'outlet not told'}") for c in found.copies]
        return _known(found.headline, found, DISPATCHES, copies)
    if isinstance(found, QuoteRecord):
        return _known(found.content, found, QUOTES, _printed(found.printings))
    if isinstance(found, EventRecord):
        return _known(found.sentence, found, EVENTS, _printed(found.printings))
    if isinstance(found, EditRecord):
        return _known(found.headline, found, EDITS)
    if isinstance(found, MentionReading):
        return Known(title=f"{found.mention.event_type} in one text", facts=list(_mention(found)))
    return _known(found.headline, found, STORIES)


def _known(
    title: str | None, record: T, columns: Sequence[Column[T]], more: Iterable[Fact] = ()
) -> Known:
    """A record by the columns of its kind, the id first."""
    ordered = sorted(columns, key=lambda column: column.name != "id")
    told = [(column.name, column.value(record)) for column in ordered]
    return Known(title=title or "no headline", facts=[*told, *more])


def _printed(printings: Sequence[Printing]) -> Iterator[Fact]:
    for one in printings:
        yield f"in {one.article_id}", f"{one.outlet or 'outlet not told'}: {one.sentence}"


def _page(page: Page) -> Iterator[Fact]:
    yield "id", page.id
    yield "outlet", page.outlet
    yield "url", page.url
    yield "captured_at", page.captured_at
    yield "read_from", page.locator
    yield "media", page.media
    yield "encoding", page.encoding
    yield "lines", len(page.blocks)


def _article(found: ArticleFacts) -> Iterator[Fact]:
    one = found.article
    yield "id", one.id
    yield "outlet", one.outlet
    yield "day", one.day
    yield "published_at", _stamp(one.published_at)
    yield "updated_at", _stamp(one.updated_at)
    yield "authors", one.authors
    yield "agency", one.agency
    yield "dateline", one.dateline and one.dateline.place
    yield "language", one.language
    yield "url", one.canonical_url or one.url
    yield "page", f"{one.page_id} lines {one.first_line}-{one.last_line}"
    yield "dispatch_id", found.dispatch_id
    yield "summary", one.summary
    for said in found.quotes:
        content = " ... ".join(part.of(one.text) for part in said.quote.segments)
        yield "quote", f"{said.id} {said.quote.speaker or 'unknown speaker'}: {content}"
    for act in found.mentions:
        words = act.mention.trigger.of(one.text)
        yield "event", f"{act.event_id} {act.mention.event_type}: {words}"


def _stamp(stamp: Stamp | None) -> str | None:
    return f"{stamp.start:%Y-%m-%d %H:%M} UTC, to the {stamp.precision}" if stamp else None


def _mention(found: MentionReading) -> Iterator[Fact]:
    one = found.mention
    yield "id", found.id
    yield "event_id", found.event_id
    yield "event_type", one.event_type.value
    yield "mode", one.mode
    yield "actors", tuple(actor.code or actor.name for actor in one.actors)
    yield "recipients", tuple(actor.code or actor.name for actor in one.recipients)
    yield "status", one.status
    yield "asserted_by", one.asserted_by
    yield "date", one.date
    yield "place", one.place
    yield "score", one.score
    yield "why", one.why
