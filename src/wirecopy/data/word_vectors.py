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
from itertools import chain
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
        nothing = np.zeros((1, vectors.shape[1]), dtype=np.int8)
        self._pieces, self._keep = pieces, keep
        self._vectors = np.concatenate([vectors, nothing])
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
            rows = list(map(self._rows.get, words))
            if None in rows:
                rows = self._learn(words, rows)
            return self._kept.take(np.array(rows, dtype=np.intp), axis=0)

    def _learn(self, words: Sequence[str], rows: Sequence[int | None]) -> list[int | None]:
        """``rows`` of all ``words``, those without one remembered; others are forgotten where there is no room."""
        new = dict.fromkeys(word for word, row in zip(words, rows, strict=True) if row is None)
        if len(self._rows) + len(new) > self._keep:
            self._rows.clear()
            new, rows = dict.fromkeys(words), [None] * len(words)
        self._add(list(new))
        pairs = zip(words, rows, strict=True)
        return [self._rows[word] if row is None else row for word, row in pairs]

    def _add(self, words: Sequence[str]) -> None:
        first = len(self._rows)
        # The last row of the table is nothing: every word has a piece.
        found = [self._pieces_of(word) or (-1,) for word in words]
        counts = np.fromiter(map(len, found), np.intp, len(found))
        rows = self._vectors[list(chain.from_iterable(found))].astype(np.int16)
        self._kept[first : first + len(words)] = np.add.reduceat(rows, counts.cumsum() - counts)
        self._rows.update(zip(words, range(first, first + len(words)), strict=True))

    def _pieces_of(self, word: str) -> Sequence[int]:
        whole = self._pieces.get(word)
        if whole is not None:
            return (whole,)
        return find_pieces(self._pieces, _without_accents(word[:_MOST_LETTERS]))


@cache
def load_word_vectors() -> WordVectors:
    """The vectors shipped with the package."""
    raw = resources.files("wirecopy.data").joinpath("word_vectors.npz").read_bytes()
    with np.load(io.BytesIO(raw)) as stored:
        pieces = stored["pieces"].tobytes().decode("utf-8").split("\n")
        return WordVectors({piece: k for k, piece in enumerate(pieces)}, stored["vectors"])


def find_pieces(numbers: Mapping[str, int], word: str) -> list[int]:
    """The pieces of a word, the longest known one first; none where a part is not known."""
    get, found = numbers.get, list[int]()
    rest, mark = word, 0
    while len(rest) > mark:
        end = len(rest)
        while (number := get(rest[:end])) is None:
            end -= 1
            if end == mark:
                return []
        found.append(number)
        rest, mark = f"##{rest[end:]}", 2
    return found


def _without_accents(word: str) -> str:
    if word.isascii():
        return word
    return "".join(
        char for char in unicodedata.normalize("NFD", word) if unicodedata.category(char) != "Mn"
    )
