"""Word features as 32-bit numbers, and the mixing of several into one row of a weight table.

All arithmetic is on whole numbers, so that a word's features, and every sum over them, are the
same in any company, on any machine.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint32]

#: Columns of a word's row.
FORM, LOWER, SHAPE, SUFFIX1, SUFFIX2, SUFFIX3, SUFFIX4, PREFIX1, PREFIX2, PREFIX3, CLUSTER = range(
    11
)
COLUMNS = 11
_ROW = struct.Struct(f"<{COLUMNS}I")
#: Empty rows around each sentence, so that a window never sees the next one.
PADDING = 3
#: Distinct words whose rows are kept; a row is about 200 bytes.
_CACHED_WORDS = 100_000


def _number(text: str) -> int:
    return zlib.crc32(text.encode("utf-8", "surrogatepass"))


def shape_of(word: str) -> str:
    """Letter cases and kinds, runs shortened to two: ``Xx``, ``XX``, ``dd``, ``Xx-xx``."""
    out: list[str] = []
    for char in word[:24]:
        kind = "X" if char.isupper() else "x" if char.isalpha() else "d" if char.isdigit() else char
        if out[-2:] != [kind, kind]:
            out.append(kind)
    return "".join(out)


@lru_cache(maxsize=_CACHED_WORDS)
def _packed_row(word: str) -> bytes:
    return _ROW.pack(*word_row(word))


def word_row(word: str) -> tuple[int, ...]:
    """The word's features, by column; digits count as one digit, quotes and dashes as one form."""
    form = word[:40].replace("’", "'").replace("“", '"').replace("”", '"').replace("–", "-")
    if any(char.isdigit() for char in form):
        form = "".join("0" if char.isdigit() else char for char in form)
    lower = form.lower()
    shape = shape_of(form)
    parts = (
        form,
        lower,
        shape,
        *(lower[-n:] for n in range(1, 5)),
        *(lower[:n] for n in (1, 2, 3)),
    )
    return (*(_number(part) for part in parts), _number(lower[-2:] + shape[:2]))


def word_rows(sentences: Sequence[Sequence[str]]) -> tuple[Hashes, NDArray[np.int64]]:
    """Rows of all words with padding around every sentence, and the place of each real word."""
    pads = [bytes(4 * COLUMNS)] * PADDING
    packed: list[bytes] = [*pads]
    places: list[int] = []
    for words in sentences:
        places.extend(range(len(packed), len(packed) + len(words)))
        packed.extend([_packed_row(word) for word in words])
        packed.extend(pads)
    rows = np.frombuffer(b"".join(packed), dtype="<u4").reshape(-1, COLUMNS)
    return rows.astype(np.uint32, copy=False), np.array(places, dtype=np.int64)


def mix(salt: int, *parts: Hashes) -> Hashes:
    """One 32-bit number for each place from a template's salt and its parts."""
    mixed = np.full(parts[0].shape, (salt * 0x9E3779B1 + 0x7F4A7C15) & 0xFFFFFFFF, dtype=np.uint32)
    for part in parts:
        mixed = (mixed ^ part) * np.uint32(0x85EBCA6B)
        mixed ^= mixed >> np.uint32(15)
    return mixed * np.uint32(0xC2B2AE35)


@dataclass(frozen=True, slots=True, eq=False)
class Templates:
    """Templates over the rows of one table of values, those of more parts first."""

    salts: Hashes
    #: For the first part, the second and so on: the row each template that has it takes.
    parts: tuple[NDArray[np.int64], ...]


def make_templates(templates: Sequence[tuple[int, tuple[int, ...]]]) -> Templates:
    """Templates from their salts and the rows of their parts."""
    order = sorted(templates, key=lambda template: -len(template[1]))
    salts = [(salt * 0x9E3779B1 + 0x7F4A7C15) & 0xFFFFFFFF for salt, _ in order]
    parts = tuple(
        np.array([rows[n] for _, rows in order if len(rows) > n], dtype=np.int64)
        for n in range(len(order[0][1]))
    )
    return Templates(np.array(salts, dtype=np.uint32)[:, None], parts)


def mix_all(templates: Templates, values: Hashes) -> Hashes:
    """``mix`` for all templates at once: (templates, columns of ``values``)."""
    mixed = np.repeat(templates.salts, values.shape[1], axis=1)
    for rows in templates.parts:
        some = mixed[: len(rows)]
        some ^= values.take(rows, axis=0)
        some *= np.uint32(0x85EBCA6B)
        some ^= some >> np.uint32(15)
    mixed *= np.uint32(0xC2B2AE35)
    return mixed


def table_rows(mixed: Hashes, bits: int) -> NDArray[np.int64]:
    """Rows in a table of ``2**bits`` rows."""
    return (mixed >> np.uint32(32 - bits)).astype(np.int64)
