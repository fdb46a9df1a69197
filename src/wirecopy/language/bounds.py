"""Sentence starts inside a line: a small convolutional network over its words.

Rules see end marks; text from the web has sentences without them, with small first letters, with
lists and signatures run together.  The network reads what each word is (its word pieces, letter case,
kind of mark, the space before it, and whether the rules begin a sentence here) and what stands twelve
words to either side.  Activations and weights are whole numbers and so are their sums, exactly: a
line's bounds do not depend on what else is read with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wirecopy.data.english_bounds import BoundsLayer, bounds_table
from wirecopy.language.network import pieces
from wirecopy.language.pieces import case_of
from wirecopy.text.products import lone_product

Floats = NDArray[np.float32]
Indexes = NDArray[np.int64]
#: Words to either side that a layer looks at, times its reach.
SIDE = 2
#: How many words apart those are, by layer.
REACHES = (1, 2, 3)
#: Empty places between lines: what the widest layer looks over.
GAP = SIDE * max(REACHES)
KINDS = (
    "pad", "word", "stop", "asked", "dots", "quote", "apostrophe", "closing", "opening", "comma",
    "colon", "rule", "number", "symbol", "abbreviation",
)  # fmt: skip
_MARKS = {
    mark: KINDS.index(kind)
    for kind, marks in {
        "stop": ".", "asked": "?!？！؟", "dots": "…", "quote": "\"“”«»„", "apostrophe": "'‘’`",
        "closing": ")]}", "opening": "([{", "comma": ",،", "colon": ":;", "rule": "-–—_*=•~|",
    }.items()
    for mark in marks
}  # fmt: skip
_WORD, _NUMBER, _SYMBOL, _SHORT, _DOTS = map(
    KINDS.index, ("word", "number", "symbol", "abbreviation", "dots")
)
#: Columns of ``features``.
FIRST, LAST, CASE, KIND, SPACE, RULE, END = range(7)
_LEAST = 0.0
#: Whole numbers of activations and weights stay within this.
_MOST = 127
#: Words to either side that a decision can depend on, and words read at once.
_SEEN = SIDE * sum(REACHES)
_AT_ONCE = 4000


@dataclass(frozen=True, slots=True)
class Line:
    """One line's words and where the rules begin its sentences."""

    words: tuple[str, ...]
    #: Whether white space stands before each word; the first word counts as having none.
    spaced: tuple[bool, ...]
    #: Whether the rules begin a sentence at each word.
    ruled: tuple[bool, ...]


def kind_of(word: str) -> int:
    """What a word is, a place in ``KINDS``."""
    first = word[0]
    if first.isalpha():
        return _SHORT if word[-1] == "." else _WORD
    if first.isdigit():
        return _NUMBER
    if first == "." and len(word) > 1:
        return _DOTS
    return _MARKS.get(first, _SYMBOL)


def features(line: Line) -> Indexes:
    """(words, 7): first and last piece, case, kind, space before, rules' start, end of the line."""
    of = pieces().of
    table = np.zeros((len(line.words), 7), dtype=np.int64)
    cut = [of(word) for word in line.words]
    table[:, FIRST] = [found[0] for found in cut]
    table[:, LAST] = [found[-1] for found in cut]
    table[:, CASE] = [case_of(word) for word in line.words]
    table[:, KIND] = [kind_of(word) for word in line.words]
    table[:, SPACE] = np.where(line.spaced, 1, 2)
    table[0, SPACE] = 0
    table[:, RULE] = line.ruled
    table[-1, END] = 1
    return table


def starts(lines: Sequence[Line]) -> list[tuple[bool, ...]]:
    """Whether a sentence begins at each word; it always does at the first of a line."""
    found: list[list[bool]] = [[] for _ in lines]
    held: list[tuple[int, Indexes, int, int]] = []
    size = 0
    for number, line in enumerate(lines):
        table = features(line)
        for first in range(0, len(table), _AT_ONCE):
            last = min(first + _AT_ONCE, len(table))
            before, after = max(0, first - _SEEN), min(len(table), last + _SEEN)
            held.append((number, table[before:after], first - before, last - before))
            size += after - before
            if size >= _AT_ONCE:
                _put(held, found)
                held, size = [], 0
    _put(held, found)
    return [(True, *own[1:]) for own in found]


def _put(held: list[tuple[int, Indexes, int, int]], found: list[list[bool]]) -> None:
    """Decide for the tables ``held``: (line, table, first and last word wanted)."""
    if not held:
        return
    sizes = [len(table) for _, table, _, _ in held]
    firsts = np.cumsum([size + GAP for size in sizes]) - sizes
    at = np.concatenate([np.arange(a, a + n) for a, n in zip(firsts, sizes, strict=True)])
    every = np.concatenate([table for _, table, _, _ in held])
    begins = (_scores(every, at) > _LEAST).tolist()
    end = 0
    for number, table, first, last in held:
        found[number] += begins[end + first : end + last]
        end += len(table)


def _scores(table: Indexes, at: Indexes) -> Floats:
    """The score of a sentence start at each word; ``at``: its place, lines ``GAP`` places apart."""
    net = bounds_table()
    known = net.first[table[:, FIRST]].astype(np.float32)
    known += net.last[table[:, LAST]]
    known *= net.piece_step
    for column, rows in zip(range(CASE, END + 1), net.small, strict=True):
        known += rows[table[:, column]]
    x = np.zeros((int(at[-1]) + 1 + GAP, known.shape[1]), dtype=np.float32)
    x[at] = known.clip(0, np.inf, out=known)
    outside = np.ones(len(x), dtype=np.bool_)
    outside[at] = False
    for reach, layer in zip(REACHES, net.layers, strict=True):
        x[GAP:-GAP] += _around(x, reach, layer)
        _norm(x, layer)
        x[outside] = 0
    scores: Floats = _whole(x[at], net.out_step) @ net.out * net.out_scale + net.out_bias
    return scores


def _around(x: Floats, reach: int, layer: BoundsLayer) -> Floats:
    """What a layer makes of each place and its neighbours; not of the gaps at both ends."""
    whole = _whole(x, layer.step)
    inner = len(x) - 2 * GAP
    sums = np.zeros((inner, layer.weights.shape[2]), dtype=np.float32)
    for side, weights in zip(range(-SIDE, SIDE + 1), layer.weights, strict=True):
        first = GAP + side * reach
        sums += lone_product(whole[first : first + inner], weights)
    sums *= layer.scale
    sums += layer.bias
    return sums.clip(0, np.inf, out=sums)


def _whole(x: Floats, step: float) -> Floats:
    whole: Floats = np.rint(x * np.float32(1 / step))
    return np.clip(whole, -_MOST, _MOST, out=whole)


def _norm(x: Floats, layer: BoundsLayer) -> None:
    """Each place with mean 0 and spread 1, then the layer's own; in place."""
    x -= x.mean(axis=1, keepdims=True)
    spread = np.sqrt(np.einsum("ij,ij->i", x, x) / np.float32(x.shape[1]) + np.float32(1e-5))
    x *= (1 / spread)[:, None]
    x *= layer.gain
    x += layer.shift
