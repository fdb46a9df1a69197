"""Degrees: small words that say how many, how badly and how nearly, and who else stands in a list.

Dropping one leaves the sentence whole and says more, or less, than the writer did: "slightly injured", "only three",
"most voters", "Egypt and Qatar".  Such an edit may matter.  Words of which one put for the other cannot both be true
("most", "all"; "slightly", "seriously") stand in the table of contrasts.
"""

from __future__ import annotations

from wirecopy.data.style import load_style
from wirecopy.data.word_lists import edit_words
from wirecopy.dispatches.edits.change import Change
from wirecopy.dispatches.edits.tokens import TokenRow, is_word
from wirecopy.dispatches.edits.verdict import Rule, Verdict
from wirecopy.model import EditClass

#: Words of a part of a list ("Saudi Arabia and").
LISTED_WORDS = 5
_HOW_MANY = edit_words("degrees.how_many")
_HOW = edit_words("degrees.how")
#: Behind them "all" counts nothing ("all a nation can do", "all he wanted").
_OPENS_OTHERS = edit_words("degrees.opens_others")
_JOINS = frozenset({"and", "or"})
_PARTS = _JOINS | {","}


def all_or_only(change: Change) -> Verdict | None:
    """The word "all" for "only", or "only" for "all", before what is counted or named: "all three men", "only three men"."""
    sides = {change.words_a, change.words_b}
    after = change.after_a()
    if sides != {("all",), ("only",)} or not after or after != change.after_b():
        return None
    if not is_word(after[0]) or after[0] in load_style().pronouns | _OPENS_OTHERS:
        return None
    return Verdict(EditClass.FACT, 2, "'all' against 'only'")


def degree(change: Change) -> Verdict | None:
    """A word of degree or number set, dropped, or put for one that nearly says the same."""
    words = change.words_a, change.words_b
    if max(map(len, words)) != 1:
        return None
    if change.is_one_sided:
        if change.only[0] not in _HOW_MANY | _HOW:
            return None
        return Verdict(EditClass.WORDING, 1, "a word of degree or number set or dropped")
    one, two = words[0][0], words[1][0]
    if {one, two} <= _HOW_MANY and {one, two} != {"some", "several"}:
        return Verdict(EditClass.WORDING, 1, "another word for how many")
    return None


def listed(change: Change) -> Verdict | None:
    """A name of a list of names left out or set in."""
    if not change.is_one_sided or len(change.only) > LISTED_WORDS:
        return None
    row, start, end = change.side
    names = change.names_a if change.words_a else change.names_b
    lost = [word for word in change.only if word not in _JOINS]
    if not lost or not names.issuperset(lost):
        return None
    if not {row.keys[start], row.keys[end - 1]} & _PARTS or not _is_listed(row, start, end, names):
        return None
    if change.words_a:
        return Verdict(EditClass.CUT, 1, "a name of a list left out")
    return Verdict(EditClass.ADDITION, 1, "a name of a list set in")


def _is_listed(row: TokenRow, start: int, end: int, names: frozenset[str]) -> bool:
    """Whether other names stand beside the tokens, joined with them by "and" or "or"."""
    first, last = start, end
    while first > 0 and (row.keys[first - 1] in names or row.keys[first - 1] in _PARTS):
        first -= 1
    while last < len(row) and (row.keys[last] in names or row.keys[last] in _PARTS):
        last += 1
    others = row.keys[first:start] + row.keys[end:last]
    return not names.isdisjoint(others) and not _JOINS.isdisjoint(row.keys[first:last])


DEGREE_RULES: tuple[Rule, ...] = (all_or_only, degree, listed)
