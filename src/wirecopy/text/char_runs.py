"""Character runs: what a pattern finds that repeats one class of characters, many times as fast.

Most texts can be written in a code of one byte a character.  There the class is a table: what it does not hold becomes
a blank, and the runs stand between blanks.  In a text that has too many letters for any code the pattern is looked for.
"""

from __future__ import annotations

import re
from functools import cached_property

#: Codes of one byte a character, by how much of the news they can write; all have the marks of print.
_CODES = ("cp1252", "cp1251", "cp1250", "cp1254", "cp1253")


class CharRuns:
    """The runs of a class of characters that holds no white space."""

    def __init__(self, kept: str) -> None:
        """``kept``: the class as patterns write it."""
        self._pattern = re.compile(f"{kept}+")

    def find(self, text: str) -> list[str]:
        """The runs in ``text``, in their order."""
        parted = self._part(text)
        return self._pattern.findall(text) if parted is None else parted.split()

    def find_folded(self, text: str) -> list[str]:
        """The same, each folded."""
        parted = self._part(text)
        if parted is None:
            # Runs first: folding can make one letter two, of which the second is none.
            return list(map(str.casefold, self._pattern.findall(text)))
        return parted.casefold().split()

    def _part(self, text: str) -> str | None:
        """``text`` with a blank for each character that is not kept; None where no code can write it."""
        if text.isascii():
            return text.encode().translate(self._tables["ascii"]).decode()
        for code in _CODES:
            try:
                written = text.encode(code)
            except UnicodeEncodeError:
                continue
            return written.translate(self._tables[code]).decode(code)
        return None

    @cached_property
    def _tables(self) -> dict[str, bytes]:
        return {code: self._table(code) for code in ("ascii", *_CODES)}

    def _table(self, code: str) -> bytes:
        chars = (bytes([byte]).decode(code, "replace") for byte in range(256))
        is_kept = [self._pattern.fullmatch(char) is not None for char in chars]
        return bytes(byte if kept else ord(" ") for byte, kept in enumerate(is_kept))
