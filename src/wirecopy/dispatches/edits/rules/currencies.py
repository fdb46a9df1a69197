"""Currencies: a sign before a number and a name behind it ("$3 million", "3 million dollars").

One sum in either form is style; a sign against the name of another currency is a fact.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.word_lists import edit_words
from wirecopy.dispatches.edits.change import Change
from wirecopy.dispatches.edits.forms import is_abbreviation
from wirecopy.dispatches.edits.hunks import Hunk
from wirecopy.dispatches.edits.quantities import is_measure, read_numbers
from wirecopy.dispatches.edits.tokens import TokenRow
from wirecopy.dispatches.edits.verdict import Verdict
from wirecopy.model import EditClass

#: Tokens a number has ("3.2 million", "three hundred thousand").
NUMBER_TOKENS = 4
#: Tokens of a sum in brackets.
BRACKET = 6
#: Currencies of which a sum is near the same sum in the others, and how often one may hold the other.
_LIKE_SUMS = frozenset({"$", "€", "£"})
LIKE_RATIO = 1.5
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
#: Money of states whose sums are not compared.
_OTHER_MONEY = edit_words("currencies.other_money")


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


def converted(change: Change) -> Verdict | None:
    """A sum in brackets behind the sum itself, in another currency: "25 million euros ($27 million)", "(£21 million)"."""
    hunk = change.hunk
    one = _sum_in_brackets(change.a, hunk.a_start, hunk.a_end)
    two = _sum_in_brackets(change.b, hunk.b_start, hunk.b_end)
    if one is None or two is None or one[0] == two[0]:
        return None
    if not {one[0], two[0]} <= _LIKE_SUMS or _ratio(one, two) > LIKE_RATIO:
        return None
    return Verdict(EditClass.ABBREVIATION, 0, "one sum for readers of other currencies")


def _ratio(one: tuple[str, float], two: tuple[str, float]) -> float:
    small, large = sorted((one[1], two[1]))
    return large / small if small else LIKE_RATIO + 1


def _sum_in_brackets(row: TokenRow, start: int, end: int) -> tuple[str, float] | None:
    """Sign and size of the sum that makes up a bracket around or at the tokens, right behind another sum."""
    if start == end:
        return None
    first = next(
        (at for at in range(start, max(-1, start - BRACKET), -1) if row.keys[at] == "("), None
    )
    if first is None:
        first = next((at for at in range(start, end) if row.keys[at] == "("), -1)
    close = next(
        (at for at in range(end - 1, min(len(row), end + BRACKET)) if row.keys[at] == ")"), -1
    )
    if not 1 <= first <= start or close <= first or not _ends_sum(row, first):
        return None
    inside = row.keys[first + 1 : close]
    signs = {_sign(key) for key in inside if key in _BEFORE or key in _BEHIND}
    numbers = read_numbers(_number(inside))
    words = [key for key in inside if key.isalpha() and key not in _BEFORE and key not in _BEHIND]
    one = read_numbers(("1",))
    is_sum_alone = all(read_numbers(("1", word)) not in {None, one} for word in words)
    if len(signs) != 1 or numbers is None or len(numbers) != 1 or not is_sum_alone:
        return None
    return signs.pop(), numbers[0]


def _ends_sum(row: TokenRow, end: int) -> bool:
    """Whether a number with its currency stands right before a place."""
    before = row.keys[max(0, end - NUMBER_TOKENS) : end]
    if not any(key in _BEFORE or key in _BEHIND or key in _OTHER_MONEY for key in before):
        return False
    return any(read_numbers(before[at:]) is not None for at in (-1, -2, -3) if len(before) >= -at)


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
