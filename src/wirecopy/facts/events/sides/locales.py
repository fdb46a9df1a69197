"""Locales: places that only tell where an act is done, and people told by their number alone.

A region does not march or shoot, and a suburb visits nobody ("clashes in the state of Tara", "a man from Moro who
flew to Lima"); a town hall may sue or forbid.  "Arrested 14" and "killing nine in Chad" are done to people.
"""

from __future__ import annotations

from wirecopy.data.countries import countries, country_words
from wirecopy.facts.events.acts.drafts import Draft
from wirecopy.facts.events.acts.money import is_gift
from wirecopy.facts.events.clause.clause import Clause, is_time
from wirecopy.facts.events.clause.clauses import find_object
from wirecopy.facts.events.parties.parties import Party
from wirecopy.facts.events.parties.standing import is_office, is_state
from wirecopy.facts.events.scene.scene import Scene
from wirecopy.model import Actor, Span
from wirecopy.model.event import EventType

#: Acts that take people, or the forces of a state.
_BY_PEOPLE = frozenset((EventType.ASSAULT, EventType.PROTEST))
#: Modes of acts upon people, and verbs of such without one.
_UPON_PEOPLE = frozenset(("arrest", "deport", "convict", "abduct", "targeted"))
_HARMING = frozenset("kill wound injure".split())
#: Words before a noun that count nobody.
_OTHERS = frozenset("the this that these those all some any each both no another".split())


def without_locales(scene: Scene, draft: Draft, actors: tuple[Party, ...]) -> tuple[Party, ...]:
    """``actors`` less the places that cannot do what is told."""
    if _is_it(scene.clause, draft):
        actors = tuple(p for p in actors if p.actor.type != "person" or is_office(p.actor))
    is_bodily = draft.event_type in _BY_PEOPLE or draft.mode == "visit" or _is_march(scene, draft)
    return tuple(p for p in actors if not (is_bodily and _is_locale(scene, p)))


def _is_march(scene: Scene, draft: Draft) -> bool:
    """Whether people move themselves; a region may send its troops ("Tara sent guards to the border")."""
    if draft.event_type is not EventType.MOBILIZE:
        return False
    is_noun = draft.trigger.pattern.is_noun
    return is_noun or find_object(scene.clause, draft.trigger.head + 1) is None


def _is_it(clause: Clause, draft: Draft) -> bool:
    """Whether "it" acts, which is no human being who stands for nothing."""
    slot = next(iter(draft.roles.actors), None)
    return isinstance(slot, int) and clause.words[clause.phrases[slot].head].low == "it"


def _is_locale(scene: Scene, party: Party) -> bool:
    """Whether somebody is but a place below a state, which stands for no government."""
    actor, text = party.actor, scene.cast.text
    is_elsewhere = actor.country is not None and not is_state(actor.country)  # "EU"
    if (
        actor.sectors
        or is_elsewhere
        or _is_state_name(actor.name)
        or actor.type in ("person", "country")
    ):
        return False
    return any(p.span.of(text) == actor.name for p in scene.recall.places)


def _is_state_name(name: str) -> bool:
    states = (reading.country for reading in country_words().get(name, ()))
    return any(name in countries()[state].names for state in states if state in countries())


def numbered(scene: Scene, draft: Draft) -> tuple[Party, ...]:
    """Those whom an act upon people is done to, where only their number is told."""
    clause, trigger = scene.clause, draft.trigger
    is_upon_people = draft.mode in _UPON_PEOPLE or clause.words[trigger.head].lemma in _HARMING
    slot = next((s for s in draft.roles.recipients if isinstance(s, int)), None)
    if slot is None or trigger.pattern.is_noun or not is_upon_people:
        return ()
    phrase = clause.phrases[slot]
    if not _is_number(clause, slot) or is_gift(clause, slot):
        return ()
    span = Span(start=clause.words[phrase.first].start, end=clause.words[phrase.head].end)
    actor = Actor(name=span.of(scene.cast.text), type="group", country=None, sectors=("CVL",))
    return (Party(actor, span),)


def _is_number(clause: Clause, n: int) -> bool:
    """Whether a phrase is a number and nothing else, no year and no share of something."""
    phrase, words = clause.phrases[n], clause.words
    inside = words[phrase.first : phrase.end]
    follows = words[phrase.end].low if phrase.end < len(words) else ""
    is_bare = all(w.kind == "D" and w.low not in _OTHERS for w in inside)
    return is_bare and follows not in ("of", "%", "-") and not is_time(clause, n)
