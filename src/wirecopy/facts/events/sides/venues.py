"""Venues: where people meet or speak, which is a side of the act only where it is the host's."""

from __future__ import annotations

from wirecopy.data.countries import SEATS, country_words
from wirecopy.facts.events.acts.drafts import Draft
from wirecopy.facts.events.clause.clauses import find_prepositional
from wirecopy.facts.events.parties.parties import Party, phrase_span
from wirecopy.facts.events.parties.standing import is_state
from wirecopy.facts.events.scene.scene import Scene
from wirecopy.model.event import EventType

_SPOKEN = frozenset((EventType.AGREE, EventType.SUPPORT))


def without_venue(
    scene: Scene, draft: Draft, actors: tuple[Party, ...], recipients: tuple[Party, ...]
) -> tuple[Party, ...]:
    """``recipients`` without a town of the actor's own, where he speaks or invites to ("proposed talks in")."""
    own = {p.actor.country for p in actors} - {None}
    if draft.event_type not in _SPOKEN:
        return recipients
    return tuple(p for p in recipients if p.actor.country not in own or not _is_venue(scene, p))


def _is_venue(scene: Scene, party: Party) -> bool:
    before = scene.cast.text[: party.span.start].rstrip()[-_PREPOSITION:]
    return before in (" in", " at") and scene.recall.is_place(party.span)


#: Characters of " in".
_PREPOSITION = 3


def host_of_talks(scene: Scene, draft: Draft, actors: tuple[Party, ...]) -> tuple[Party, ...]:
    """The state in whose capital one side "held talks", where no other side is told."""
    clause, trigger = scene.clause, draft.trigger
    is_talk = draft.event_type is EventType.CONSULT and trigger.pattern.words.startswith("hold * ")
    own = {p.actor.country for p in actors}
    if not is_talk or len(own) != 1 or None in own or len(actors) > 1:
        return ()
    for n in find_prepositional(clause, trigger.end, frozenset(("in",))):
        span = phrase_span(clause, n)
        name = span.of(scene.cast.text)
        is_capital = any(r.kind == "capital" for r in country_words().get(name, ()))
        host = scene.recall.state_at(span) if is_capital and name.casefold() not in SEATS else None
        if host is not None and is_state(host.actor.country) and host.actor.country not in own:
            return (host,)
    return ()
