"""Implied: who does an act that a sentence tells without its doer.

Forces that are moved move; a curfew is the state's; a protest that is held is held by protesters of the land.
Known miss: sanctions that "were imposed".
"""

from __future__ import annotations

from wirecopy.data.countries import countries
from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.acts.drafts import Draft
from wirecopy.facts.events.clause.clause import Clause
from wirecopy.facts.events.clause.phrases import phrase_at
from wirecopy.facts.events.parties.parties import NOWHERE, Party, parties_of
from wirecopy.facts.events.parties.standing import is_state
from wirecopy.facts.events.scene.scene import Scene
from wirecopy.model.event import EventType


def implied_doers(scene: Scene, draft: Draft) -> tuple[Party, ...]:
    """Who does an act whose doer no words tell; empty where that may be anybody."""
    roles, at_work = draft.roles, scene.clause.words
    if draft.status != "past" or any(isinstance(slot, int) for slot in roles.actors):
        return ()
    if draft.event_type is EventType.MOBILIZE and roles.is_passive:
        return _moved(scene, draft)
    verb = "" if roles.verb is None else at_work[roles.verb].lemma
    if draft.mode in _DECREED and verb in word_list("decreeing_verbs"):
        return _state(scene)
    if draft.trigger.pattern.is_noun and draft.event_type is EventType.PROTEST:
        is_held = verb in word_list("begin_verbs") | word_list("effect_verbs") | _HOLDING
        return _protesters(scene) if is_held and not _is_led(scene.clause, draft) else ()
    return ()


#: Modes of what a state decrees.
_DECREED = frozenset(("curfew", "martial-law"))
_HOLDING = frozenset(("hold", "stage", "organize", "organise"))


def _moved(scene: Scene, draft: Draft) -> tuple[Party, ...]:
    """The forces that are moved ("the army was put on alert"), else the state that a report tells of."""
    slots = [s for s in draft.roles.recipients if isinstance(s, int)]
    found = (parties_of(scene.cast, scene.clause, n, is_loose=True) for n in slots)
    moved = ([p for p in parties if _FORCES & set(p.actor.sectors)] for parties in found)
    forces = tuple(next(filter(None, moved), ()))
    return scene.recall.located(forces, scene.sentence) or _state(scene)


_FORCES = frozenset(("MIL", "COP", "PRM", "REB", "UAF"))


def _state(scene: Scene) -> tuple[Party, ...]:
    """The state that a report tells of."""
    country = scene.recall.told_of(scene.sentence)
    if country is None or not is_state(country):
        return ()
    state = scene.cast.code(countries()[country].names[0])
    return () if state is None else (Party(state, NOWHERE),)


def _protesters(scene: Scene) -> tuple[Party, ...]:
    """Protesters of the state that a report tells of."""
    country = scene.recall.told_of(scene.sentence)
    adjectives = (
        countries()[country].adjectives if country is not None and is_state(country) else ()
    )
    actor = scene.cast.code(f"{adjectives[0]} protesters") if adjectives else None
    return () if actor is None else (Party(actor, NOWHERE),)


def _is_led(clause: Clause, draft: Draft) -> bool:
    """Whether a preposition leads to the noun ("a conference on protests was held")."""
    n = phrase_at(clause.phrases, draft.trigger.head)
    first = draft.trigger.first if n is None else clause.phrases[n].first
    return first > 0 and clause.words[first - 1].kind == "P"
