"""Align: which words of one sequence stand in another, moved blocks included.

Anchors are the runs of ``ANCHOR`` words both sequences hold.  Each is followed to its full length
in both directions; among several places in the other sequence the next one after the block before
is taken, so that repeated phrases do not tear a passage apart.  Between neighbouring blocks the
words in common are added by a longest common subsequence, as long as both gaps are short.  Work
grows with n log n; a text of one repeated word is one block.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from wirecopy.text.shingles import gram_hashes, read_words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from wirecopy.text.shingles import Hashes, Ints

    Flags = NDArray[np.bool_]

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
    """The words of a sequence and its runs of ``ANCHOR`` words, sorted for looking up."""

    words: Hashes
    grams: Hashes
    #: The different runs, sorted, and which of them begins at each place.
    distinct: Hashes
    rank: Ints
    #: Places sorted by run, and where the places of each different run begin among them.
    order: Ints
    bounds: Ints
    #: Whether a different run stands at several places, and whether any does.
    repeats: Flags
    has_repeats: bool


class _Hits(NamedTuple):
    """Runs of one sequence that stand in the other, in order: where, and where there."""

    here: Ints
    #: The first place, of several.
    there: Ints
    #: Which of the other's different runs it is, and whether it stands there more than once.
    low: Ints
    repeats: Flags


def runs_of(text: str) -> Hashes:
    """The different runs of ``ANCHOR`` words of a text, sorted."""
    import numpy as np

    return np.unique(gram_hashes(read_words(text).hashes, ANCHOR))


def index_grams(words: Hashes, size: int = ANCHOR) -> GramIndex:
    """The index of a sequence, made once for all comparisons."""
    return _index(words, gram_hashes(words, size))


def index_each(rows: Sequence[Hashes]) -> list[GramIndex]:
    """``index_grams`` of several sequences, whose runs are counted in one go."""
    import numpy as np

    grams = gram_hashes(np.concatenate([np.zeros(0, np.uint64), *rows]), ANCHOR)
    found, at = [], 0
    for row in rows:
        is_long = len(row) >= ANCHOR
        # A copy, so that one text does not keep the runs of all in memory.
        some = (
            grams[at : at + len(row) - ANCHOR + 1].copy() if is_long else gram_hashes(row, ANCHOR)
        )
        found.append(_index(row, some))
        at += len(row)
    return found


def _index(words: Hashes, grams: Hashes) -> GramIndex:
    import numpy as np

    order = np.argsort(grams)
    ordered = grams[order]
    fresh = np.ones(len(grams), bool)
    np.not_equal(ordered[1:], ordered[:-1], out=fresh[1:])
    rank = np.empty(len(grams), np.int64)
    has_repeats = not fresh.all()
    if not has_repeats:
        bounds = np.arange(len(grams))
        rank[order] = bounds
        return GramIndex(words, grams, ordered, rank, order, bounds, ~fresh, has_repeats)
    # The fastest kind of sorting leaves places of one run in any order.
    order = np.argsort(grams, kind="stable")
    bounds = fresh.nonzero()[0]
    rank[order] = np.cumsum(fresh) - 1
    repeats = np.diff(bounds, append=len(grams)) > 1
    return GramIndex(words, grams, ordered[bounds], rank, order, bounds, repeats, has_repeats)


def matching_blocks(a: GramIndex, b: GramIndex) -> list[Block]:
    """Blocks of ``a`` that stand in ``b``, in the order of ``a``, disjoint in ``a``."""
    a, b, size = _of_one_size(a, b)
    return _follow(a, b, _find(a, b), size) if size else []


def matching_both(a: GramIndex, b: GramIndex) -> tuple[list[Block], list[Block]]:
    """The blocks of ``a`` in ``b``, and those of ``b`` in ``a``; shared runs are sought once."""
    a, b, size = _of_one_size(a, b)
    if not size:
        return [], []
    hits = _find(a, b)
    if _is_ambiguous(hits, a, b):
        return _follow(a, b, hits, size), _follow(b, a, _find(b, a), size)
    found = _follow_once(hits, size)
    turned = sorted([Block(j, i, length) for i, j, length in found])
    if not (_is_whole(found, hits, size) and _is_apart(turned)):
        turned = _follow_once(_turned(hits, b), size)
    return found, turned


def _is_whole(blocks: Sequence[Block], hits: _Hits, size: int) -> bool:
    """Whether every hit stands in one block only: none was cut short or left out."""
    return sum(block.length - size + 1 for block in blocks) == len(hits.here)


def _is_apart(blocks: Sequence[Block]) -> bool:
    """Whether no block reaches into the next."""
    return all(one.a_start + one.length <= two.a_start for one, two in pairwise(blocks))


def _of_one_size(a: GramIndex, b: GramIndex) -> tuple[GramIndex, GramIndex, int]:
    """Both with runs of the shorter one's words, if it has fewer than an anchor; 0 without any."""
    size = min(ANCHOR, len(a.words), len(b.words))
    if 0 < size < ANCHOR:
        return index_grams(a.words, size), index_grams(b.words, size), size
    return a, b, size


