"""Line words: the longer words of the lines of a page, as numbers.

Words are cut, so that inflected forms meet, and numbered page by page; they are never looked up.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, chain

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
    return frozenset(_cut_words(text))


def _cut_words(text: str) -> list[str]:
    head = text[:_LOOKED_AT].casefold()
    words = plain_words(head)
    if words is None:
        return [word[:_STEM] for word in _WORD.findall(head)]
    return [word[:_STEM] for word in words if len(word) >= _LEAST_LETTERS]


@dataclass(frozen=True, slots=True, eq=False)
class WordTable:
    """The words of every line of a page, as numbers from 0."""

    #: Line by line.
    words: NDArray[np.int64]
    #: Where each line begins in ``words``, and one more.
    bounds: NDArray[np.int64]
    #: How many different words there are.
    size: int

    def of(self, lines: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The words of ``lines``, and the place in ``lines`` that each belongs to."""
        counts = self.bounds[lines + 1] - self.bounds[lines]
        places = np.repeat(np.arange(len(lines)), counts)
        before = np.cumsum(counts) - counts
        within = np.arange(len(places)) - np.repeat(before, counts)
        return self.words[np.repeat(self.bounds[lines], counts) + within], places


class _Numbers(dict[str, int]):
    """Numbers of words, from 0 in the order met."""

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self)
        return number


@lru_cache(maxsize=1)
def page_words(texts: tuple[str, ...]) -> WordTable:
    """The words of the lines; those of the page read last are remembered."""
    numbers = _Numbers()
    lines = [set(map(numbers.__getitem__, _cut_words(text))) for text in texts]
    bounds = np.fromiter(accumulate(map(len, lines), initial=0), np.int64, len(lines) + 1)
    words = np.fromiter(chain.from_iterable(lines), np.int64, int(bounds[-1]))
    return WordTable(words=words, bounds=bounds, size=len(numbers))
