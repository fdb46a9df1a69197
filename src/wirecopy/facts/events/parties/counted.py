"""Counted: phrases that count states told before, or their bodies ("both governments", "the two armies")."""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.clause.words import Word
from wirecopy.text.function_words import POSSESSIVES
from wirecopy.text.inflection import singular

#: Words that count actors, and how many.
_COUNTS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5}
#: Bodies and offices that a state has one of.
BODIES = frozenset("army military navy president premier parliament".split())
_NEIGHBOURS = frozenset(("neighbour", "neighbor", "ally"))


def count_of(named: Sequence[Word], before: Sequence[Word]) -> int | None:
    """How many states a phrase counts; None where it counts none.

    "them" counts those that a counting word before it in the sentence counts.
    """
    words = tuple(w.low for w in named)
    if words == ("them",):
        return next((_COUNTS[w.low] for w in reversed(before) if w.low == "both"), None)
    if any(w.text[:1].isupper() for w in named[1:]):
        return None  # "both Norway" of "both Norway and Peru"
    if len(words) > 1 and words[0] in POSSESSIVES and words[-1] in _NEIGHBOURS:
        return 1  # "sued its neighbour"
    counts = [_COUNTS[w] for w in words if w in _COUNTS]
    if not counts or words[0] not in ("both", "the", "all", "two", "these", "those"):
        return None
    bare = words[-1] in _COUNTS and words[0] != "all"
    is_body = singular(words[-1]) in BODIES and words[-2] in _COUNTS  # no "two former presidents"
    return counts[0] if bare or is_body or singular(words[-1]) in word_list("state_nouns") else None
