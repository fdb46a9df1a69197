"""Plain words: runs of letters in text that is ASCII but for marks of print, without looking for them one by one."""

from __future__ import annotations

import re
from itertools import chain

#: Marks of print that stand in English text; without them most of it is ASCII.
_PRINT_MARKS = "’“”‘—–…\xa0"
_LETTER_RUN = re.compile(r"[^\W\d_]+")
#: ASCII letters stay, all other bytes become blanks: several times as fast as a pattern.
_LETTERS_ONLY = bytes(byte if chr(byte).isalpha() and byte < 128 else 32 for byte in range(256))
_FOLDED_LETTERS = _LETTERS_ONLY.lower()


def plain_words(text: str) -> list[str] | None:
    """The runs of letters in ``text``; None where it has letters or marks beyond ASCII and marks of print."""
    plain = without_print_marks(text)
    return ascii_runs(plain) if plain.isascii() else None


def folded_words(text: str) -> list[str]:
    """The runs of letters in any text, folded."""
    plain = without_print_marks(text)
    if plain.isascii():
        return plain.encode().translate(_FOLDED_LETTERS).decode("ascii").split()
    lines = text.split("\n")
    if len(lines) > 1:  # most of them are plain
        return list(chain.from_iterable(map(folded_words, lines)))
    # Words first: folding can make one letter two, of which the second is none.
    return list(map(str.casefold, _LETTER_RUN.findall(text)))


def without_print_marks(text: str) -> str:
    """``text`` with a blank for each mark of print."""
    if not text.isascii():
        for mark in _PRINT_MARKS:
            text = text.replace(mark, " ")
    return text


def ascii_runs(text: str) -> list[str]:
    """The runs of ASCII letters in any text; other letters part them ("Agência": Ag, ncia)."""
    return text.encode("utf-8", "surrogatepass").translate(_LETTERS_ONLY).decode("ascii").split()
