"""Custody: the state that held or expelled somebody, where only the place is told."""

from __future__ import annotations

from wirecopy.data.countries import countries
from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.acts.drafts import Draft
from wirecopy.facts.events.clause.clause import Clause
from wirecopy.facts.events.clause.clauses import find_prepositional, find_subject
from wirecopy.facts.events.clause.words import is_name
from wirecopy.facts.events.parties.parties import (
    NOWHERE,
    Party,
    forces_in,
    modifiers_of,
    parties_of,
    phrase_span,
)
from wirecopy.facts.events.parties.standing import is_office, is_state
from wirecopy.facts.events.scene.scene import Scene
from wirecopy.text.inflection import singular

#: Modes of acts that are the state's, and the preposition of the place that tells which.
_STATE_ACTS = {"arrest": "in", "release": "in", "deport": "from", "expel": "from", "torture": "in"}


def custodian(scene: Scene, draft: Draft) -> tuple[Party, ...]:
    """The state that held or expelled somebody, where only the place is told ("was arrested in Niger")."""
    preposition = _STATE_ACTS.get(draft.mode or "")
    if not draft.roles.is_passive:
        return ()
    if preposition is None:
        return _told_state(scene, draft)
    clause = scene.clause
    if draft.mode == "release" and not _is_somebody(scene, draft):
        return ()  # "the album was released in Peru"
    if draft.mode == "release" and (holders := scene.recall.holders()):
        return holders
    at = find_prepositional(clause, draft.trigger.end, frozenset((preposition,)))
    jailers = (p for n in at if _is_jail(clause, n) for p in _keepers(scene, n))
    if (jailer := next(jailers, None)) is not None:
        return (jailer,)
    places = [n for n in at if _is_place(clause, n)]
    if draft.mode == "arrest" and not places and (police := _telling_police(scene, draft)):
        return police
    found = (
        scene.recall.state_at(phrase_span(clause, n), named=preposition == "from") for n in places
    )
    return tuple(p for p in found if p is not None)[:1] or _told_state(scene, draft)


def _telling_police(scene: Scene, draft: Draft) -> tuple[Party, ...]:
    """The police who say that somebody was arrested ("Lima police said two men were arrested")."""
    clause, verb = scene.clause, draft.trigger.head
    over = None if clause.tree is None else clause.tree.tokens[verb].head
    if over is None or over < 0 or clause.words[over].lemma not in word_list("say_verbs"):
        return ()
    tellers = parties_of(scene.cast, clause, find_subject(clause, over))
    return tuple(p for p in tellers if "COP" in p.actor.sectors)


def _told_state(scene: Scene, draft: Draft) -> tuple[Party, ...]:
    """The state a report tells of, whose police or courts act where no words tell who ("two men were arrested")."""
    is_courts = draft.trigger.pattern.words.startswith(_OF_COURTS)
    country = scene.recall.told_of(scene.sentence)
    is_barred = draft.trigger.pattern.words.startswith(_BARRING) and draft.status == "past"
    is_state_act = draft.mode in _AT_HOME or is_courts or is_barred or _is_removal(scene, draft)
    if not is_state_act or not _is_somebody(scene, draft):
        return ()
    if country is None or not is_state(country):
        return ()
    state = scene.cast.code(countries()[country].names[0])
    return () if state is None else (Party(state, NOWHERE),)


#: Modes of what only a state does to people, and what its prosecutors do.
_AT_HOME = frozenset(("arrest", "convict"))
#: Words of what only a state forbids ("was barred from leaving").
_BARRING = ("bar ", "ban ")
_REMOVING = frozenset(("sack", "dismiss", "fire", "remove", "oust"))
_OF_COURTS = (
    "acquit",
    "charge with",
    "charge * with",
    "indict",
    "arraign",
    "prosecute",
    "put * on trial",
)


def _is_removal(scene: Scene, draft: Draft) -> bool:
    """Whether somebody who holds an office of the state is removed from it ("the minister was sacked")."""
    if draft.trigger.pattern.words.partition(" ")[0] not in _REMOVING:
        return False
    slot = next((s for s in draft.roles.recipients if isinstance(s, int)), None)
    return any(is_office(p.actor) for p in parties_of(scene.cast, scene.clause, slot))


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
    is_count = head.kind == "D" or singular(head.low) in word_list("quantities")
    return head.low in _PEOPLE or is_count or bool(parties_of(scene.cast, scene.clause, slot))


_PEOPLE = frozenset("he she they who all both others".split())


def _is_place(clause: Clause, n: int) -> bool:
    """Whether a phrase is a name, or a town or the like ("the Iranian city of Shiraz")."""
    head = clause.words[clause.phrases[n].head]
    return is_name(head) or singular(head.low) in word_list("grounds")
