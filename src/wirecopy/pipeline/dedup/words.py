"""Words of a row: its sketch, and its words with layers and places, packed for the spool.

A text is read once; what is compared later are the numbers of its words.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wirecopy.dispatches.reading import Layered, read_layered
from wirecopy.dispatches.sketch import sketch_of
from wirecopy.text.align import index_grams
from wirecopy.text.origins import word_origins
from wirecopy.text.shingles import WordArrays

if TYPE_CHECKING:
    from wirecopy.text.shingles import Ints

_HEAD = struct.Struct("<II")


@dataclass(frozen=True, slots=True)
class RowWords:
    """What is kept of a text."""

    #: Characters that are no spaces.
    length: int
    #: ``Sketch.to_bytes`` of the text.
    sketch: bytes
    #: Words, layers, openings of documents, and places in the text as it was given.
    packed: bytes


@dataclass(frozen=True, slots=True)
class Placed:
    """A text's words with layers, and where they stand in the text as it was given."""

    layered: Layered
    starts: Ints
    ends: Ints


def read_row(text: str) -> RowWords:
    """Read a text."""
    layered = read_layered(text)
    starts, ends = word_origins(text, layered.words)
    packed = b"".join(
        (
            _HEAD.pack(len(layered.words), len(layered.openings)),
            layered.words.hashes.astype("<u8").tobytes(),
            starts.astype("<u4").tobytes(),
            ends.astype("<u4").tobytes(),
            layered.openings.astype("<u4").tobytes(),
            layered.layers.tobytes(),
        )
    )
    return RowWords(sum(map(len, text.split())), sketch_of(layered).to_bytes(), packed)


def unpack(packed: bytes) -> Placed:
    """The words that ``read_row`` packed."""
    import numpy as np

    count, documents = _HEAD.unpack_from(packed)
    hashes = np.frombuffer(packed, "<u8", count, _HEAD.size)
    places = np.frombuffer(packed, "<u4", 2 * count + documents, _HEAD.size + 8 * count)
    places = places.astype(np.int64)
    layers = np.frombuffer(packed, np.uint8, count, _HEAD.size + 16 * count + 4 * documents)
    starts, ends, openings = places[:count], places[count : 2 * count], places[2 * count :]
    words = WordArrays(np.zeros(0, np.uint32), starts, ends, hashes)
    return Placed(Layered(words, layers, openings, index_grams(hashes)), starts, ends)
