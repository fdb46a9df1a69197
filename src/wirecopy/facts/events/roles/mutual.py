"""Mutual acts: what several actors do to each other, told apart from what they do together.

"Kenya and Peru signed a deal" is an act of either upon the other, "Kenya and Peru condemned the raid"
is not.  An act of several actors without a recipient is mutual where its words say so: a reciprocal
rule of the lexicon, a verb that takes two when nobody else is named ("clashed", "agreed a truce",
"exchanged prisoners"), relations between them ("severed diplomatic ties"), or "each other".  A verb of
fighting takes two without an object or with a fight for one ("fought a war"); any other object is
what both fight ("battled wildfires").  Known misses: verbs of both kinds ("traded blame").
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.clause.clause import Clause, is_time
from wirecopy.facts.events.clause.clauses import clause_end
from wirecopy.facts.events.clause.phrases import phrase_at
from wirecopy.facts.events.lexicon.patterns import Trigger
from wirecopy.facts.events.parties.parties import Cast, Party, modifiers_of
from wirecopy.text.inflection import plural

_RELATIONS = frozenset(("ties", "relations"))
#: Before the other side, which is not one of those that act.
_AT = frozenset(("with", "against"))
_EACH_OTHER = frozenset((("each", "other"), ("one", "another")))


def takes_two(clause: Clause, trigger: Trigger, held: int | None) -> bool:
    """Whether several actors of the act act upon each other when nobody else is acted upon.

    Args:
        clause: the sentence.
        trigger: the words of the act.
        held: the phrase that is the object of its verb.
    """
    if trigger.rule.frame == "reciprocal":
        return True
    if trigger.pattern.is_noun:
        return False
    return _is_joint(clause, trigger, held) or _is_of_relations(clause, trigger)


def _is_joint(clause: Clause, trigger: Trigger, held: int | None) -> bool:
    """Whether the verb takes two, and nothing that it is done to stands by."""
    words = clause.words
    lemma = words[trigger.head].lemma
    if lemma not in word_list("joint_verbs") or words[trigger.end - 1].low in _AT:
        return False
    if lemma not in word_list("fighting_verbs") or held is None or is_time(clause, held):
        return True
    phrase = clause.phrases[held]
    is_fight = words[phrase.head].low in load_fights()
    return is_fight and all(word.low not in _AT for word in words[phrase.end : phrase.end + 1])


@cache
def load_fights() -> frozenset[str]:
    """Nouns of fighting in singular and plural; made once."""
    fights = word_list("fights")
    return fights | {plural(fight) for fight in fights}


def _is_of_relations(clause: Clause, trigger: Trigger) -> bool:
    """Whether the words of the act, or the phrase they end in, are of relations."""
    last = phrase_at(clause.phrases, trigger.end - 1)
    end = trigger.end if last is None else max(trigger.end, clause.phrases[last].end)
    return any(word.low in _RELATIONS for word in clause.words[trigger.first : end])


def names_each_other(clause: Clause, trigger: Trigger) -> bool:
    """Whether the act is said to be done to each other."""
    words = clause.words
    told = words[trigger.head : clause_end(words, trigger.head + 1)]
    return any((a.low, b.low) in _EACH_OTHER for a, b in pairwise(told))


def states_within(cast: Cast, parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """Those of each state, where one party is people of several ("ministers from Togo and Benin met")."""
    is_group = len(parties) == 1 and parties[0].actor.type == "group"
    inside = modifiers_of(cast, parties[0].span) if is_group else ()
    states = {p.actor.country: p for p in reversed(inside) if p.actor.country is not None}
    return tuple(reversed(states.values())) if len(states) > 1 else parties
