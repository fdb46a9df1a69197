"""Custody: the state that held or expelled somebody, where only the place is told."""

from __future__ import annotations

from wirecopy.data.countries import countries
from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.acts.drafts import Draft
from wirecopy.facts.events.clause.clause import Clause
from wirecopy.facts.events.clause.clauses import find_object, find_prepositional, find_subject
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
from wirecopy.model.event import EventType
from wirecopy.text.inflection import singular

#: Modes of acts that are the state's, and the preposition of the place that tells which.
_STATE_ACTS = {
    "arrest": "in",
    "release": "in",
    "deport": "from",
    "expel": "from",
    "torture": "in",
    "convict": "in",
}


def custodian(scene: Scene, draft: Draft) -> tuple[Party, ...]:
    """Who held or expelled somebody, where only the place is told ("was arrested in Niger").

    Those who hold somebody free them, the keepers of a jail hold whoever is in it, police told before arrest; else it
    is the state of the place.
    """
    is_told = _is_told(draft)
    if not draft.roles.is_passive and not is_told:
        return ()
    prepositions = _prepositions(draft)
    if not prepositions:
        return _told_state(scene, draft)
    clause = scene.clause
    if draft.mode == "release" and not _is_somebody(scene, draft):
        return ()  # "the album was released in Peru"
    if draft.mode == "release" and (holders := scene.recall.holders()):
        return holders
    at = _places(clause, draft, prepositions)
    jailers = (p for n in at if _is_jail(clause, n) for p in _keepers(scene, n))
    if (jailer := next(jailers, None)) is not None:
        return (jailer,)
    places = [n for n in at if _is_place(clause, n)]
    if draft.mode == "arrest" and not places and (police := _telling_police(scene, draft)):
        return police
    found = (
        scene.recall.state_at(phrase_span(clause, n), named="in" not in prepositions)
        for n in places
    )
    states = tuple(p for p in found if p is not None)[:1]
    return (
        states
        if is_told and not _are_counted(scene, draft)
        else states or _told_state(scene, draft)
    )


def _are_counted(scene: Scene, draft: Draft) -> bool:
    """Whether those whom a noun tells to be held are counted ("the detention of 40 people")."""
    slot = next((s for s in draft.roles.recipients if isinstance(s, int)), None)
    return slot is not None and scene.clause.words[scene.clause.phrases[slot].first].upos == "NUM"


def _is_told(draft: Draft) -> bool:
    """Whether an act is told of by a noun, or as what somebody got ("the expulsion of the envoy from Peru")."""
    trigger, sides = draft.trigger, draft.roles.actors
    is_deed = trigger.pattern.is_noun and trigger.pattern.words in word_list("suffered_deeds")
    is_deed = is_deed and draft.mode in _STATE_ACTS and not any(isinstance(s, int) for s in sides)
    return is_deed or (trigger.rule.frame == "patient" and _is_granted(draft))


def _prepositions(draft: Draft) -> frozenset[str]:
    """What leads to the place that tells whose act it is; none for acts that a place tells nothing of."""
    if _is_granted(draft):
        return frozenset(("in",))
    if draft.event_type is EventType.REJECT and "entry" in draft.trigger.pattern.words:
        return frozenset(("to", "into", "at"))
    preposition = _STATE_ACTS.get(draft.mode or "")
    return frozenset() if preposition is None else frozenset((preposition,))


def _is_granted(draft: Draft) -> bool:
    """Whether a state lets somebody stay or off ("was granted amnesty in Peru")."""
    return bool(_GRANTS & set(draft.trigger.pattern.words.split()))


_GRANTS = frozenset("asylum amnesty clemency pardon refuge".split())


def _places(clause: Clause, draft: Draft, prepositions: frozenset[str]) -> list[int]:
    """Where it was done; a conviction where the parser says so ("convicted in Peru", not "of a murder in Peru")."""
    trigger = draft.trigger
    found = find_prepositional(clause, trigger.end, prepositions)
    if draft.mode == "expel" and clause.words[trigger.end - 1].low == "of":  # "ordered out of"
        held = find_object(clause, trigger.end)
        return found if held is None else [held]
    if draft.mode != "convict" or trigger.pattern.is_noun or clause.tree is None:
        return found
    tokens = clause.tree.tokens
    return [n for n in found if tokens[clause.phrases[n].head].head == trigger.head]


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
    slot = next((s for s in draft.roles.recipients if isinstance(s, int)), None)
    are_itself = any(
        p.actor.type == "country" and p.actor.country == country
        for p in parties_of(scene.cast, scene.clause, slot)
    )
    return () if state is None or are_itself else (Party(state, NOWHERE),)


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
