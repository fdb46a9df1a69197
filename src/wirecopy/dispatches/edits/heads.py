"""Heads: where deck and dateline of two texts end, told from each other as well.

What is a dateline in one text and stands in the other without its form is one there, too; what both open with is none where
it is none in one of them ("Iran - Iraq war").  A text without dateline has the deck of the other where it opens with the
same lines.
"""

from __future__ import annotations

from wirecopy.dispatches.edits.edges import DASHES, DECK_TOKENS, find_dateline, opens_sentence
from wirecopy.dispatches.edits.hunks import likeness
from wirecopy.dispatches.edits.tokens import TokenRow, is_word

#: Where the deck ends, and where the dateline behind it does.
Head = tuple[int, int]
#: Marks that close a place alone.
_CLOSING = frozenset({".", ":", "-", "|"})
#: Tokens of a region or day between a place and the dash behind it.
_REGION_TOKENS = 7


def read_heads(a: TokenRow, b: TokenRow) -> tuple[Head, Head]:
    """The heads of both texts."""
    one, two = find_dateline(a), find_dateline(b)
    one, two = _without_shared_words(a, one, b, two), _without_shared_words(b, two, a, one)
    one, two = _with_deck_of_other(a, one, b, two), _with_deck_of_other(b, two, a, one)
    return _with_bare_place(a, one, b, two), _with_bare_place(b, two, a, one)


def _without_shared_words(row: TokenRow, head: Head, other: TokenRow, others: Head) -> Head:
    """The head; no dateline where both texts open with the same words, which are none in the other."""
    deck, end = head
    is_shared = not deck and not others[1] and row.keys[:end] == other.keys[:end]
    return (deck, 0) if is_shared else head


def _with_deck_of_other(row: TokenRow, head: Head, other: TokenRow, others: Head) -> Head:
    """The head; with the deck of the other text where it has no dateline and opens with the same lines."""
    if not others[0] or head[1]:
        return head
    end = _same_deck(other, others, row)
    return end, end


def _with_bare_place(row: TokenRow, head: Head, other: TokenRow, others: Head) -> Head:
    """The head; with the place of the other's dateline where it opens with that alone."""
    is_asked = others[1] and not head[1]
    return (head[0], _bare_dateline(other, others, row)) if is_asked else head


def _same_deck(row: TokenRow, head: Head, other: TokenRow) -> int:
    """Where the deck of a text without dateline ends, when it opens with the same lines.

    A deck tells what the lead tells: lines that are closer to the lead of ``row`` than to its deck
    are the lead of ``other``, which has no deck.
    """
    deck, lead = head
    lines = 1 + sum(row.after_break[1:deck])
    breaks = [at for at in range(1, min(len(other), 2 * DECK_TOKENS)) if other.after_break[at]]
    if len(breaks) < lines:
        return 0
    opening = (0, breaks[lines - 1])
    like_deck = likeness(row, other, (0, deck), opening)
    like_lead = likeness(row, other, (lead, min(len(row), lead + opening[1])), opening)
    return opening[1] if like_deck > like_lead else 0


def _bare_dateline(row: TokenRow, head: Head, other: TokenRow) -> int:
    """Where the place of the dateline of ``row`` ends in ``other``, when it opens with the place: "Roma. Il", "ROMA Il"."""
    start, end = head
    if row.keys[start] == "(":
        # The agency in front of the place.
        start = next((at + 1 for at in range(start, end) if row.keys[at] == "-"), start)
    size = next((n for n, key in enumerate(row.keys[start:end]) if not is_word(key)), 0)
    place = row.keys[start : start + size]
    if not size or other.keys[:size] != place or row.keys[end : end + size] == place:
        return 0
    mark = _mark_behind_place(other, size)
    if len(other) <= size + mark or not opens_sentence(other, size + mark):
        return 0
    is_same_opening = other.keys[size : size + 1] == row.keys[end : end + 1]
    return size + mark if mark or is_same_opening else 0


def _mark_behind_place(row: TokenRow, size: int) -> int:
    """How many tokens follow a place up to the mark that closes its dateline: a mark alone, or a region and a dash."""
    if row.keys[size : size + 1] and row.keys[size] in _CLOSING:
        return 1
    for at in range(size, min(len(row), size + _REGION_TOKENS)):
        if row.surfaces[at] in DASHES:
            return at + 1 - size if at > size and row.keys[size] == "," else 0
        if is_word(row.keys[at]) and not (row.surfaces[at][0].isupper() or row.keys[at].isdigit()):
            return 0
    return 0
