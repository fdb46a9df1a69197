"""Reading: the words of a text with their layers, ready to be compared with those of others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from wirecopy.dispatches.layers import DOCUMENT, NARRATIVE, QUOTE, word_layers
from wirecopy.dispatches.set_blocks import DocumentMarks, is_formal, read_marks
from wirecopy.dispatches.shelf import Shelf
from wirecopy.text.align import GramIndex, index_each, index_grams
from wirecopy.text.shingles import WordArrays, read_each, read_words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from wirecopy.dispatches.layers import Layers
    from wirecopy.text.shingles import Ints

    Flags = NDArray[np.bool_]

#: Words of texts kept for the next comparison: some 1,800 common texts, or 40 MB.
HELD_WORDS = 1_000_000
#: Texts read in one go, and the longest, in characters, that gain by it.
_READ_AT_ONCE = 16
_TOGETHER = 20_000
#: Words that any text weighs, for what is kept beside its words.
LEAST_WEIGHT = 100


@dataclass(frozen=True)
class Layered:
    """A text's words with their layers."""

    words: WordArrays
    layers: Layers
    #: Words that begin a set document.
    openings: Ints
    grams: GramIndex
    #: The text as it was read; empty where only its words were kept.
    text: str = ""

    @cached_property
    def marks(self) -> DocumentMarks:
        """Lines that have the form of a document."""
        return read_marks(self.text)

    @cached_property
    def is_formal(self) -> bool:
        """Whether anything in the text reads as a document of a third party."""
        return is_formal(self)

    @cached_property
    def narrative(self) -> Flags:
        """The words of the narrative."""
        flags: Flags = self.layers == NARRATIVE
        return flags

    @cached_property
    def quoted(self) -> Flags:
        """The words of quotations and set documents."""
        flags: Flags = (self.layers == QUOTE) | (self.layers == DOCUMENT)
        return flags

    @cached_property
    def has_quoted(self) -> bool:
        """Whether there are any."""
        return bool(self.quoted.any())

    @cached_property
    def narrative_bits(self) -> int:
        """The words of the narrative, a bit each, the first word the lowest."""
        return _bits(self.narrative)

    @cached_property
    def quoted_bits(self) -> int:
        """The words of quotations and set documents, a bit each."""
        return _bits(self.quoted)

    @cached_property
    def document_bits(self) -> int:
        """The words of set documents, a bit each."""
        return _bits(self.layers == DOCUMENT)


def read_layered(text: str) -> Layered:
    """Words and layers of ``text``."""
    words = read_words(text)
    return Layered(words, *word_layers(words), index_grams(words.hashes), text)


def read_ahead(texts: Iterable[str]) -> None:
    """Read texts that will be asked of ``read_cached`` soon; together they cost less."""
    some: list[str] = []
    for text in dict.fromkeys(texts):
        if len(text) <= _TOGETHER and text not in read_cached:
            some.append(text)
        if len(some) == _READ_AT_ONCE:
            _read_some(some)
            some = []
    _read_some(some)


def _read_some(texts: list[str]) -> None:
    words = read_each(texts)
    indexed = index_each([one.hashes for one in words])
    for text, one, grams in zip(texts, words, indexed, strict=True):
        own = grams._replace(words=one.hashes.copy())
        light = replace(one, hashes=own.words)
        read_cached.put(text, _lightly(Layered(light, *word_layers(one), own, text)))


def weigh_layered(side: Layered) -> int:
    """Words that a text counts for where readings are kept."""
    return LEAST_WEIGHT + len(side.words)


def _lightly(side: Layered) -> Layered:
    """Without the characters and places, which nobody asks for once the layers are known."""
    words = side.words
    none = words.starts[:0].copy()
    light = WordArrays(words.codes[:0].copy(), none, none, words.hashes)
    return replace(side, words=light)


def _read_lightly(text: str) -> Layered:
    return _lightly(read_layered(text))


#: A text is sketched and then compared with several others: those read of late are kept.
read_cached: Shelf[str, Layered] = Shelf(_read_lightly, weigh_layered, HELD_WORDS)


def _bits(flags: Flags) -> int:
    import numpy as np

    return int.from_bytes(np.packbits(flags, bitorder="little").tobytes(), "little")
