"""Weights of the doubts about acts: vectors of word pieces and a small network over what stands around a word.

Made by ``training/events/train.py``.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from wirecopy.data.english import english_model
from wirecopy.data.word_vectors import WordVectors

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: Words whose vectors are remembered.
_KEPT = 10_000


@dataclass(frozen=True, slots=True)
class DoubtWeights:
    """Two layers in whole numbers: every sum of products is exact, in whatever order it is added up."""

    vectors: WordVectors
    #: Columns a vector has.
    width: int
    #: (columns, units) whole numbers up to 127, kept as float32; what one of a unit is worth, and its bias.
    first: NDArray[np.float32]
    scale: NDArray[np.float64]
    bias: NDArray[np.float64]
    #: (units, outputs) whole numbers up to 32767; what one is worth, and the bias of each output.
    second: NDArray[np.float64]
    second_scale: float
    second_bias: NDArray[np.float64]


@cache
def load_doubt_weights() -> DoubtWeights:
    """The weights shipped with the package."""
    raw = resources.files("wirecopy.data").joinpath("doubt_weights.npz").read_bytes()
    return read_doubt_weights(raw)


def read_doubt_weights(raw: bytes) -> DoubtWeights:
    """Weights from the bytes of their file."""
    import numpy as np

    with np.load(io.BytesIO(raw)) as stored:
        vectors = stored["vectors"]
        return DoubtWeights(
            vectors=WordVectors(english_model().pieces, vectors, keep=_KEPT),
            width=vectors.shape[1],
            first=stored["first"].astype(np.float32),
            scale=stored["scale"],
            bias=stored["bias"],
            second=stored["second"].astype(np.float64),
            second_scale=float(stored["second_scale"]),
            second_bias=stored["second_bias"],
        )
