"""Currencies: a sign before a number and a name behind it ("$3 million", "3 million dollars").

One sum in either form is style; a sign against the name of another currency is a fact.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.dispatches.edits.change import Change
from wirecopy.dispatches.edits.forms import is_abbreviation
from wirecopy.dispatches.edits.hunks import Hunk
from wirecopy.dispatches.edits.quantities import is_measure, read_numbers
from wirecopy.dispatches.edits.tokens import TokenRow
from wirecopy.dispatches.edits.verdict import Verdict
from wirecopy.model import EditClass

#: Tokens a number has ("3.2 million", "three hundred thousand").
NUMBER_TOKENS = 4
_NAMES = {
    "$": ("dollar", "dollars"),
    "€": ("euro", "euros"),
    "£": ("pound", "pounds"),
    "¥": ("yen", "yuan"),
    "₹": ("rupee", "rupees"),
    "₽": ("rouble", "roubles", "ruble", "rubles"),
    "₩": ("won",),
    "₺": ("lira", "liras"),
}
SIGNS = frozenset(_NAMES)
_CODES = {
    "usd": "$",
    "us$": "$",
    "eur": "€",
    "gbp": "£",
    "inr": "₹",
    "rub": "₽",
    "krw": "₩",
    "try": "₺",
}
#: What stands before a number.
_BEFORE = SIGNS | frozenset(_CODES)
_BEHIND = {name: sign for sign, names in _NAMES.items() for name in names}


def currency(change: Change) -> Verdict | None:
    """A number with a sign before it, and the same number with a name behind it."""
    sides = change.keys_a, change.keys_b
    if change.only == ("us",) and change.side[0].keys[change.side[2] : change.side[2] + 1] == (
        "$",
    ):
        return Verdict(EditClass.ABBREVIATION, 0, "the country of the dollar set or dropped")
    found = [[key for key in side if key in _BEFORE or key in _BEHIND] for side in sides]
    if len(found[0]) != 1 or len(found[1]) != 1:
        return None
    one, two = found[0][0], found[1][0]
    if _are_behind(change, one, two):
        return Verdict(EditClass.ABBREVIATION, 0, "a currency's sign and its name")
    if (one in _BEFORE) == (two in _BEFORE) or not _is_one_number(*map(_number, sides)):
        return None
    if _sign(one) == _sign(two):
        return Verdict(EditClass.ABBREVIATION, 0, "a currency's sign and its name")
    return Verdict(EditClass.FACT, 2, f"another currency: {two} for {one}")


def _are_behind(change: Change, one: str, two: str) -> bool:
    """Whether the sign and the name of one currency stand behind the same number, or its short form: "Mio €", "Millionen Euro"."""
    if one == two or _sign(one) != _sign(two) or SIGNS.isdisjoint({one, two}):
        return False
    if (change.keys_a[-1], change.keys_b[-1]) != (one, two):
        return False
    rests = [
        [key for key in keys[:-1] if key not in _OF] for keys in (change.keys_a, change.keys_b)
    ]
    return rests[0] == rests[1] or is_abbreviation(*rests)


#: What ties the name to its number in other languages.
_OF = frozenset({"de", "d'", "di", "d"})


def names_currency(key: str) -> bool:
    """Whether the word is the name of a currency, as it stands behind a number."""
    return key in _BEHIND


def _sign(key: str) -> str:
    return _CODES.get(key) or _BEHIND.get(key, key)


def _number(keys: Sequence[str]) -> tuple[str, ...]:
    return tuple(key for key in keys if key not in _BEFORE and key not in _BEHIND)


def _is_one_number(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether the tokens are the same, or one number in two forms."""
    if one == two:
        return True
    values = read_numbers(one), read_numbers(two)
    return values[0] == values[1] and all(found and len(found) == 1 for found in values)


def is_currency(a: TokenRow, b: TokenRow, one: Hunk, two: Hunk) -> bool:
    """Whether two hunks put a sign before a number for a name behind it, or the reverse."""
    gap = a.keys[one.a_end : two.a_start]
    if len(gap) != two.b_start - one.b_end or not 0 < len(gap) <= NUMBER_TOKENS:
        return False
    if read_numbers(gap) is None:
        return False
    before = a.keys[one.a_start : one.a_end], b.keys[one.b_start : one.b_end]
    behind = a.keys[two.a_start : two.a_end], b.keys[two.b_start : two.b_end]
    for side in (0, 1):
        left, right = behind[side], behind[1 - side]
        if before[1 - side] or len(before[side]) != 1 or not right:
            continue
        is_magnitude = all(is_measure((key,)) for key in (*left, *right[:-1]))
        return before[side][0] in _BEFORE and right[-1] in _BEHIND and is_magnitude
    return False
