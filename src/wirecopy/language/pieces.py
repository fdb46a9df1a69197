"""Word pieces and letter case: what the network sees of a word.

Pieces are those of the encoder's uncased WordPiece vocabulary (Schuster and Nakajima 2012; Devlin
et al. 2019): lower case, accents stripped, marks apart, then the longest known piece first.  Case,
which the pieces lose, is told by a class of its own.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache

#: Pieces of a word that are read; of a longer one (an address, a run of letters) the rest is not.
MOST_PIECES = 8
#: Letters of a word that are read.
_MOST_LETTERS = 64
#: Classes of letter case.
CASES = ("pad", "none", "digit", "lower", "upper", "capital", "single", "mixed")


def case_of(word: str) -> int:
    """The class of a word's letters, a place in ``CASES``."""
    if word.islower():
        return 3
    if word.isupper():
        return 6 if len(word) == 1 else 4
    if word[:1].isupper() and word[1:].islower():
        return 5
    if any(char.isalpha() for char in word):
        return 7
    return 2 if any(char.isdigit() for char in word) else 1


class Pieces:
    """Word pieces by a vocabulary; words once seen are remembered, as far as they are read."""

    def __init__(self, vocabulary: Mapping[str, int], *, keep: int = 60_000) -> None:
        """``vocabulary``: number of each piece; pieces inside a word begin with ``##``."""
        self._numbers = vocabulary
        self._unknown = vocabulary["[UNK]"]
        self.start, self.end = vocabulary["[CLS]"], vocabulary["[SEP]"]
        self._of = lru_cache(maxsize=keep)(self._pieces)

    def of(self, word: str) -> tuple[int, ...]:
        """Numbers of the pieces of ``word``: at least one, at most ``MOST_PIECES``."""
        return self._of(word[:_MOST_LETTERS])

    def _pieces(self, word: str) -> tuple[int, ...]:
        found: list[int] = []
        for part in _parts(word):
            found += self._longest_first(part)
            if len(found) >= MOST_PIECES:
                break
        return tuple(found[:MOST_PIECES]) or (self._unknown,)

    def _longest_first(self, part: str) -> list[int]:
        found: list[int] = []
        at = 0
        while at < len(part):
            for end in range(len(part), at, -1):
                number = self._numbers.get(part[at:end] if not at else f"##{part[at:end]}")
                if number is not None:
                    break
            else:
                return [self._unknown]
            found.append(number)
            at = end
        return found


def _parts(word: str) -> list[str]:
    """Letters and digits together, every other mark and every ideograph apart."""
    parts: list[str] = []
    joined = False
    for char in unicodedata.normalize("NFD", word.lower().replace("ʼ", "'")):
        kind = unicodedata.category(char)
        if kind[0] == "C" or kind == "Mn":
            continue
        alone = kind[0] in "PSZ" or "\u3400" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff"
        if joined and not alone:
            parts[-1] += char
        else:
            parts.append(char)
        joined = not alone
    return parts
