"""Guests: whom "the visitor" and "both sides" mean by the acts told before."""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.facts.events.clause.clause import Clause
from wirecopy.facts.events.parties.standing import is_state
from wirecopy.model import Actor, EventMention
from wirecopy.model.event import EventType

_GUESTS = frozenset("visitor visitors guest guests".split())
_SIDES = frozenset(("side", "sides", "party", "parties"))
#: What two do with each other.
_BETWEEN = frozenset((EventType.ASSAULT, EventType.CONSULT))
_ARTICLES = frozenset(("the", "his", "her", "their"))


def visiting(told: Sequence[EventMention], clause: Clause, n: int) -> tuple[Actor, ...]:
    """Who came last, where "the visitor" or "the guests" stands for him."""
    words = [w.low for w in clause.words[clause.phrases[n].first : clause.phrases[n].end]]
    if len(words) != 2 or words[0] not in _ARTICLES or words[1] not in _GUESTS:
        return ()
    visit = next((m for m in reversed(told) if m.mode == "visit"), None)
    return () if visit is None else visit.actors


def opposed(told: Sequence[EventMention], noun: str, count: int) -> tuple[Actor, ...]:
    """Who fought or met each other last, where "both sides" stands for as many."""
    if noun not in _SIDES:
        return ()
    acts = (m for m in reversed(told) if m.event_type in _BETWEEN)
    return next((found for m in acts if len(found := _facing(m)) == count), ())


def _facing(mention: EventMention) -> tuple[Actor, ...]:
    """Those who act together, else one of each state that acts or is acted upon."""
    if mention.is_mutual and len(mention.actors) > 1:
        return mention.actors
    sides = (*mention.actors, *mention.recipients)
    states = {a.country: a for a in reversed(sides) if is_state(a.country)}
    return tuple(states.values())[::-1]
