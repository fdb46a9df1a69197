"""Bounds: words before a number that make it a least, a most or an estimate ("at least 12", "about 12").

Another bound is another number.  An estimate given as a count, or the reverse, may matter; "about" for
"some" says the same.

Known misses: bounds behind the number ("12 or more"), and those that another word parts from it.
"""

from __future__ import annotations

from itertools import takewhile

from wirecopy.data.style import load_style
from wirecopy.dispatches.edits.change import Change
from wirecopy.dispatches.edits.quantities import PERCENT, plain_number, read_numbers
from wirecopy.dispatches.edits.rules.currencies import SIGNS
from wirecopy.dispatches.edits.tokens import TokenRow, is_word
from wirecopy.dispatches.edits.verdict import Verdict
from wirecopy.model import EditClass

#: Words of the longest bound ("no more than").
LONGEST = 3
#: What may stand between a bound and its number.
_BETWEEN = frozenset({"a", "an", *SIGNS})
#: What a number without a word before it is.
EXACT = "exact"
#: Kinds of which one put for the other leaves the number nearly as it was.
_AKIN = ({EXACT, "estimate"}, {"near", "estimate"}, {"near", "less"})


def bound(change: Change) -> Verdict | None:
    """A bound set, dropped or exchanged before the same number."""
    if read_numbers(change.words_a) != read_numbers(change.words_b):
        return None
    hunk = change.hunk
    kind_a = _kind(change.a, hunk.a_start, hunk.a_end)
    kind_b = _kind(change.b, hunk.b_start, hunk.b_end)
    if kind_a is None or kind_b is None or kind_a == kind_b == EXACT:
        return None
    if kind_a == kind_b:
        return Verdict(EditClass.WORDING, 0, "one bound of a number in other words")
    if {kind_a, kind_b} in _AKIN:
        return Verdict(EditClass.WORDING, 1, "more or less of an estimate")
    return Verdict(EditClass.FACT, 2, "another bound of the number, or none")


def _kind(row: TokenRow, start: int, end: int) -> str | None:
    """The kind of bound of the number that the tokens hold, or that stands right behind them.

    None without a number there, and when the tokens hold more than a bound and its number.
    """
    before = takewhile(
        lambda at: plain_number(row.keys[at]) is None, range(start, min(len(row), end + LONGEST))
    )
    place = start + len(list(before))
    if place >= len(row) or plain_number(row.keys[place]) is None:
        return None
    begin, kind = find_bound(row, place)
    words = [key for key in row.keys[place:end] if is_word(key)]
    is_all = start >= begin and all(key in PERCENT or read_numbers((key,)) for key in words)
    return kind if is_all else None


def find_bound(row: TokenRow, number: int) -> tuple[int, str]:
    """Where the bound of a number begins (at what stands tight before the number without one), and its kind."""
    first = number
    while first > 0 and row.keys[first - 1] in _BETWEEN:
        first -= 1
    size, kind = _bound_before(row, first)
    return first - size, kind


def _bound_before(row: TokenRow, end: int) -> tuple[int, str]:
    """How many words the bound that ends at ``end`` has, and its kind."""
    known = load_style().bounds
    for size in range(min(LONGEST, end), 0, -1):
        kind = known.get(" ".join(row.keys[end - size : end]))
        if kind is not None:
            return size, kind
    return 0, EXACT
