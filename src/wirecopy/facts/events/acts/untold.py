"""Untold acts: words of the lexicon that, where they stand, tell no act."""

from __future__ import annotations

from wirecopy.facts.events.acts.contests import is_contest
from wirecopy.facts.events.acts.describing import is_modifier, is_naming, is_noun_use
from wirecopy.facts.events.acts.fit import is_unfit
from wirecopy.facts.events.acts.idle import is_idle
from wirecopy.facts.events.clause.clause import Clause
from wirecopy.facts.events.lexicon.patterns import Trigger

_REASONS = (is_modifier, is_naming, is_noun_use, is_contest, is_idle, is_unfit)


def is_untold(clause: Clause, trigger: Trigger) -> bool:
    """Whether a word describes, names, plays or is done to nothing that its act can be done to."""
    return any(reason(clause, trigger) for reason in _REASONS)
