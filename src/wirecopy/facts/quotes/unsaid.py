"""Quotations without words of saying: alone, behind a colon, in headlines, and as part of a sentence.

A quotation alone joins the one before it when that has just been broken off by its attribution
(``"A," X said. "B"``).  Else it is of whom the sentence before is about, or of who spoke last.
"""

from __future__ import annotations

from dataclasses import replace

from wirecopy.facts.quotes.fragments import find_fragment, is_set_off
from wirecopy.facts.quotes.headlines import find_headline
from wirecopy.facts.quotes.reading import CARRY_LINES, Reading, Topic, span_of, spans_of
from wirecopy.facts.quotes.sureness import explain
from wirecopy.facts.quotes.topics import role_before
from wirecopy.facts.quotes.units import Unit
from wirecopy.model import Span

#: These point at the quotation before.
_POINTING = frozenset({"that", "this"})
#: Shortest quoted fragment, in words, that is carried over to the last speaker without words of saying;
#: shorter ones are terms (chosen by reading news, not fitted).
_SHORTEST_FRAGMENT = 4


def read_bare(unit: Unit, reading: Reading) -> None:
    """A unit of nothing but quotations."""
    places = [at for at, item in enumerate(unit.items) if item.is_quote]
    said = (places[0], places[-1] + 1)
    last = reading.quotes[-1] if reading.quotes else None
    if last and reading.may_join and reading.line == unit.line and last.quoted:
        reading.quotes[-1] = replace(
            last,
            segments=(*last.segments, span_of(unit.items, *said)),
            quoted=(*last.quoted, *spans_of(unit.quotes)),
            evidence=Span(start=last.evidence.start, end=unit.span.end),
        )
        return
    reading.add("marks alone", unit, said, *reading.carried(unit))
    reading.topic = None


def name_behind(unit: Unit, reading: Reading) -> None:
    """Give a quotation alone the speaker that the next sentence tells ("“...” That was Ana Field, on her way out.")."""
    items = unit.items
    last = reading.quotes[-1] if reading.quotes else None
    opens = len(items) > 2 and items[0].lower in _POINTING and items[1].lower in {"was", "is"}
    if last is None or not opens or last.cue is not None or last.speaker_span is not None:
        return
    end = next((n for n in range(2, len(items)) if not items[n].text[:1].isupper()), len(items))
    gap = reading.text[last.evidence.end : unit.span.start]
    if end == 2 or gap.strip() or "\n" in gap:
        return
    named = span_of(items, 2, end)
    if not reading.memory.is_person(named):
        return
    speaker = reading.memory.resolve(named)
    why = explain("marks alone", None, named=named.of(reading.text), speaker=speaker.name)
    reading.quotes[-1] = replace(last, speaker=speaker.name, speaker_span=named, why=why)


def read_headline(unit: Unit, reading: Reading) -> bool:
    """``Minister: no talks`` in the first line; whether it is one."""

    def is_person(start: int, end: int) -> bool:
        return reading.memory.is_person(span_of(unit.items, start, end))

    # Below the first line a name and a colon open a turn of an interview or a list.
    headline = find_headline(unit.items, is_person) if unit.line == 0 else None
    if headline is None:
        return False
    named = span_of(unit.items, *headline.speaker)
    reading.add("headline", unit, headline.said, reading.memory.resolve(named), named)
    reading.may_join = False
    return True


def read_fragment(unit: Unit, reading: Reading, topic: Topic | None) -> None:
    """A sentence with quoted words and no words of saying."""
    items = unit.items
    if len(items) > 1 and items[-1].is_quote and items[-2].text == ":":
        _read_introduced(unit, reading, topic)
        return
    longest = max(len(reading.text[q.start : q.end].split()) for q in unit.quotes)
    if longest < _SHORTEST_FRAGMENT:
        return
    if topic is not None and _goes_on(unit, reading, topic):
        topic = None
    said = find_fragment(items, None if topic is None else topic.span.end)
    if said is None:
        return
    near = unit.line - reading.line <= CARRY_LINES
    if topic is not None and (near or is_set_off(items, said[0])):
        reading.add("marks alone", unit, said, reading.memory.resolve(topic.span), topic.span)
    elif topic is None and near and reading.memory.last:
        reading.add("marks alone", unit, said, reading.memory.last)
    else:
        return
    reading.may_join = True


def _goes_on(unit: Unit, reading: Reading, topic: Topic) -> bool:
    """Whether a sentence goes on in the words of who spoke before it in its paragraph ("He is “a fool”.")."""
    quotation = next(at for at, item in enumerate(unit.items) if item.is_quote)
    is_pronoun = " " not in topic.span.of(reading.text)
    return is_pronoun and reading.line == unit.line and not is_set_off(unit.items, quotation)


def _read_introduced(unit: Unit, reading: Reading, topic: Topic | None) -> None:
    """A quotation after a colon: said by whom the words before the colon are about, or name."""
    last = len(unit.items) - 1
    said = (last, last + 1)
    if topic is not None:
        reading.add("colon", unit, said, reading.memory.resolve(topic.span), topic.span)
    elif (office := role_before(unit.items, last - 1)) is not None:
        named = span_of(unit.items, *office)
        reading.add("colon", unit, said, reading.memory.resolve(named), named)
    else:
        before = span_of(unit.items, 0, last - 1)
        reading.add("colon", unit, said, reading.memory.person_in(before) or reading.memory.last)
    reading.may_join = True
