"""Turned: words of a sentence that stand at another place of it, as they were or told in another form.

What stood behind stands in front ("On Tuesday evening the envoy left"), a deed is told in the passive: word by word it looks
like a cut and an addition, and is neither.  The words left out here and set in there are one edit when half of their telling words are the
same; a day that stands elsewhere is one whatever its words.

Known misses: words that stand elsewhere in another sentence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence, Set
from typing import NamedTuple

from wirecopy.data.language_words import load_language_words
from wirecopy.data.stamp_words import load_stamp_words
from wirecopy.data.style import load_style
from wirecopy.dispatches.edits.contrasts import are_opposed
from wirecopy.dispatches.edits.forms import is_day_word
from wirecopy.dispatches.edits.hunks import Hunk
from wirecopy.dispatches.edits.languages import language_of
from wirecopy.dispatches.edits.tokens import TokenRow, is_word

#: Share of the telling words of the one with more that both have.
SHARE = 0.5
#: Letters by which words are known, and of the shortest that tells.
STEM = 4
#: Tokens of the longest piece that is looked for elsewhere.
MOST_TOKENS = 24
#: Tokens of what changes places with something else ("in favour of").
CROSSED = 3
#: Tokens of the longest sentence of which pieces are looked for.
SENTENCE = 200
#: Pieces of a text, multiplied, that are compared.
MOST_PAIRS = 10_000
#: Marks that may stand against words that went elsewhere.
_LIGHT_MARKS = frozenset({",", ";", "-"})
_FIGURE, _DAY = "0", "day"


class _Piece(NamedTuple):
    """The words of one side of a hunk, and where the other text lacks them."""

    hunk: Hunk
    start: int
    end: int
    place: int


def find_turned(
    a: TokenRow,
    b: TokenRow,
    hunks: Sequence[Hunk],
    is_loose: Callable[[Hunk], bool],
    is_fact: Callable[[Hunk], bool],
) -> tuple[list[Hunk], list[Hunk]]:
    """Words that stand elsewhere in their sentence (``a`` place against ``b`` place), and the hunks without them.

    ``is_loose`` says of a replacement whether its sides have nothing to do with each other, ``is_fact`` of words set or
    dropped whether they state something: a doubt, a denial or a status belongs to the words that it stands with.
    """
    cut, added = [], []
    is_short = _is_of_short_sentence(a), _is_of_short_sentence(b)
    for hunk in hunks:
        is_one_sided = any(
            _LIGHT_MARKS.issuperset(keys)
            for keys in (a.keys[hunk.a_start : hunk.a_end], b.keys[hunk.b_start : hunk.b_end])
        )
        if is_fact(hunk) if is_one_sided else _are_akin(a, b, hunk) or not is_loose(hunk):
            continue
        if is_short[0](hunk.a_start) and _is_piece(a, hunk.a_start, hunk.a_end):
            cut.append(_Piece(hunk, hunk.a_start, hunk.a_end, hunk.b_start))
        if is_short[1](hunk.b_start) and _is_piece(b, hunk.b_start, hunk.b_end):
            added.append(_Piece(hunk, hunk.b_start, hunk.b_end, hunk.a_start))
    if not cut or not added or len(cut) * len(added) > MOST_PAIRS:
        return [], list(hunks)
    pairs = list(_pair(a, b, cut, added))
    crossed = set(_crossed(a, b, pairs))
    pairs = [pair for pair in pairs if pair[0].hunk not in crossed]
    hunks = list(_joined(hunks, crossed))
    turned = [Hunk(one.start, one.end, two.start, two.end) for one, two in pairs]
    gone_a, gone_b = {one.hunk for one, _ in pairs}, {two.hunk for _, two in pairs}
    return turned, [rest for hunk in hunks for rest in _rest(hunk, gone_a, gone_b)]


def _is_of_short_sentence(row: TokenRow) -> Callable[[int], bool]:
    """Whether the sentence of a token is no longer than most are; all of it is read for each piece."""
    sizes = Counter(row.sentences)
    return lambda at: at < len(row) and sizes[row.sentences[at]] <= SENTENCE


def _are_akin(a: TokenRow, b: TokenRow, hunk: Hunk) -> bool:
    """Whether the sides of a replacement have a word in common, in whatever form."""
    sides = (
        {_stem(key) for key in keys}
        for keys in (a.keys[hunk.a_start : hunk.a_end], b.keys[hunk.b_start : hunk.b_end])
    )
    return bool(set.intersection(*sides) - {""})


def _crossed(a: TokenRow, b: TokenRow, pairs: Sequence[tuple[_Piece, _Piece]]) -> Iterator[Hunk]:
    """The replacements of one word each that changed places with each other: "shot on Monday and buried on Friday".

    Phrases that stand against each other do so as well: "in favour of the wall and 39 against".
    """
    places = {(one.hunk, two.hunk) for one, two in pairs if _is_for_another(a, b, one.hunk)}
    for one, two in places:
        if (two, one) in places:
            yield one


def _is_for_another(a: TokenRow, b: TokenRow, hunk: Hunk) -> bool:
    """Whether one word stands for one, or a phrase for what it stands against."""
    sides = a.keys[hunk.a_start : hunk.a_end], b.keys[hunk.b_start : hunk.b_end]
    if len(sides[0]) == len(sides[1]) == 1:
        return True
    if not all(0 < len(keys) <= CROSSED for keys in sides):
        return False
    phrases = (" ".join(key for key in keys if key != "of") for keys in sides)
    return are_opposed(*phrases)


def _joined(hunks: Sequence[Hunk], crossed: Set[Hunk]) -> Iterator[Hunk]:
    """The hunks, two neighbours that changed places as one."""
    last: Hunk | None = None
    for hunk in hunks:
        if last is not None and last in crossed and hunk in crossed:
            last = Hunk(last.a_start, hunk.a_end, last.b_start, hunk.b_end)
            continue
        if last is not None:
            yield last
        last = hunk
    if last is not None:
        yield last


def _rest(hunk: Hunk, gone_a: set[Hunk], gone_b: set[Hunk]) -> Iterator[Hunk]:
    """What is left of a hunk of which words stand elsewhere."""
    a_end = hunk.a_start if hunk in gone_a else hunk.a_end
    b_end = hunk.b_start if hunk in gone_b else hunk.b_end
    if hunk.a_start < a_end or hunk.b_start < b_end:
        yield Hunk(hunk.a_start, a_end, hunk.b_start, b_end)


def _is_piece(row: TokenRow, start: int, end: int) -> bool:
    """Whether the tokens are some of one sentence, and not all of it."""
    if not any(map(is_word, row.keys[start:end])) or end - start > MOST_TOKENS:
        return False
    if row.sentences[start] != row.sentences[end - 1]:
        return False
    begins = start == 0 or row.sentences[start - 1] != row.sentences[start]
    ends = end == len(row) or row.sentences[end] != row.sentences[start]
    return not (begins and ends)


def _pair(
    a: TokenRow, b: TokenRow, cut: Sequence[_Piece], added: Sequence[_Piece]
) -> Iterator[tuple[_Piece, _Piece]]:
    taken: set[_Piece] = set()
    language = language_of(a.text)
    small = load_language_words().get(language, frozenset())
    small |= load_style().words_of(language).passive
    for one in cut:
        for two in added:
            if two in taken or one.hunk == two.hunk or not _is_of_one_sentence(a, b, one, two):
                continue
            if _says(a, one) != _says(b, two):
                continue
            if _are_alike(a.keys[one.start : one.end], b.keys[two.start : two.end], small):
                taken.add(two)
                yield one, two
                break


def _says(row: TokenRow, piece: _Piece) -> bool:
    """Whether words of saying stand in a piece; those that only one text has are set or dropped for themselves."""
    style, language = load_style(), language_of(row.text)
    says = style.words_of(language).says if language in style.others else style.saying
    return not says.isdisjoint(row.keys[piece.start : piece.end])


def _is_of_one_sentence(a: TokenRow, b: TokenRow, one: _Piece, two: _Piece) -> bool:
    return a.sentences[one.start] in _around(a, two.place) and b.sentences[two.start] in _around(
        b, one.place
    )


def _around(row: TokenRow, at: int) -> set[int]:
    """The sentences that a place between two tokens touches."""
    return set(row.sentences[max(0, at - 1) : at + 1])


def _are_alike(one: Sequence[str], two: Sequence[str], small: Set[str]) -> bool:
    """Whether both have half of their telling words in common, or are days alone."""
    left, right = _telling(one, small), _telling(two, small)
    shared = left & right
    if not shared or len(shared) < SHARE * max(len(left), len(right)):
        return False
    if shared == {_DAY}:
        return left == right
    if (
        len(shared) == 1
        and shared != {_FIGURE}
        and not any(_is_one_word(x, y) for x in one for y in two)
    ):
        return False
    return shared != {_FIGURE} or not {*filter(_is_figure, one)}.isdisjoint(two)


def _is_one_word(one: str, two: str) -> bool:
    """Whether two words are one, in forms that differ in an ending of few letters."""
    short, long = sorted((one, two), key=len)
    return (
        len(short) >= STEM
        and long[: len(short) - 1] == short[:-1]
        and len(long) - len(short) < STEM
    )


def _telling(keys: Sequence[str], small: Set[str]) -> set[str]:
    """The stems of words that are neither short nor ``small``; that there is a figure, and a day."""
    return {stem for key in keys if key not in small and (stem := _stem(key))}


def _stem(key: str) -> str:
    if _is_figure(key):
        return _FIGURE
    if is_day_word(key) or (len(key) > STEM and key in load_stamp_words().weekdays):
        return _DAY
    return key[:STEM] if len(key) >= STEM else ""


def _is_figure(key: str) -> bool:
    return key[0].isdigit()
