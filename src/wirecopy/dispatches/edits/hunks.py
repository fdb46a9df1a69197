"""Hunks: the stretches in which two rows of tokens differ.

Long common runs that keep their order are the frame.  What lies between two of them is cut into
sentences; sentences that resemble each other are paired in order and compared token by token, the
others were cut or added (``moves`` then looks for those that only changed their place).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wirecopy.text.align import Block, index_grams, matching_blocks
from wirecopy.text.calendar_words import WEEKDAYS

if TYPE_CHECKING:
    from wirecopy.dispatches.edits.tokens import TokenRow

#: Share of the shorter sentence's tokens in common, in order, for two sentences to be paired.
PAIR_SHARE = 0.5
#: The same for the only sentence between two passages that both texts have.
LONE_SHARE = 0.35
#: Letters of a word that says little about its sentence.
LIGHT_WORD = 4
#: Fewer heavy words than this do not decide against a pair.
FEW_HEAVY = 3
#: Sentences in a gap, on both sides multiplied, that are still paired one by one.
PAIR_LIMIT = 40_000
#: Tokens in a gap, on both sides multiplied, that are still compared: 3,000 against 3,000.
CELL_LIMIT = 9_000_000
#: Tokens of another sentence at the end of a common run that are not taken for part of it.
STRAY = 3
#: What it speaks for two part sentences that both join the frame at the same end.
PART_BONUS = 0.5

#: First and one past the last token.
Place = tuple[int, int]


@dataclass(frozen=True, slots=True, order=True)
class Hunk:
    """Tokens ``a_start:a_end`` of a stand against ``b_start:b_end`` of b; one may be empty."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int


def align_tokens(a: TokenRow, b: TokenRow, region: Hunk) -> list[Hunk]:
    """Where the tokens of two rows that lie in ``region`` differ."""
    found: list[Hunk] = []
    a_at, b_at = region.a_start, region.b_start
    for block in [*_frame(a, b, region), Block(region.a_end, region.b_end, 0)]:
        gap = Hunk(a_at, block.a_start, b_at, block.b_start)
        found += _compare_gap(a, b, gap)
        a_at, b_at = block.a_start + block.length, block.b_start + block.length
    return found


def _frame(a: TokenRow, b: TokenRow, region: Hunk) -> list[Block]:
    """The heaviest chain of common runs that keeps its order."""
    import numpy as np

    numbers: dict[str, int] = {}
    rows = [
        np.array([numbers.setdefault(key, len(numbers)) for key in keys], dtype=np.uint64)
        for keys in (
            a.keys[region.a_start : region.a_end],
            b.keys[region.b_start : region.b_end],
        )
    ]
    chain = [
        Block(block.a_start + region.a_start, block.b_start + region.b_start, block.length)
        for block in _heaviest_chain(matching_blocks(*map(index_grams, rows)))
    ]
    return [part for block in chain if (part := _trimmed(a, b, block)).length]


def _trimmed(a: TokenRow, b: TokenRow, block: Block) -> Block:
    """The run without the last words of a sentence at its start and the first at its end.

    A full stop or "The" that two texts share by chance belongs to the sentence it stands in.
    """
    front = back = 0
    for size in range(1, min(STRAY, block.length - 1) + 1):
        if _begins(a, block.a_start + size) and _begins(b, block.b_start + size):
            front = size
            break
    a_end, b_end = block.a_start + block.length, block.b_start + block.length
    for size in range(1, min(STRAY, block.length - front - 1) + 1):
        if _begins(a, a_end - size) and _begins(b, b_end - size):
            back = size
            break
    if front and _begins(a, block.a_start) and _begins(b, block.b_start):
        front = 0
    if a_end == len(a) or b_end == len(b) or (_begins(a, a_end) and _begins(b, b_end)):
        back = 0
    return Block(block.a_start + front, block.b_start + front, block.length - front - back)


def _begins(row: TokenRow, at: int) -> bool:
    """Whether a sentence begins at the token."""
    return at == 0 or at >= len(row) or row.sentences[at] != row.sentences[at - 1]


def _heaviest_chain(blocks: list[Block]) -> list[Block]:
    """Among blocks in the order of a, the chain with the most tokens that is ordered in b too."""
    ends: list[int] = [-1]
    weights: list[int] = [0]
    last: list[int] = [-1]
    before = [-1] * len(blocks)
    for index, block in enumerate(blocks):
        at = bisect_right(ends, block.b_start) - 1
        before[index] = last[at]
        weight, end = weights[at] + block.length, block.b_start + block.length
        place = bisect_right(ends, end)
        if weights[place - 1] >= weight:
            continue
        until = place
        while until < len(ends) and weights[until] <= weight:
            until += 1
        ends[place:until], weights[place:until], last[place:until] = [end], [weight], [index]
    chain, index = [], last[-1]
    while index >= 0:
        chain.append(blocks[index])
        index = before[index]
    return chain[::-1]


def _compare_gap(a: TokenRow, b: TokenRow, gap: Hunk) -> Iterator[Hunk]:
    if gap.a_start == gap.a_end or gap.b_start == gap.b_end:
        if gap.a_start < gap.a_end or gap.b_start < gap.b_end:
            yield gap
        return
    parts_a = list(sentences_of(a, gap.a_start, gap.a_end))
    parts_b = list(sentences_of(b, gap.b_start, gap.b_end))
    cells = (gap.a_end - gap.a_start) * (gap.b_end - gap.b_start)
    if len(parts_a) * len(parts_b) > PAIR_LIMIT or cells > CELL_LIMIT:
        yield from _apart(gap)
        return
    a_at, b_at = gap.a_start, gap.b_start
    for part_a, part_b in _pair_sentences(a, b, parts_a, parts_b):
        yield from _apart(Hunk(a_at, part_a[0], b_at, part_b[0]))
        yield from compare_sentences(a, b, Hunk(*part_a, *part_b))
        a_at, b_at = part_a[1], part_b[1]
    yield from _apart(Hunk(a_at, gap.a_end, b_at, gap.b_end))


