"""Orders to one's own forces: who commands them does what they are told to do.

"Ordered the army to free them" asks nobody for anything: the commander frees them.  What forces are told to
attack is not attacked yet: they are on the move (MOBILIZE).  Courts, and those who order others, ask.
"""

from __future__ import annotations

from wirecopy.facts.events.clauses import Clause, find_object, find_subject
from wirecopy.facts.events.own_side import are_forces
from wirecopy.facts.events.patterns import Trigger
from wirecopy.facts.events.phrases import owner_first
from wirecopy.facts.events.words import is_name
from wirecopy.model.event import EventType
from wirecopy.text.inflection import singular

#: Acts that forces do for who commands them, and what is told when they have the order.
_DONE = {
    EventType.MOBILIZE: EventType.MOBILIZE, EventType.ASSAULT: EventType.MOBILIZE, EventType.COERCE: EventType.COERCE,
    EventType.RETREAT: EventType.RETREAT, EventType.AID: EventType.AID,
}  # fmt: skip
_JUDGES = frozenset("court judge tribunal magistrate jury".split())


def type_of_order(clause: Clause, order: Trigger, ordered: EventType) -> EventType | None:
    """The type of an order to one's own forces to do an act of type ``ordered``; None where it is no such order."""
    return _DONE.get(ordered) if commands_forces(clause, order) else None


def commands_forces(clause: Clause, order: Trigger) -> bool:
    """Whether forces that no words tell to be another's are ordered, and not by a court."""
    held = find_object(clause, order.head + 1)
    if held is None or order.pattern.is_noun or clause.words[order.head].lemma != "order":
        return False
    first, phrase = owner_first(clause.phrases, held), clause.phrases[held]
    subject = find_subject(clause, order.head)
    by = clause.words[clause.phrases[subject].head].low if subject is not None else ""
    is_named = any(is_name(word) for word in clause.words[first : phrase.end])
    return (
        are_forces(clause.words[phrase.head].low) and not is_named and singular(by) not in _JUDGES
    )
