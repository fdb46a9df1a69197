"""Line words: the longer words of the lines of a page, as numbers.

Words are cut, so that inflected forms meet, and numbered page by page; they are never looked up.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from wirecopy.text.plain_words import plain_words

#: Characters of a line that are read.
_LOOKED_AT = 1200
#: Words are cut to this many letters, so that inflected forms meet.
_STEM = 6
_WORD = re.compile(
    "[\u0e00-\u0eff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]{2}"
    "|[^\\W\\d_\u0e00-\u0eff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]{4,}"
)
_LEAST_LETTERS = 4


def stems(text: str) -> frozenset[str]:
    """The longer words of a line, cut."""
    return frozenset(word[:_STEM] for word in long_words(text))


def long_words(text: str) -> list[str]:
    """The longer words of a line, whole and folded, in their order."""
    head = text[:_LOOKED_AT].casefold()
    words = plain_words(head)
    if words is None:
        found: list[str] = _WORD.findall(head)
        return found
    return [word for word in words if len(word) >= _LEAST_LETTERS]


@dataclass(frozen=True, slots=True, eq=False)
class WordTable:
    """The words of every line of a page, as numbers from 0."""

    #: Line by line.
    words: NDArray[np.int64]
    #: Where each line begins in ``words``, and one more.
    bounds: NDArray[np.int64]
    #: Each word as it is first written on the page, whole and folded.
    forms: tuple[str, ...]

    @property
    def size(self) -> int:
        """How many different words there are."""
        return len(self.forms)

    def of(self, lines: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The words of ``lines``, and the place in ``lines`` that each belongs to."""
        counts = self.bounds[lines + 1] - self.bounds[lines]
        places = np.repeat(np.arange(len(lines)), counts)
        before = np.cumsum(counts) - counts
        within = np.arange(len(places)) - np.repeat(before, counts)
        return self.words[np.repeat(self.bounds[lines], counts) + within], places


@lru_cache(maxsize=1)
def page_words(texts: tuple[str, ...]) -> WordTable:
    """The words of the lines; those of the page read last are remembered."""
    return number_words(list(map(long_words, texts)))


def number_words(lines: Sequence[Sequence[str]]) -> WordTable:
    """The table of ``lines`` of words; words are numbered in the order in which their stems are met."""
    every = list(chain.from_iterable(lines))
    stems_of = [word[:_STEM] for word in every]
    count = len(every)
    first_at = dict(zip(reversed(stems_of), range(count - 1, -1, -1), strict=True))
    firsts, numbers = np.unique(
        np.fromiter(map(first_at.__getitem__, stems_of), np.int64, count), return_inverse=True
    )
    places = np.repeat(np.arange(len(lines)), np.fromiter(map(len, lines), np.int64, len(lines)))
    scale = max(1, len(firsts))
    pairs = np.unique(places * scale + numbers)
    bounds = np.searchsorted(pairs, np.arange(len(lines) + 1) * scale)
    forms = tuple(map(every.__getitem__, firsts.tolist()))
    return WordTable(words=pairs % scale, bounds=bounds, forms=forms)
