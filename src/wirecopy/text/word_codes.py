"""Word codes: the beginnings of many words as whole numbers, found and looked up in lists all at once.

A letter is a number of one byte, 0 for whatever parts words; the first eight letters of a word are one number.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

Letters = NDArray[np.uint8]
Numbers = NDArray[np.int64]
Codes = NDArray[np.uint64]

#: Letters of a word that a code has room for.
MOST_LETTERS = 8
_KEPT = np.array([(1 << 8 * size) - 1 for size in range(MOST_LETTERS + 1)], dtype=np.uint64)
#: Codes are strewn over so many places (a power of two), by the golden ratio.
_PLACES_POWER = 16
_RATIO, _SHIFT = np.uint64(0x9E3779B97F4A7C15), np.uint64(64 - _PLACES_POWER)


def letter_runs(letters: Letters) -> tuple[Numbers, Numbers]:
    """Where each word starts, and how many letters it has."""
    is_letter = np.concatenate([[False], letters != 0, [False]])
    borders = (is_letter[1:] != is_letter[:-1]).nonzero()[0]
    starts = borders[::2]
    return starts, borders[1::2] - starts


def word_codes(
    letters: Letters, starts: Numbers, sizes: Numbers, most: int = MOST_LETTERS
) -> Codes:
    """The codes of the words that stand there, of up to ``most`` letters each."""
    padded = np.concatenate([letters, np.zeros(MOST_LETTERS, dtype=np.uint8)])
    windows: Codes = np.ndarray(len(letters), "<u8", padded, strides=(1,))
    found: Codes = windows[starts] & _KEPT[np.minimum(sizes, most)]
    return found


def code_words(words: Iterable[str]) -> Codes:
    """The codes of words of ASCII letters, or of characters that are written in one byte so."""
    heads = (word.encode("latin-1")[:MOST_LETTERS] for word in words)
    return np.array([int.from_bytes(head, "little") for head in heads], dtype=np.uint64)


class CodeList:
    """The codes of a list of words."""

    def __init__(self, codes: Codes) -> None:
        """``codes``: in any order."""
        self._codes = np.unique(codes)
        places = _places(self._codes)
        self._at_place = np.zeros(1 << _PLACES_POWER, dtype=np.uint64)
        self._at_place[places] = self._codes
        self._is_shared = np.bincount(places, minlength=1 << _PLACES_POWER) > 1

    def holds(self, codes: Codes) -> NDArray[np.bool_]:
        """Which of the codes are on the list: a place tells, but where it is shared by several."""
        places = _places(codes)
        found: NDArray[np.bool_] = self._at_place[places] == codes
        shared = self._is_shared[places].nonzero()[0]
        if len(shared):
            asked = codes[shared]
            found[shared] = self._codes[self._codes.searchsorted(asked) % len(self._codes)] == asked
        return found


def _places(codes: Codes) -> Numbers:
    return ((codes * _RATIO) >> _SHIFT).astype(np.int64)
