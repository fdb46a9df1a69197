"""Sketch: a few numbers that stand for a text when copies of it are looked for.

Of the hashes of all runs of five words every eighth is kept, chosen by the hash itself, so that
two texts keep the same ones of what they share; a short text keeps all.  Runs that lie wholly in
the narrative are kept apart from the rest.  A text and its layers also have one digest: texts
with equal digests are copies word for word.
"""

from __future__ import annotations

import hashlib
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wirecopy.dispatches.layers import NARRATIVE, SCRAP_LAYER
from wirecopy.dispatches.reading import Layered, read_cached, read_layered
from wirecopy.text.align import ANCHOR

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from wirecopy.text.shingles import Hashes

_HEAD = struct.Struct("<QIII")


@dataclass(frozen=True, slots=True, kw_only=True)
class SketchConfig:
    """How much of a text its sketch keeps."""

    #: One run in this many is kept; keeps 99 % of pairs that share 0.3 of the shorter (design, 3).
    sample: int = 8
    #: Texts of up to this many words keep all; about the shortest agency report that is not a flash.
    short_words: int = 120
    #: Most hashes kept of a layer (the smallest), so that a text of 5 MB stays small.
    most: int = 4096
    #: Fewest hashes kept of a text that has as many (the smallest), however few the sampling leaves:
    #: a text of one repeated word has one.
    fewest: int = 8


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sketch:
    """What the index knows of a text."""

    #: Digest of words and layers; equal means the same words.
    digest: int
    word_count: int
    #: Sorted hashes of runs in the narrative, and of all other runs.
    narrative: Hashes
    other: Hashes

    def to_bytes(self) -> bytes:
        """A compact form; ``from_bytes`` reads it back."""
        head = _HEAD.pack(self.digest, self.word_count, len(self.narrative), len(self.other))
        return head + self.narrative.tobytes() + self.other.tobytes()

    @classmethod
    def from_bytes(cls, data: bytes) -> Sketch:
        """The sketch that ``to_bytes`` wrote."""
        import numpy as np

        digest, word_count, narrative, _ = _HEAD.unpack_from(data)
        hashes = np.frombuffer(data, dtype="<u8", offset=_HEAD.size)
        return cls(
            digest=digest,
            word_count=word_count,
            narrative=hashes[:narrative],
            other=hashes[narrative:],
        )

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sketch) and self.to_bytes() == other.to_bytes()

    def __hash__(self) -> int:
        return self.digest


def sketch_text(text: str, config: SketchConfig | None = None) -> Sketch:
    """The sketch of ``text``."""
    return sketch_of(read_cached(text), config)


def sketch_once(text: str, config: SketchConfig | None = None) -> Sketch:
    """The same where the text is not compared soon: its reading is not kept."""
    return sketch_of(read_layered(text), config)


def sketch_of(side: Layered, config: SketchConfig | None = None) -> Sketch:
    """The sketch of a text whose words are read already."""
    import numpy as np

    config = config or SketchConfig()
    words = side.words.hashes
    grams = side.grams.grams
    own = (side.layers == NARRATIVE) | (side.layers == SCRAP_LAYER)
    kept = np.ones(len(grams), bool)
    if len(words) > config.short_words:
        kept = grams % np.uint64(config.sample) == 0
        if kept.sum() < config.fewest:
            kept |= grams <= np.unique(grams)[: config.fewest][-1]
    narrative = _all_in_run(own, len(grams), min(ANCHOR, len(words)))
    state = hashlib.blake2b(words.tobytes(), digest_size=8)
    state.update(side.layers.tobytes())
    return Sketch(
        digest=int.from_bytes(state.digest(), "little"),
        word_count=len(words),
        narrative=_distinct(grams[kept & narrative], side)[: config.most],
        other=_distinct(grams[kept & ~narrative], side)[: config.most],
    )


def _distinct(some: Hashes, side: Layered) -> Hashes:
    """Some runs of a text, sorted, each once."""
    import numpy as np

    return np.unique(some) if side.grams.has_repeats else np.sort(some)


def _all_in_run(flags: NDArray[np.bool_], count: int, size: int) -> NDArray[np.bool_]:
    """For each of ``count`` runs of ``size`` whether all its flags are set."""
    import numpy as np

    result = np.ones(count, bool)
    for offset in range(size):
        result &= flags[offset : offset + count]
    return result
