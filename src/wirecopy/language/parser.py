"""Heads by greedy arc-hybrid transitions, all sentences of a batch moving in step.

Moves: SHIFT the next word onto the stack; LEFT: the next word becomes head of the stack's top;
RIGHT: the word below becomes head of the top.  The root stands at the end of the sentence and takes
exactly one word.  Scores are sums of whole numbers, so a sentence parses the same in any batch.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wirecopy.language.features import Hashes, mix

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


def _distance(a: Indexes, b: Indexes) -> Hashes:
    """Steps 1, 2, 3, 4, 5-6, 7-9, 10 and more; 0 when one is missing."""
    apart = np.where((a > 0) & (b > 0), np.abs(b - a), 0)
    steps: Hashes = (
        np.searchsorted(np.array([1, 2, 3, 4, 5, 7, 10]), apart, side="right") + 1
    ).astype(np.uint32)
    return steps


def _capped(packed: Indexes) -> Hashes:
    """Three counts packed in bytes, each capped at two."""
    parts = [np.minimum(packed >> shift & 255, 2) << shift for shift in (0, 8, 16)]
    capped: Hashes = (parts[0] + parts[1] + parts[2]).astype(np.uint32)
    return capped


def _small(values: Indexes, most: int) -> Hashes:
    return (np.minimum(values, most) + 1).astype(np.uint32)


def features(c: Configuration, rows: Indexes) -> Hashes:
    """One column a template for the sentences ``rows``."""
    s0, s1, s2 = (_below(c, rows, n) for n in range(3))
    b0 = c.front[rows]
    nodes = {
        "s0": s0,
        "s1": s1,
        "s2": s2,
        "b0": b0,
        "b1": b0 + 1,
        "b2": b0 + 2,
        "s0l": c.leftmost[rows, s0],
        "s0r": c.rightmost[rows, s0],
        "s1l": c.leftmost[rows, s1],
        "s1r": c.rightmost[rows, s1],
        "b0l": c.leftmost[rows, b0],
    }
    w = {name: c.words[rows, at] for name, at in nodes.items()}
    t = {name: c.tags[rows, at] for name, at in nodes.items()}
    u = {name: c.coarse[rows, at] for name, at in nodes.items()}
    near = _distance(s0, b0)
    under = _distance(s1, s0)
    between = _capped(c.marks[rows, b0] - c.marks[rows, np.minimum(s0 + 1, b0)])
    between1 = _capped(c.marks[rows, s0] - c.marks[rows, np.minimum(s1 + 1, s0)])
    counts = {
        "s0r": _small(c.right_count[rows, s0], 3),
        "s0l": _small(c.left_count[rows, s0], 3),
        "s1r": _small(c.right_count[rows, s1], 3),
        "b0l": _small(c.left_count[rows, b0], 3),
    }
    columns = [
        *_words(w, t),
        *_pairs(w, t, u),
        *_triples(t, u),
        *_shapes(w, t, near, under, counts),
    ]
    return np.stack([*columns, *_between(t, u, between, between1)], axis=1)


def _words(w: dict[str, Hashes], t: dict[str, Hashes]) -> list[Hashes]:
    found = []
    for salt, name in enumerate(("s0", "s1", "b0", "b1"), 1):
        found += [mix(salt, w[name]), mix(salt + 8, t[name]), mix(salt + 16, w[name], t[name])]
    found += [mix(30, t["b2"]), mix(31, t["s2"]), mix(32, w["s2"]), mix(33, w["b2"])]
    found += [mix(34, w["s0l"]), mix(35, w["s0r"]), mix(36, w["s1r"]), mix(37, w["b0l"])]
    return found


def _pairs(w: dict[str, Hashes], t: dict[str, Hashes], u: dict[str, Hashes]) -> list[Hashes]:
    return [
        mix(40, w["s0"], w["b0"]),
        mix(41, w["s0"], t["b0"]),
        mix(42, t["s0"], w["b0"]),
        mix(43, t["s0"], t["b0"]),
        mix(44, t["s1"], t["s0"]),
        mix(45, w["s1"], t["s0"]),
        mix(46, t["s1"], w["s0"]),
        mix(47, w["s1"], w["s0"]),
        mix(48, t["s1"], t["b0"]),
        mix(49, t["b0"], t["b1"]),
        mix(50, w["s1"], t["b0"]),
        mix(51, t["s1"], w["b0"]),
        mix(52, w["b0"], u["b1"]),
        mix(53, u["s0"], w["b1"]),
    ]


def _triples(t: dict[str, Hashes], u: dict[str, Hashes]) -> list[Hashes]:
    names = [
        ("s0", "b0", "b1"),
        ("s1", "s0", "b0"),
        ("s2", "s1", "s0"),
        ("b0", "b1", "b2"),
        ("s0", "s0l", "b0"),
        ("s0", "s0r", "b0"),
        ("s1", "s1l", "s0"),
        ("s1", "s1r", "s0"),
        ("s1", "s1r", "b0"),
        ("s0", "b0", "b0l"),
        ("s1", "s0", "s0r"),
        ("s1", "s0", "s0l"),
    ]
    found = [mix(60 + n, t[a], t[b], t[c]) for n, (a, b, c) in enumerate(names)]
    found.append(mix(80, u["s1"], u["s0"], u["b0"], u["b1"]))
    found.append(mix(81, u["s2"], u["s1"], u["s0"], u["b0"]))
    found.append(mix(82, u["s0"], u["b0"], u["b1"], u["b2"]))
    found.append(mix(83, u["s1"], u["s1r"], u["s0"], u["b0"]))
    return found


def _shapes(
    w: dict[str, Hashes],
    t: dict[str, Hashes],
    near: Hashes,
    under: Hashes,
    counts: dict[str, Hashes],
) -> list[Hashes]:
    return [
        mix(90, t["s0"], t["b0"], near),
        mix(91, w["s0"], near),
        mix(92, w["b0"], near),
        mix(93, t["s1"], t["s0"], under),
        mix(94, w["s1"], under),
        mix(95, w["s0"], counts["s0r"], counts["s0l"]),
        mix(96, t["s0"], counts["s0r"], counts["s0l"]),
        mix(97, t["s1"], counts["s1r"]),
        mix(98, w["s1"], counts["s1r"]),
        mix(99, t["b0"], counts["b0l"]),
        mix(100, w["b0"], counts["b0l"]),
        mix(101, t["s0"], t["b0"], counts["s0r"], counts["b0l"]),
    ]


def _between(t: dict[str, Hashes], u: dict[str, Hashes], b0: Hashes, b1: Hashes) -> list[Hashes]:
    return [
        mix(110, t["s0"], t["b0"], b0),
        mix(111, u["s0"], u["b0"], b0, u["s1"]),
        mix(112, t["s1"], t["s0"], b1),
        mix(113, u["s1"], u["s0"], b1, u["b0"]),
    ]


def best_moves(scores: NDArray[np.int32], can: NDArray[np.bool_]) -> Indexes:
    """The best possible move of each row; ties go to the first."""
    best: Indexes = np.where(can, scores, _NEVER).argmax(axis=1)
    return best
