"""Matters: what something is said of or about, which is no words itself.

``commented on the report that he would leave`` and ``told of her joy`` report nothing; ``complained of headaches``
does.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.facts.quotes.grammar import CALENDAR, QUESTION_WORDS
from wirecopy.facts.quotes.units import Item

#: Verbs whose matter follows these words ("complained of headaches").
_OF_MATTERS = frozenset("complain warn caution boast brag".split())
_MATTERS = frozenset("of about against".split())
#: Words looked through for the "that" or mark that opens what was said, and what ends the search.
_REACH = 22
_STOPS = frozenset({".", ";", ")", "?", "!", "…"})


def is_matter(items: Sequence[Item], at: int, base: str) -> bool:
    """Whether what somebody complains or warns of stands there, and is all that he says."""
    return base in _OF_MATTERS and items[at].lower in _MATTERS and not opens_late(items, at)


def opens_late(items: Sequence[Item], at: int) -> bool:
    """Whether a quotation, a colon or "that" follows before the next mark."""
    for item in items[at + 1 : at + _REACH]:
        if item.is_quote or item.lower == "that" or item.text == ":":
            return True
        if item.text == "," or item.text in _STOPS:
            return False
    return False


def tells_matter(items: Sequence[Item], at: int, base: str) -> bool:
    """Whether what a comment is on follows ("commented on the report that he would leave")."""
    after = items[at + 1].lower if at + 1 < len(items) else ""
    is_comment = base in {"comment", "remark"} and at < len(items)
    is_on = is_comment and items[at].lower in {"on", "about", "upon"}
    return is_on and after not in CALENDAR and not any(item.is_quote for item in items[at:])


def tells_nothing(items: Sequence[Item], at: int) -> bool:
    """Whether a thing is told of, or somebody told to do it ("told of her joy after she had won", "told to shut")."""
    if at < len(items) and items[at].lower == "to":
        return True
    is_of = at + 1 < len(items) and items[at].lower in _MATTERS
    return is_of and items[at + 1].lower not in QUESTION_WORDS and not opens_late(items, at)
