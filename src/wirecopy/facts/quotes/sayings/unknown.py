"""Unknown verbs of saying: ``"...," X barks``, ``"...," shrugged X``, a quotation that leaves its sentence open and a short clause.

Whatever its verb, the clause behind such a quotation tells who spoke, where a name, a pronoun or a word for
a person ("her mother", "the tall pilot") is its subject and nothing that a participle would take follows.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wirecopy.data.roles import role_words
from wirecopy.facts.actors.gender import gender_of
from wirecopy.facts.quotes.grammar import CALENDAR, POINTERS, PREPOSITIONS, is_adverb
from wirecopy.facts.quotes.units import Item

#: Only the first items of a unit are looked at for the quotation.
_FIRST_QUOTES = 40
#: Longest subject between the quotation and the verb.
_SHORT_SUBJECT = 6
_PRONOUNS = frozenset("he she they the a 's".split())
#: These may follow the verb.
_TAILS = (PREPOSITIONS - {"by", "of", "for"}) | CALENDAR | {"while", "when", "out", "back"}


class Clause(NamedTuple):
    """Indices of a quotation, the verb behind it, and who speaks."""

    quotation: int
    verb: int
    speaker: tuple[int, int]


def find_unknown(items: Sequence[Item]) -> Clause | None:
    """The first quotation with such a clause; None where none stands."""
    for at, item in enumerate(items[:_FIRST_QUOTES]):
        if item.is_quote and item.ends_open and at + 2 < len(items):
            verb = _verb_of_name(items, at + 1) or _verb_of_person(items, at + 1)
            if verb is not None:
                return Clause(at, verb, (at + 1, verb))
            named = _name_behind(items, at + 1) if _may_open(items, at) else None
            if named is not None:
                return Clause(at, at + 1, named)
    return None


def _may_open(items: Sequence[Item], at: int) -> bool:
    """Whether a quotation may be all of what was said, no words of a clause before it (``dubbed "the Rocket,"``)."""
    return at == 0 or not (items[at - 1].is_word or items[at - 1].text == ",")


def _name_behind(items: Sequence[Item], verb: int) -> tuple[int, int] | None:
    """The name, or the word for a person, behind a verb in the past (``"...," shrugged X``)."""
    start = end = verb + 1
    is_past = items[verb].text.islower() and items[verb].lower.endswith("ed")
    if not is_past or start >= len(items) or items[start].lower in CALENDAR:
        return None
    opens = items[start].lower in POINTERS
    while end < len(items) and end - start < _SHORT_SUBJECT and items[end].is_word:
        if not (opens or items[end].text[:1].isupper() or items[end].lower in role_words()):
            break
        end += 1
    last = items[end - 1].lower
    is_person = not opens or last in role_words() or gender_of(last) is not None
    return (start, end) if end > start and is_person and _may_end(items, end) else None


def _verb_of_name(items: Sequence[Item], start: int) -> int | None:
    end = start
    while end < len(items) and end - start < _SHORT_SUBJECT - 1 and _names(items[end]):
        end += 1
    return end if end > start and end < len(items) and _is_verb(items[end]) else None


def _names(item: Item) -> bool:
    return item.text[:1].isupper() or item.lower in _PRONOUNS


def _verb_of_person(items: Sequence[Item], start: int) -> int | None:
    """The verb behind an article or a possessive and a word for a person."""
    if items[start].lower not in POINTERS:
        return None
    for at in range(start + 2, min(len(items), start + 1 + _SHORT_SUBJECT)):
        before = items[at - 1]
        is_person = before.lower in role_words() or gender_of(before.lower) is not None
        if is_person and _is_verb(items[at]):
            return at if _may_end(items, at + 1) else None
        if not before.is_word and before.text != "-":
            return None
    return None


def _is_verb(item: Item) -> bool:
    return item.text.isalpha() and item.text.islower() and item.lower.endswith(("ed", "s"))


def _may_end(items: Sequence[Item], at: int) -> bool:
    """Whether the clause ends there, or an adverbial follows."""
    if at >= len(items) or not items[at].is_word or items[at].is_quote:
        return True
    return items[at].lower in _TAILS or is_adverb(items[at])
