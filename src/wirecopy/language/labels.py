"""Relations: the label of each arc, from both its ends and what stands around them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from wirecopy.language import features as f
from wirecopy.language.features import Hashes, mix

#: Rows of the label table, as a power of two.
TABLE_BITS = 19
Indexes = NDArray[np.int64]


def arc_features(rows: Hashes, tags: Hashes, at: Indexes, heads: Indexes) -> Hashes:
    """Features of the arcs to the words ``at`` from the places ``heads`` (0: the root).

    ``rows`` and ``tags`` are padded as ``features.word_rows`` pads them; ``heads`` are places there.
    """
    w, suffix = rows[:, f.LOWER], rows[:, f.SUFFIX3]
    up = np.zeros(len(rows), dtype=np.int64)
    up[at] = heads
    grand = up[heads]
    side = np.where(heads == 0, 0, np.where(heads < at, 1, 2)).astype(np.uint32)
    far = np.minimum(np.abs(heads - at), 4).astype(np.uint32) * (heads != 0).astype(np.uint32)
    first_left, last_right, fans = _children(up, at, heads)
    td, th, wd, wh = tags[at], tags[heads], w[at], w[heads]
    first = _first_children(len(rows), at, heads)
    siblings = np.minimum(fans[at], 3).astype(np.uint32)
    parts: list[tuple[Hashes, ...]] = [
        (td, th, side),
        (wd, th, side),
        (td, wh, side),
        (wd, wh),
        (wd, td),
        (wd,),
        (wh, side),
        (td, th, side, far),
        (suffix[at], th, side),
        (suffix[at], suffix[heads], side),
        (td, tags[at - 1], tags[at + 1], side),
        (td, th, tags[at - 1], side),
        (td, th, tags[at + 1], side),
        (td, tags[heads - 1], tags[np.minimum(heads + 1, len(rows) - 1)], th),
        (td, th, w[at - 1], side),
        (td, th, w[at + 1], side),
        (td, th, tags[grand], side),
        (td, th, w[first], side),
        (wh, w[first], td),
        (td, th, tags[first_left[at]], side),
        (td, th, w[first_left[at]], side),
        (td, th, tags[last_right[at]], side),
        (td, th, siblings, side),
        (td, th, tags[last_right[heads]], side),
        (td, th, tags[first_left[heads]], side),
        (wh, td, tags[first_left[heads]]),
        (td, th, w[grand]),
        (td, wh, suffix[at]),
    ]
    return np.stack([mix(200 + number, *part) for number, part in enumerate(parts)], axis=1)


def _children(up: Indexes, at: Indexes, heads: Indexes) -> tuple[Indexes, Indexes, Indexes]:
    """For every place: its first child, its last child, how many children it has."""
    size = len(up)
    first = np.zeros(size, dtype=np.int64)
    last = np.zeros(size, dtype=np.int64)
    first[heads[::-1]] = at[::-1]
    last[heads] = at
    first[0] = last[0] = 0
    return first, last, np.bincount(heads, minlength=size)


def _first_children(size: int, at: Indexes, heads: Indexes) -> Indexes:
    """The first child of each word ``at`` (its preposition, article or mark), 0 without one."""
    first = np.zeros(size, dtype=np.int64)
    first[heads[::-1]] = at[::-1]
    return first[at]
