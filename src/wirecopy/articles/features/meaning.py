"""Meaning: how near a line is in meaning to the running text below it and above it, by word vectors.

A headline speaks of what its article speaks of, in other words.  Every longer word has a vector
(``wirecopy.data.word_vectors``); a line's is the sum of its words', rare ones weighing more.  Vectors are rounded to
whole numbers, so that no order of adding changes what comes out.

Known misses: words of languages whose pieces the table does not know say nothing.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from wirecopy.articles.features.borders import Numbers
from wirecopy.articles.features.line_words import WordTable
from wirecopy.data.word_vectors import load_word_vectors

#: Lines of running text on each side that are compared.
_REACHES = (1, 3, 7)
#: The reach that differences are taken at: the lead of an article.
_LEAD = 1
#: Vectors of lines are this long, likenesses have so many steps.
_LENGTH, _STEPS = 1024, 10_000
#: Fewer borders have no mean.
_LEAST_BORDERS = 2
MEANING_COLUMNS = 4 * len(_REACHES) + 4

Sums = NDArray[np.float64]
#: Whole numbers so small that their products are exact.
Vectors = NDArray[np.float32]
Table = NDArray[np.float32]


def meaning_rows(
    table: WordTable, texts: Numbers, at: Numbers, borders: Numbers, own: Numbers
) -> Table:
    """A row for each of the lines ``at``, which stands below the border of that number between the ``texts``.

    ``own`` is 1 where the line is one of the ``texts``, 0 elsewhere: it is then not compared with itself.

    Its likeness (cosine, -1..1) to the text below and above, at three reaches; the difference; both beside its
    likeness to the page, and that; how alike the windows above and below its border are, and how far this is from
    the mean of the page's borders, in standard deviations.
    """
    text = _read_text(table, tuple(texts.tolist()))
    lines = line_directions(table)[at]
    to_below = products(lines, text.below[:, borders + own])
    to_above = products(lines, text.above[:, borders])
    whole = products(lines, text.whole)
    columns = [
        *to_below,
        *to_above,
        to_below[_LEAD] - to_above[_LEAD],
        to_below[_LEAD] - whole,
        to_above[_LEAD] - whole,
        whole,
        *text.alike[:, borders],
        *text.standard[:, borders],
    ]
    return np.array(columns).T.astype(np.float32)


class _Text(NamedTuple):
    """The running text of a page; windows are of each border, reach by reach."""

    below: Vectors
    above: Vectors
    whole: Vectors
    #: How alike the windows are, and how far from the mean of the page.
    alike: Sums
    standard: Sums


@lru_cache(maxsize=1)
def _read_text(table: WordTable, texts: tuple[int, ...]) -> _Text:
    """Those asked for last are remembered, as a page is looked at twice."""
    vectors = line_directions(table)[np.array(texts, dtype=np.int64)]
    below, above = _windows(vectors)
    alike = products(below, above)
    return _Text(
        below=below,
        above=above,
        whole=directions(vectors.sum(axis=0, dtype=np.float64)),
        alike=alike,
        standard=_standard(alike),
    )


@lru_cache(maxsize=1)
def line_directions(table: WordTable) -> Vectors:
    """Of the lines of a page; those of the page read last are remembered."""
    return directions(_line_vectors(table))


def _line_vectors(table: WordTable) -> Sums:
    """Sums of the vectors of each line's words; sums of so few and small whole numbers are exact."""
    of_forms = load_word_vectors().of(table.forms)
    each = of_forms.astype(np.float32).take(table.words, axis=0)
    has_words = table.bounds[1:] > table.bounds[:-1]
    sums = np.zeros((len(has_words), of_forms.shape[1]))
    sums[has_words] = np.add.reduceat(each, table.bounds[:-1][has_words])
    return sums


def directions(vectors: Sums) -> Vectors:
    """The same of one length, in whole numbers; nothing stays nothing."""
    lengths = np.sqrt(np.einsum("...i,...i", vectors, vectors))
    found: Sums = vectors * (_LENGTH / np.maximum(lengths, 1))[..., None]
    np.rint(found, out=found)
    return found.astype(np.float32)


def _windows(texts: Vectors) -> tuple[Vectors, Vectors]:
    """Directions of the text below and above each border, reach by reach."""
    count = len(texts)
    total = np.zeros((count + 1, texts.shape[1]))
    texts.cumsum(axis=0, out=total[1:])
    at, reaches = np.arange(count + 1), np.array(_REACHES)[:, None]
    sums = np.empty((2, len(_REACHES), *total.shape))
    np.subtract(total[np.minimum(count, at + reaches)], total, out=sums[0])
    np.subtract(total, total[np.maximum(0, at - reaches)], out=sums[1])
    below, above = directions(sums)
    return below, above


def products(left: Vectors, right: Vectors) -> Sums:
    """Cosines, in steps: products of whole numbers are exact in any order."""
    sums = np.einsum("...i,...i", left, right).astype(np.float64)
    found: Sums = np.rint(sums * (_STEPS / _LENGTH**2)) / _STEPS
    return found


def _standard(values: Sums) -> Sums:
    """Beside the mean of the borders that have text on both sides."""
    inner = np.rint(values[:, 1:-1] * _STEPS)
    count = inner.shape[1]
    if count < _LEAST_BORDERS:
        return np.zeros(values.shape)
    mean = inner.sum(axis=1, keepdims=True) / count
    square = (inner * inner).sum(axis=1, keepdims=True) / count
    spread = np.sqrt(np.maximum(square - mean * mean, 0))
    found: Sums = (values * _STEPS - mean) / (spread + _STEPS / 1000)
    return found
