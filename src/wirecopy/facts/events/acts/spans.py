"""Spans of an act: nouns before it that tell how long it was, or that it is to cease."""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.clause.words import Word
from wirecopy.text.inflection import singular

_LENGTHS = frozenset("minute hour day week month year round".split())
_LEADING = frozenset("in to of on".split())
#: Words of a noun phrase that may stand between.
_REACH = 4


def is_pause(words: Sequence[Word], act: int) -> bool:
    """Whether what the noun at ``act`` names is to cease ("a four-day pause in the fighting")."""
    return _noun_over(words, act) in word_list("pauses")


def is_span_of(words: Sequence[Word], act: int) -> bool:
    """Whether the noun at ``act`` is told by its length ("two days of talks")."""
    return _noun_over(words, act) in _LENGTHS


def _noun_over(words: Sequence[Word], act: int) -> str:
    """The noun that a preposition ties to the phrase that holds the word at ``act``; empty without one."""
    for at in range(act - 1, max(0, act - 1 - _REACH), -1):
        if words[at].kind == "P" and words[at].low in _LEADING:
            return singular(words[at - 1].low)
        if words[at].kind not in "ND-":
            break
    return ""
