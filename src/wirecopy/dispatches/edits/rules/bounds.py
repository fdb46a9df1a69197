"""Bounds: words before a number that make it a least, a most or an estimate ("at least 12", "about 12").

Another bound is another number.  An estimate given as a count, or the reverse, may matter; "about" for
"some" says the same.  "More than an hour" bounds one of it.  Other languages have their own words.

Known misses: other bounds behind the number ("12 or more"), and those that another word parts from it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from wirecopy.data.style import load_style
from wirecopy.dispatches.edits.change import Change
from wirecopy.dispatches.edits.languages import bounds_of, language_of
from wirecopy.dispatches.edits.quantities import PERCENT, is_measure, plain_number, read_numbers
from wirecopy.dispatches.edits.rules.currencies import SIGNS
from wirecopy.dispatches.edits.tokens import TokenRow, is_word
from wirecopy.dispatches.edits.verdict import Verdict
from wirecopy.model import EditClass

#: Words of the longest bound ("no more than").
LONGEST = 3
#: Tokens before a bound behind its number, and what it counts, among which the number stands.
COUNTED = 3
#: What may stand between a bound and its number.
_BETWEEN = frozenset({"a", "an", *SIGNS})
#: What stands for "one" before what is counted.
_ONE = frozenset("a an ein eine einen einem einer un une una uno um uma een".split())
#: What a number without a word before it is.
EXACT = "exact"
#: Kinds of which one put for the other leaves the number nearly as it was.
_AKIN = ({EXACT, "estimate"}, {"near", "estimate"}, {"near", "less"})


def bound(change: Change) -> Verdict | None:
    """A bound set, dropped or exchanged before the same number."""
    if change.is_one_sided and _is_behind_number(change):
        return Verdict(EditClass.FACT, 2, "another bound of the number, or none")
    if read_numbers(change.words_a) != read_numbers(change.words_b):
        return None
    if _number_words(change, change.words_a) != _number_words(change, change.words_b):
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


def _is_behind_number(change: Change) -> bool:
    """Whether a least or a most stands for itself behind the number and what it counts: "14 men at least"."""
    row, start, end = change.side
    kind = bounds_of(change.language).get(" ".join(change.only))
    if kind not in {"least", "most"} or any(
        counts(row, at) for at in range(end, min(len(row), end + 1))
    ):
        return False
    near = range(max(0, start - COUNTED), start)
    return any(
        plain_number(row.keys[at]) is not None
        for at in near
        if row.sentences[at] == row.sentences[start]
    )


def _number_words(change: Change, words: Sequence[str]) -> list[float]:
    """The numbers that words of another language name."""
    known = load_style().numbers.get(change.language, {})
    return [known[word] for word in words if word in known]


def _kind(row: TokenRow, start: int, end: int) -> str | None:
    """The kind of bound of the number that the tokens hold, or that stands right behind them.

    None without a number there, and when the tokens hold more than a bound and its number.
    """
    before = takewhile(lambda at: not counts(row, at), range(start, min(len(row), end + LONGEST)))
    place = start + len(list(before))
    if place >= len(row) or not counts(row, place):
        return None
    begin, kind = find_bound(row, place)
    rest = [at for at in range(place, end) if is_word(row.keys[at])]
    is_all = start >= begin and all(row.keys[at] in PERCENT or counts(row, at) for at in rest)
    return kind if is_all else None


def counts(row: TokenRow, at: int) -> bool:
    """Whether the token is a number, or the article before one thing that is counted: "an hour", "une heure"."""
    if at >= len(row):
        return False
    key = row.keys[at]
    if plain_number(key) is not None:
        return True
    style, language = load_style(), language_of(row.text)
    if key in style.numbers.get(language, ()):
        return True
    after = row.keys[at + 1 : at + 2]
    return key in _ONE and (
        is_measure(after) or not style.words_of(language).units.isdisjoint(after)
    )


def find_bound(row: TokenRow, number: int) -> tuple[int, str]:
    """Where the bound of a number begins (at what stands tight before the number without one), and its kind."""
    first = number
    while first > 0 and row.keys[first - 1] in _BETWEEN:
        first -= 1
    size, kind = bound_before(row, first)
    return first - size, kind


def bound_before(row: TokenRow, end: int) -> tuple[int, str]:
    """How many words the bound that ends at ``end`` has, and its kind."""
    known = bounds_of(language_of(row.text))
    for size in range(min(LONGEST, end), 0, -1):
        kind = known.get(" ".join(row.keys[end - size : end]))
        if kind is not None:
            return size, kind
    return 0, EXACT
