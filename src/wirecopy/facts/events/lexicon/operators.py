"""Operators: the type that an act becomes under the word that governs it ("agreed to", "refused", "stopped")."""

from __future__ import annotations

from wirecopy.facts.events.lexicon.patterns import Trigger
from wirecopy.model.event import EventType

COOPERATION = frozenset(
    (EventType.AGREE, EventType.CONSULT, EventType.SUPPORT, EventType.COOPERATE, EventType.AID)
)
YIELDING = frozenset((EventType.CONCEDE, EventType.RETREAT))
HARM = frozenset(
    (EventType.SANCTION, EventType.COERCE, EventType.ASSAULT, EventType.MOBILIZE, EventType.PROTEST)
)
#: Mode of REQUEST and REJECT by the type asked for; anything else is ``change``.
ASKED = {
    EventType.AID: "assist", EventType.COOPERATE: "assist", EventType.SUPPORT: "assist",
    EventType.CONSULT: "meet", EventType.AGREE: "meet", EventType.RETREAT: "yield", EventType.CONCEDE: "yield",
}  # fmt: skip
#: Mode of THREATEN by the type threatened.
THREATENED = {
    EventType.SANCTION: "relations", EventType.COERCE: "restrict", EventType.ASSAULT: "violence",
    EventType.MOBILIZE: "violence",
}  # fmt: skip


def combined_type(operator: str, inner: EventType, *, is_noun: bool = False) -> EventType | None:
    """Type of an operator with a complement of type ``inner``; None where the operator adds nothing."""
    if operator == "order":
        return _ordered(inner) if is_noun else EventType.REQUEST
    fixed = {
        "refuse": EventType.REJECT, "deny": EventType.REJECT, "request": EventType.REQUEST, "accuse": EventType.ACCUSE,
        "threaten": EventType.THREATEN, "resume": inner,
    }  # fmt: skip
    if operator in fixed:
        return fixed[operator]
    if operator == "promise":
        return EventType.AGREE if inner in YIELDING else _promised(inner)
    if operator == "intend":
        return inner if inner in HARM else _promised(inner)
    if operator == "stop":
        return _stopped(inner)
    return EventType.REJECT if inner in COOPERATION | YIELDING else None


def _ordered(inner: EventType) -> EventType:
    """An act ordered by a noun is done by who orders it; a retreat is declared by it."""
    return EventType.CONCEDE if inner is EventType.RETREAT else inner


def _promised(inner: EventType) -> EventType:
    if inner in COOPERATION:
        return EventType.AGREE
    if inner in YIELDING:
        return EventType.CONCEDE
    return EventType.THREATEN if inner in HARM else inner


def _stopped(inner: EventType) -> EventType:
    if inner in (EventType.AID, EventType.COOPERATE, EventType.SUPPORT):
        return EventType.SANCTION
    if inner is EventType.ASSAULT:
        return EventType.RETREAT
    if inner in COOPERATION | YIELDING:
        return EventType.REJECT
    return EventType.CONCEDE


def is_act_meant(outer: Trigger, inner: Trigger) -> bool:
    """Whether more is told than that somebody means to do what is no act ("plans to bring witnesses")."""
    return outer.rule.operator != "intend" or inner.pattern.words in _ENDING


def is_anothers(outer: Trigger, mode: str | None) -> bool:
    """Whether fighting that somebody tries to stop is another's ("tried to stop the attack")."""
    return outer.pattern.words in _TRYING and mode == "ceasefire"


#: Verbs for stopping something, whatever it is ("wants to end the bloodshed").
_ENDING = frozenset(("end", "stop", "halt"))
#: The verb for stopping only what others would have done.
OTHERS = "prevent"
_TRYING = frozenset(("try to", "attempt to", "help", "help to"))
