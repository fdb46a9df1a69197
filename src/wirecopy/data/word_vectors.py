"""Word vectors: what a word is about, as 64 whole numbers.

The directions of the English reader's word pieces, reduced, rare pieces longer; a word's vector is the sum of its
pieces'.  Made by ``training/pages/word_vectors.py``.
"""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

#: Words that are remembered.
_KEPT = 40_000
#: Letters of a word that are read.
_MOST_LETTERS = 40


class WordVectors:
    """Vectors of words by those of their pieces; words once seen are remembered."""

    def __init__(
        self, pieces: Mapping[str, int], vectors: NDArray[np.int8], *, keep: int = _KEPT
    ) -> None:
        """``pieces``: row of each in ``vectors``; pieces inside a word begin with ``##``."""
        self._pieces, self._vectors, self._keep = pieces, vectors, keep
        self._rows: dict[str, int] = {}
        self._kept = np.zeros((keep, vectors.shape[1]), dtype=np.int16)
        self._lock = Lock()

    def of(self, words: Sequence[str]) -> NDArray[np.int16]:
        """One row a word, which must be folded; zeros where some part of a word is not known."""
        starts = range(0, len(words), self._keep)
        parts = [self._some(words[at : at + self._keep]) for at in starts]
        return np.concatenate(parts) if parts else self._kept[:0].copy()

    def _some(self, words: Sequence[str]) -> NDArray[np.int16]:
        with self._lock:
            if len(self._rows) + len(words) > self._keep:
                self._rows.clear()
            rows = list(map(self._rows.get, words))
            if None in rows:
                rows = [self._row(word) for word in words]
            return self._kept[rows]

    def _row(self, word: str) -> int:
        row = self._rows.get(word)
        if row is None:
            row = self._rows[word] = len(self._rows)
            found = find_pieces(self._pieces, _without_accents(word[:_MOST_LETTERS]))
            self._kept[row] = self._vectors[found].sum(axis=0, dtype=np.int16)
        return row


@cache
def load_word_vectors() -> WordVectors:
    """The vectors shipped with the package."""
    raw = resources.files("wirecopy.data").joinpath("word_vectors.npz").read_bytes()
    with np.load(io.BytesIO(raw)) as stored:
        pieces = stored["pieces"].tobytes().decode("utf-8").split("\n")
        return WordVectors({piece: k for k, piece in enumerate(pieces)}, stored["vectors"])


def find_pieces(numbers: Mapping[str, int], word: str) -> list[int]:
    """The pieces of a word, the longest known one first; none where a part is not known."""
    found: list[int] = []
    at = 0
    while at < len(word):
        for end in range(len(word), at, -1):
            number = numbers.get(f"##{word[at:end]}" if at else word[:end])
            if number is not None:
                break
        else:
            return []
        found.append(number)
        at = end
    return found


def _without_accents(word: str) -> str:
    if word.isascii():
        return word
    return "".join(
        char for char in unicodedata.normalize("NFD", word) if unicodedata.category(char) != "Mn"
    )
