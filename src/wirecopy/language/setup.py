"""Sentences laid out for the parser, and heads laid out for the labeller."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from wirecopy.language import features, parser, tagger

Indexes = NDArray[np.int64]
_ROOT = np.uint32(0x51ED270B)


def configuration(
    rows: features.Hashes,
    at: Indexes,
    sentences: Sequence[Sequence[str]],
    tags: Indexes,
    names: Sequence[str],
) -> parser.Configuration:
    """The start of parsing ``sentences``, whose words stand at ``at`` and carry ``tags``."""
    lengths = np.array([len(words) for words in sentences], dtype=np.int64)
    width = int(lengths.max()) + 4
    places = _places(lengths)
    coarse_of = _coarse_numbers(names)
    coarse = coarse_of[tags]
    kinds = [name.split("|")[0] for name in names]
    words = _grid(rows[at][:, features.LOWER], places, lengths, width)
    fine = _grid(tagger.tag_hashes(tags, np.arange(len(tags)), len(tags)), places, lengths, width)
    rough = _grid(coarse, places, lengths, width)
    for grid in (words, fine, rough):
        grid[np.arange(len(lengths)), lengths + 1] = _ROOT
    marks = np.zeros((len(lengths), width), dtype=np.int64)
    marks[places] = _mark_weights(kinds)[tags]
    before = np.cumsum(marks, axis=1) - marks
    return parser.start(words, fine, rough, before, lengths)


def _places(lengths: Indexes) -> tuple[Indexes, Indexes]:
    """Row and column of every word in a grid with one sentence a row, from column 1."""
    row = np.repeat(np.arange(len(lengths)), lengths)
    first = np.repeat(np.cumsum(lengths) - lengths, lengths)
    return row, np.arange(len(row)) - first + 1


def _grid(
    values: features.Hashes, places: tuple[Indexes, Indexes], lengths: Indexes, width: int
) -> features.Hashes:
    grid = np.zeros((len(lengths), width), dtype=np.uint32)
    grid[places] = values
    return grid


def _coarse_numbers(names: Sequence[str]) -> features.Hashes:
    """A number for the universal half of each tag."""
    kinds = [name.split("|")[0] for name in names]
    order = {kind: n for n, kind in enumerate(sorted(set(kinds)), 1)}
    return np.array([order[kind] * 0x01000193 for kind in kinds], dtype=np.uint32)


def _mark_weights(kinds: Sequence[str]) -> Indexes:
    weight = {"PUNCT": 1, "VERB": 1 << 8, "CCONJ": 1 << 16, "SCONJ": 1 << 16}
    return np.array([weight.get(kind, 0) for kind in kinds], dtype=np.int64)


def head_places(
    at: Indexes, sentences: Sequence[Sequence[str]], heads: Sequence[Sequence[int]]
) -> Indexes:
    """Heads counted from 1 in their sentence (0: the root) as places in the padded rows (0: the root)."""
    firsts = np.cumsum([0, *(len(words) for words in sentences)])[:-1]
    found = [
        at[first + head - 1] if head else 0
        for first, sentence_heads in zip(firsts, heads, strict=True)
        for head in sentence_heads
    ]
    return np.array(found, dtype=np.int64)
