"""Quotation bounds: marks of a quotation set, dropped or moved, and what stands in brackets within it.

Two quotations joined say in one breath what was said in two; a mark that moves over words puts them
in a mouth, or takes them out; a bracket dropped makes the reporter's words the speaker's own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from wirecopy.data.style import load_style
from wirecopy.dispatches.edits.change import Change
from wirecopy.dispatches.edits.hunks import Hunk
from wirecopy.dispatches.edits.tokens import TokenRow, is_word
from wirecopy.dispatches.edits.verdict import Verdict
from wirecopy.model import EditClass

#: Tokens between two quotations that a copy gives as one.
BETWEEN = 8
#: Words of a quotation for which the other text has others of the reporter.
TOLD_WORDS = 6
#: Tokens from a gap within which the sign of an omission speaks of it (". [...]").
SIGN = 3
#: A text's tokens, and where those of a change begin and end.
_Side = tuple[TokenRow, int, int]
_BRACKETS = frozenset("[](){}")


def quotation_marks(change: Change) -> Verdict | None:
    """Marks of quotations alone: joined, parted, moved over words, or set and dropped."""
    if change.keys_a.count('"') == change.keys_b.count('"'):
        return None
    has_more = change.keys_a.count('"') > change.keys_b.count('"')
    joined = "two quotations joined" if has_more else "one quotation parted"
    if _between_quotations(change):
        return Verdict(EditClass.QUOTE_JOIN, 1, joined)
    if _is_mid_quotation(change, in_a=not has_more):
        if _bounds_another(change, in_a=has_more):
            return Verdict(EditClass.QUOTE_JOIN, 1, f"{joined}, with words between them")
        return Verdict(EditClass.QUOTE_TEXT, 1, _MOVED)
    return Verdict(EditClass.PUNCTUATION, 1, "quotation marks set or dropped")


#: Words that join two sentences of a quotation.
_JOINS = frozenset("and but so or because while".split())
_MOVED = "words drawn into a quotation, or out of it"


def _sides(change: Change) -> Iterator[tuple[TokenRow, int, int]]:
    yield change.a, change.hunk.a_start, change.hunk.a_end
    yield change.b, change.hunk.b_start, change.hunk.b_end


def _between_quotations(change: Change) -> bool:
    """Whether quoted words stand on both sides of the marks, in both texts."""
    sides = tuple(_sides(change))
    is_marked = any('"' in row.keys[start:end] for row, start, end in sides)
    return is_marked and all(_has_quoted_words_around(*side) for side in sides)


def _has_quoted_words_around(row: TokenRow, start: int, end: int) -> bool:
    """Whether the next words on both sides of a stretch are quoted."""
    if start == 0 or end >= len(row):
        return False
    left = next((at for at in range(start - 1, -1, -1) if row.keys[at][0].isalnum()), None)
    right = next((at for at in range(end, len(row)) if row.keys[at][0].isalnum()), None)
    return left is not None and right is not None and row.quoted[left] and row.quoted[right]


def _is_mid_quotation(change: Change, *, in_a: bool) -> bool:
    """Whether the marks' place lies within a quotation of the text that lacks them."""
    row, start, end = tuple(_sides(change))[0 if in_a else 1]
    if start == 0 or end >= len(row) or '"' in row.keys[start - 1 : end + 1]:
        return False
    return row.quoted[start - 1] and row.quoted[end]


def _bounds_another(change: Change, *, in_a: bool) -> bool:
    """Whether near words outside quotations part the quotation of the mark from another one."""
    row, start, end = tuple(_sides(change))[0 if in_a else 1]
    behind = row.keys[end : end + BETWEEN + 1]
    before = row.keys[max(0, start - BETWEEN - 1) : start][::-1]
    closes = end < len(row) and not row.quoted[end]
    near = behind if closes else before
    if '"' not in near or near.index('"') == 0:
        return False
    place = end + near.index('"') if closes else start - 1 - near.index('"')
    stretch = range(end, place) if closes else range(place + 1, start)
    return not any(row.quoted[at] for at in stretch)


def silent_gap(change: Change) -> Verdict | None:
    """Sentences that only one text has, where the quotation of the other goes on as if nothing were missing."""
    if not change.spans_sentence or not all(_quoted_around(*side) for side in _sides(change)):
        return None
    around = [
        *change.before_a(SIGN),
        *change.after_a(SIGN),
        *change.before_b(SIGN),
        *change.after_b(SIGN),
    ]
    if "..." in around:
        return None
    row, start, end = change.side
    if all(row.quoted[start:end]):
        return Verdict(EditClass.QUOTE_TEXT, 1, "a quotation goes on over a sentence left out")
    return Verdict(EditClass.QUOTE_JOIN, 1, "two quotations joined over sentences left out")


