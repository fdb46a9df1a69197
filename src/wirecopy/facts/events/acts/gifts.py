"""Gifts: what is given, brought, sent or offered, which only makes AID or a promise of it if it is of use.

"Gave them an idea", "sent an email to donors" and "offers a fine view" help nobody; what is brought must be
goods, money or helpers.  Known misses: goods that stand for words ("sent a shipment of letters").
"""

from __future__ import annotations

from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.acts.fit import head_of, is_somebody, singulars, undergoer
from wirecopy.facts.events.acts.money import is_gift
from wirecopy.facts.events.clause.clause import Clause
from wirecopy.facts.events.clause.clauses import find_subject
from wirecopy.facts.events.clause.phrases import phrase_at
from wirecopy.facts.events.clause.verb_groups import is_passive
from wirecopy.facts.events.clause.words import Word, is_agent
from wirecopy.facts.events.lexicon.patterns import Trigger, load_patterns
from wirecopy.facts.events.roles.objects import owners
from wirecopy.facts.trees import tree_object
from wirecopy.text.inflection import singular


def is_no_gift(clause: Clause, trigger: Trigger) -> bool:
    """Whether a verb of giving hands over nothing of use, or a thing gives."""
    verb = trigger.pattern.words
    if verb not in _VERBS or trigger.pattern.is_noun:
        return False
    given = _given(clause, trigger)
    if verb == "send" and _is_sent_away(clause, trigger):
        return True
    if _by_thing(clause, trigger):
        return True
    if verb != "bring" and given is None:
        return False
    if given is not None and is_gift(clause, given):
        return False
    head = head_of(clause, given)
    if verb == "offer" and head is not None and _is_act(head):
        return False  # "offered scathing criticism"
    nouns = () if head is None else singulars(head.low)
    if verb in ("bring", "send") and head is not None and is_somebody(head):
        return word_list("helpers").isdisjoint(nouns)
    if verb == "bring":
        return word_list("goods").isdisjoint(nouns)
    return not word_list("empty_gifts").isdisjoint(nouns)


def _is_sent_away(clause: Clause, trigger: Trigger) -> bool:
    """Whether somebody is ordered sent somewhere ("ordered him sent to a hospital"), or taken there."""
    words, head = clause.words, trigger.head
    held = phrase_at(clause.phrases, head - 1) if head > 1 else None
    if held is None or words[head].form != "past":
        return False
    before = words[clause.phrases[held].first - 1]
    is_person = is_somebody(words[clause.phrases[held].head])
    return is_person and before.kind == "V" and before.lemma in _ORDERING


_ORDERING = frozenset("order want have get see".split())


def _is_act(head: Word) -> bool:
    """Whether a noun names an act itself."""
    return any(p.is_noun and not p.rest for p in load_patterns().get(head.low, ()))


def _given(clause: Clause, trigger: Trigger) -> int | None:
    """The phrase that tells what is given: the parser's object, which no receiver is."""
    at = None if clause.tree is None else tree_object(clause.tree, trigger.head)
    if at is None or is_passive(clause.words, trigger.head):
        return undergoer(clause, trigger)
    return phrase_at(clause.phrases, at)


def _by_thing(clause: Clause, trigger: Trigger) -> bool:
    """Whether what gives is a thing that no words tell to be somebody's ("the accord offers farmers hope")."""
    if is_passive(clause.words, trigger.head):
        return False
    subject = find_subject(clause, trigger.head)
    if subject is None or owners(clause, subject):
        return False
    phrase = clause.phrases[subject]
    inside = clause.words[phrase.first : phrase.end]
    head = clause.words[phrase.head]
    is_body = singular(head.low) in word_list("givers")
    return head.upos == "NOUN" and not is_body and not any(is_agent(w.low) for w in inside)


_VERBS = frozenset("give send deliver bring offer provide hand distribute".split())
