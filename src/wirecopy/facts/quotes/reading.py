"""Reading: what has been read of a text so far, and who speaks what stands without words of saying."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from wirecopy.facts.quotes.speakers import Speaker, SpeakerMemory
from wirecopy.facts.quotes.sureness import explain, score
from wirecopy.facts.quotes.topics import find_topic
from wirecopy.facts.quotes.units import Item, Unit
from wirecopy.model import Quote, Span
from wirecopy.model.quote import QuoteKind

#: Where one of these follows, the sentence is about a person ("Mara took off her coat").
_OWN = frozenset("his her himself herself".split())
#: What tells that something is somebody's.
_OWNER = re.compile(r"['’]s$")
#: Longest turn of a talk of two, in words.
_LONGEST_TURN = 12
#: Lines over which a speaker carries over to a paragraph that is only a quotation.
CARRY_LINES = 4
#: Marks that end a quotation.
_CLOSING = ("”", '"', "’", "'", "»", "“", "‘")


@dataclass(frozen=True, slots=True)
class Topic:
    """Whom a sentence is about, and the words for him."""

    speaker: Speaker
    span: Span
    line: int


@dataclass(slots=True)
class Reading:
    """The quotes found so far, and what the next ones may rest on."""

    text: str
    memory: SpeakerMemory
    quotes: list[Quote] = field(default_factory=list)
    #: Line of the last quotation, and whether a following quotation in it continues it.
    line: int = -100
    may_join: bool = False
    #: Whom the sentence before was about, unless somebody spoke in it, and whether a colon ended it.
    topic: Topic | None = None
    opened: bool = False

    def topic_of(self, unit: Unit) -> Topic | None:
        """Whom a sentence is about; remembered for the pronouns behind it."""
        place = find_topic(unit)
        span = span_of(unit.items, *place) if place else None
        if place is None or span is None:
            return None
        owner = _OWNER.search(span.of(self.text))
        span = Span(start=span.start, end=span.end - len(owner[0])) if owner else span
        owns = any(item.lower in _OWN for item in unit.items[place[1] :])
        owns = owns or unit.items[0].lower == "one"  # "One, Omar, is nineteen."
        speaker = self.memory.note(span, is_person=owns)
        return Topic(speaker, span, unit.line) if speaker else None

    def carried(self, unit: Unit) -> tuple[Speaker | None, Span | None]:
        """Who speaks a quotation without words of saying, and the words that name him right before it.

        It is whom the sentence before in its paragraph, or a sentence that ends with a colon, is about; else
        who spoke last.
        """
        if self.topic:
            reach = CARRY_LINES if self.opened else 0
            if unit.line - self.topic.line <= reach:
                return self.memory.resolve(self.topic.span), self.topic.span
        near = unit.line - self.line <= CARRY_LINES
        answers = self._answering(unit)
        return answers or (self.memory.last if near else None), None

    def _answering(self, unit: Unit) -> Speaker | None:
        """Who spoke before the last speaker, where two talk in turns: short quotations, each on its line."""
        first, second = self.quotes[-2:] if len(self.quotes) > 1 else (None, None)
        if first is None or second is None or not first.speaker or not second.speaker:
            return None
        said = [first.segments[0], second.segments[-1], span_of(unit.quotes, 0, len(unit.quotes))]
        is_short = all(len(turn.of(self.text).split()) <= _LONGEST_TURN for turn in said)
        is_closed = said[1].of(self.text).rstrip(".,!?").endswith(_CLOSING)
        gaps = (
            self.text[first.evidence.end : second.evidence.start],
            self.text[second.evidence.end : unit.span.start],
        )
        is_by_lines = all("\n" in gap and not gap.strip() for gap in gaps)
        is_two = first.speaker != second.speaker
        return Speaker(first.speaker) if is_short and is_closed and is_by_lines and is_two else None

    def add(
        self,
        shape: str,
        unit: Unit,
        said: tuple[int, int],
        speaker: Speaker | None,
        named: Span | None = None,
    ) -> None:
        """A quote of items of ``unit`` without words of saying."""
        kind, name = kind_of(unit.items, (said,)), speaker.name if speaker else None
        words = named.of(self.text) if named else None
        self.quotes.append(
            Quote(
                kind=kind,
                segments=(span_of(unit.items, *said),),
                quoted=spans_of([item for item in unit.items[slice(*said)] if item.is_quote]),
                speaker=name,
                speaker_span=named,
                cue=None,
                evidence=unit.span,
                score=score(shape, kind, named=words, speaker=name),
                why=explain(shape, None, named=words, speaker=name),
            )
        )
        self.line = unit.line


def kind_of(items: Sequence[Item], segments: Sequence[tuple[int, int]]) -> QuoteKind:
    """Whether quotations, words or both stand in the segments."""
    parts = [item for start, end in segments for item in items[start:end]]
    if not any(item.is_quote for item in parts):
        return "indirect"
    return "mixed" if any(item.is_word for item in parts) else "direct"


def span_of(items: Sequence[Item], start: int, end: int) -> Span:
    """The place of items in the text."""
    return Span(start=items[start].start, end=items[end - 1].end)


def spans_of(items: Sequence[Item]) -> tuple[Span, ...]:
    """The places of items in the text."""
    return tuple(Span(start=item.start, end=item.end) for item in items)
