"""Align: which words of one sequence stand in another, moved blocks included.

Anchors are the runs of ``ANCHOR`` words both sequences hold.  Each is followed to its full length
in both directions; among several places in the other sequence the next one after the block before
is taken, so that repeated phrases do not tear a passage apart.  Between neighbouring blocks the
words in common are added by a longest common subsequence, as long as both gaps are short.  Work
grows with n log n; a text of one repeated word is one block.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from wirecopy.text.shingles import gram_hashes

if TYPE_CHECKING:
    import numpy as np

    from wirecopy.text.shingles import Hashes, Ints

#: Words of an anchor: five running words are rarely shared by chance (design, section 3).
ANCHOR = 5
#: Longest gap, in words on each side, whose words are compared one by one; a rewritten clause.
GAP_LIMIT = 12


class Block(NamedTuple):
    """``a[a_start:a_start+length]`` equals ``b[b_start:b_start+length]``."""

    a_start: int
    b_start: int
    length: int


class GramIndex(NamedTuple):
    """The words of a sequence, their runs of ``ANCHOR`` words, and the order that sorts those."""

    words: Hashes
    grams: Hashes
    order: Ints
    ordered: Hashes


def index_grams(words: Hashes, size: int = ANCHOR) -> GramIndex:
    """The index of a sequence, made once for all comparisons."""
    import numpy as np

    grams = gram_hashes(words, size)
    order = np.argsort(grams, kind="stable")
    return GramIndex(words, grams, order, grams[order])


def matching_blocks(a: GramIndex, b: GramIndex) -> list[Block]:
    """Blocks of ``a`` that stand in ``b``, in the order of ``a``, disjoint in ``a``."""
    import numpy as np

    size = min(ANCHOR, len(a.words), len(b.words))
    if size == 0:
        return []
    if size < ANCHOR:
        a, b = index_grams(a.words, size), index_grams(b.words, size)
    # Sorted questions are answered several times faster than those in the order of the text.
    low = b.ordered.searchsorted(a.ordered)
    inside = np.minimum(low, len(b.ordered) - 1)
    held = np.flatnonzero(b.ordered[inside] == a.ordered)
    hits = a.order[held]
    order = np.argsort(hits)
    return _follow(a, b, hits[order], low[held[order]])


def _follow(a: GramIndex, b: GramIndex, hits: Ints, low: Ints) -> list[Block]:
    """Blocks from the places where runs of ``a`` stand in ``b``, and where those are in b's order.

    A block never reaches back from its first run: the run one word earlier would have been found.
    """
    found: list[Block] = []
    a_end = b_end = at = 0
    while at < len(hits):
        i = int(hits[at])
        j = _place(b, a.grams[i], int(low[at]), b_end)
        ahead = _equal_run(a.words[i:], b.words[j:])
        found.append(Block(i, j, ahead))
        a_end, b_end = i + ahead, j + ahead
        at = int(hits.searchsorted(a_end))
    return found


def _place(b: GramIndex, gram: np.uint64, low: int, b_end: int) -> int:
    """Where the run stands in b: the first place from ``b_end`` on, else the first of all."""
    if low + 1 == len(b.ordered) or b.ordered[low + 1] != gram:
        return int(b.order[low])
    high = int(b.ordered.searchsorted(gram, side="right"))
    places = b.order[low:high]
    later = int(places.searchsorted(b_end))
    return int(places[later if later < len(places) else 0])


def _equal_run(a: Hashes, b: Hashes) -> int:
    """How many leading words are equal; looks in steps that double, so long texts stay cheap."""
    size, done, step = min(len(a), len(b)), 0, 64
    while done < size:
        until = min(size, done + step)
        differ = (a[done:until] != b[done:until]).nonzero()[0]
        if len(differ):
            return done + int(differ[0])
        done, step = until, step * 2
    return size


def is_linked(before: Block, after: Block) -> bool:
    """Whether ``after`` goes on where ``before`` ends, with short gaps on both sides."""
    gap_a = after.a_start - before.a_start - before.length
    gap_b = after.b_start - before.b_start - before.length
    return 0 <= gap_a <= GAP_LIMIT and 0 <= gap_b <= GAP_LIMIT


def word_places(a: Hashes, b: Hashes, blocks: list[Block]) -> Ints:
    """For each word of ``a`` its place in ``b``, or -1."""
    import numpy as np

    places = np.full(len(a), -1, np.int64)
    for block in blocks:
        places[block.a_start : block.a_start + block.length] = np.arange(
            block.b_start, block.b_start + block.length
        )
    for before, after in pairwise(blocks):
        if is_linked(before, after):
            _fill(a, b, before, after, places)
    return places


def _fill(a: Hashes, b: Hashes, before: Block, after: Block, places: Ints) -> None:
    a_from, b_from = before.a_start + before.length, before.b_start + before.length
    gap_a, gap_b = a[a_from : after.a_start].tolist(), b[b_from : after.b_start].tolist()
    if not gap_a or not gap_b:
        return
    from rapidfuzz.distance import LCSseq

    for block in LCSseq.opcodes(gap_a, gap_b).as_matching_blocks():
        for k in range(block.size):
            places[a_from + block.a + k] = b_from + block.b + k
