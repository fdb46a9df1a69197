"""Rounding: a number put in place of a finer one that it holds ("4,100", "more than 4,000").

Desks do it for length; readers learn less, but nothing false.  The rounder number has fewer digits and a
word before it that leaves room ("more than", "nearly", "about"), or is a plural that counts nothing ("thousands of").
A bare number is another number ("4,000" for "4,100"), but for decimals rounded by next to nothing ("3.9" for "3.87").
"At least" and "up to" bound what is known so far: with another number they tell another state of things.

Known misses: amounts rounded into another unit ("47 days", "almost seven weeks").
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from wirecopy.dispatches.edits.change import Change
from wirecopy.dispatches.edits.quantities import (
    LIKE_SHARE,
    PERCENT,
    VAGUE_COUNTS,
    is_magnitude,
    plain_number,
    read_numbers,
    share_gap,
    without_numbers,
)
from wirecopy.dispatches.edits.rules.bounds import EXACT, find_bound
from wirecopy.dispatches.edits.tokens import TokenRow, is_word
from wirecopy.dispatches.edits.verdict import Verdict
from wirecopy.model import EditClass

#: Tokens each side may have.
TOKENS = 8
#: How much more than "more than" says there may be, and how much less than "nearly" says, as a share.
ROOM = 0.25
#: How far a bare number may be from the decimals that it stands for, as a share.
BARE = 0.01
#: How often the number behind a plural must be in the finer one: "thousands" begin with two, and 20 are "tens of thousands".
PLURAL = (2, 20)
_VAGUE = "vague"
_DOZEN = 12.0
#: Bounds of a finer number that a rounder one may take up.
_HELD = {
    "more": {EXACT, "estimate", "more", "least"},
    "near": {EXACT, "estimate", "near"},
    "less": {EXACT, "estimate", "less"},
    "estimate": {EXACT, "estimate"},
    _VAGUE: {EXACT, "estimate", "more"},
    EXACT: {EXACT},
}
_LIGHT = frozenset({"a", "an", "of", "-", ","})


class _Number(NamedTuple):
    """A number as a text gives it."""

    kind: str
    value: float
    has_decimals: bool
    #: What one of its last digit that is no naught counts: 1,000 in 4,000, 0.01 in 3.87.
    place: float
    #: What it counts or measures, as far as the change goes.
    unit: tuple[str, ...]


def rounder(change: Change) -> Verdict | None:
    """A rounder number for a finer one, or the reverse."""
    if change.is_one_sided or max(len(change.keys_a), len(change.keys_b)) > TOKENS:
        return None
    hunk = change.hunk
    one = _read(change.a, hunk.a_start, hunk.a_end)
    gap = share_gap(change.words_a, change.words_b) if one else None
    if gap is not None:
        is_like = gap <= LIKE_SHARE
        return Verdict(EditClass.WORDING, 1, "one share, rounder or finer") if is_like else None
    two = _read(change.b, hunk.b_start, hunk.b_end) if one else None
    if one is None or two is None or one.unit != two.unit:
        return None
    if not (_holds(one, two) or _holds(two, one)):
        return None
    return Verdict(EditClass.WORDING, 1, "one number, rounder or finer")


def _read(row: TokenRow, start: int, end: int) -> _Number | None:
    """The one number of the tokens, with the bound before it; None when they hold anything else before it."""
    first = next((at for at in range(start, end) if plain_number(row.keys[at]) is not None), None)
    if first is None:
        return None
    begin, kind = find_bound(row, first)
    if begin > start or not set(row.keys[begin:start]).isdisjoint({".", '"'}):
        return None
    keys = row.keys[first:end]
    if keys[0] in VAGUE_COUNTS:
        return _read_plural(keys, kind)
    words = [key for key in keys if is_word(key)]
    numbers = read_numbers(words)
    if numbers is None or len(numbers) != 1 or numbers[0] <= 0:
        return None
    rest = [key for key in keys if not is_word(key)] + without_numbers(words)
    sign = [key for key in row.keys[max(start, begin) : first] if not is_word(key)]
    place = _DOZEN if "dozen" in words else _place(numbers[0])
    return _Number(kind, numbers[0], "." in keys[0], place, _unit([*sign, *rest]))


def _place(value: float) -> float:
    return 10.0 ** int(Decimal(str(value)).normalize().as_tuple().exponent)


def _read_plural(keys: Sequence[str], kind: str) -> _Number | None:
    """What "thousands of" and "tens of thousands of" stand for."""
    counted = [key for key in keys if key in VAGUE_COUNTS]
    rest = [key for key in keys if key not in VAGUE_COUNTS]
    if kind != EXACT or len(counted) > 2:
        return None
    value = 1.0
    for key in counted:
        value *= plain_number(key) or 1.0
    return _Number(_VAGUE, value, False, value, _unit(rest))


def _unit(keys: Sequence[str]) -> tuple[str, ...]:
    found = ("%" if key in PERCENT else key for key in keys if key not in _LIGHT)
    return tuple(sorted({key for key in found if not is_magnitude(key)}))


def _holds(rough: _Number, fine: _Number) -> bool:
    """Whether the rougher number says of the finer one nothing that is false."""
    if fine.kind not in _HELD.get(rough.kind, ()):
        return False
    if rough.kind == _VAGUE:
        return PLURAL[0] <= fine.value / rough.value < PLURAL[1]
    if rough.value == fine.value or rough.place <= fine.place:
        return False
    over = fine.value - rough.value
    if rough.kind == "more":
        return 0 < over < min(rough.place, ROOM * rough.value)
    if rough.kind in {"near", "less"}:
        return 0 < -over <= min(rough.place / 2, ROOM * rough.value)
    if rough.kind == EXACT:
        return fine.has_decimals and abs(over) <= min(rough.place / 2, BARE * fine.value)
    return abs(over) <= rough.place / 2
