"""One's own side: those whom somebody speaks of as his ("its forces", "his country", "their fighters")."""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.event_lexicon import load_lexicon
from wirecopy.facts.events.phrases import SUBJECT_PRONOUNS
from wirecopy.facts.events.words import Word
from wirecopy.text.function_words import POSSESSIVES
from wirecopy.text.inflection import singular

#: Words of a phrase that one's own side is told in ("his own armed forces").
_LONGEST = 4
_SIDE = frozenset(
    "country nation state government administration army navy military police fighter man movement group party"
    " army side people ally kingdom republic".split()
)


def are_forces(noun: str) -> bool:
    """Whether a noun, in singular or plural, names those who fight or keep order for somebody."""
    lists = load_lexicon().lists
    return singular(noun) in lists["forces"] | lists["force_nouns"] | _ARMED


_ARMED = frozenset("military fighter jet warplane officer guard commander general gendarme".split())


def ends_own_side(words: Sequence[Word], end: int) -> bool:
    """Whether the words before ``end`` are a pronoun ("it") or tell one's own side ("his forces")."""
    if end == 0:
        return False
    last = words[end - 1]
    if last.low in SUBJECT_PRONOUNS:
        return True
    is_side = last.kind == "N" and (singular(last.low) in _SIDE or are_forces(last.low))
    for at in range(end - 2, max(-1, end - 2 - _LONGEST), -1):
        if words[at].kind not in "NDA-":
            break
        if words[at].low in POSSESSIVES:
            return is_side
    return False