def _apart(hunk: Hunk) -> Iterator[Hunk]:
    """Sentences without partners: what was cut and what was added are two things."""
    if hunk.a_start < hunk.a_end:
        yield Hunk(hunk.a_start, hunk.a_end, hunk.b_start, hunk.b_start)
    if hunk.b_start < hunk.b_end:
        yield Hunk(hunk.a_end, hunk.a_end, hunk.b_start, hunk.b_end)


def sentences_of(row: TokenRow, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences, or parts of them, between two tokens."""
    at = start
    for index in range(start + 1, end):
        if row.sentences[index] != row.sentences[index - 1]:
            yield at, index
            at = index
    yield at, end


def _pair_sentences(
    a: TokenRow, b: TokenRow, parts_a: list[tuple[int, int]], parts_b: list[tuple[int, int]]
) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """The ordered pairing of sentences that shares the most tokens."""
    share = LONE_SHARE if len(parts_a) == len(parts_b) == 1 else PAIR_SHARE
    likes = [[likeness(a, b, one, two, share) for two in parts_b] for one in parts_a]
    if _is_inside(a, parts_a[0][0]) and _is_inside(b, parts_b[0][0]):
        likes[0][0] += PART_BONUS
    if _goes_on(a, parts_a[-1][1]) and _goes_on(b, parts_b[-1][1]):
        likes[-1][-1] += PART_BONUS
    best = [[0.0] * (len(parts_b) + 1) for _ in range(len(parts_a) + 1)]
    for i in range(len(parts_a) - 1, -1, -1):
        for j in range(len(parts_b) - 1, -1, -1):
            taken = likes[i][j] + best[i + 1][j + 1] if likes[i][j] else 0.0
            best[i][j] = max(taken, best[i + 1][j], best[i][j + 1])
    pairs, i, j = [], 0, 0
    while i < len(parts_a) and j < len(parts_b):
        if likes[i][j] and best[i][j] == likes[i][j] + best[i + 1][j + 1]:
            pairs.append((parts_a[i], parts_b[j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _is_inside(row: TokenRow, at: int) -> bool:
    """Whether the token ``at`` is not the first of its sentence."""
    return 0 < at < len(row) and row.sentences[at] == row.sentences[at - 1]


def _goes_on(row: TokenRow, at: int) -> bool:
    """Whether a sentence runs over the place ``at``, with more than its end mark behind."""
    if not 0 < at < len(row) or row.sentences[at] != row.sentences[at - 1]:
        return False
    rest = row.keys[at : at + 3]
    inside = row.sentences[at : at + 3].count(row.sentences[at])
    return inside == 3 or any(key[0].isalnum() for key in rest[:inside])


def likeness(a: TokenRow, b: TokenRow, one: Place, two: Place, share: float = PAIR_SHARE) -> float:
    """Tokens two sentences share in order, or 0 when they are not versions of each other."""
    from rapidfuzz.distance import LCSseq

    words_a = [key for key in a.keys[one[0] : one[1]] if key[0].isalnum()]
    words_b = [key for key in b.keys[two[0] : two[1]] if key[0].isalnum()]
    if not words_a or not words_b:
        # Marks alone belong to whatever part sentence stands opposite them.
        return 0.1 if one[1] - one[0] <= 3 and two[1] - two[0] <= 3 else 0.0
    common = LCSseq.similarity(words_a, words_b)
    if common < share * min(len(words_a), len(words_b)):
        return 0.0
    heavy_a, heavy_b = _heavy(words_a), _heavy(words_b)
    if common == 1 and not set(heavy_a) & set(heavy_b) and _is_much_longer(words_a, words_b):
        return 0.0
    least = min(len(heavy_a), len(heavy_b))
    if least >= FEW_HEAVY and LCSseq.similarity(heavy_a, heavy_b) < share * least:
        return 0.0
    return float(common)


def _is_much_longer(one: list[str], two: list[str]) -> bool:
    """Whether a sentence is so much longer than the other that one light word of it says nothing ("X said.")."""
    short, long = sorted((len(one), len(two)))
    return long > 2 * short + FEW_HEAVY


def _heavy(words: list[str]) -> list[str]:
    """What tells one sentence from another: the stems of longer words, that a number or a day is told.

    Which number and which day is what editors get wrong.
    """
    return [
        "0" if word[0].isdigit() else "day" if word in WEEKDAYS else word[:LIGHT_WORD]
        for word in words
        if len(word) > LIGHT_WORD or word[0].isdigit()
    ]


def compare_sentences(a: TokenRow, b: TokenRow, gap: Hunk) -> Iterator[Hunk]:
    """The hunks of two versions of a sentence."""
    from rapidfuzz.distance import LCSseq

    keys_a, keys_b = a.keys[gap.a_start : gap.a_end], b.keys[gap.b_start : gap.b_end]
    open_hunk: Hunk | None = None
    for code in LCSseq.opcodes(keys_a, keys_b):
        if code.tag == "equal":
            if open_hunk is not None:
                yield open_hunk
            open_hunk = None
            continue
        a_end, b_end = gap.a_start + code.src_end, gap.b_start + code.dest_end
        if open_hunk is None:
            a_start, b_start = gap.a_start + code.src_start, gap.b_start + code.dest_start
        else:
            a_start, b_start = open_hunk.a_start, open_hunk.b_start
        open_hunk = Hunk(a_start, a_end, b_start, b_end)
    if open_hunk is not None:
        yield open_hunk
