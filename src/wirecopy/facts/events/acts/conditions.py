"""Conditions: who must act before a refusal or a threat is dropped.

"Will not return until the ministry pays them", "threatened to sue unless Peru lifts the ban": what is
refused or threatened is put to those whom the condition asks something of.  Known misses: conditions
that tell what the speaker himself must see first ("until he is satisfied").
"""

from __future__ import annotations

from wirecopy.facts.events.clause.clause import Clause
from wirecopy.facts.events.clause.clauses import find_prepositional, find_subject
from wirecopy.facts.events.clause.slots import Slot
from wirecopy.facts.events.clause.verb_groups import is_passive
from wirecopy.facts.events.clause.words import is_agent, is_name
from wirecopy.facts.events.lexicon.patterns import Trigger
from wirecopy.facts.events.roles.objects import owners
from wirecopy.facts.trees import words_above
from wirecopy.model.event import EventType

#: What opens a condition.
_OPENINGS = frozenset("until unless if till".split())
_BY = frozenset(("by",))
#: Acts that may be put to somebody on a condition.
CONDITIONAL = frozenset((EventType.REJECT, EventType.THREATEN))


def asked_by_condition(clause: Clause, trigger: Trigger) -> tuple[Slot, ...]:
    """Who the condition of an act asks something of: its subject, or who is to do it, if that is passive."""
    verb = None if trigger.pattern.is_noun else _verb_of_condition(clause, trigger.head)
    if verb is None:
        return ()
    if is_passive(clause.words, verb):
        return tuple(find_prepositional(clause, verb + 1, _BY)[:1])
    subject = find_subject(clause, verb)
    if subject is None:
        return ()
    head = clause.words[clause.phrases[subject].head]
    is_somebody = head.kind == "O" or is_name(head) or is_agent(head.low)
    return (subject, *owners(clause, subject)) if is_somebody else owners(clause, subject)


def _verb_of_condition(clause: Clause, act: int) -> int | None:
    """The verb of the condition that hangs on the word ``act``, or on what that governs."""
    words, tree = clause.words, clause.tree
    if tree is None:
        return None
    token = tree.tokens[act]
    if token.deprel == "aux" and token.head is not None:  # "will respond"
        act = token.head
    for at, word in enumerate(words):
        if word.low not in _OPENINGS:
            continue
        verb = next((n for n in range(at, len(words)) if words[n].kind == "V"), None)
        if verb is not None and act in words_above(tree, verb):
            return verb
    return None
