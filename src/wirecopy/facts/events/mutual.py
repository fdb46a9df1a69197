"""Mutual acts: what several actors do to each other, told apart from what they do together.

"Kenya and Peru signed a deal" is an act of either upon the other, "Kenya and Peru condemned the raid"
is not.  An act of several actors without a recipient is mutual where its words say so: a reciprocal
rule of the lexicon, a verb that takes two when nobody else is named ("clashed", "agreed"), relations
between them ("severed ties"), or "each other".  Known misses: verbs of both kinds ("traded blame").
"""

from __future__ import annotations

from itertools import pairwise

from wirecopy.data.event_lexicon import load_lexicon
from wirecopy.facts.events.clauses import Clause, clause_end
from wirecopy.facts.events.patterns import Trigger

_RELATIONS = frozenset(("ties", "relations"))
_EACH_OTHER = frozenset((("each", "other"), ("one", "another")))


def takes_two(clause: Clause, trigger: Trigger) -> bool:
    """Whether several actors of the act act upon each other when nobody else is acted upon."""
    if trigger.rule.frame == "reciprocal":
        return True
    if trigger.pattern.is_noun:
        return False
    words = clause.words[trigger.first : trigger.end]
    is_joint = clause.words[trigger.head].lemma in load_lexicon().lists["joint_verbs"]
    return is_joint or any(word.low in _RELATIONS for word in words)


def names_each_other(clause: Clause, trigger: Trigger) -> bool:
    """Whether the act is said to be done to each other."""
    words = clause.words
    told = words[trigger.head : clause_end(words, trigger.head + 1)]
    return any((a.low, b.low) in _EACH_OTHER for a, b in pairwise(told))
