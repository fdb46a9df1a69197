"""Musings: acts that somebody only hopes for or thinks of, and those of a film or book."""

from __future__ import annotations

from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.acts.proposals import is_of_anyone
from wirecopy.facts.events.acts.status import is_condition
from wirecopy.facts.events.clause.clause import Clause
from wirecopy.facts.events.clause.words import is_form_of
from wirecopy.facts.events.lexicon.patterns import Trigger
from wirecopy.facts.trees import words_above
from wirecopy.model.event import Status
from wirecopy.text.inflection import singular


def is_mused(clause: Clause, trigger: Trigger, status: Status, verb: int | None) -> bool:
    """Whether an act is only hoped for or thought of by somebody ("hopes Chad will free them"), or invented."""
    head = trigger.head
    if verb is not None and is_condition(clause.words, verb):
        return True
    is_told = status == "past" and (trigger.pattern.is_noun or clause.words[head].form == "past")
    if clause.tree is None:
        return False
    above = [head, *words_above(clause.tree, head)]
    if any(_tells_fiction(clause, at) for at in above) or is_of_anyone(
        clause, clause.tree, trigger, status
    ):
        return True
    musing = word_list("musing_verbs")
    over = [clause.words[at] for at in above[1:]]
    return not is_told and any(is_form_of(w, musing) or w.low in _DOUBTING for w in over)


_DOUBTING = frozenset("skeptical sceptical doubtful unsure optimistic pessimistic hopeful".split())


def _tells_fiction(clause: Clause, verb: int) -> bool:
    """Whether a film or book is the subject of a verb ("the film tells how Norway fought")."""
    subject = None if clause.tree is None else clause.tree.child(verb, "nsubj")
    fictions = word_list("fictions")
    return subject is not None and singular(clause.words[subject].low) in fictions
