"""Implied: who does an act that a sentence tells without its doer.

Forces that are moved move; a curfew is the state's, but not one at a hospital; a protest that is held is held by
protesters of the land, and a rally where words tell what it is against.
Known misses: sanctions that "were imposed", and rallies that are protests by the sentences around them.
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
from wirecopy.text.inflection import singular


def implied_doers(scene: Scene, draft: Draft) -> tuple[Party, ...]:
    """Who does an act whose doer no words tell; empty where that may be anybody."""
    roles, at_work = draft.roles, scene.clause.words
    if draft.status != "past" or any(isinstance(slot, int) for slot in roles.actors):
        return ()
    if draft.event_type is EventType.MOBILIZE and roles.is_passive:
        return _moved(scene, draft)
    verb = "" if roles.verb is None else at_work[roles.verb].lemma
    if draft.mode in _DECREED and verb in word_list("decreeing_verbs"):
        return () if _is_of_a_house(scene.clause, roles.verb) else _state(scene)
    if draft.trigger.pattern.is_noun and draft.event_type is EventType.PROTEST:
        is_held = verb in word_list("begin_verbs") | word_list("effect_verbs") | _HOLDING
        is_protest = is_held and not _is_led(scene.clause, draft) and _is_against(scene, draft)
        return _protesters(scene) if is_protest else ()
    return ()


def _is_of_a_house(clause: Clause, verb: int | None) -> bool:
    """Whether what is decreed holds at one house alone ("a curfew was imposed at the hospital")."""
    behind = clause.words[0 if verb is None else verb :]
    houses = word_list("houses")
    return any(w.low == "at" or {w.low, singular(w.low)} & houses for w in behind)


def _is_against(scene: Scene, draft: Draft) -> bool:
    """Whether it is surely a protest: by its noun, or by what it is told to be held for ("a rally against the law")."""
    words = scene.clause.words
    word = words[draft.trigger.head]
    is_other = singular(word.low) in _FOR_ANYTHING
    is_named = any(
        w.text[:1].isupper() for w in words[max(1, draft.trigger.head - 1) : draft.trigger.head + 1]
    )
    behind = words[draft.trigger.head + 1 :]
    return not is_other or (not is_named and any(w.low in _AGAINST for w in behind))


#: Words for gatherings of any kind, and those that make a protest of them.
_FOR_ANYTHING = frozenset(("rally", "march", "vigil", "parade"))
_AGAINST = frozenset(
    "against over demanding demand protesting protest denounce denouncing condemn condemning".split()
)


#: Modes of what a state decrees.
_DECREED = frozenset(("curfew", "martial-law"))
_HOLDING = frozenset(("hold", "stage", "organize", "organise"))


def _moved(scene: Scene, draft: Draft) -> tuple[Party, ...]:
    """The forces that are moved ("the army was put on alert"), else the state whose planes or ships are."""
    clause = scene.clause
    slots = [s for s in draft.roles.recipients if isinstance(s, int)]
    found = (parties_of(scene.cast, clause, n, is_loose=True) for n in slots)
    moved = ([p for p in parties if _FORCES & set(p.actor.sectors)] for parties in found)
    forces = scene.recall.located(tuple(next(filter(None, moved), ())), scene.sentence)
    heads = {singular(clause.words[clause.phrases[n].head].low) for n in slots}
    return forces or (_state(scene) if heads & word_list("moved_gear") else ())


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