def _quoted_around(row: TokenRow, start: int, end: int) -> bool:
    """Whether a quotation that is not closed before the tokens goes on behind them."""
    if start == 0 or end >= len(row) or not (row.quoted[start - 1] and row.quoted[end]):
        return False
    # A mark at the start of a paragraph goes on with a quotation that was left open.
    return row.keys[start - 1] != '"' and (row.keys[end] != '"' or row.after_break[end])


def joined_by_word(change: Change) -> Verdict | None:
    """Words of saying between two quotations, for which the other text has a mere "and" within one."""
    if (change.keys_a.count('"'), change.keys_b.count('"')) not in {(2, 0), (0, 2)}:
        return None
    left, right = _sides(change)
    if _joins_by_word(left, right):
        return Verdict(EditClass.QUOTE_JOIN, 1, "two quotations joined")
    if _joins_by_word(right, left):
        return Verdict(EditClass.QUOTE_JOIN, 1, "one quotation parted")
    return None


def _joins_by_word(one: _Side, two: _Side) -> bool:
    """Whether ``one`` closes a quotation, says who speaks and opens another, and ``two`` has a quoted "and"."""
    joins = [key for key in _keys(two) if is_word(key)]
    outside = [at for at in range(one[1], one[2]) if is_word(one[0].keys[at])]
    if not joins or not outside or any(one[0].quoted[at] for at in outside):
        return False
    return _JOINS.issuperset(joins) and _is_quoted(two)


def _keys(side: _Side) -> tuple[str, ...]:
    row, start, end = side
    return row.keys[start:end]


def _is_quoted(side: _Side) -> bool:
    row, start, end = side
    return all(row.quoted[start:end])


def moved_bounds(change: Change) -> Verdict | None:
    """Equal words of which other ones are quoted."""
    if not change.words_a or change.words_a != change.words_b or '"' not in change.keys_a:
        return None
    quoted = [
        [row.quoted[at] for at in range(start, end) if is_word(row.keys[at])]
        for row, start, end in _sides(change)
    ]
    return None if quoted[0] == quoted[1] else Verdict(EditClass.QUOTE_TEXT, 1, _MOVED)


def inner_signs(change: Change) -> Verdict | None:
    """Brackets, or the sign of an omission, set or dropped inside a quotation."""
    if change.words_a or change.words_b or not change.in_quote:
        return None
    sides = Counter(change.keys_a), Counter(change.keys_b)
    brackets = [sum(side[mark] for mark in _BRACKETS) for side in sides]
    if brackets[0] != brackets[1] and not all(sides):
        line = "a bracket inside a quotation set or dropped"
        return Verdict(EditClass.QUOTE_TEXT, 1, line)
    others = {mark for side in sides for mark in side} - {"...", ".", "!", "?"}
    if sides[0]["..."] != sides[1]["..."] and not others and _goes_on(change):
        line = "the sign of an omission inside a quotation set or dropped"
        return Verdict(EditClass.QUOTE_TEXT, 1, line)
    return None


def _goes_on(change: Change) -> bool:
    """Whether quoted words stand on both sides of the marks, in both texts."""
    return all(
        start > 0 and end < len(row) and is_word(row.keys[start - 1]) and is_word(row.keys[end])
        for row, start, end in _sides(change)
    )


def unquoted(change: Change) -> Verdict | None:
    """Quoted words for which the other text has other words of the reporter, the mark gone with them."""
    sizes = len(change.words_a), len(change.words_b)
    if not min(sizes) or max(sizes) > TOLD_WORDS:
        return None
    if change.keys_a.count('"') == change.keys_b.count('"'):
        return None
    quoted = [
        {row.quoted[at] for at in range(start, end) if is_word(row.keys[at])}
        for row, start, end in _sides(change)
    ]
    if quoted not in ([{True}, {False}], [{False}, {True}]):
        return None
    told = change.words_b if quoted[0] == {True} else change.words_a
    if min(sizes) == 1 and not load_style().saying.isdisjoint(told):
        return None
    return Verdict(EditClass.QUOTE_TEXT, 1, "quoted words, and other words of the reporter")


def moved_quotation(a: TokenRow, b: TokenRow, move: Hunk) -> Verdict | None:
    """A sentence that opens a quotation in one text, and goes on with another one elsewhere."""
    opens = [_opens(a, move.a_start, move.a_end), _opens(b, move.b_start, move.b_end)]
    if None in opens or opens[0] == opens[1]:
        return None
    line = "two quotations joined" if opens[0] else "one quotation parted"
    return Verdict(EditClass.QUOTE_JOIN, 1, f"{line}, the words between them moved")


def _opens(row: TokenRow, start: int, end: int) -> bool | None:
    """Whether the first word opens a quotation; None when it is not quoted."""
    first = next((at for at in range(start, end) if is_word(row.keys[at])), None)
    if first is None or not row.quoted[first]:
        return None
    return first == 0 or row.keys[first - 1] == '"' or not row.quoted[first - 1]
