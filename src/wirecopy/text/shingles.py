"""Shingles: the words of a text as 64-bit numbers, and the runs of words (grams) they form.

A text becomes one array of code points, its accents composed; case and forms of marks are folded by
a table, words are cut where the table says so, and each word gets a polynomial hash of its letters.  Everything is
array work, so that a text of 5 MB costs no more per character than one of 3 KB.

Words are runs of letters, digits and combining marks; an apostrophe between letters belongs to
its word; scripts without spaces give one word a character.  Characters that show nothing are
left out.  The numbers never depend on Python's own hash.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from wirecopy.text.normalise import fold_marks

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Codes = NDArray[np.uint32]
    Hashes = NDArray[np.uint64]
    Ints = NDArray[np.int64]

#: Code points the table covers: the first two planes; CJK beyond them is one word a character.
_TABLE_SIZE = 0x20000
#: Odd 64-bit constants (splitmix64): full period, good spread of low bits.
_GOLDEN = 0x9E3779B97F4A7C15
_MIX_1 = 0xBF58476D1CE4E5B9
_MIX_2 = 0x94D049BB133111EB
_MASK = (1 << 64) - 1
#: Letters of a word that get a weight of their own; longer words go round the table again.
_WEIGHTS = 64
#: Words whose letters are worked on at a time: each letter takes some 40 bytes then.
_WORDS_AT_ONCE = 10_000

_OTHER, _LETTER, _SINGLE, _APOSTROPHE, _HIDDEN = range(5)
_UNSPACED = (
    (0x0E00, 0x0EFF),
    (0x1000, 0x109F),
    (0x1780, 0x17FF),
    (0x3040, 0x30FF),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
)
_HIDDEN_RANGES = ((0xAD, 0xAD), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x2064), (0xFEFF,) * 2)


@dataclass(frozen=True, slots=True)
class WordArrays:
    """The words of a text: where each stands among the code points kept, and its number."""

    #: The code points kept (composed, hidden ones left out), not folded.
    codes: Codes
    starts: Ints
    ends: Ints
    hashes: Hashes

    def __len__(self) -> int:
        return len(self.hashes)

    @property
    def text(self) -> str:
        """The text the places point at."""
        return self.codes.tobytes().decode("utf-32-le", "surrogatepass")


def read_words(text: str) -> WordArrays:
    """The words of ``text``; equal up to case, marks and accents' forms means equal numbers."""
    import numpy as np

    kinds = _tables()[1]
    codes = code_points(text)
    is_covered = text.isascii() or not len(codes) or bool(codes.max() < _TABLE_SIZE)
    capped = codes if is_covered else np.minimum(codes, _TABLE_SIZE - 1)
    # ``take`` is twice as fast as an index here, and arrays are worked on in place.
    kind = kinds.take(capped)
    if not is_covered:
        kind[codes >= _TABLE_SIZE] = _SINGLE
    if not text.isascii() and (kind == _HIDDEN).any():
        keep = kind != _HIDDEN
        codes, kind = codes[keep], kind[keep]
    starts, ends, inside = _cut(kind)
    if not len(starts):
        return WordArrays(codes, starts, ends, np.zeros(0, np.uint64))
    letters = codes[inside]
    hashes = [
        _hash_words(_spread_letters(letters[part], is_covered=is_covered), lengths)
        for part, lengths in _pieces(ends - starts)
    ]
    return WordArrays(codes, starts, ends, np.concatenate(hashes) if hashes[1:] else hashes[0])


def read_each(texts: Sequence[str]) -> list[WordArrays]:
    """``read_words`` of every text, in one go: short texts cost half as much together.

    A line's end parts them, which joins no words; where characters are composed or left out, so
    that places move, each is read by itself.
    """
    import numpy as np

    joined = "\n".join(texts)
    words = read_words(joined)
    if len(words.codes) != len(joined) or (not joined.isascii() and words.text != joined):
        return [read_words(text) for text in texts]
    ends = np.cumsum([len(text) + 1 for text in texts])
    bounds = [0, *words.starts.searchsorted(ends).tolist()]
    firsts = [0, *ends.tolist()]
    return [
        WordArrays(
            words.codes[first : first + len(text)],
            words.starts[low:high] - first,
            words.ends[low:high] - first,
            words.hashes[low:high],
        )
        for text, first, low, high in zip(texts, firsts, bounds, bounds[1:], strict=False)
    ]


def code_points(text: str) -> Codes:
    """The code points of ``text``, accents composed."""
    import numpy as np

    if not text.isascii() and not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")


def is_hidden(character: str) -> bool:
    """Whether a character shows nothing and is left out."""
    code = ord(character)
    return code < _TABLE_SIZE and int(_tables()[1][code]) == _HIDDEN


