"""One's own side: those whom somebody speaks of as his ("its forces", "his country", "their fighters")."""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.clause.phrases import SUBJECT_PRONOUNS
from wirecopy.facts.events.clause.words import Word
from wirecopy.text.function_words import POSSESSIVES
from wirecopy.text.inflection import singular

#: Words of a phrase that one's own side is told in ("his own armed forces").
_LONGEST = 4


def are_forces(noun: str) -> bool:
    """Whether a noun, in singular or plural, names those who fight or keep order for somebody."""
    return singular(noun) in word_list("forces") | word_list("force_nouns") | word_list(
        "armed_nouns"
    )


def ends_own_side(words: Sequence[Word], end: int) -> bool:
    """Whether the words before ``end`` are a pronoun ("it") or tell one's own side ("his forces")."""
    if end == 0:
        return False
    last = words[end - 1]
    if last.low in SUBJECT_PRONOUNS:
        return True
    is_side = last.kind == "N" and (
        singular(last.low) in word_list("own_side") or are_forces(last.low)
    )
    for at in range(end - 2, max(-1, end - 2 - _LONGEST), -1):
        if words[at].kind not in "NDA-":
            break
        if words[at].low in POSSESSIVES:
            return is_side
    return False
