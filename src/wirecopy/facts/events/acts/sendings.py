"""Sendings: arms and forces sent to somebody as help, and what was to be done and was not."""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.clause.clause import Clause
from wirecopy.facts.events.clause.words import Word
from wirecopy.facts.events.lexicon.patterns import Trigger
from wirecopy.facts.trees import Tree
from wirecopy.model.event import EventType
from wirecopy.text.inflection import singular

#: Types of what is done with arms and forces.
_OF_FORCES = frozenset((EventType.MOBILIZE, EventType.ASSAULT))
#: Nouns for how weapons come at an enemy.
_ATTACKS = frozenset("wave barrage swarm salvo volley hail".split())
#: Words behind "was to" in which "have" and its participle stand.
_REACH = 4
_SENDING = frozenset(("send", "ship", "give", "supply"))


def type_of_sending(clause: Clause, trigger: Trigger) -> EventType | None:
    """Help, where peacekeepers go or arms are sent to somebody ("would send Chad drones"); else None."""
    words, tree = clause.words, clause.tree
    if trigger.rule.type not in _OF_FORCES:
        return None
    if trigger.rule.type == EventType.MOBILIZE and any(
        word.low.startswith("peacekeep") for word in words
    ):
        return EventType.AID
    is_sent = words[trigger.head].lemma in _SENDING and tree is not None
    is_given = is_sent and tree is not None and tree.child(trigger.head, "iobj") is not None
    return EventType.AID if is_given and not _is_struck(clause, trigger) else None


def _is_struck(clause: Clause, trigger: Trigger) -> bool:
    """Whether what is sent comes as an attack: in waves, or it harms ("sent it missiles, killing ten")."""
    words, tree, at = clause.words, clause.tree, trigger.head
    if tree is None or any(singular(w.low) in _ATTACKS for w in words[at : trigger.end]):
        return True
    return any(
        words[child].lemma in word_list("harm_verbs") and _goes_on(clause, tree, trigger, child)
        for child in range(trigger.end, len(words))
    )


def _goes_on(clause: Clause, tree: Tree, trigger: Trigger, verb: int) -> bool:
    """Whether a verb tells what the sending or the things sent did, not what they are for."""
    word, token = clause.words[verb], tree.tokens[verb]
    if token.deprel == "acl:relcl":
        return trigger.head < (token.head or 0) <= trigger.end
    is_beside = token.head == trigger.head and tree.child(verb, "mark", "nsubj") is None
    return is_beside and (
        (token.deprel == "conj" and word.form == "past")
        or (word.form == "gerund" and clause.words[verb - 1].kind == ",")
    )


def is_unfulfilled(words: Sequence[Word], trigger: Trigger) -> bool:
    """Whether something "was to have" been done: it was not.  Who "was to have talks" may have had them."""
    is_to_be = trigger.pattern.words == "be to" and words[trigger.head].form == "past"
    behind = [word for word in words[trigger.end :][:_REACH] if word.kind != "A"]
    is_perfect = [word.low for word in behind[:1]] == ["have"] and len(behind) > 1
    return is_to_be and is_perfect and (behind[1].form == "past" or behind[1].low == "been")
