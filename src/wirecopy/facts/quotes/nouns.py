"""Nouns of saying: "repeated its claim that ...", "a warning by X that ...".

The noun must follow a verb, so that what was said can run to the end of the clause; whose it is must be
told by a possessive before the noun or by "by", "from" or "of" after it.

Known misses: nouns that open their sentence ("His claim that ... was false"), whose clause ends nowhere
that words alone tell, and "in a statement from X" without "that".
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.facts.quotes.grammar import DETERMINERS
from wirecopy.facts.quotes.units import Item

_NOUNS = frozenset(
    "claim claims assertion assertions contention argument arguments insistence statement statements warning warnings "
    "accusation accusations allegation allegations charge charges suggestion suggestions complaint complaints "
    "comment comments remark remarks announcement prediction predictions promise promises pledge pledges vow threat "
    "admission declaration denial demand demands report reports assurance assurances conclusion acknowledgment "
    "acknowledgement message rumour belief view opinion".split()
)
_OWNERS = frozenset("his her its their my our".split())
_GIVERS = frozenset("by from of".split())
#: Longest name of whose the words are, in items.
_LONGEST_OWNER = 8


def find_noun(items: Sequence[Item], at: int) -> tuple[tuple[int, int], int] | None:
    """Items that name the speaker and the first item of what was said, for a noun of saying at ``at``."""
    if items[at].lower not in _NOUNS or at == 0:
        return None
    that = next(
        (n for n in range(at + 1, min(len(items), at + 3 + _LONGEST_OWNER)) if _is_that(items[n])),
        None,
    )
    if that is None or that + 1 >= len(items):
        return None
    owner = _owner_before(items, at) if that == at + 1 else _owner_after(items, at, that)
    if owner is None or not _follows_verb(items, min(owner[0], at)):
        return None
    return owner, that + 1


def _is_that(item: Item) -> bool:
    return item.lower == "that"


def _owner_before(items: Sequence[Item], at: int) -> tuple[int, int] | None:
    """The possessive: "his", "Ms Berg's", "the ministry's" before the noun, with an adjective between or not."""
    for end in (at, at - 1):
        if end < 1:
            return None
        word = items[end - 1].lower
        if word in _OWNERS:
            return end - 1, end
        if word.endswith(("'s", "s'")) and word != "it's":
            start = end - 1
            while start > max(0, end - _LONGEST_OWNER) and _joins(items[start - 1]):
                start -= 1
            return start, end
    return None


def _joins(item: Item) -> bool:
    return item.text[:1].isupper() or item.lower in DETERMINERS


def _owner_after(items: Sequence[Item], at: int, that: int) -> tuple[int, int] | None:
    """What gives the words: "by X", "from X" or "of X" between the noun and "that"."""
    is_given = items[at + 1].lower in _GIVERS and that > at + 2
    words = items[at + 2 : that]
    return (at + 2, that) if is_given and all(w.is_word for w in words) else None


def _follows_verb(items: Sequence[Item], at: int) -> bool:
    """Whether something other than the opening of a clause stands before the noun phrase."""
    return at > 1 and items[at - 1].is_word
