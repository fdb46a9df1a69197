"""Long words: where the longer words of a text stand, found all at once.

Letters become small numbers, so that what a word begins with is one whole number, and words are compared by it.  Only
scripts that part their words can be read so, and texts with no more letters than these numbers have room for.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from wirecopy.text.word_codes import letter_runs, word_codes

#: Shorter words are left out, and words are cut to so many letters, so that inflected forms meet.
LEAST_LETTERS, STEM = 4, 6
#: Letters that are written without blanks between words.
UNPARTED = "\u0e00-\u0eff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
#: Letters that have a number, and characters that are looked up at all.
_MOST_LETTERS, _PLANE = 255, 1 << 16
#: Numbers of ASCII letters, 0 for all other bytes; text is folded.
_PLAIN = bytes(byte % 32 if chr(byte).isalpha() and byte < 128 else 0 for byte in range(256))


class LongWords(NamedTuple):
    """The longer words of a text, in their order."""

    #: Where each starts, and how many letters it has.
    starts: NDArray[np.int64]
    sizes: NDArray[np.int64]
    #: Equal for words that begin alike.
    stems: NDArray[np.uint64]


def find_long_words(text: str) -> LongWords | None:
    """The longer words of a folded text; None where it cannot be read so."""
    numbers = _number_letters(text)
    if numbers is None:
        return None
    letters = np.frombuffer(numbers, dtype=np.uint8)
    starts, sizes = letter_runs(letters)
    is_long = sizes >= LEAST_LETTERS
    starts, sizes = starts[is_long], sizes[is_long]
    return LongWords(starts=starts, sizes=sizes, stems=word_codes(letters, starts, sizes, STEM))


def _number_letters(text: str) -> bytes | None:
    """One byte a character: which of the text's letters it is, 0 where it is none."""
    if text.isascii():
        return text.encode().translate(_PLAIN)
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4").astype(np.intp)
    count = int(codes.max()) + 1
    if count > _PLANE:
        return None
    occurs = np.zeros(count, dtype=bool)
    occurs[codes] = True
    if (occurs & _unparted()[:count]).any():
        return None
    letters = np.flatnonzero(occurs & _letters()[:count])
    if len(letters) > _MOST_LETTERS:
        return None
    numbers = np.zeros(count, dtype=np.uint8)
    numbers[letters] = np.arange(1, len(letters) + 1)
    return numbers[codes].tobytes()


@cache
def _letters() -> NDArray[np.bool_]:
    return _matching(r"[^\W\d_]+")


@cache
def _unparted() -> NDArray[np.bool_]:
    return _matching(f"[{UNPARTED}]+")


def _matching(pattern: str) -> NDArray[np.bool_]:
    """Which characters of the first plane stand in runs that match."""
    found = np.zeros(_PLANE, dtype=bool)
    for run in re.finditer(pattern, "".join(map(chr, range(_PLANE)))):
        found[run.start() : run.end()] = True
    return found
