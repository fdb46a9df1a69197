"""Addressed: the state a report is about, where an act that names nobody is done to it.

That is so where others do it ("France suspended aid"), where its people protest or blame, and where it
imposes something on them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wirecopy.data.countries import countries
from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.actors.belonging import acts_home
from wirecopy.facts.actors.coding import BETWEEN_STATES
from wirecopy.facts.events.parties.parties import NOWHERE, Party
from wirecopy.facts.events.parties.standing import OFFICES, is_domestic, last_word
from wirecopy.facts.events.scene.scene import Scene
from wirecopy.model import Actor
from wirecopy.model.event import EventType
from wirecopy.text.inflection import singular

#: What is done to a state that need not be named again in a report on it, what its people do to it, and
#: what it does to them.
_BY_OTHERS = frozenset(
    (
        EventType.SANCTION, EventType.REQUEST, EventType.AID, EventType.ACCUSE, EventType.SUPPORT,
        EventType.THREATEN, EventType.REJECT, EventType.MOBILIZE, EventType.COERCE, EventType.AGREE, EventType.CONCEDE,
    )
)  # fmt: skip
_BY_PEOPLE = frozenset(
    (
        EventType.PROTEST, EventType.REQUEST, EventType.ACCUSE, EventType.THREATEN, EventType.REJECT,
    )
)  # fmt: skip
#: What one of two states does to the other where nobody is named.
_BETWEEN = frozenset(
    (
        EventType.ACCUSE, EventType.REJECT, EventType.REQUEST, EventType.THREATEN, EventType.SANCTION,
    )
)  # fmt: skip


def addressed(scene: Scene, event_type: EventType, actors: Sequence[Party]) -> tuple[Party, ...]:
    """The state a report is about, where an act upon it, its government or its people names nobody."""
    own = {p.actor.country for p in actors}
    if scene.cast.reading.home is None or not own or None in own:
        return ()
    country = _upon(scene, event_type, actors)
    state = None if country is None else scene.cast.code(countries()[country].names[0])
    if state is None:
        return ()
    is_upon_people = event_type is EventType.COERCE
    return (Party(replace(state, sectors=()) if is_upon_people else state, NOWHERE),)


def _upon(scene: Scene, event_type: EventType, actors: Sequence[Party]) -> str | None:
    """The state acted upon: by its own people and by what it imposes on them, by the other of two, by others.

    What somebody of a third state does is done to the one that is told of.
    """
    reading = scene.cast.reading
    home, states = reading.home, {reading.home, *reading.topics} - {None}
    own = {p.actor.country for p in actors}
    others = states - own
    if len(own) == 1 and own <= states and all(acts_home(p.actor) for p in actors):
        is_meant = event_type in _BY_PEOPLE - _unsaid(actors)
        return next(iter(own)) if is_meant else None
    if event_type is EventType.COERCE and (
        own == {home} or all(is_domestic(p.actor) for p in actors)
    ):
        return next(iter(own)) if own <= states else None
    is_fight = event_type is EventType.ASSAULT and all("MIL" in p.actor.sectors for p in actors)
    if is_fight and len(others) == 1 and own <= states:
        return next(iter(others))
    if own == {home}:
        return next(iter(others)) if event_type in _BETWEEN and len(others) == 1 else None
    if home in own or event_type not in _BY_OTHERS - _unsaid(actors):
        return None
    return home if own & states else scene.recall.told_of(scene.sentence)


def _unsaid(actors: Sequence[Party]) -> frozenset[EventType]:
    """What is done to no state where none is named.

    One human being who holds no office refuses, asks, blames and threatens people ("the owner complained"), and those
    who buy, use or watch something complain to whom they have it from.
    """
    are_lone = all(p.actor.type == "person" and not _is_public(p.actor) for p in actors)
    are_clients = all(singular(last_word(p.actor.name)) in word_list("clients") for p in actors)
    if are_lone or are_clients:
        return _OF_PEOPLE
    are_family = all(singular(last_word(p.actor.name)) in _FAMILY for p in actors)
    return _OF_PEOPLE - {EventType.REQUEST} if are_family else frozenset()


def _is_public(actor: Actor) -> bool:
    """Whether somebody speaks for a state, its politics or a body of many states."""
    return actor.country in BETWEEN_STATES or bool(_PUBLIC & set(actor.sectors))


_PUBLIC = OFFICES | frozenset("OPP PTY LAB REB ELI".split())

#: Who speaks for one of his own: many of them ask the state ("relatives of the hostages demanded a deal").
_FAMILY = frozenset(("relative", "parent", "sibling"))
_OF_PEOPLE = frozenset((EventType.REQUEST, EventType.ACCUSE, EventType.THREATEN, EventType.REJECT))
