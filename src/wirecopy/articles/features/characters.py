"""Characters: of what kinds the characters of a text are, looked up all at once.

The table has room for all of Unicode and learns of what kinds a character is when it first meets it.
"""

from __future__ import annotations

import re
import sys
from functools import cache

import numpy as np
from numpy.typing import NDArray

Kinds = NDArray[np.uint8]

#: Capitals, small letters, and letters that are both ("ǅ").
UPPER, LOWER, TITLE = 1, 2, 4
#: White space, what words are made of (``[^\W\d_]``), the figures 0 to 9, and all characters of ASCII.
SPACE, LETTER, FIGURE, ASCII = 8, 16, 32, 64
#: Of every character that the table has met.
_KNOWN = 128
_LETTER = re.compile(r"[^\W\d_]")


def kinds_of(text: str) -> Kinds:
    """Of what kinds each character is: the sum of their numbers."""
    if text.isascii():
        return np.frombuffer(text.encode().translate(_ascii_table()), dtype=np.uint8)
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    table = _table()
    kinds = table.take(codes)
    if not kinds.all():
        for code in set(codes[kinds == 0].tolist()):
            table[code] = _kinds(chr(code))
        kinds = table.take(codes)
    return kinds


@cache
def _table() -> Kinds:
    return np.zeros(sys.maxunicode + 1, dtype=np.uint8)


@cache
def _ascii_table() -> bytes:
    return bytes(_kinds(chr(code)) if code < 128 else 0 for code in range(256))


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
