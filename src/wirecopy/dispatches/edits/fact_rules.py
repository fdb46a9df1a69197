"""Fact rules: changes of what is stated.

Numbers, negation, modality, words that stand against each other, and names; each only in small
changes, where one thing was put for another.  In a rewritten sentence nothing is claimed.

Known misses: facts changed within a sentence that was reworded as well; another verb that no list
sets against the first.
"""

from __future__ import annotations

from wirecopy.data.style import load_style
from wirecopy.dispatches.edits.change import Change
from wirecopy.dispatches.edits.forms import (
    is_demonym,
    is_near,
    is_transliteration,
    read_numbers,
)
from wirecopy.dispatches.edits.names import may_be_name
from wirecopy.dispatches.edits.verdict import Rule, Verdict
from wirecopy.model import EditClass

#: Words each side of an exchange may have, and words of a single loss or gain.
EXCHANGE_WORDS = 4
LOSS_WORDS = 2
#: Words each side may have when names or numbers are exchanged.
NAME_WORDS = 6
_REVERSES = frozenset({"denied", "denies", "deny", "refused", "refuses", "failed"})


def numbers(change: Change) -> Verdict | None:
    """Another number; the same one written otherwise is spelling."""
    if change.is_one_sided or max(len(change.words_a), len(change.words_b)) > NAME_WORDS:
        return None
    found_a, found_b = read_numbers(change.words_a), read_numbers(change.words_b)
    if found_a is None or found_b is None:
        return None
    if found_a == found_b:
        return Verdict(EditClass.SPELLING, 0, "the same number in another form")
    return Verdict(EditClass.FACT, 2, "another number")


def negation(change: Change) -> Verdict | None:
    """A negation set or dropped."""
    if not _is_small(change):
        return None
    if _negations(change.words_a) == _negations(change.words_b):
        return None
    return Verdict(EditClass.FACT, 2, "a negation was set, dropped or moved")


def _negations(words: tuple[str, ...]) -> int:
    known = load_style().negation - _REVERSES
    return sum(1 for word in words if word in known or word.endswith("n't"))


def _is_small(change: Change) -> bool:
    if change.is_one_sided:
        return len(change.only) <= LOSS_WORDS
    return 0 < max(len(change.words_a), len(change.words_b)) <= EXCHANGE_WORDS


def modality(change: Change) -> Verdict | None:
    """Sure, possible or bound: another degree."""
    if not _is_small(change):
        return None
    lines = load_style().modality
    found_a = {lines[word] for word in change.words_a if word in lines}
    found_b = {lines[word] for word in change.words_b if word in lines}
    if found_a == found_b or not ((found_a and found_b) or (found_a | found_b) - {0, 2}):
        return None
    return Verdict(EditClass.FACT, 2, "more or less sure, or bound, than the other text")


def contrast(change: Change) -> Verdict | None:
    """A word for its opposite, or a unit for another."""
    if change.is_one_sided or not _is_small(change):
        return None
    pairs = load_style().contrasts
    for one in change.words_a:
        for two in change.words_b:
            if frozenset((one, two)) in pairs:
                return Verdict(EditClass.FACT, 2, f"{one!r} against {two!r}")
    return None


def names(change: Change) -> Verdict | None:
    """Another name in the same place; one letter off is a likely typing error."""
    if change.is_one_sided or max(len(change.words_a), len(change.words_b)) > NAME_WORDS:
        return None
    found_a, found_b = _names_put_for_another(change)
    if not found_a or not found_b:
        return None
    if len(change.words_a) > len(found_a) + 2 or len(change.words_b) > len(found_b) + 2:
        return None
    if len(found_a) == len(found_b) == 1:
        one, two = found_a[0], found_b[0]
        if is_demonym(one, two):
            return Verdict(EditClass.WORDING, 0, "a name and a word made from it")
        if is_transliteration(one, two):
            return Verdict(EditClass.SPELLING, 0, "two ways to write the name")
        if is_near(one, two):
            return Verdict(EditClass.FACT, 2, "a name a letter or two off: likely typo")
    return Verdict(EditClass.FACT, 2, "another name")


def _names_put_for_another(change: Change) -> tuple[list[str], list[str]]:
    """The names of each side that the other lacks.

    At a sentence's start a capital says nothing; there a word passes for a name when what stands
    against it is a known name.
    """
    sides = (
        (change.words_a, change.surfaces_a, change.names_a, change.words_b),
        (change.words_b, change.surfaces_b, change.names_b, change.words_a),
    )
    known = [
        [w for w in words if w in names and w not in other] for words, _, names, other in sides
    ]
    able = [
        [w for w, s in zip(words, surfaces, strict=True) if w not in other and may_be_name(s)]
        for words, surfaces, _, other in sides
    ]
    if known[0] and not known[1]:
        return known[0], able[1]
    if known[1] and not known[0]:
        return able[0], known[1]
    return known[0], known[1]


def order(change: Change) -> Verdict | None:
    """Names or numbers that changed places: who did what to whom."""
    if change.is_one_sided or sorted(change.words_a) != sorted(change.words_b):
        return None
    rows = [
        [w for w in words if w in names or w[0].isdigit()]
        for words, names in ((change.words_a, change.names_a), (change.words_b, change.names_b))
    ]
    if len(rows[0]) > 1 and rows[0] != rows[1]:
        return Verdict(EditClass.FACT, 2, "names or numbers changed places")
    return Verdict(EditClass.WORDING, 0, "the same words in another order")


FACT_RULES: tuple[Rule, ...] = (order, numbers, negation, modality, contrast, names)
