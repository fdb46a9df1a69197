"""Word vectors: what a word is about, as 64 whole numbers.

The directions of the English reader's word pieces, reduced, rare pieces longer; a word's vector is the sum of its
pieces'.  Made by ``training/pages/word_vectors.py``.
"""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: Words that are remembered.
_KEPT = 60_000
#: Letters of a word that are read.
_MOST_LETTERS = 40


class _Table(NamedTuple):
    numbers: dict[str, int]
    #: Piece by piece, and none.
    vectors: NDArray[np.int8]


@cache
def _load() -> _Table:
    import numpy as np

    raw = resources.files("wirecopy.data").joinpath("word_vectors.npz").read_bytes()
    with np.load(io.BytesIO(raw)) as stored:
        pieces = stored["pieces"].tobytes().decode("utf-8").split("\n")
        return _Table({piece: k for k, piece in enumerate(pieces)}, stored["vectors"])


@lru_cache(maxsize=_KEPT)
def word_vector(word: str) -> NDArray[np.int16]:
    """The vector of a folded word; zeros where some part of it is not known."""
    import numpy as np

    table = _load()
    found = find_pieces(table.numbers, _without_accents(word[:_MOST_LETTERS]))
    return np.asarray(table.vectors[found].sum(axis=0, dtype=np.int16))


def _without_accents(word: str) -> str:
    if word.isascii():
        return word
    return "".join(
        char for char in unicodedata.normalize("NFD", word) if unicodedata.category(char) != "Mn"
    )


def find_pieces(numbers: Mapping[str, int], word: str) -> list[int]:
    """The longest known piece first; none where a part is not known."""
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
