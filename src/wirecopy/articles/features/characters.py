"""Characters: what each character of a text is, looked up all at once.

A table has room for all of Unicode and learns what a character is when it first meets it.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Kinds = NDArray[np.uint8]

#: Capitals, small letters, and letters that are both ("ǅ").
UPPER, LOWER, TITLE = 1, 2, 4
#: White space, what words are made of (``[^\W\d_]``), the figures 0 to 9, and all characters of ASCII.
SPACE, LETTER, FIGURE, ASCII = 8, 16, 32, 64
#: Of every character: none is 0.
_KNOWN = 128
_LETTER = re.compile(r"[^\W\d_]")


class CharTable:
    """A number of one byte for each character."""

    def __init__(self, number_of: Callable[[str], int]) -> None:
        """``number_of`` gives the number of a character, 1 to 255."""
        self._number_of = number_of
        self._ascii = bytes(number_of(chr(code)) if code < 128 else 0 for code in range(256))
        self._numbers = np.zeros(sys.maxunicode + 1, dtype=np.uint8)

    def of(self, text: str) -> NDArray[np.uint8]:
        """The number of each character of ``text``."""
        if text.isascii():
            return np.frombuffer(text.encode().translate(self._ascii), dtype=np.uint8)
        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
        numbers = self._numbers.take(codes)
        if not numbers.all():
            for code in set(codes[numbers == 0].tolist()):
                self._numbers[code] = self._number_of(chr(code))
            numbers = self._numbers.take(codes)
        return numbers


def _kinds(char: str) -> int:
    return (
        _KNOWN
        + UPPER * char.isupper()
        + LOWER * char.islower()
        + TITLE * (char.istitle() and not char.isupper())
        + SPACE * char.isspace()
        + LETTER * (_LETTER.match(char) is not None)
        + FIGURE * ("0" <= char <= "9")
        + ASCII * char.isascii()
    )


#: Of what kinds each character is: the sum of their numbers.
KINDS = CharTable(_kinds)
