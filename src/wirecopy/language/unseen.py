"""Characters that stand on or between others: combining marks, and format characters that show nothing.

A mark (vowel signs and points of Arabic, Hebrew, Devanagari ...) belongs to the letter before it.  A
format character (soft hyphen, joiner, mark of direction, byte order mark) is part of a word between
two of its letters and nothing elsewhere; the zero-width space alone parts words.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from unicodedata import category

_BREAKING = "\u200b"
#: Format characters that join the letters on both sides.
JOINERS = "".join(
    map(
        chr,
        chain(
            (0xAD, 0x61C, 0x180E, 0xFEFF, 0xE0001),
            range(0x200C, 0x2010),
            range(0x202A, 0x202F),
            range(0x2060, 0x2070),
            range(0xFFF9, 0xFFFC),
            range(0xE0020, 0xE0080),
        ),
    )
)
#: Characters that show nothing and are not white space.
FORMAT = _BREAKING + JOINERS
#: Where combining marks stand; the rest of Unicode has them for scripts no news is written in.
_PLANES = (
    range(0x300, 0x2000),
    range(0x20D0, 0x2100),
    range(0xA66F, 0xAC00),
    range(0xFB1E, 0xFE30),
)


def char_class(codes: Iterable[int]) -> str:
    """The inside of a character class of a pattern that holds the characters ``codes`` (ascending)."""
    ranges: list[tuple[int, int]] = []
    for code in codes:
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1] = (ranges[-1][0], code)
        else:
            ranges.append((code, code))
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges)


#: Insides of character classes: the format characters, those that join, and the combining marks.
FORMAT_CLASS = char_class(sorted(map(ord, FORMAT)))
JOINER_CLASS = char_class(sorted(map(ord, JOINERS)))
MARK_CLASS = char_class(
    code for code in chain.from_iterable(_PLANES) if category(chr(code))[0] == "M"
)
