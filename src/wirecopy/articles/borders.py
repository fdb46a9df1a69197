"""Borders: which words the running text above and below every place of a page has in common.

A border stands above each line of running text, and one below the last.  A word that occurs on lines ``a`` and then
``b`` is shared by the borders between them; so every question about windows of lines is a sum over pairs of
neighbouring occurrences, asked for all borders at once.  Weights are whole numbers: they add up to the same in any order.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
#: Farther than any line.
_FAR = 1 << 40
#: Steps of a weight of one.
STEPS = 1 << 20


def rarity(counts: Numbers, lines: int) -> Numbers:
    """Weight of each word that occurs on so many of the ``lines``: log of how rare it is, in steps."""
    found: Numbers = np.rint(np.log((1 + lines) / np.maximum(counts, 1)) * STEPS).astype(np.int64)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrences:
    """Every word on every line of running text it occurs on, in the order of words, then lines.

    A window of ``reach`` lines is those next to a border, above or below it.
    """

    #: Lines of running text.
    count: int
    words: Numbers
    lines: Numbers
    #: Of each occurrence.
    weights: Numbers
    #: The line with the occurrence of the same word before it, and after it.
    before: Numbers
    after: Numbers

    def above(self, reach: int) -> Numbers:
        """Weight of the words in the window above each border."""
        return self._spread(self.lines + 1, np.minimum(self.after, self.lines + reach))

    def below(self, reach: int) -> Numbers:
        """Weight of the words in the window below each border."""
        return self._spread(np.maximum(self.before, self.lines - reach) + 1, self.lines)

    def shared(self, reach: int) -> Numbers:
        """Weight of the words in both windows."""
        first = np.maximum(self.lines, self.after - reach) + 1
        return self._spread(first, np.minimum(self.after, self.lines + reach))

    def likeness(self, reach: int) -> NDArray[np.float64]:
        """Weighted cosine of the windows above and below each border, 0..1."""
        return self.likeness_of(self.shared(reach), reach)

    def likeness_of(self, shared: Numbers, reach: int) -> NDArray[np.float64]:
        """The same where the weight of the words in both windows is known."""
        both = self.above(reach).astype(np.float64) * self.below(reach)
        return np.where(both > 0, shared / np.sqrt(np.maximum(both, 1)), 0.0)

    def counted(self) -> Occurrences:
        """The same occurrences, each of weight 1."""
        return replace(self, weights=np.ones_like(self.weights))

    def ending(self, reach: int) -> Numbers:
        """Weight of the words in the window above each border that occur nowhere below it."""
        is_last = self.after == _FAR
        return self._spread(self.lines + 1, np.where(is_last, self.lines + reach, -1))

    def beginning(self, reach: int) -> Numbers:
        """Weight of the words in the window below each border that occur nowhere above it."""
        is_first = self.before == -_FAR
        return self._spread(self.lines - reach + 1, np.where(is_first, self.lines, -1))

    def last_above(self, words: Numbers, borders: Numbers) -> Numbers:
        """The last line above the border on which each word occurs."""
        at = self._places(words, borders) - 1
        return np.where(np.append(self.words, -1)[at] == words, np.append(self.lines, 0)[at], -_FAR)

    def first_below(self, words: Numbers, borders: Numbers) -> Numbers:
        """The first line below the border on which each word occurs."""
        at = self._places(words, borders)
        return np.where(np.append(self.words, -1)[at] == words, np.append(self.lines, 0)[at], _FAR)

    def _places(self, words: Numbers, borders: Numbers) -> Numbers:
        """Where in the order an occurrence of each word on the line below the border would stand."""
        scale = self.count + 1
        found: Numbers = np.searchsorted(self.words * scale + self.lines, words * scale + borders)
        return found

    def _spread(self, first: Numbers, last: Numbers) -> Numbers:
        """Each occurrence's weight on the borders from ``first`` to ``last``, summed; none where last < first."""
        first = np.minimum(np.maximum(first, 0), self.count + 1)
        behind = np.maximum(np.minimum(last, self.count) + 1, first)
        size = self.count + 2
        rises = np.bincount(first, self.weights, minlength=size)
        falls = np.bincount(behind, self.weights, minlength=size)
        return np.cumsum(rises - falls)[: self.count + 1].astype(np.int64)


def find_occurrences(words: Numbers, lines: Numbers, count: int, weights: Numbers) -> Occurrences:
    """Occurrences of ``words`` on ``lines`` of running text, ``count`` in all; ``weights`` has one number a word."""
    order = np.lexsort((lines, words))
    words, lines = words[order], lines[order]
    is_same = words[1:] == words[:-1]
    before = np.full(len(words), -_FAR)
    after = np.full(len(words), _FAR)
    before[1:][is_same] = lines[:-1][is_same]
    after[:-1][is_same] = lines[1:][is_same]
    return Occurrences(
        count=count, words=words, lines=lines, weights=weights[words], before=before, after=after
    )
