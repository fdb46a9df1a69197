"""Told anew: sentences with most of their telling words in another order: passive for active, the end put first.

Too few of their words stand in one order for a comparison word by word; they stand against each other as a whole.

Known misses: those parted in two, or made one, while they were turned; those with a longer run of words in common, of which the
rest is a cut and an addition.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wirecopy.dispatches.edits.hunks import Hunk, sentences_of
from wirecopy.dispatches.edits.tokens import TokenRow

#: Share of the telling words of either sentence that both have, and their least number.
SHARE = 0.6
LEAST = 4
#: Letters by which words are known, and of the shortest that tells.
STEM = 4

Place = tuple[int, int]


def with_sentences_told_anew(a: TokenRow, b: TokenRow, hunks: Sequence[Hunk]) -> list[Hunk]:
    """The hunks, in order; what differs in a sentence that was told anew is one."""
    found: list[Hunk] = []
    at = 0
    while at < len(hunks):
        is_pair = at + 1 < len(hunks) and _is_pair(hunks[at], hunks[at + 1])
        if is_pair:
            found += _against_each_other(a, b, hunks[at], hunks[at + 1])
        else:
            found.append(hunks[at])
        at += 1 + is_pair
    return found


def is_told_anew(a: TokenRow, b: TokenRow, hunk: Hunk) -> bool:
    """Whether a replacement holds a whole sentence of each text that was told anew."""
    one, two = (hunk.a_start, hunk.a_end), (hunk.b_start, hunk.b_end)
    is_whole = hunk.a_start < hunk.a_end and hunk.b_start < hunk.b_end
    if not is_whole or one != _sentence(a, one[0]) or two != _sentence(b, two[0]):
        return False
    return are_alike(a, b, one, two)


def are_alike(a: TokenRow, b: TokenRow, one: Place, two: Place) -> bool:
    """Whether two sentences have most of their telling words in common, in whatever order."""
    told = _telling(a.keys[one[0] : one[1]]), _telling(b.keys[two[0] : two[1]])
    shared = len(told[0] & told[1])
    return shared >= LEAST and shared >= SHARE * max(map(len, told))


def _telling(keys: Sequence[str]) -> set[str]:
    """Figures, and the stems of words that are not short."""
    return {
        key if key[0].isdigit() else key[:STEM]
        for key in keys
        if len(key) >= STEM or key[0].isdigit()
    }


def _sentence(row: TokenRow, at: int) -> Place:
    """The tokens of the sentence that a token is in."""
    first = last = min(at, len(row) - 1)
    while first > 0 and row.sentences[first - 1] == row.sentences[at]:
        first -= 1
    while last + 1 < len(row) and row.sentences[last + 1] == row.sentences[at]:
        last += 1
    return first, last + 1


def _is_pair(one: Hunk, two: Hunk) -> bool:
    """Whether a cut and an addition stand right beside each other."""
    is_beside = (one.a_end, one.b_end) == (two.a_start, two.b_start)
    return is_beside and one.b_start == one.b_end and two.a_start == two.a_end


def _against_each_other(a: TokenRow, b: TokenRow, cut: Hunk, added: Hunk) -> Iterator[Hunk]:
    """A cut and an addition; sentences of both that tell the same as replacements, in their order."""
    a_at, b_at = cut.a_start, added.b_start
    rest = list(sentences_of(b, added.b_start, added.b_end))
    for one in sentences_of(a, cut.a_start, cut.a_end):
        two = next((two for two in rest if is_told_anew(a, b, Hunk(*one, *two))), None)
        if two is not None:
            yield from _apart(a_at, one[0], b_at, two[0])
            yield Hunk(*one, *two)
            a_at, b_at = one[1], two[1]
            rest = [other for other in rest if other[0] >= b_at]
    yield from _apart(a_at, cut.a_end, b_at, added.b_end)


def _apart(a_start: int, a_end: int, b_start: int, b_end: int) -> Iterator[Hunk]:
    if a_start < a_end:
        yield Hunk(a_start, a_end, b_start, b_start)
    if b_start < b_end:
        yield Hunk(a_end, a_end, b_start, b_end)
