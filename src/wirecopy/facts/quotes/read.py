"""Quotes of a text: marks, units, attributions, speakers, in one pass.

What stands between marks without words of saying joins the quotation before it when that one has just
been broken off by its attribution (``"A," X said. "B"``), and is carried over to the last speaker when
it makes a sentence or most of one.  A quoted term alone ("bamboo diplomacy") is no quotation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from wirecopy.facts.quotes.attribution import Attribution, find_attributions
from wirecopy.facts.quotes.headlines import Headline, find_headline
from wirecopy.facts.quotes.marks import find_marked
from wirecopy.facts.quotes.speakers import SpeakerMemory
from wirecopy.facts.quotes.sureness import explain, score
from wirecopy.facts.quotes.units import Item, Unit, find_units
from wirecopy.model import ActorReading, Quote, Sentences, Span
from wirecopy.model.quote import QuoteKind

#: Raised when the same text may give other quotes.
VERSION = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotesConfig:
    """What counts as a quotation."""

    #: Shortest quoted fragment, in words, that is carried over to the last speaker without words of
    #: saying; shorter ones are terms (chosen by reading news, not fitted).
    shortest_fragment: int = 4
    #: How many lines a speaker carries over to a paragraph that is only a quotation.
    carry_lines: int = 4


#: Marks that may end a quotation.
_CLOSING = frozenset("\"”»’'")
#: What leans on the words that name a speaker.
_OWN_ENDING = re.compile(r"['’](?:s|re|m)$")
#: A report before a colon and a quotation has at least this many items.
_SHORTEST_REPORT = 5


@dataclass(slots=True)
class _State:
    text: str
    config: QuotesConfig
    memory: SpeakerMemory
    quotes: list[Quote]
    #: Line of the last quotation, and whether a following quotation in it continues it.
    line: int = -100
    may_join: bool = False
    opened: bool = False


def read_quotes(
    text: str,
    sentences: Sentences,
    actors: ActorReading,
    config: QuotesConfig = QuotesConfig(),
) -> tuple[Quote, ...]:
    """Quotes of ``text`` in order, with their speakers."""
    state = _State(text, config, SpeakerMemory(text, actors), [])
    for unit in find_units(text, sentences, find_marked(text)):
        _read_unit(unit, state)
    return tuple(state.quotes)


def _read_unit(unit: Unit, state: _State) -> None:
    if unit.quotes and not any(item.is_word for item in unit.items):
        _read_bare(unit, state)
        return
    sayings = find_attributions(unit)
    first = len(state.quotes)
    for saying in sayings:
        for part in _at_colon(saying, unit.items):
            state.quotes.append(_quote(part, unit, state))
        state.line, state.may_join = unit.line, True
    if sayings:
        _name_open(state, first)
    headline = None if sayings else _headline(unit, state)
    if headline is not None:
        _read_headline(headline, unit, state)
    elif not sayings and unit.quotes:
        _read_fragment(unit, state)
    elif not sayings:
        state.may_join = False
    state.opened = bool(unit.items) and unit.items[-1].text == ":"


def _name_open(state: _State, at: int) -> None:
    """Give paragraphs of one quotation, left open before, the speaker told in its last."""
    goes_on = state.quotes[at].quoted[:1]
    if not goes_on or goes_on[0].start != state.quotes[at].evidence.start:
        return
    speaker, next_start = state.quotes[at].speaker, goes_on[0].start
    while at and _is_left_open(state, state.quotes[at - 1], next_start):
        at -= 1
        state.quotes[at] = replace(state.quotes[at], speaker=speaker)
        next_start = state.quotes[at].evidence.start


def _is_left_open(state: _State, quote: Quote, next_start: int) -> bool:
    """Whether a paragraph that names no speaker has no closing mark before the next one opens."""
    words = quote.segments[-1].of(state.text).rstrip()
    gap = state.text[quote.segments[-1].end : next_start]
    return quote.cue is None and not gap.strip() and words[-1:] not in _CLOSING


def _at_colon(saying: Attribution, items: Sequence[Item]) -> tuple[Attribution, ...]:
    """A report, a colon and a quotation are two quotes of one speaker."""
    start, end = saying.segments[-1]
    last = end - 1
    if end - start < _SHORTEST_REPORT or not items[last].is_quote or items[last - 1].text != ":":
        return (saying,)
    report = replace(saying, segments=(*saying.segments[:-1], (start, last - 1)))
    return report, replace(saying, segments=((last, end),))


def _read_bare(unit: Unit, state: _State) -> None:
    """A unit of nothing but quotations."""
    span = Span(start=unit.items[0].start, end=unit.quotes[-1].end)
    last = state.quotes[-1] if state.quotes else None
    if last and state.may_join and state.line == unit.line and last.quoted:
        evidence = Span(start=last.evidence.start, end=unit.span.end)
        quoted = (*last.quoted, *_spans(unit.quotes))
        state.quotes[-1] = replace(
            last, segments=(*last.segments, span), quoted=quoted, evidence=evidence
        )
        return
    near = unit.line - state.line <= state.config.carry_lines
    name = state.memory.last.name if near and state.memory.last else None
    state.quotes.append(
        Quote(
            kind="direct",
            segments=(span,),
            quoted=_spans(unit.quotes),
            speaker=name,
            speaker_span=None,
            cue=None,
            evidence=unit.span,
            score=score("marks alone", "direct", named=None, speaker=name),
            why=explain("marks alone", None, named=None, speaker=name),
        )
    )
    state.line = unit.line


def _read_fragment(unit: Unit, state: _State) -> None:
    """A sentence with quoted words and no words of saying."""
    near = unit.line - state.line <= state.config.carry_lines
    if len(unit.items) > 1 and unit.items[-1].is_quote and unit.items[-2].text == ":":
        _read_introduced(unit, state)
        return
    ends = unit.items[-1].is_quote or unit.items[-2 if len(unit.items) > 1 else -1].is_quote
    longest = max(
        len((q.marked and state.text[q.start : q.end].split()) or ()) for q in unit.quotes
    )
    speaker = state.memory.last if near else None
    if longest < state.config.shortest_fragment or speaker is None or not ends:
        return
    end = unit.items[-1].start if unit.items[-1].text in {".", "!", "?"} else unit.items[-1].end
    state.quotes.append(
        Quote(
            kind="mixed",
            segments=(Span(start=unit.items[0].start, end=end),),
            quoted=_spans(unit.quotes),
            speaker=speaker.name,
            speaker_span=None,
            cue=None,
            evidence=unit.span,
            score=score("marks alone", "mixed", named=None, speaker=speaker.name),
            why=explain("marks alone", None, named=None, speaker=speaker.name),
        )
    )
    state.line, state.may_join = unit.line, True


def _headline(unit: Unit, state: _State) -> Headline | None:
    """The first line of the text, read as a headline."""

    def is_person(start: int, end: int) -> bool:
        return state.memory.is_person(_span(unit.items, start, end))

    # Below the first line a name and a colon open a turn of an interview or a list.
    return find_headline(unit.items, is_person) if unit.line == 0 else None


def _read_headline(headline: Headline, unit: Unit, state: _State) -> None:
    """``Minister: no talks``."""
    span = _span(unit.items, *headline.speaker)
    named, name = span.of(state.text), state.memory.resolve(span).name
    kind = _kind(unit.items, (headline.said,))
    inside = unit.items[slice(*headline.said)]
    state.quotes.append(
        Quote(
            kind=kind,
            segments=(_span(unit.items, *headline.said),),
            quoted=_spans([item for item in inside if item.is_quote]),
            speaker=name,
            speaker_span=span,
            cue=None,
            evidence=unit.span,
            score=score("headline", kind, named=named, speaker=name),
            why=explain("headline", None, named=named, speaker=name),
        )
    )
    state.line, state.may_join = unit.line, False


def _read_introduced(unit: Unit, state: _State) -> None:
    """A quotation after a colon: said by whom the words before the colon name."""
    last = unit.items[-1]
    before = Span(start=unit.items[0].start, end=unit.items[-2].start)
    speaker = state.memory.person_in(before) or state.memory.last
    name = speaker.name if speaker else None
    state.quotes.append(
        Quote(
            kind="direct",
            segments=(Span(start=last.start, end=last.end),),
            quoted=_spans((last,)),
            speaker=name,
            speaker_span=None,
            cue=None,
            evidence=unit.span,
            score=score("colon", "direct", named=None, speaker=name),
            why=explain("colon", None, named=None, speaker=name),
        )
    )
    state.line, state.may_join = unit.line, True


def _quote(saying: Attribution, unit: Unit, state: _State) -> Quote:
    items = unit.items
    segments = tuple(_span(items, start, end) for start, end in saying.segments)
    quoted = tuple(
        Span(start=item.start, end=item.end)
        for start, end in saying.segments
        for item in items[start:end]
        if item.is_quote
    )
    via = (state.memory.name_of(_span(items, *saying.via)),) if saying.via else ()
    speaker_span = _owner(_span(items, *saying.speaker), state) if saying.speaker else None
    speaker = state.memory.resolve(speaker_span) if speaker_span else state.memory.last
    kind, name = _kind(items, saying.segments), speaker.name if speaker else None
    named = speaker_span.of(state.text) if speaker_span else None
    cue = _span(items, *saying.cue)
    return Quote(
        kind=kind,
        segments=segments,
        quoted=quoted,
        speaker=name,
        speaker_span=speaker_span,
        cue=cue,
        via=via,
        evidence=unit.span,
        score=score(saying.shape, kind, named=named, speaker=name),
        why=explain(saying.shape, cue.of(state.text), named=named, speaker=name),
    )


def _owner(span: Span, state: _State) -> Span:
    """The words without the ending of a possessive or a verb ("the ministry's claim", "they're saying")."""
    ending = _OWN_ENDING.search(state.text[span.start : span.end])
    return Span(start=span.start, end=span.start + ending.start()) if ending else span


def _kind(items: Sequence[Item], segments: Sequence[tuple[int, int]]) -> QuoteKind:
    parts = [item for start, end in segments for item in items[start:end]]
    if not any(item.is_quote for item in parts):
        return "indirect"
    return "mixed" if any(item.is_word for item in parts) else "direct"


def _span(items: Sequence[Item], start: int, end: int) -> Span:
    return Span(start=items[start].start, end=items[end - 1].end)


def _spans(items: Sequence[Item]) -> tuple[Span, ...]:
    return tuple(Span(start=item.start, end=item.end) for item in items)
