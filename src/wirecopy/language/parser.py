"""Heads by greedy arc-hybrid transitions, all sentences of a batch moving in step.

Moves: SHIFT the next word onto the stack; LEFT: the next word becomes head of the stack's top;
RIGHT: the word below becomes head of the top.  The root stands at the end of the sentence and takes
exactly one word.  Scores are sums of whole numbers, so a sentence parses the same in any batch.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from wirecopy.language.features import Hashes, Templates, make_templates, mix_all

Indexes = NDArray[np.int64]
SHIFT, LEFT, RIGHT = range(3)
#: Rows of the move table, as a power of two.
TABLE_BITS = 19
_NEVER = -(10**9)


@dataclass(slots=True)
class Configuration:
    """Where every sentence of a batch stands; row ``k`` of each array is sentence ``k``.

    Words are numbered from 1; 0 is "nothing there"; ``length + 1`` is the root.
    """

    #: Hashes of words, word suffixes and tags: (sentences, longest + 4).
    words: Hashes
    tags: Hashes
    coarse: Hashes
    lengths: Indexes
    stack: Indexes
    depth: Indexes
    front: Indexes
    heads: Indexes
    leftmost: Indexes
    rightmost: Indexes
    left_count: Indexes
    right_count: Indexes
    #: How many marks, verbs and conjunctions stand before each place, packed in bytes.
    marks: Indexes

    @property
    def done(self) -> NDArray[np.bool_]:
        """Sentences that have all their heads."""
        done: NDArray[np.bool_] = (self.front > self.lengths) & (self.depth == 0)
        return done


def start(
    words: Hashes, tags: Hashes, coarse: Hashes, marks: Indexes, lengths: Indexes
) -> Configuration:
    """Nothing on the stack, the first word in front."""
    count, width = words.shape
    zeros = np.zeros((count, width), dtype=np.int64)
    return Configuration(
        words=words,
        tags=tags,
        coarse=coarse,
        lengths=lengths,
        stack=zeros.copy(),
        depth=np.zeros(count, dtype=np.int64),
        front=np.ones(count, dtype=np.int64),
        heads=zeros.copy(),
        leftmost=zeros.copy(),
        rightmost=zeros.copy(),
        left_count=zeros.copy(),
        right_count=zeros.copy(),
        marks=marks,
    )


def allowed(c: Configuration, rows: Indexes) -> NDArray[np.bool_]:
    """Which moves are possible: (rows, 3)."""
    depth, front, lengths = c.depth[rows], c.front[rows], c.lengths[rows]
    at_root = front > lengths
    can = np.zeros((len(rows), 3), dtype=np.bool_)
    can[:, SHIFT] = ~at_root
    can[:, LEFT] = (depth > 0) & (~at_root | (depth == 1))
    can[:, RIGHT] = depth > 1
    return can


def apply(c: Configuration, rows: Indexes, moves: Indexes) -> None:
    """Make each sentence's move."""
    shifting = rows[moves == SHIFT]
    c.stack[shifting, c.depth[shifting]] = c.front[shifting]
    c.depth[shifting] += 1
    c.front[shifting] += 1
    for move, heads_of in ((LEFT, None), (RIGHT, 2)):
        moving = rows[moves == move]
        top = c.stack[moving, c.depth[moving] - 1]
        head = c.front[moving] if heads_of is None else c.stack[moving, c.depth[moving] - heads_of]
        c.heads[moving, top] = head
        c.depth[moving] -= 1
        if move == LEFT:
            c.leftmost[moving, head] = top
            c.left_count[moving, head] += 1
        else:
            c.rightmost[moving, head] = top
            c.right_count[moving, head] += 1


def _below(c: Configuration, rows: Indexes, n: int) -> Indexes:
    depth = c.depth[rows]
    return np.where(depth > n, c.stack[rows, np.maximum(depth - 1 - n, 0)], 0)


_STEPS: Hashes = (
    np.searchsorted(np.array([1, 2, 3, 4, 5, 7, 10]), np.arange(11), side="right") + 1
).astype(np.uint32)


def _distance(a: Indexes, b: Indexes) -> Hashes:
    """Steps 1, 2, 3, 4, 5-6, 7-9, 10 and more; 0 when one is missing."""
    apart = np.where((a > 0) & (b > 0), np.abs(b - a), 0)
    return _STEPS.take(np.minimum(apart, len(_STEPS) - 1))


def _capped(packed: Indexes) -> Hashes:
    """Three counts packed in bytes, each capped at two."""
    parts = [np.minimum(packed >> shift & 255, 2) << shift for shift in (0, 8, 16)]
    capped: Hashes = (parts[0] + parts[1] + parts[2]).astype(np.uint32)
    return capped


def _small(values: Indexes, most: int) -> Hashes:
    return (np.minimum(values, most) + 1).astype(np.uint32)