def gram_hashes(words: Hashes, size: int) -> Hashes:
    """One number for each run of ``size`` words; a shorter text gives one run of all its words."""
    import numpy as np

    size = min(size, len(words))
    if size == 0:
        return np.zeros(0, np.uint64)
    count = len(words) - size + 1
    total = words[:count].copy()
    for offset in range(1, size):
        total *= np.uint64(_GOLDEN)
        total += words[offset : offset + count]
    return mix(total)


def mix(values: Hashes) -> Hashes:
    """Spread the bits of ``values`` (the finish of splitmix64); one to one."""
    import numpy as np

    values = values ^ (values >> np.uint64(30))
    values *= np.uint64(_MIX_1)
    values ^= values >> np.uint64(27)
    values *= np.uint64(_MIX_2)
    values ^= values >> np.uint64(31)
    return values


def _cut(kind: NDArray[np.uint8]) -> tuple[Ints, Ints, NDArray[np.bool_]]:
    """Starts and ends of the words, and which code points lie inside one."""
    import numpy as np

    single = kind == _SINGLE
    inside = (kind == _LETTER) | single
    marks = np.flatnonzero(kind[1:-1] == _APOSTROPHE) + 1
    inside[marks[inside[marks - 1] & inside[marks + 1]]] = True
    if single.any():
        joined = np.zeros(len(kind) + 1, bool)
        joined[1:-1] = inside[1:] & inside[:-1] & ~single[1:] & ~single[:-1]
        starts = np.flatnonzero(inside & ~joined[:-1])
        ends = np.flatnonzero(inside & ~joined[1:]) + 1
        return starts, ends, inside
    edges = np.zeros(len(kind) + 2, bool)
    edges[1:-1] = inside
    bounds = np.flatnonzero(edges[1:] != edges[:-1])
    return bounds[::2], bounds[1::2], inside


def _pieces(lengths: Ints) -> Iterator[tuple[slice, Ints]]:
    """Words in order, some ten thousand at a time: which letters they have, and how many each."""
    import numpy as np

    done = 0
    for first in range(0, len(lengths), _WORDS_AT_ONCE):
        some = lengths[first : first + _WORDS_AT_ONCE]
        end = done + int(np.sum(some))
        yield slice(done, end), some
        done = end


def _spread_letters(letters: Codes, *, is_covered: bool) -> Hashes:
    """The numbers of folded letters."""
    import numpy as np

    spread = _tables()[2]
    if is_covered:
        return spread.take(letters)
    found = spread.take(np.minimum(letters, _TABLE_SIZE - 1))
    beyond = letters >= _TABLE_SIZE
    found[beyond] = _spread(letters[beyond])
    return found


def _hash_words(letters: Hashes, lengths: Ints) -> Hashes:
    """The numbers of words, given their spread letters."""
    import numpy as np

    ends = np.cumsum(lengths)
    first = ends - lengths
    place = np.arange(len(letters)) - np.repeat(first, lengths)
    if lengths.max() > _WEIGHTS:
        place %= _WEIGHTS
    weights = _weights().take(place)
    weights *= letters
    return mix(np.add.reduceat(weights, first))


def _spread(letters: Codes) -> Hashes:
    """Every letter as a number of its own, its bits spread."""
    import numpy as np

    return mix(letters.astype(np.uint64) + np.uint64(_GOLDEN))


@lru_cache(maxsize=1)
def _weights() -> Hashes:
    import numpy as np

    value, found = 1, []
    for _ in range(_WEIGHTS):
        found.append(value)
        value = value * _GOLDEN & _MASK
    return np.array(found, dtype=np.uint64)


@lru_cache(maxsize=1)
def _tables() -> tuple[Codes, NDArray[np.uint8], Hashes]:
    """Folded form, kind and spread of every code point of the first planes."""
    import numpy as np

    characters = [chr(code) for code in range(_TABLE_SIZE)]
    folded = fold_marks("".join(c if len(c.lower()) != 1 else c.lower() for c in characters))
    folds = np.frombuffer(folded.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    kinds = np.array([_kind(character) for character in characters], dtype=np.uint8)
    for low, high in _UNSPACED:
        part = kinds[low : high + 1]
        part[part == _LETTER] = _SINGLE
    kinds[folds == ord("'")] = _APOSTROPHE
    for low, high in _HIDDEN_RANGES:
        kinds[low : high + 1] = _HIDDEN
    return folds, kinds, _spread(folds)


def _kind(character: str) -> int:
    if character.isalnum() or unicodedata.category(character)[0] == "M":
        return _LETTER
    return _OTHER
