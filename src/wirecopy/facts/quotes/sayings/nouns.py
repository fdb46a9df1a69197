"""Nouns of saying: "repeated its claim that ...", "a warning by X that ...", "X's pledge to ...".

Whose the words are must be told by a possessive before the noun or by "by", "from" or "of" after it, or by the
subject of a verb of giving ("X gave the assurance that ...").  Where
the noun follows a verb, or "be" stands between it and "that" ("X's answer was that ..."), what was said runs to
the end of the clause; where it opens its sentence ("X's claim that ... was false"), to the verb that it is the
subject of; behind a preposition that opens the sentence, to the comma.

Known misses: "in a statement from X" without "that", and verbs in "-ed" behind what was said.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wirecopy.data.word_lists import quote_words
from wirecopy.facts.quotes.grammar import DETERMINERS, FINITE, PREPOSITIONS, is_past
from wirecopy.facts.quotes.sayings.subjects import subject_before
from wirecopy.facts.quotes.sayings.subordinate import comma_in, main_verb
from wirecopy.facts.quotes.units import Item
from wirecopy.text.function_words import BE, POSSESSIVES

_NOUNS = quote_words("nouns.nouns")
#: Nouns of what one will do, behind which "to" opens what was said.
_OF_DEEDS = frozenset("promise promises pledge pledges vow vows threat threats".split())
#: More nouns that "be" and "that" follow.
_WITH_BE = _NOUNS | frozenset(
    "answer point response reply argument advice position explanation".split()
)
#: Verbs that have such a noun for their object ("gave an assurance that"), and more nouns that these take.
_GIVING = quote_words("nouns.giving")
_GIVEN = _NOUNS | quote_words("nouns.given")
_BEFORE_NOUN = DETERMINERS | frozenset("grave deep strong full firm new public serious".split())
#: Words before who gives a statement.
GIVERS = frozenset("by from of".split())
#: Longest name of whose the words are, in items.
_LONGEST_OWNER = 8


class Noun(NamedTuple):
    """Items that name the speaker, and those of what was said."""

    speaker: tuple[int, int]
    start: int
    stop: int


def find_noun(items: Sequence[Item], at: int) -> Noun | None:
    """The saying that a noun at ``at`` tells of; None where it tells of none."""
    given = _given(items, at)
    if given is not None or items[at].lower not in _WITH_BE | _OF_DEEDS:
        return given
    link = _link(items, at)
    if link is None or link + 1 >= len(items):
        return None
    is_copula = items[link - 1].lower in BE
    last = link - is_copula
    owner = _owner_before(items, at) if last == at + 1 else _owner_after(items, at, last)
    if owner is None or (items[at].lower not in _NOUNS | _OF_DEEDS and not is_copula):
        return None
    start = link + _is_that(items[link])
    first = min(owner[0], at)
    if is_copula or _follows_verb(items, first):
        return Noun(owner, start, len(items))
    stop = _stop(items, first, start, is_deed=not _is_that(items[link]))
    return Noun(owner, start, stop) if stop < len(items) else None


def _given(items: Sequence[Item], at: int) -> Noun | None:
    """The saying of ``X gave the assurance that ...``."""
    verb = at - 1
    while verb > 0 and items[verb].lower in _BEFORE_NOUN:
        verb -= 1
    is_open = at + 2 < len(items) and _is_that(items[at + 1]) and not _tells_of(items[at + 2])
    if items[at].lower not in _GIVEN or not is_open or items[verb].lower not in _GIVING:
        return None
    subject = subject_before(items, verb, 0)
    if subject.is_empty or subject.is_negated or subject.is_passive:
        return None
    return Noun((subject.start, subject.end), at + 2, len(items))


def _tells_of(item: Item) -> bool:
    """Whether a verb stands behind "that", which then stands for the noun ("the report that was due")."""
    return item.lower in FINITE or is_past(item)


def _link(items: Sequence[Item], at: int) -> int | None:
    """The "that" that opens what was said, or the "to" behind a noun of a deed."""
    reach = range(at + 1, min(len(items), at + 3 + _LONGEST_OWNER))
    is_deed = items[at].lower in _OF_DEEDS
    return next(
        (n for n in reach if _is_that(items[n]) or (is_deed and _opens_deed(items, n))), None
    )


def _opens_deed(items: Sequence[Item], at: int) -> bool:
    """Whether "to" and a word that may be a verb stand there."""
    after = items[at + 1] if at + 1 < len(items) else None
    is_verb = after is not None and after.text.islower() and after.lower not in DETERMINERS
    return items[at].lower == "to" and is_verb


def _stop(items: Sequence[Item], first: int, start: int, *, is_deed: bool) -> int:
    """Where what was said ends before the rest of its sentence."""
    if first == 1 and items[0].lower in PREPOSITIONS:
        return comma_in(items, start, len(items))
    is_subject = first == 0
    return main_verb(items, start, len(items), owed=not is_deed) if is_subject else len(items)


def _is_that(item: Item) -> bool:
    return item.lower == "that"


def _owner_before(items: Sequence[Item], at: int) -> tuple[int, int] | None:
    """The possessive: "his", "Ms Berg's", "the ministry's" before the noun, with an adjective between or not."""
    for end in (at, at - 1):
        if end < 1:
            return None
        word = items[end - 1].lower
        if word in POSSESSIVES:
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
    is_given = items[at + 1].lower in GIVERS and that > at + 2
    words = items[at + 2 : that]
    return (at + 2, that) if is_given and all(w.is_word for w in words) else None


def _follows_verb(items: Sequence[Item], at: int) -> bool:
    """Whether something other than the opening of a clause stands before the noun phrase."""
    return at > 1 and items[at - 1].is_word
