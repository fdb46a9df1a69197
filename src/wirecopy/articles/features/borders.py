"""Borders: which words the running text above and below every place of a page has in common.

A border stands above each line of running text, and one below the last.  A word that occurs on lines ``a`` and then
``b`` is shared by the borders between them; so every question about windows of lines is a sum over pairs of
neighbouring occurrences, asked for all borders at once.  Weights are whole numbers: they add up to the same in any order.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
#: Sums of weights, whole numbers too.
Sums = NDArray[np.float64]
#: Farther than any line.
_FAR = 1 << 40
#: Steps of a weight of one.
STEPS = 1 << 20


def rarity(counts: Numbers, lines: int) -> Sums:
    """Weight of each word that occurs on so many of the ``lines``: log of how rare it is, in steps."""
    found: Sums = np.rint(np.log((1 + lines) / np.maximum(counts, 1)) * STEPS)
    return found


class Windows(NamedTuple):
    """Weight of the words in the windows of some reaches: a row a reach, a column a border."""

    above: Sums
    below: Sums
    #: Of those in both.
    shared: Sums

    @property
    def likeness(self) -> Sums:
        """Weighted cosine of the windows above and below, 0..1."""
        both = self.above * self.below
        return np.where(both > 0, self.shared / np.sqrt(np.maximum(both, 1)), 0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrences:
    """Every word on every line of running text it occurs on, in the order of words, then lines.

    A window of ``reach`` lines is those next to a border, above or below it.
    """

    #: Lines of running text.
    count: int
    words: Numbers
    lines: Numbers
    #: A number for word and line, rising; behind the last -1, which is nowhere.
    order: Numbers
    #: Of each occurrence.
    weights: Sums
    #: The line with the occurrence of the same word before it, and after it.
    before: Numbers
    after: Numbers

    def windows(self, reaches: tuple[int, ...]) -> Windows:
        """The windows of so many lines above and below each border."""
        most = max(reaches)
        spots = np.arange(self.count + 1)[:, None] + most
        after = self._apart(self.after - self.lines, 2 * most, most)
        before = self._apart(self.lines - self.before, most, most)
        # A word of the line ``step`` above a border is the window's when it does not come again before the border; if
        # it comes again below, within the reach, it is shared.
        steps, distances, firsts = _steps(reaches)
        found = after[spots - steps, distances]
        above = found[:, :most].cumsum(axis=1).T
        lost = np.add.reduceat(found[:, most:], firsts, axis=1).T
        below = before[spots + steps[:most] - 1, steps[:most]].cumsum(axis=1).T
        rows = [reach - 1 for reach in reaches]
        return Windows(above=above[rows], below=below[rows], shared=above[rows] - lost)

    def count_above(self, reach: int) -> Numbers:
        """How many words are in the window above each border."""
        return self._count(self.lines, np.minimum(self.after, self.lines + reach))

    def count_below(self, reach: int) -> Numbers:
        """How many words are in the window below each border."""
        return self._count(np.maximum(self.before, self.lines - reach), self.lines)

    def count_ending(self, reach: int) -> Numbers:
        """How many words in the window above each border occur nowhere below it."""
        last = self.lines[self.after == _FAR]
        return self._count(last, last + reach)

    def count_beginning(self, reach: int) -> Numbers:
        """How many words in the window below each border occur nowhere above it."""
        first = self.lines[self.before == -_FAR]
        return self._count(first - reach, first)

    def nearest(self, words: Numbers, borders: Numbers, own: Numbers) -> tuple[Numbers, Numbers]:
        """The last line above the border and the first below it on which each word occurs.

        ``own`` is 1 where the line right below the border is that of the word itself, 0 elsewhere: it is passed over.
        """
        firsts = words * (self.count + 1)
        at = self.order[:-1].searchsorted(firsts + borders)
        above, below = self.order[at - 1] - firsts, self.order[at + own] - firsts
        is_below = (below >= 0) & (below <= self.count)
        return np.where(above >= 0, above, -_FAR), np.where(is_below, below, _FAR)

    def _apart(self, distances: Numbers, most: int, margin: int) -> Sums:
        """Weight of the occurrences on each line with such a distance, or more: a row a line, a column a distance.

        Above and below stand ``margin`` rows of nothing, for what is not on the page.
        """
        width = most + 1
        cells = (self.lines + margin) * width + np.minimum(distances, most)
        size = (self.count + 2 * margin) * width
        exact = np.bincount(cells, self.weights, minlength=size).reshape(-1, width)
        return exact[:, ::-1].cumsum(axis=1)[:, ::-1]

    def _count(self, above: Numbers, below: Numbers) -> Numbers:
        """How many stretches, from the border below line ``above`` to the one above line ``below``, hold each border."""
        first, behind = np.maximum(above + 1, 0), np.minimum(below + 1, self.count + 1)
        opened = np.bincount(first, minlength=self.count + 2)
        closed = np.bincount(behind, minlength=self.count + 2)
        return (opened - closed).cumsum()[: self.count + 1]


@cache
def _steps(reaches: tuple[int, ...]) -> tuple[Numbers, Numbers, Numbers]:
    """Lines above a border, how far below each a word must not come again, and where each window begins in both.

    For the longest window this is up to the border; behind it, for each window, up to the end of that below.
    """
    steps = np.arange(1, max(reaches) + 1)
    each = [steps[:reach] for reach in reaches]
    far = [own + len(own) for own in each]
    firsts = np.cumsum([0, *reaches[:-1]])
    return np.concatenate([steps, *each]), np.concatenate([steps, *far]), firsts


def find_occurrences(words: Numbers, lines: Numbers, count: int, weights: Sums) -> Occurrences:
    """Occurrences of ``words`` on ``lines`` of running text, ``count`` in all; ``weights`` has one number a word."""
    order = np.append(words * (count + 1) + lines, -1)
    order[:-1].sort()
    words, lines = np.divmod(order[:-1], count + 1)
    is_same = words[1:] == words[:-1]
    before = np.full(len(words), -_FAR)
    after = np.full(len(words), _FAR)
    before[1:][is_same] = lines[:-1][is_same]
    after[:-1][is_same] = lines[1:][is_same]
    return Occurrences(
        count=count,
        words=words,
        lines=lines,
        order=order,
        weights=weights[words],
        before=before,
        after=after,
    )
