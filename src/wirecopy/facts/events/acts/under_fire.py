"""Under fire: who comes under it is shot at where he fights or where a place is, and criticised elsewhere."""

from __future__ import annotations

from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.clause.clause import Clause
from wirecopy.facts.events.clause.clauses import find_subject
from wirecopy.facts.events.lexicon.patterns import Trigger
from wirecopy.facts.events.parties.own_side import are_forces
from wirecopy.model.event import EventType
from wirecopy.text.inflection import singular


def type_under_fire(clause: Clause, trigger: Trigger) -> EventType | None:
    """Blame, where somebody comes under fire who does not fight ("the minister came under fire over"); else None."""
    if trigger.rule.id != "attacked":
        return None
    subject = find_subject(clause, trigger.head)
    if subject is None:
        return EventType.ACCUSE
    phrase, words = clause.phrases[subject], clause.words
    is_over = any(w.low in _GROUNDS for w in words[trigger.end : trigger.end + 1])
    shot_at = word_list("grounds") | word_list("vehicles") | _SHOT_AT
    named = [singular(w.low) for w in words[phrase.first : phrase.end]]
    is_shot_at = any(are_forces(w) or w in shot_at for w in named)
    return EventType.ACCUSE if is_over or not is_shot_at else None


#: Things that the like is more often done to in earnest.
_SHOT_AT = frozenset(
    "convoy patrol checkpoint barracks hospital camp embassy ship vessel tanker".split()
)
#: What leads to what somebody is blamed for.
_GROUNDS = frozenset(("for", "over"))
