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

from wirecopy.articles.features.long_words import LEAST_LETTERS, STEM, UNPARTED, find_long_words
from wirecopy.articles.lines import fold_lines
from wirecopy.text.plain_words import plain_words, without_print_marks

#: Characters of a line that are read.
_LOOKED_AT = 1200
_WORD = re.compile(f"[{UNPARTED}]{{2}}|[^\\W\\d_{UNPARTED}]{{{LEAST_LETTERS},}}")


def stems(text: str) -> frozenset[str]:
    """The longer words of a line, cut."""
    return frozenset(word[:STEM] for word in long_words(text))


def long_words(text: str) -> list[str]:
    """The longer words of a line, whole and folded, in their order."""
    head = text[:_LOOKED_AT].casefold()
    words = plain_words(head)
    if words is None:
        found: list[str] = _WORD.findall(head)
        return found
    return [word for word in words if len(word) >= LEAST_LETTERS]


@dataclass(frozen=True, slots=True, eq=False)
class WordTable:
    """The words of every line of a page, as numbers from 0."""

    #: Line by line.
    words: NDArray[np.int64]
    #: The line of each of them.
    lines: NDArray[np.int64]
    #: Where each line begins in ``words``, and one more.
    bounds: NDArray[np.int64]
    #: Each word as it is first written on the page, whole and folded.
    forms: tuple[str, ...]

    @property
    def size(self) -> int:
        """How many different words there are."""
        return len(self.forms)

    def of(self, lines: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The words of ``lines``, which are in order, and the place in ``lines`` that each belongs to."""
        places = np.full(len(self.bounds) - 1, -1)
        places[lines] = np.arange(len(lines))
        found = places.take(self.lines)
        is_asked = found >= 0
        return self.words[is_asked], found[is_asked]


@lru_cache(maxsize=1)
def page_words(texts: tuple[str, ...]) -> WordTable:
    """The longer words of the lines; those of the page read last are remembered."""
    heads = [
        folded if len(text) <= _LOOKED_AT else text[:_LOOKED_AT].casefold()
        for text, folded in zip(texts, fold_lines(texts), strict=True)
    ]
    folded = without_print_marks("\n".join(heads))
    found = find_long_words(folded)
    if found is None:
        return number_words(list(map(long_words, texts)))
    numbers, firsts = _number(found.stems)
    ends = (np.fromiter(map(len, heads), np.int64, len(heads)) + 1).cumsum()
    places = ends.searchsorted(found.starts, side="right")
    starts = found.starts[firsts]
    spots = zip(starts.tolist(), (starts + found.sizes[firsts]).tolist(), strict=True)
    return _table(numbers, places, len(heads), [folded[start:end] for start, end in spots])


def number_words(lines: Sequence[Sequence[str]]) -> WordTable:
    """The table of ``lines`` of words."""
    every = list(chain.from_iterable(lines))
    stems = [word[:STEM] for word in every]
    # Backwards, so that the form a stem is first met in stands at last.
    forms = dict(zip(reversed(stems), reversed(every), strict=True))
    numbers = dict(zip(forms, range(len(forms)), strict=True))
    found = np.fromiter(map(numbers.__getitem__, stems), np.int64, len(stems))
    places = np.arange(len(lines)).repeat(np.fromiter(map(len, lines), np.int64, len(lines)))
    return _table(found, places, len(lines), list(forms.values()))


def _number(stems: NDArray[np.uint64]) -> tuple[NDArray[np.int64], NDArray[np.intp]]:
    """Equal numbers for equal stems, and where each number is first met; faster than numpy's ``unique``."""
    order = stems.argsort()
    ordered = stems[order]
    is_new = np.append(True, ordered[1:] != ordered[:-1])[: len(stems)]
    numbers = np.empty(len(stems), dtype=np.int64)
    numbers[order] = is_new.cumsum() - 1
    return numbers, np.minimum.reduceat(order, np.flatnonzero(is_new))


def _table(
    numbers: NDArray[np.int64], places: NDArray[np.int64], count: int, forms: Sequence[str]
) -> WordTable:
    """The words of these ``numbers`` on the lines ``places``, of which there are ``count``."""
    scale = max(1, len(forms))
    pairs = places * scale + numbers
    pairs.sort()
    pairs = pairs[np.append(pairs[1:] != pairs[:-1], True)[: len(pairs)]]
    lines = pairs // scale
    bounds = lines.searchsorted(np.arange(count + 1))
    return WordTable(words=pairs - lines * scale, lines=lines, bounds=bounds, forms=tuple(forms))
