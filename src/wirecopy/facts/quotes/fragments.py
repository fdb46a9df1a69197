"""Fragments: which words of a sentence with quoted words, but without words of saying, are somebody's.

Where the sentence tells whom it is about, that is the quotation after a comma, a colon or a dash, else what
follows "that", else the quotation and what leans on it.  Where it does not, the whole sentence goes on in the
words of who spoke last.

Known misses: terms in quotation marks longer than the shortest fragment.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.facts.quotes.grammar import DETERMINERS, PREPOSITIONS, is_dash, is_past
from wirecopy.facts.quotes.sayings.remarks import is_title
from wirecopy.facts.quotes.units import Item

_ENDS = frozenset({".", "!", "?"})
#: Verbs and participles that a title follows.
_NAMED = frozenset("titled entitled headlined named called dubbed".split())
#: Forms in "s" that open no predicate.
_PLURALS = frozenset("this his its as".split())
#: Farthest that an article may stand before the quotation that goes on with it.
_MOST_ADJECTIVES = 2


def is_set_off(items: Sequence[Item], quotation: int) -> bool:
    """Whether a quotation that opens a sentence of its own stands behind a comma, a colon or a dash."""
    before = quotation - 1
    is_marked = before >= 0 and (items[before].text in {",", ":"} or is_dash(items, before))
    return is_marked and not items[quotation].goes_on


def find_fragment(items: Sequence[Item], topic_end: int | None) -> tuple[int, int] | None:
    """First item and end of what is said; None where the sentence does not end with a quotation, or names a thing.

    ``topic_end`` is where the words for whom the sentence is about end in the text.
    """
    end = len(items) - (items[-1].text in _ENDS)
    last = end - 1
    if last < 0 or not items[last].is_quote:
        return None
    if topic_end is None:
        return 0, end
    if is_title(items, last) or _is_named(items, last):
        return None
    topic = next((at for at in range(last) if items[at].start >= topic_end), last)
    if is_set_off(items, last):
        return last, end
    that = next((at for at in range(topic + 1, last) if _opens_clause(items, at)), None)
    if that is not None:
        return that + 1, end
    return _phrase_start(items, topic, last), end


def _opens_clause(items: Sequence[Item], at: int) -> bool:
    """Whether it is a "that" with a clause behind it, and no relative ("a line that holds ...")."""
    after = items[at + 1]
    is_third = after.text.islower() and after.text.endswith("s") and not is_past(items[at + 2])
    is_verb = is_past(after) or is_third
    return items[at].lower == "that" and (not is_verb or after.lower in DETERMINERS | _PLURALS)


def _is_named(items: Sequence[Item], quotation: int) -> bool:
    """Whether a verb of naming stands right before, with a comma or not."""
    at = quotation - 1
    at -= at > 0 and items[at].text == ","
    return at >= 0 and items[at].lower in _NAMED


def _phrase_start(items: Sequence[Item], topic: int, quotation: int) -> int:
    """The article of the noun phrase that the quotation is part of; else the quotation itself."""
    for at in range(quotation - 1, max(topic, quotation - 2 - _MOST_ADJECTIVES), -1):
        if items[at].lower in DETERMINERS:
            return at
        if not items[at].is_word or items[at].lower in PREPOSITIONS:
            break
    return quotation
