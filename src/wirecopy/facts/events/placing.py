"""Placing: where an act was done, from the places its sentence names.

The place nearest to the act's words counts, if a preposition of place leads to it ("in the besieged
town of X", not "told X" or "imports from X").  Where who tells of an act is ("..., the ministry in X said") it was
not done.  What an act on the ground is done to may be a place itself: it is then where it was done.  Known
misses: places told in the sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from wirecopy.data.event_lexicon import word_list
from wirecopy.model import ActorReading, EventMention, Place, Span
from wirecopy.model.event import EventType
from wirecopy.text.function_words import STANDING
from wirecopy.text.inflection import base_forms

#: Acts done where the recipient is, if that is a place.
_ON_GROUND = frozenset((EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE, EventType.PROTEST))
#: A preposition of place, then words of the place's own phrase up to its name.
_LEADS = re.compile(
    r"\b(?P<at>in|at|near|outside|inside|off|around|across|through|throughout|into|on|over|along|within"
    r"|toward|towards|beyond|between|about|from|of)"
    r"(?:[ ,\n-]+(?!(?:and|or|to|from|with|against|for|by|as|that|who|which)\b)[\w'’.-]+){0,7}?[ ,(\n-]*$",
    re.IGNORECASE,
)
#: How far before a name its preposition is looked for, in characters.
_REACH = 80


def with_place(
    text: str, mention: EventMention, places: Sequence[Place], actors: ActorReading
) -> EventMention:
    """``mention`` with the place nearest to its trigger in its sentence, if one is told."""
    found = [
        p
        for p in places
        if p.kind == "literal"
        and mention.evidence.contains(p.span)
        and not any(m.span.contains(p.span) and m.span != p.span for m in actors.mentions)
        and _is_where(text, mention, p)
    ]
    if not found:
        return mention
    best = min(found, key=lambda p: (abs(p.span.start - mention.trigger.end), p.span))
    return replace(mention, place=best.name)


def _is_where(text: str, mention: EventMention, place: Place) -> bool:
    """Whether the act was done at ``place``; that of an actor is none."""
    if any(_is_named_by(text, s, place) for s in mention.actor_spans):
        return False
    if _is_of_teller(text, mention, place):
        return False
    is_faced = any(_is_named_by(text, s, place) for s in mention.recipient_spans)
    if is_faced and mention.event_type is not EventType.RETREAT:
        return mention.event_type in _ON_GROUND or mention.mode == "visit"
    before = text[max(mention.evidence.start, place.span.start - _REACH) : place.span.start]
    led = _LEADS.search(before)
    if led is None or led["at"].lower() != "from":
        return led is not None
    return mention.event_type is EventType.RETREAT


def _is_of_teller(text: str, mention: EventMention, place: Place) -> bool:
    """Whether who told of the act is there ("..., the ministry in Lima said")."""
    if place.span.start < mention.trigger.end:
        return False
    following = _NEXT.match(text, place.span.end, mention.evidence.end)
    verbs = word_list("say_verbs")
    return following is not None and not verbs.isdisjoint(base_forms(following[1].casefold()))


#: The word right behind a place.
_NEXT = re.compile(r"\s+([a-z]+)")


def _is_named_by(text: str, span: Span, place: Place) -> bool:
    """Whether a party's words name the place, not only where the party is ("a court in Lima")."""
    if not place.span.overlaps(span):
        return False
    led = _LEADS.search(text[min(span.start, place.span.start) : place.span.start])
    return led is None or led["at"].lower() not in STANDING
