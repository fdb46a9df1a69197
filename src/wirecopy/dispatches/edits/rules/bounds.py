"""Bounds: words before a number that make it a least, a most or an estimate ("at least 12", "about 12").

Another bound is another number.  An estimate given as a count, or the reverse, may matter; "about" for
"some" says the same.  "More than an hour" bounds one of it.  Other languages have their own words.

Known misses: other bounds behind the number ("12 or more"), and those that another word parts from it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import takewhile

from wirecopy.data.style import load_style
from wirecopy.data.word_lists import edit_words
from wirecopy.dispatches.edits.change import Change
from wirecopy.dispatches.edits.hunks import Hunk
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
_ONE = edit_words("bounds.one")
#: What a number without a word before it is.
EXACT = "exact"
#: Kinds of which one put for the other leaves the number nearly as it was.
_AKIN = ({EXACT, "estimate"}, {"near", "estimate"}, {"near", "less"})


def bound(change: Change) -> Verdict | None:
    """A bound set, dropped or exchanged before the same number."""
    if (moved := _moved(change)) is not None:
        return moved
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
    phrase = " ".join(change.only)
    kind = bounds_of(change.language).get(phrase) or load_style().bounds_behind.get(phrase)
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


def _moved(change: Change) -> Verdict | None:
    """A bound before a number in one text, and behind it in the other: "at least 12 men", "12 men or more"."""
    if not change.words_a or not change.words_b:
        return None
    before = [
        _without_bound(words, bounds_of(change.language), at_end=False)
        for words in (change.words_a, change.words_b)
    ]
    behind = [
        _without_bound(words, load_style().bounds_behind, at_end=True)
        for words in (change.words_a, change.words_b)
    ]
    for one, two in ((before[0], behind[1]), (behind[0], before[1])):
        if one is not None and two is not None and one[1] == two[1] and read_numbers(one[1]):
            if one[0] == two[0]:
                return Verdict(EditClass.WORDING, 0, "one bound of a number in other words")
            return Verdict(EditClass.FACT, 2, "another bound of the number, or none")
    return None


def _without_bound(
    words: Sequence[str], known: Mapping[str, str], *, at_end: bool
) -> tuple[str, tuple[str, ...]] | None:
    """The kind of the bound that opens or ends the words, and the rest; None without one."""
    for size in range(min(LONGEST, len(words) - 1), 0, -1):
        part = words[-size:] if at_end else words[:size]
        if kind := known.get(" ".join(part)):
            return kind, tuple(words[:-size] if at_end else words[size:])
    return None


def is_bound_moved(a: TokenRow, b: TokenRow, one: Hunk, two: Hunk) -> bool:
    """Whether two hunks hold the bound of the number between them, before it in one text and behind it in the other."""
    gap = a.keys[one.a_end : two.a_start]
    if gap != b.keys[one.b_end : two.b_start] or not 0 < len(gap) <= COUNTED:
        return False
    if read_numbers(gap) is None:
        return False
    firsts = " ".join(a.keys[one.a_start : one.a_end]), " ".join(b.keys[one.b_start : one.b_end])
    lasts = " ".join(a.keys[two.a_start : two.a_end]), " ".join(b.keys[two.b_start : two.b_end])
    known, behind = bounds_of(language_of(a.text)), load_style().bounds_behind
    return any(
        firsts[n] in known and lasts[1 - n] in behind and not firsts[1 - n] and not lasts[n]
        for n in (0, 1)
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
