"""Columns: what the network says of a sentence, as whole numbers; and the same as bytes, to be kept.

As bytes a window is its length and then its columns, a byte a number: a window has at most 255 words,
a column at most 256 classes.  zlib takes a quarter off and adds a checksum, so that damaged bytes are
never taken for a reading.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass

#: Columns of a window.
_WIDTH = 5


@dataclass(frozen=True, slots=True)
class Columns:
    """Whole numbers of one window; heads from 1, 0 for the root."""

    upos: list[int]
    joint: list[int]
    heads: list[int]
    relations: list[int]
    names: list[int]


def pack(windows: Sequence[Columns]) -> bytes:
    """The windows of a sentence as bytes."""
    body = bytearray()
    for w in windows:
        body.append(len(w.upos))
        body += bytes([*w.upos, *w.joint, *w.heads, *w.relations, *w.names])
    return zlib.compress(body, 1)


def unpack(data: bytes, word_count: int) -> list[Columns]:
    """The windows of a sentence of so many words; none when ``data`` is damaged or of another."""
    try:
        body = zlib.decompress(data)
    except zlib.error:
        return []
    windows: list[Columns] = []
    held = place = 0
    while place < len(body):
        size, start = body[place], place + 1
        place = start + _WIDTH * size
        windows.append(Columns(*(list(body[start + n * size :][:size]) for n in range(_WIDTH))))
        held += size
    return windows if (held, place) == (word_count, len(body)) else []
