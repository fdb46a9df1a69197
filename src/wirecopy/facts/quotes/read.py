"""Quotes of a text: marks, units, attributions, speakers, in one pass.

What stands between marks without words of saying is read by ``unsaid``.  A quoted term alone ("bamboo
diplomacy") is no quotation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from wirecopy.facts.quotes.attribution import find_attributions
from wirecopy.facts.quotes.cues import cue_words
from wirecopy.facts.quotes.dashes import find_dashed
from wirecopy.facts.quotes.headings import name_headings, with_headline_words
from wirecopy.facts.quotes.leads import with_leads_named
from wirecopy.facts.quotes.marks import find_marked
from wirecopy.facts.quotes.offices import Offices
from wirecopy.facts.quotes.reading import Reading, Topic, kind_of, span_of
from wirecopy.facts.quotes.sayings.saying import Attribution
from wirecopy.facts.quotes.sayings.subjects import subject_before
from wirecopy.facts.quotes.signed import read_signed
from wirecopy.facts.quotes.speakers import SpeakerMemory
from wirecopy.facts.quotes.sureness import explain, score
from wirecopy.facts.quotes.syntax import with_syntax
from wirecopy.facts.quotes.turns import with_turns
from wirecopy.facts.quotes.units import Item, Unit, find_units
from wirecopy.facts.quotes.unsaid import name_behind, read_bare, read_fragment, read_headline
from wirecopy.model import ActorReading, Quote, Sentences, Span

#: Marks that may end a quotation.
_CLOSING = frozenset("\"”»’'")
#: What leans on the words that name a speaker.
_OWN_ENDING = re.compile(r"['’](?:s|re|m)$")
#: A report before a colon and a quotation has at least this many items.
_SHORTEST_REPORT = 5


def read_quotes(text: str, sentences: Sentences, actors: ActorReading) -> tuple[Quote, ...]:
    """Quotes of ``text`` in order, with their speakers."""
    reading = Reading(text, SpeakerMemory(text, actors))
    marked = sorted([*find_marked(text), *find_dashed(text)], key=lambda run: run.start)
    units = list(find_units(text, sentences, marked))
    found = with_syntax(units, [_sayings(unit) for unit in units], sentences)
    for unit, sayings in zip(units, found, strict=True):
        _read_unit(unit, sayings, reading)
    headed = with_headline_words(text, marked, name_headings(text, reading.quotes))
    quotes = with_turns(text, headed, actors)
    return with_leads_named(text, quotes, actors, Offices(text, actors).is_called)


def _is_bare(unit: Unit) -> bool:
    """Whether nothing but quotations stands there."""
    return bool(unit.quotes) and not any(item.is_word for item in unit.items)


def _sayings(unit: Unit) -> list[Attribution]:
    return [] if _is_bare(unit) else find_attributions(unit)


def _read_unit(unit: Unit, sayings: Sequence[Attribution], reading: Reading) -> None:
    if _is_bare(unit):
        read_bare(unit, reading)
        return
    topic = reading.topic_of(unit)
    first = len(reading.quotes)
    for saying in sayings:
        for part in _at_colon(saying, unit.items):
            reading.quotes.append(_quote(part, unit, reading))
    answers = [saying for saying in sayings if saying.shape != "asked"]
    if answers:
        reading.line, reading.may_join = unit.line, True
        _name_open(reading, first)
    elif read_headline(unit, reading) or read_signed(unit, reading):
        pass
    elif unit.quotes:
        read_fragment(unit, reading, topic)
    else:
        reading.may_join = False
        name_behind(unit, reading)
    reading.opened = bool(unit.items) and unit.items[-1].text == ":"
    reading.topic = None if unit.quotes or (answers and not reading.opened) else topic
    if reading.opened and reading.topic is None and not unit.quotes:
        reading.topic = _introduced(unit, reading)


def _introduced(unit: Unit, reading: Reading) -> Topic | None:
    """Who or what says what stands below a clause of saying and a colon ("The note read:")."""
    cue = len(unit.items) - 2
    if cue < 1 or cue_words().get(unit.items[cue].lower, ("",))[0] != "say":
        return None
    subject = subject_before(unit.items, cue, 0)
    if subject.is_empty or subject.is_negated or subject.is_passive:
        return None
    span = span_of(unit.items, subject.start, subject.end)
    return Topic(reading.memory.resolve(span), span, unit.line)


def _name_open(reading: Reading, at: int) -> None:
    """Give paragraphs of one quotation, left open before, the speaker told in its last."""
    goes_on = reading.quotes[at].quoted[:1]
    if not goes_on or goes_on[0].start != reading.quotes[at].evidence.start:
        return
    speaker, next_start = reading.quotes[at].speaker, goes_on[0].start
    while at and _is_left_open(reading, reading.quotes[at - 1], next_start):
        at -= 1
        reading.quotes[at] = replace(reading.quotes[at], speaker=speaker)
        next_start = reading.quotes[at].evidence.start


def _is_left_open(reading: Reading, quote: Quote, next_start: int) -> bool:
    """Whether a paragraph that names no speaker has no closing mark before the next one opens."""
    words = quote.segments[-1].of(reading.text).rstrip()
    gap = reading.text[quote.segments[-1].end : next_start]
    return quote.cue is None and not gap.strip() and words[-1:] not in _CLOSING


def _at_colon(saying: Attribution, items: Sequence[Item]) -> tuple[Attribution, ...]:
    """A report, a colon and a quotation are two quotes of one speaker."""
    start, end = saying.segments[-1]
    last = end - 1
    if end - start < _SHORTEST_REPORT or not items[last].is_quote or items[last - 1].text != ":":
        return (saying,)
    report = replace(saying, segments=(*saying.segments[:-1], (start, last - 1)))
    return report, replace(saying, segments=((last, end),))


def _quote(saying: Attribution, unit: Unit, reading: Reading) -> Quote:
    items = unit.items
    segments = tuple(span_of(items, start, end) for start, end in saying.segments)
    quoted = tuple(
        Span(start=item.start, end=item.end)
        for start, end in saying.segments
        for item in items[start:end]
        if item.is_quote
    )
    via = (reading.memory.name_of(span_of(items, *saying.via)),) if saying.via else ()
    speaker_span = _owner(span_of(items, *saying.speaker), reading) if saying.speaker else None
    kind, name = kind_of(items, saying.segments), _name(saying, speaker_span, quoted, reading)
    named = speaker_span.of(reading.text) if speaker_span else None
    cue = span_of(items, *saying.cue)
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
        why=explain(saying.shape, cue.of(reading.text), named=named, speaker=name),
    )


def _name(
    saying: Attribution, named: Span | None, quoted: Sequence[Span], reading: Reading
) -> str | None:
    """Whose the words are; who asks a question is not taken for whoever answers it."""
    if saying.shape == "asked":
        return reading.memory.name_of(named) if named else None
    speaker = reading.memory.resolve(named, quoted) if named else reading.memory.last
    return speaker.name if speaker else None


def _owner(span: Span, reading: Reading) -> Span:
    """The words without the ending of a possessive or a verb ("the ministry's claim", "they're saying")."""
    ending = _OWN_ENDING.search(reading.text[span.start : span.end])
    return Span(start=span.start, end=span.start + ending.start()) if ending else span
