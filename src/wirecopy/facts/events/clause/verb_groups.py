"""Verb groups: a verb with its auxiliaries, and whether it is passive."""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.facts.events.clause.words import Word, is_form_of


def group_start(words: Sequence[Word], verb: int) -> int:
    """First word of the verb group (auxiliaries, negation, adverbs) that ends in ``verb``."""
    at = verb
    while at > 0 and words[at - 1].kind in "BXA":
        at -= 1
    return at


def is_passive(words: Sequence[Word], verb: int) -> bool:
    """Whether the verb is a participle after a form of "be", or one that "by" follows at once."""
    if words[verb].form != "past" and not (
        words[verb].form == "base" and words[verb].lemma == words[verb].low
    ):
        return False
    start = group_start(words, verb)
    if any(is_form_of(w, frozenset(("be", "get"))) for w in words[start:verb]):
        return words[verb].form == "past" or words[verb - 1].lemma == "be"
    return is_reduced_passive(words, verb)


#: Right behind these a participle has no subject of its own.
_REDUCING = frozenset("when if unless once until".split())


def is_reduced_passive(words: Sequence[Word], verb: int) -> bool:
    """Whether it is a participle right after its noun, or opens a clause ("arrested by police", "when asked")."""
    if words[verb].form != "past" or group_start(words, verb) != verb:
        return False
    follows = words[verb + 1].low if verb + 1 < len(words) else ""
    before = words[verb - 1] if verb else None
    if before is not None and before.low in _REDUCING:
        return True
    if before is not None and before.low == "those":
        return True  # "those sent back"
    is_open = before is None or before.kind in "N,."
    return is_open and follows == "by"
