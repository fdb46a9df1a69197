"""Custody: the state that held or expelled somebody, where only the place is told."""

from __future__ import annotations

from wirecopy.data.event_lexicon import load_lexicon
from wirecopy.facts.events.clauses import Clause, find_prepositional
from wirecopy.facts.events.drafts import Draft
from wirecopy.facts.events.parties import Party, forces_in, modifiers_of, parties_of, phrase_span
from wirecopy.facts.events.scene import Scene
from wirecopy.facts.events.words import is_name
from wirecopy.text.inflection import singular

#: Modes of acts that are the state's, and the preposition of the place that tells which.
_STATE_ACTS = {"arrest": "in", "release": "in", "deport": "from", "expel": "from", "torture": "in"}


def custodian(scene: Scene, draft: Draft) -> tuple[Party, ...]:
    """The state that held or expelled somebody, where only the place is told ("was arrested in Niger")."""
    preposition = _STATE_ACTS.get(draft.mode or "")
    if preposition is None or not draft.roles.is_passive:
        return ()
    clause = scene.clause
    if draft.mode == "release" and not _is_somebody(scene, draft):
        return ()  # "the album was released in Peru"
    at = find_prepositional(clause, draft.trigger.end, frozenset((preposition,)))
    jailers = (p for n in at if _is_jail(clause, n) for p in _keepers(scene, n))
    if (jailer := next(jailers, None)) is not None:
        return (jailer,)
    places = [n for n in at if _is_place(clause, n)]
    found = (
        scene.recall.state_at(phrase_span(clause, n), named=preposition == "from") for n in places
    )
    return tuple(p for p in found if p is not None)[:1]


def _is_jail(clause: Clause, n: int) -> bool:
    """Whether a phrase is where people are held."""
    return singular(clause.words[clause.phrases[n].head].low) in _JAILS


_JAILS = frozenset("prison jail custody cell dungeon".split())


def _keepers(scene: Scene, n: int) -> tuple[Party, ...]:
    """Whose jail it is ("in a Chadian prison", "in police custody")."""
    span = phrase_span(scene.clause, n)
    return modifiers_of(scene.cast, span) or forces_in(scene.cast, span)


def _is_somebody(scene: Scene, draft: Draft) -> bool:
    """Whether the act is done to people or a body."""
    slot = next((s for s in draft.roles.recipients if isinstance(s, int)), None)
    if slot is None:
        return False
    head = scene.clause.words[scene.clause.phrases[slot].head]
    return head.low in _PEOPLE or bool(parties_of(scene.cast, scene.clause, slot))


_PEOPLE = frozenset("he she they who all both others".split())


def _is_place(clause: Clause, n: int) -> bool:
    """Whether a phrase is a name, or a town or the like ("the Iranian city of Shiraz")."""
    head = clause.words[clause.phrases[n].head]
    return is_name(head) or singular(head.low) in load_lexicon().lists["grounds"]
