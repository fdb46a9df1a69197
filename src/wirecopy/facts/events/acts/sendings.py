"""Sendings: arms and forces sent to somebody as help, and what was to be done and was not."""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.facts.events.clause.clauses import Clause
from wirecopy.facts.events.clause.words import Word
from wirecopy.facts.events.lexicon.patterns import Trigger
from wirecopy.model.event import EventType

#: Types of what is done with arms and forces.
_OF_FORCES = frozenset((EventType.MOBILIZE, EventType.ASSAULT))
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
    return EventType.AID if is_given else None


def is_unfulfilled(words: Sequence[Word], trigger: Trigger) -> bool:
    """Whether something "was to have" been done: it was not."""
    is_to_be = trigger.pattern.words == "be to" and words[trigger.head].form == "past"
    return is_to_be and words[trigger.end].low == "have" if trigger.end < len(words) else False
