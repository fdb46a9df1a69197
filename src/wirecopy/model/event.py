"""Events: who did what to whom, in PLOVER's terms.

A *mention* is one reading of one act in one text; an *event* merges the mentions of one act.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from wirecopy.model.actor import Actor
from wirecopy.model.span import Span

Status = Literal["past", "planned", "hypothetical", "negated", "historical"]


class EventType(StrEnum):
    """The 16 event types of PLOVER 2."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMention:
    """One reading of one act in one text; spans are places in the text read."""

    event_type: EventType
    #: PLOVER mode, when one is told.
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    #: ``UNIDENTIFIED`` alone, without a span, for violence that names no doer.
    actors: tuple[Actor, ...]
    #: Empty for reciprocal events: all parties then stand in ``actors``.
    recipients: tuple[Actor, ...] = ()
    #: Whether the actors act upon each other; else those of an act without recipients act together.
    is_mutual: bool = False
    status: Status
    #: Name of whoever asserts it, when it is said rather than reported.
    asserted_by: str | None = None
    #: TIMEX3 value of the day (or week, month, year) of the act.
    date: str | None = None
    #: The words that tell the day; None where it is taken from the article's day or a sentence before.
    date_span: Span | None = None
    #: Name of the place, when the clause gives one.
    place: str | None = None
    #: The sentence.
    evidence: Span
    #: The words that name the act.
    trigger: Span
    actor_spans: tuple[Span, ...] = ()
    recipient_spans: tuple[Span, ...] = ()
    score: float
    #: ``lexicon``, or the name of a learned or plugged-in reader.
    reader: str
    #: What it was read by, with the pattern of words that matched: mentions of one rule tell an act in the same way.
    #: Without it ``why`` stands for it.
    rule: str = ""
    #: The words that name its sides; with the rule, the same in all copies that tell it in the same words.
    sides: str = ""
    why: str

    @property
    def quad_code(self) -> int:
        """1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."""
        return QUAD_CODES[self.event_type]


#: Quad class of each type (PLOVER 2 codebook; SANCTION is material since 2021).
QUAD_CODES: dict[EventType, int] = {
    EventType.AGREE: 1,
    EventType.CONSULT: 1,
    EventType.SUPPORT: 1,
    EventType.CONCEDE: 1,
    EventType.COOPERATE: 2,
    EventType.AID: 2,
    EventType.RETREAT: 2,
    EventType.REQUEST: 3,
    EventType.ACCUSE: 3,
    EventType.REJECT: 3,
    EventType.THREATEN: 3,
    EventType.PROTEST: 4,
    EventType.SANCTION: 4,
    EventType.MOBILIZE: 4,
    EventType.COERCE: 4,
    EventType.ASSAULT: 4,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """What one given actor does to another in a sentence."""

    event_type: EventType
    quad_code: int
    score: float
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One act: the mentions of it in a story merged, however many outlets carried it."""

    #: ``ev_`` of its earliest mention.
    id: str
    story_id: str
    event_type: EventType
    mode: str | None
    contexts: tuple[str, ...]
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    #: Whether the actors acted upon each other; else those of an act without recipients acted together.
    is_mutual: bool = False
    status: Status
    asserted_by: str | None
    #: TIMEX3 value, and the ISO day it is counted under (first day of the value).
    date: str | None
    day: str | None
    #: Last day it may have begun on ("in March"): where it lies in a later period, that of the act is not known.
    last_day: str | None = None
    place: str | None
    #: The one that tells its sides most fully first, whose sentence is shown.
    mention_ids: tuple[str, ...]
    dispatch_ids: tuple[str, ...]
    outlets: tuple[str, ...]
    copy_count: int
    why: str

    @property
    def when(self) -> str | None:
        """The day it began on; where that is not known, the year, month or days it lies in: ``2026-03-14/15``."""
        first, last = self.day, self.last_day
        if first is None or last is None or first == last:
            return first
        if first[4:] == "-01-01" and last == f"{first[:4]}-12-31":
            return first[:4]
        if self.date == first[:7]:
            return self.date
        same = next((n for n in (8, 5) if first[:n] == last[:n]), 0)
        return f"{first}/{last[same:]}"

    @property
    def quad_code(self) -> int:
        """PLOVER quad class of its type."""
        return QUAD_CODES[self.event_type]
