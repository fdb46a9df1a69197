"""Facts of strings: quotes, actors, times, places and events of an article or a whole page.

A text that turns out to be a page of several articles is read article by article, each under its
own day, and the answers come back as places in the text that was given.  What stands outside every
article is not read then.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from wirecopy.errors import InputError
from wirecopy.model import (
    ActorReading,
    Article,
    EventMention,
    Facts,
    Place,
    Quote,
    Span,
    Text,
    TimeExpression,
)
from wirecopy.model.ids import text_id_of
from wirecopy.plain.given import given_day
from wirecopy.plain.line_places import LinePlaces
from wirecopy.plain.pages import split_page
from wirecopy.plain.shift import join_actors, shift_event, shift_quote
from wirecopy.text.given import check_text

#: A text of fewer lines is never a page of several articles (headline and two paragraphs each).
_FEWEST_PAGE_LINES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A stretch of the text that is read by itself."""

    start: int
    end: int
    anchor: date | None


def read_facts(text: str, *, day: date | str | None = None) -> Facts:
    """Everything the text says.

    Args:
        text: an article, or a page with several.
        day: the day it was written, a date or ``2026-03-09``; relative times need it.  None: the day
            the page itself shows.
    """
    return _read(text, day, with_events=True)


def _read(text: str, given: date | str | None, *, with_events: bool) -> Facts:
    """``read_facts``; without places and events, which cost the most, where nobody asked for them."""
    day, text = given_day(given), _given(text)
    parts = _parts(text, day)
    return _join(text, day, [(p, _facts_of(text, p, with_events=with_events)) for p in parts])


def quotes(text: str, *, day: date | str | None = None) -> tuple[Quote, ...]:
    """Who said what in ``text``."""
    return _read(text, day, with_events=False).quotes


def actors(text: str, *, day: date | str | None = None) -> ActorReading:
    """Who acts in ``text``, and where each is named."""
    return _read(text, day, with_events=False).actors


def times(text: str, *, day: date | str | None = None) -> tuple[TimeExpression, ...]:
    """Time expressions of ``text`` with TIMEX3 values."""
    from wirecopy.facts.times import read_times

    text = _given(text)
    return tuple(
        replace(found, span=found.span.shift(part.start))
        for part in _parts(text, given_day(day))
        for found in read_times(text[part.start : part.end], part.anchor)
    )


def places(
    text: str, *, spans: Sequence[Span] | None = None, adjectives: bool = False
) -> tuple[Place, ...]:
    """Places named in ``text``; with ``spans`` only these names are put on the map.

    With ``adjectives`` words for those who are of a place ("Kenyan troops", "US envoy") are told as well.
    """
    from wirecopy.facts.places import read_places
    from wirecopy.language import read

    text = _given(text)
    return read_places(text, read(text, tag=False), spans=spans, adjectives=adjectives)


def read_events(text: str, *, day: date | str | None = None) -> tuple[EventMention, ...]:
    """Who did what to whom in ``text``, in PLOVER's terms."""
    return read_facts(text, day=day).events


def _given(text: str) -> str:
    """The text in paragraphs, of the same length."""
    check_text(text)
    if "\n" not in text:
        return text
    from wirecopy.pages import unwrap

    return unwrap(text)


def _parts(text: str, day: date | None) -> tuple[_Part, ...]:
    """The articles of a page that holds several; else the whole text."""
    whole = (_Part(start=0, end=len(text), anchor=day),)
    if text.count("\n") + 1 < _FEWEST_PAGE_LINES:
        return whole
    try:
        reading = split_page(text)
    except InputError:
        return whole
    found = [article for article in reading.articles if article.kind != "teaser"]
    places = LinePlaces(text, reading.page.text)
    if not found or not places.agree:
        return whole
    if len(found) == 1:
        return (replace(whole[0], anchor=day or _day_of(found[0])),)
    return tuple(
        _Part(
            start=places.start(article.span.start),
            end=places.end(article.span.end),
            anchor=day or _day_of(article),
        )
        for article in found
    )


def _day_of(article: Article) -> date | None:
    return date.fromisoformat(article.day) if article.day else None


def _facts_of(text: str, part: _Part, *, with_events: bool) -> Facts:
    from wirecopy.facts.read import FactsConfig
    from wirecopy.facts.read import read_facts as read

    words = text[part.start : part.end]
    config = FactsConfig(read_places=with_events, read_events=with_events)
    return read(Text(id=text_id_of(words), text=words), part.anchor, config)


def _join(text: str, day: date | None, read: Sequence[tuple[_Part, Facts]]) -> Facts:
    return Facts(
        text_id=text_id_of(text),
        anchor=day.isoformat() if day else None,
        actors=join_actors([(part.start, facts.actors) for part, facts in read]),
        quotes=tuple(shift_quote(q, by) for by, f in _by(read) for q in f.quotes),
        times=tuple(replace(t, span=t.span.shift(by)) for by, f in _by(read) for t in f.times),
        places=tuple(replace(p, span=p.span.shift(by)) for by, f in _by(read) for p in f.places),
        events=tuple(shift_event(e, by) for by, f in _by(read) for e in f.events),
    )


def _by(read: Sequence[tuple[_Part, Facts]]) -> Iterator[tuple[int, Facts]]:
    return ((part.start, facts) for part, facts in read)