#: Rows of the table of values that the templates take.
_NODES = ("s0", "s1", "s2", "b0", "b1", "b2", "s0l", "s0r", "s1l", "s1r", "b0l")
_ROW = {
    name: row
    for row, name in enumerate((
        *(f"w:{node}" for node in _NODES),
        *(f"t:{node}" for node in _NODES),
        *(f"u:{node}" for node in _NODES),
        "near", "under", "between", "between1", "#s0r", "#s0l", "#s1r", "#b0l",
    ))
}  # fmt: skip


def features(c: Configuration, rows: Indexes) -> Hashes:
    """One column a template for the sentences ``rows``."""
    s0, s1, s2 = (_below(c, rows, n) for n in range(3))
    b0 = c.front[rows]
    width = c.words.shape[1]
    first = rows * width
    at0, at1, atb = first + s0, first + s1, first + b0
    leftmost, rightmost = c.leftmost.ravel(), c.rightmost.ravel()
    nodes = np.stack([
        at0, at1, first + s2, atb, atb + 1, atb + 2,
        first + leftmost.take(at0), first + rightmost.take(at0),
        first + leftmost.take(at1), first + rightmost.take(at1), first + leftmost.take(atb),
    ])  # fmt: skip
    marks = c.marks.ravel()
    far = marks.take(atb) - marks.take(first + np.minimum(s0 + 1, b0))
    far1 = marks.take(at0) - marks.take(first + np.minimum(s1 + 1, s0))
    right, left = c.right_count.ravel(), c.left_count.ravel()
    values = np.concatenate([
        c.words.ravel().take(nodes),
        c.tags.ravel().take(nodes),
        c.coarse.ravel().take(nodes),
        _distance(np.stack([s0, s1]), np.stack([b0, s0])),
        _capped(np.stack([far, far1])),
        _small(np.stack([right.take(at0), left.take(at0), right.take(at1), left.take(atb)]), 3),
    ])  # fmt: skip
    return mix_all(_templates(), values).T


@cache
def _templates() -> Templates:
    named = (*_words(), *_pairs(), *_triples(), *_shapes(), *_between())
    return make_templates([(salt, tuple(_ROW[p] for p in parts.split())) for salt, parts in named])


def _words() -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    for salt, name in enumerate(("s0", "s1", "b0", "b1"), 1):
        found += [
            (salt, f"w:{name}"),
            (salt + 8, f"t:{name}"),
            (salt + 16, f"w:{name} t:{name}"),
        ]
    found += [(30, "t:b2"), (31, "t:s2"), (32, "w:s2"), (33, "w:b2")]
    found += [(34, "w:s0l"), (35, "w:s0r"), (36, "w:s1r"), (37, "w:b0l")]
    return found


def _pairs() -> list[tuple[int, str]]:
    pairs = (
        "w:s0 w:b0", "w:s0 t:b0", "t:s0 w:b0", "t:s0 t:b0", "t:s1 t:s0", "w:s1 t:s0", "t:s1 w:s0",
        "w:s1 w:s0", "t:s1 t:b0", "t:b0 t:b1", "w:s1 t:b0", "t:s1 w:b0", "w:b0 u:b1", "u:s0 w:b1",
    )  # fmt: skip
    return list(enumerate(pairs, 40))


def _triples() -> list[tuple[int, str]]:
    triples = (
        "t:s0 t:b0 t:b1", "t:s1 t:s0 t:b0", "t:s2 t:s1 t:s0", "t:b0 t:b1 t:b2", "t:s0 t:s0l t:b0",
        "t:s0 t:s0r t:b0", "t:s1 t:s1l t:s0", "t:s1 t:s1r t:s0", "t:s1 t:s1r t:b0",
        "t:s0 t:b0 t:b0l", "t:s1 t:s0 t:s0r", "t:s1 t:s0 t:s0l",
    )  # fmt: skip
    fours = (
        "u:s1 u:s0 u:b0 u:b1", "u:s2 u:s1 u:s0 u:b0", "u:s0 u:b0 u:b1 u:b2", "u:s1 u:s1r u:s0 u:b0",
    )  # fmt: skip
    return [*enumerate(triples, 60), *enumerate(fours, 80)]


def _shapes() -> list[tuple[int, str]]:
    shapes = (
        "t:s0 t:b0 near", "w:s0 near", "w:b0 near", "t:s1 t:s0 under", "w:s1 under",
        "w:s0 #s0r #s0l", "t:s0 #s0r #s0l", "t:s1 #s1r", "w:s1 #s1r", "t:b0 #b0l", "w:b0 #b0l",
        "t:s0 t:b0 #s0r #b0l",
    )  # fmt: skip
    return list(enumerate(shapes, 90))


def _between() -> list[tuple[int, str]]:
    between = (
        "t:s0 t:b0 between", "u:s0 u:b0 between u:s1", "t:s1 t:s0 between1", "u:s1 u:s0 between1 u:b0",
    )  # fmt: skip
    return list(enumerate(between, 110))


def best_moves(scores: NDArray[np.int32], can: NDArray[np.bool_]) -> Indexes:
    """The best possible move of each row; ties go to the first."""
    best: Indexes = np.where(can, scores, _NEVER).argmax(axis=1)
    return best
