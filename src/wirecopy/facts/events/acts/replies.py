"""Replies: words of other acts that tell what is said.

"Shot back", "fired back" and "hit back" beside what is said tell of words, by troops of fire.  Who "dismissed the
governor as a puppet" blames him, and removes nobody; who slapped a guard, and with no fine, hit him.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.clause.clause import Clause
from wirecopy.facts.events.clause.clauses import clause_end, find_object, find_subject
from wirecopy.facts.events.clause.phrases import phrase_at
from wirecopy.facts.events.clause.verb_groups import is_passive
from wirecopy.facts.events.clause.words import Word, is_agent, is_name
from wirecopy.facts.events.lexicon.patterns import Trigger
from wirecopy.facts.events.parties.own_side import are_forces
from wirecopy.model.event import EventType
from wirecopy.text.inflection import singular


def type_of_reply(clause: Clause, trigger: Trigger) -> EventType | None:
    """ACCUSE for an answer in words or a bad name, ASSAULT for an answer by fire; None for any other word."""
    if _is_called(clause, trigger):
        return EventType.ACCUSE
    if _is_slapped(clause, trigger):
        return EventType.ASSAULT
    if trigger.pattern.is_noun or clause.words[trigger.head].lemma not in word_list(
        "hitting_verbs"
    ):
        return None
    after = clause.words[trigger.head + 1 : trigger.head + 2]
    if not after or after[0].low not in ("back", "out"):
        return None
    if _is_said(clause, trigger.head):
        return EventType.ACCUSE
    subject = find_subject(clause, trigger.head)
    by_force = subject is not None and are_forces(clause.words[clause.phrases[subject].head].low)
    return EventType.ASSAULT if by_force and after[0].low == "back" else None


def _is_called(clause: Clause, trigger: Trigger) -> bool:
    """Whether somebody is dismissed "as" something bad."""
    if trigger.pattern.is_noun or clause.words[trigger.head].lemma != "dismiss":
        return False
    called = find_object(clause, trigger.head + 1)
    if called is None or is_passive(clause.words, trigger.head):
        return False
    phrase = clause.phrases[called]
    head = clause.words[phrase.head]
    is_person = is_name(head) or is_agent(head.low) or head.low in ("him", "her", "them")
    return is_person and not phrase.is_possessor and _is_bad_name(clause, phrase.end)


def _is_bad_name(clause: Clause, at: int) -> bool:
    """Whether words behind "as" call somebody something: no post, no reason and no clause ("as war raged")."""
    words = clause.words
    if at + 1 >= len(words) or words[at].low != "as":
        return False
    if clause.tree is not None and clause.tree.tokens[at].deprel == "mark":
        return False
    if words[at + 1].kind == "Q":  # 'as "a clown"'
        return True
    called = phrase_at(clause.phrases, at + 1)
    if called is None:  # "as irrelevant"
        ends = at + 2 >= len(words) or words[at + 2].kind not in "NV"
        return ends and words[at + 1].kind == "D"
    phrase = clause.phrases[called]
    head, end = words[phrase.head], phrase.end
    after = words[end : end + 2]
    is_clause = bool(after) and after[0].kind in "VBX" and after[-1].low != "by"
    is_one = words[at + 1].low in ("a", "an")
    is_reason = singular(head.low) in word_list("removal_reasons")
    is_post = any(word.low in word_list("removal_posts") for word in words[phrase.first : end])
    is_said = is_one or singular(head.low) != head.low or head.upos == "ADJ"  # "as corrupt"
    return is_said and not (is_clause or is_reason or is_post)


def _is_slapped(clause: Clause, trigger: Trigger) -> bool:
    """Whether a person is slapped, and with no tariff or fine."""
    held = find_object(clause, trigger.end) if trigger.pattern.words == "slap" else None
    if held is None or trigger.pattern.is_noun:
        return False
    phrase = clause.phrases[held]
    after = clause.words[phrase.end : clause_end(clause.words, phrase.end)]
    is_fined = any(word.low == "with" for word in after) and not _is_hit_with_thing(after)
    return is_agent(clause.words[phrase.head].low) and not is_fined


def _is_hit_with_thing(after: Sequence[Word]) -> bool:
    """Whether a hand, a shoe or a weapon is told with which somebody is hit."""
    things = word_list("weapons") | word_list("blows") | word_list("handy")
    at = next((n for n, word in enumerate(after) if word.low == "with"), len(after))
    return any(singular(word.low) in things for word in after[at : at + 4])


def mode_of_reply(kind: EventType | None, trigger: Trigger) -> str | None:
    """How that is done; of any other word its own mode."""
    if kind is EventType.ACCUSE:
        return "disapprove"
    if trigger.pattern.words == "slap":
        return trigger.mode if kind is None else "beat"
    is_fire = kind is EventType.ASSAULT and trigger.rule.type != kind
    return "firearms" if is_fire else trigger.mode


def _is_said(clause: Clause, verb: int) -> bool:
    """Whether words that are said stand beside the verb: a quotation, a clause, or where it was said."""
    words, tree = clause.words, clause.tree
    if tree is not None and tree.child(verb, "ccomp") is not None:
        return True
    behind = words[verb + 2 : verb + 2 + _NEAR]
    first = next((n for n, w in enumerate(behind) if w.kind == "V"), len(behind))
    if any(w.kind == "Q" or w.low in word_list("reply_words") for w in behind[:first]):
        return True
    before = words[max(0, verb - _NEAR) : verb]
    return any(w.kind == "Q" for w in before) and not any(w.kind == "V" for w in before)


#: Words between a verb and what is said.
_NEAR = 8
