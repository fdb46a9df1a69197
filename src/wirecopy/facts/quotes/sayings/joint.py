"""Joint subjects: several who say something together.

"A, B and C said" has one subject when its parts are nothing but names and roles.  Two told by other nouns are
one where they close a report (", pilots and a local official said.").

Known misses: other lists with a part that holds no name or role.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.roles import role_words
from wirecopy.data.word_lists import quote_words
from wirecopy.facts.quotes.grammar import (
    BOUNDARIES,
    ENDS,
    FINITE,
    PREPOSITIONS,
    PRETERITES,
    SUBJECT_PRONOUNS,
    is_dash,
    is_end,
    is_past,
)
from wirecopy.facts.quotes.units import Item
from wirecopy.text.calendar_words import WEEKDAYS

#: Longest list of several speakers before its last one, and longest pair that closes a report, in items.
_LONGEST_LIST, _LONGEST_PAIR = 20, 9
#: What tells when or where they said it.
_BEFORE_DAYS = frozenset("on in at".split())
INSIDE_NAMES = quote_words("joint.inside_names")


def joint_start(items: Sequence[Item], start: int, end: int, floor: int) -> int:
    """Back over "A, B and" before the last of several; ``start`` when it is no list."""
    if start >= end or start - 1 <= floor or items[start - 1].lower != "and":
        return start
    if (shared := _shared_start(items, start, end, floor)) is not None:
        return shared
    if not _only_names(items, start, end):
        return _pair_start(items, start, end, floor)
    at, stop = start - 1, max(floor, start - _LONGEST_LIST)
    while at > stop and _in_name(items[at - 1]) and not is_dash(items, at - 1):
        at -= 1
    at += items[at].text == ","
    opens = at == 0 or items[at - 1].is_quote or is_end(items, at - 1) or at == floor
    opens = opens or items[at - 1].lower in {",", "that", "but", "as", "when", "while"}
    is_list = opens and at < start - 1 and _only_names(items, at, start - 1)
    return at if is_list else _pair_start(items, start, end, floor)


def _shared_start(items: Sequence[Item], start: int, end: int, floor: int) -> int | None:
    """Where several of one office begin, each of another place ("the ministers of | Peru and Chile said")."""
    if not all(item.text[:1].isupper() for item in items[start:end]):
        return None
    at = start - 1
    while at > floor and (items[at - 1].text[:1].isupper() or items[at - 1].text == ","):
        at -= 1
    if at == start - 1 or at - 1 <= floor or items[at - 1].lower not in {"of", "from"}:
        return None
    role = role_words().get(items[at - 2].lower)
    if role is None or not role.is_plural:
        return None
    at -= 2
    while at > floor and items[at - 1].text.islower() and _is_nominal(items[at - 1]):
        at -= 1
    at -= at > floor and items[at - 1].text == "The"
    return at


def _pair_start(items: Sequence[Item], start: int, end: int, floor: int) -> int:
    """Back over nouns and "and" to the comma before two who close a report (", residents and a pilot said.")."""
    comma = start - 1
    while comma > floor and items[comma].text != ",":
        comma -= 1
    part = items[comma + 1 : end]
    after = items[end + 1] if end + 1 < len(items) else None
    closes = (
        after is None
        or after.text in ENDS
        or after.lower in _BEFORE_DAYS
        or after.lower in WEEKDAYS
    )
    is_short = comma > floor and len(part) <= _LONGEST_PAIR
    is_plain = all(item.lower in {"and", "of"} or _is_nominal(item) for item in part)
    holds_clause = any(is_past(item) for item in items[floor:comma])
    return comma + 1 if closes and is_short and is_plain and holds_clause else start


def _is_nominal(item: Item) -> bool:
    """Whether the word may be one of a noun phrase."""
    is_off = item.lower in BOUNDARIES | PREPOSITIONS | SUBJECT_PRONOUNS | PRETERITES | FINITE
    return item.is_word and not is_off and not is_past(item)


def _in_name(item: Item) -> bool:
    word = item.text
    is_name = word[:1].isupper() or item.lower in role_words() or word == ","
    return is_name or item.lower in INSIDE_NAMES


def _only_names(items: Sequence[Item], start: int, end: int) -> bool:
    """Whether each part between commas holds a name or a role."""
    has_name = False
    for item in items[start:end]:
        if item.text == ",":
            if not has_name:
                return False
            has_name = False
        elif not _in_name(item):
            return False
        has_name = has_name or item.text[:1].isupper() or item.lower in role_words()
    return has_name