def _find(a: GramIndex, b: GramIndex) -> _Hits:
    import numpy as np

    # Sorted questions are answered several times faster than those in the order of the text.
    low = b.distinct.searchsorted(a.distinct)
    np.minimum(low, len(b.distinct) - 1, out=low)
    low[b.distinct[low] != a.distinct] = -1
    where = low[a.rank]
    here = (where >= 0).nonzero()[0]
    low = where[here]
    return _Hits(
        here, b.order[b.bounds[low]] if b.has_repeats else b.order[low], low, b.repeats[low]
    )


def _is_ambiguous(hits: _Hits, a: GramIndex, b: GramIndex) -> bool:
    """Whether a shared run stands more than once on either side."""
    import numpy as np

    if b.has_repeats and hits.repeats.any():
        return True
    return a.has_repeats and len(np.unique(hits.there)) < len(hits.there)


def _turned(hits: _Hits, b: GramIndex) -> _Hits:
    """The hits seen from the other side; every run stands once on both."""
    import numpy as np

    where = np.full(len(b.grams), -1, np.int64)
    where[hits.there] = hits.here
    here = (where >= 0).nonzero()[0]
    return _Hits(here, where[here], hits.low, hits.repeats)


def _follow_once(hits: _Hits, size: int) -> list[Block]:
    """``_follow`` where every run stands once on both sides: a block is what goes on side by side."""
    if not len(hits.here):
        return []
    here, there = hits.here, hits.there
    breaks = ((there[1:] - there[:-1] != 1) | (here[1:] - here[:-1] != 1)).nonzero()[0]
    firsts = breaks + 1
    starts, places = (
        [int(here[0]), *here[firsts].tolist()],
        [int(there[0]), *there[firsts].tolist()],
    )
    found: list[Block] = []
    a_end = 0
    for i, j, last in zip(starts, places, [*here[breaks].tolist(), int(here[-1])], strict=True):
        if last >= a_end:
            skipped = max(0, a_end - i)
            a_end = last + size
            found.append(Block(i + skipped, j + skipped, a_end - i - skipped))
    return found


def _follow(a: GramIndex, b: GramIndex, hits: _Hits, size: int) -> list[Block]:
    """The blocks that begin at the hits; a hit inside a block begins none.

    Hits that go on side by side are one stretch, and so are those in a row that ``b`` holds more than
    once.  A run that stands in ``b`` once stands where its stretch does; of others the place is chosen
    when their turn comes.  A block
    never reaches back from its first run: the run one word earlier would have been found.
    """
    import numpy as np

    if not len(hits.here):
        return []
    # By slices: ``np.diff`` takes four times as long on texts of common length.
    repeated = hits.repeats
    apart = (hits.there[1:] - hits.there[:-1] != 1) & ~(repeated[1:] & repeated[:-1])
    apart |= (hits.here[1:] - hits.here[:-1] != 1) | (repeated[1:] != repeated[:-1])
    breaks = apart.nonzero()[0]
    firsts = np.concatenate(([0], breaks + 1))
    here, there = hits.here[firsts].tolist(), hits.there[firsts].tolist()
    repeats, ends = hits.repeats[firsts].tolist(), [n + 1 for n in hits.here[breaks].tolist()]
    ends.append(int(hits.here[-1]) + 1)
    found: list[Block] = []
    a_end = b_end = n = 0
    while (n := bisect_right(ends, a_end, n)) < len(ends):
        i = max(here[n], a_end)
        if repeats[n]:
            j = _place(b, int(hits.low[firsts[n] + i - here[n]]), b_end)
            length = _equal_run(a.words[i:], b.words[j:])
        else:
            j, length = there[n] + i - here[n], ends[n] - i + size - 1
            if n + 1 < len(ends) and repeats[n + 1] and here[n + 1] == ends[n]:
                length = _equal_run(a.words[i:], b.words[j:])
        found.append(Block(i, j, length))
        a_end, b_end = i + length, j + length
    return found


def _place(b: GramIndex, low: int, b_end: int) -> int:
    """Where a run that b holds several times stands: from ``b_end`` on, else the first of all."""
    until = int(b.bounds[low + 1]) if low + 1 < len(b.bounds) else len(b.order)
    places = b.order[int(b.bounds[low]) : until]
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
    every = np.arange(len(b))
    for i, j, length in (*blocks, *gap_blocks(a, b, blocks)):
        places[i : i + length] = every[j : j + length]
    return places


def gap_blocks(a: Hashes, b: Hashes, blocks: list[Block]) -> list[Block]:
    """Between linked blocks the words that their gaps have in common; none touches a block on both sides."""
    found: list[Block] = []
    a_end = b_end = -GAP_LIMIT - 1
    for i, j, length in blocks:
        gap_a, gap_b = i - a_end, j - b_end
        # One word on each side differs, or the block before would hold it.
        if gap_a + gap_b > 2 and 0 < gap_a <= GAP_LIMIT and 0 < gap_b <= GAP_LIMIT:
            found += _in_common(a[a_end:i].tolist(), b[b_end:j].tolist(), a_end, b_end)
        a_end, b_end = i + length, j + length
    return found


def _in_common(gap_a: list[int], gap_b: list[int], a_from: int, b_from: int) -> Iterator[Block]:
    if set(gap_a).isdisjoint(gap_b):
        return
    from rapidfuzz.distance import LCSseq

    for block in LCSseq.opcodes(gap_a, gap_b).as_matching_blocks():
        if block.size:
            yield Block(a_from + block.a, b_from + block.b, block.size)
