"""Told anew: sentences with most of their telling words in another order: passive for active, the end put first.

Too few of their words stand in one order for a comparison word by word; they stand against each other as a whole.

Known misses: those parted in two, or made one, while they were turned; those with a longer run of words in common, of which the
rest is a cut and an addition.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from wirecopy.dispatches.edits.hunks import Hunk, sentences_of
from wirecopy.dispatches.edits.tokens import TokenRow

#: Share of the telling words of either sentence that both have, and their least number.
SHARE = 0.6
LEAST = 4
#: Cut and added sentences, multiplied, of which each is held against each.
MOST_PAIRS = 100_000
#: Tokens of the longest sentence that is known when it was told anew.
MOST_TOKENS = 120
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
    sizes = hunk.a_end - hunk.a_start, hunk.b_end - hunk.b_start
    if not min(sizes) or max(sizes) > MOST_TOKENS:
        return False
    if not (_is_sentence(a, *one) and _is_sentence(b, *two)):
        return False
    return are_alike(a, b, one, two)


def _is_sentence(row: TokenRow, start: int, end: int) -> bool:
    """Whether the tokens are one sentence, and all of it."""
    numbers = row.sentences
    is_one = numbers[start] == numbers[end - 1]
    return is_one and numbers[start] not in (
        *numbers[max(0, start - 1) : start],
        *numbers[end : end + 1],
    )


def are_alike(a: TokenRow, b: TokenRow, one: Place, two: Place) -> bool:
    """Whether two sentences have most of their telling words in common, in whatever order."""
    return _tell_the_same(_telling(a, one), _telling(b, two))


def _tell_the_same(one: Set[str], two: Set[str]) -> bool:
    shared = len(one & two)
    return shared >= LEAST and shared >= SHARE * max(len(one), len(two))


def _telling(row: TokenRow, place: Place) -> set[str]:
    """The figures of a sentence, and the stems of its words that are not short."""
    return {
        key if key[0].isdigit() else key[:STEM]
        for key in row.keys[place[0] : place[1]]
        if len(key) >= STEM or key[0].isdigit()
    }


def sentence_at(row: TokenRow, at: int) -> Place:
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
    ones, twos = _whole(a, cut.a_start, cut.a_end), _whole(b, added.b_start, added.b_end)
    if len(ones) * len(twos) > MOST_PAIRS:
        ones = []
    for one, told in ones:
        alike = (n for n, (_, other) in enumerate(twos) if _tell_the_same(told, other))
        found = next(alike, None)
        if found is not None:
            two = twos[found][0]
            yield from _apart(a_at, one[0], b_at, two[0])
            yield Hunk(*one, *two)
            a_at, b_at = one[1], two[1]
            twos = twos[found + 1 :]
    yield from _apart(a_at, cut.a_end, b_at, added.b_end)


def _whole(row: TokenRow, start: int, end: int) -> list[tuple[Place, set[str]]]:
    """The whole sentences of a place with the words that tell of them."""
    places = sentences_of(row, start, end)
    return [
        (place, _telling(row, place))
        for place in places
        if place[1] - place[0] <= MOST_TOKENS and _is_sentence(row, *place)
    ]


def _apart(a_start: int, a_end: int, b_start: int, b_end: int) -> Iterator[Hunk]:
    if a_start < a_end:
        yield Hunk(a_start, a_end, b_start, b_start)
    if b_start < b_end:
        yield Hunk(a_end, a_end, b_start, b_end)
