"""Answers: whom an act that names nobody answers.

A refusal, a charge or a threat goes to who acted last upon the answering side, a promise to who asked it for
something.  Known misses: answers to what was told many acts before.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.facts.actors.belonging import acts_home
from wirecopy.facts.actors.definite import WORLD_BODIES
from wirecopy.facts.events.parties.parties import NOWHERE, Party
from wirecopy.facts.events.parties.standing import is_domestic, is_state, is_thing
from wirecopy.model import EventMention
from wirecopy.model.actor import UNIDENTIFIED
from wirecopy.model.event import EventType

#: Acts that answer one of the other side.
_ANSWERS = frozenset(
    (
        EventType.REJECT, EventType.ACCUSE, EventType.THREATEN, EventType.CONCEDE, EventType.SANCTION,
        EventType.AGREE,
    )
)  # fmt: skip
#: Acts before that are looked through, two paragraphs or so, and those for who asked for what is promised.
_MEMORY, _NEAREST = 8, 3


def answered(
    told: Sequence[EventMention], event_type: EventType, actors: Sequence[Party]
) -> tuple[Party, ...]:
    """Who an act without a recipient answers."""
    own = {p.actor.country for p in actors}
    if event_type not in _ANSWERS or None in own or len(own) != 1:
        return ()
    is_giving_in = event_type is EventType.CONCEDE and acts_home(actors[0].actor)
    if is_domestic(actors[0].actor) or is_giving_in:
        return ()
    is_promise = event_type is EventType.AGREE
    for mention in reversed(told[-(_NEAREST if is_promise else _MEMORY) :]):
        if is_promise and mention.event_type is not EventType.REQUEST:
            continue
        if own & {a.country for a in mention.recipients}:
            facing = mention.actors
        elif own & {a.country for a in mention.actors} and not is_promise:
            facing = mention.recipients
        else:
            continue
        if UNIDENTIFIED in facing:
            return ()  # nobody is known who could be answered
        others = (a for a in facing if a.country not in own and not is_thing(a))
        found = [a for a in others if is_state(a.country) or a.country in WORLD_BODIES]
        if found:
            return tuple(Party(a, NOWHERE) for a in found)
    return ()
