"""Loose sides: phrases that may stand in a role though no actor is known for them.

A name nobody knows may act, and anything may be attacked, seized or freed; a storm does nothing, and
what is given is not to whom.
"""

from __future__ import annotations

from collections.abc import Callable

from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.acts.drafts import Draft
from wirecopy.facts.events.clause.clause import Clause
from wirecopy.facts.events.clause.clauses import last_of_chain
from wirecopy.facts.events.clause.phrases import owner_first
from wirecopy.facts.events.clause.words import is_agent, is_name
from wirecopy.facts.events.lexicon.patterns import load_patterns
from wirecopy.model.event import EventType
from wirecopy.text.function_words import POSSESSIVES
from wirecopy.text.inflection import singular

#: Whether a phrase that names no known actor may stand in a role.
Looseness = Callable[[Clause, int], bool]
#: Types that act on bodies and things, so that their recipient may be any thing.
PHYSICAL = frozenset(
    (EventType.ASSAULT, EventType.COERCE, EventType.AID, EventType.RETREAT, EventType.SANCTION)
)


def is_loose_actor(clause: Clause, n: int) -> bool:
    """A name nobody knows may act ("Acme Rail signed ..."), and so may "both sides"."""
    phrase = clause.phrases[n]
    words = clause.words[phrase.first : phrase.end]
    is_sides = words[0].low in ("both", "all") and words[-1].low in ("sides", "parties")
    return is_sides or (is_name(words[-1]) and not is_act(clause, n))


def is_loose_doer(clause: Clause, n: int) -> bool:
    """The same of who acts: a noun that only opens the sentence is no name ("Elephants killed ...")."""
    phrase = clause.phrases[n]
    head = clause.words[phrase.head]
    is_counting = singular(head.low) in word_list("quantities")
    is_common = phrase.end == 1 and head.upos == "NOUN" and not is_counting
    return is_loose_actor(clause, n) and not is_common


def is_calamity(clause: Clause, n: int) -> bool:
    """Whether a phrase is a storm, fire or illness ("Cyclone Idai", "Flood" in a headline)."""
    phrase = clause.phrases[n]
    words = [w for w in clause.words[phrase.first : phrase.end] if w.kind == "N"]
    calamities = word_list("calamities")
    opens = bool(words) and not calamities.isdisjoint((words[0].low, singular(words[0].low)))
    return opens and (phrase.head == 0 or not is_agent(words[-1].low))


def is_measure(clause: Clause, n: int, event_type: EventType) -> bool:
    """Whether a phrase is the name of a law, a treaty or a prize ("the Clean Water Act"): it does nothing itself.

    A convention or an accord may be a body of people by its name or by its act ("the National Convention", "fought").
    """
    phrase = clause.phrases[n]
    head, first = clause.words[phrase.head], clause.words[phrase.first]
    is_told = first.low in ("the", "this", "that", "an", "a") or (
        owner_first(clause.phrases, n) < phrase.first
    )
    is_named = head.text[:1].isupper() and is_told
    told = (word.low for word in clause.words[phrase.first : phrase.head])
    is_body = head.low in _BODIES and (
        event_type in _OF_BODIES or not word_list("of_people").isdisjoint(told)
    )
    return is_named and head.low in word_list("named_measures") and not is_body


_BODIES = frozenset(("convention", "accord", "pact", "order"))
_OF_BODIES = frozenset(
    (EventType.ASSAULT, EventType.PROTEST, EventType.CONSULT, EventType.MOBILIZE)
)


def is_asset(clause: Clause, n: int) -> bool:
    """Whether a phrase is what is traded or counted on markets ("Chilean shares", "Peru's sol")."""
    words = clause.words[clause.phrases[n].first : clause.phrases[last_of_chain(clause, n)].end]
    head = clause.words[clause.phrases[n].head]
    is_noun = head.upos != "PROPN" or len(words) == 1
    return is_noun and singular(head.low) in word_list("assets")


def loose_recipient(draft: Draft) -> Looseness:
    """Anything may be attacked, seized or freed; else only a name may be acted upon."""
    is_thing = draft.act in PHYSICAL and draft.trigger.rule.needs != "both"
    is_thing = is_thing and not _is_gift(draft)
    if draft.act in _ON_GROUND and not draft.trigger.pattern.is_noun:
        return lambda clause, n: is_loose_actor(clause, n) or is_ground(clause, n)
    if not is_thing or draft.trigger.pattern.is_noun or closes_border(draft):
        return is_loose_actor
    if draft.act in _LETTING_GO:
        return lambda clause, n: not is_act(clause, n) and not is_own_thing(clause, n)
    return lambda clause, n: not is_act(clause, n)


def closes_border(draft: Draft) -> bool:
    """Whether a state shuts a border, which is its own as much as another's."""
    words = draft.trigger.pattern.words
    is_shutting = words.startswith(("close * ", "shut * ", "seal * "))
    return is_shutting and any(border in words for border in ("border", "crossing", "airspace"))


#: Acts by which somebody parts with what is his.
_LETTING_GO = frozenset((EventType.AID, EventType.RETREAT, EventType.SANCTION))


#: Acts that are done on some ground, which may be told without a name ("in several areas").
_ON_GROUND = frozenset((EventType.MOBILIZE, EventType.CONCEDE))


def is_ground(clause: Clause, n: int) -> bool:
    """Whether a phrase is a town, an area or the like."""
    head = clause.words[clause.phrases[last_of_chain(clause, n)].head].low
    return singular(head) in word_list("grounds")


def is_own_thing(clause: Clause, n: int) -> bool:
    """Whether a phrase is a thing that words say is somebody's own ("laid down their weapons", "its borders")."""
    phrase, words = clause.phrases[n], clause.words
    return words[phrase.first].low in POSSESSIVES and not is_agent(words[phrase.head].low)


def _is_gift(draft: Draft) -> bool:
    """Whether the verb is one of giving: its object is what is given, not to whom."""
    verb = draft.trigger.pattern.words.split()[0]
    return draft.act is EventType.AID and verb in word_list("giving_verbs")


def is_means(clause: Clause, n: int) -> bool:
    """Whether a phrase is a weapon, a vehicle that something is done "with", or the forces of a drill."""
    phrase = clause.phrases[n]
    head = singular(clause.words[phrase.head].low)
    before = clause.words[phrase.first - 1].low if phrase.first else ""
    is_with = before == "with" and (head in word_list("vehicles") or _are_drilled(clause, n))
    return head in word_list("weapons") or is_with


def _are_drilled(clause: Clause, n: int) -> bool:
    """Whether a phrase counts the forces that take part in a drill ("an exercise with 11,000 troops")."""
    phrase, words = clause.phrases[n], clause.words
    drill = singular(words[phrase.first - 2].low) if phrase.first > 1 else ""
    opens = [word.text[0] for word in words[phrase.first : phrase.head]]
    is_own = any(map(str.isdigit, opens)) and not any(map(str.isupper, opens))
    are_forces = singular(words[phrase.head].low) in word_list("forces")
    return drill in word_list("drills") and are_forces and is_own


def is_act(clause: Clause, n: int) -> bool:
    """Whether the phrase names an act itself ("launched a brazen attack")."""
    head = clause.words[clause.phrases[n].head].low
    return any(p.is_noun and not p.rest for p in load_patterns().get(head, ()))
