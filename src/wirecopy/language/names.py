"""Names from tag scores: the best sequence in which no name goes on that has not begun."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Indexes = NDArray[np.int64]
_NEVER = np.float32(-1e9)


def best_tags(scores: Floats, lengths: Indexes, tags: Sequence[str]) -> Indexes:
    """The best tag of each word (Viterbi 1967): (rows, words).

    ``scores``: (rows, words, tags); ``tags``: ``O``, ``B-PER``, ``I-PER``... by column.
    """
    rows, words, _ = scores.shape
    if not words:
        return np.zeros((rows, 0), dtype=np.int64)
    moves = _moves(tags)
    inside = np.array([tag[0] == "I" for tag in tags])
    total = np.where(inside, _NEVER, scores[:, 0])
    came = np.zeros(scores.shape, dtype=np.int64)
    for place in range(1, words):
        paths = total[:, :, None] + moves
        came[:, place] = paths.argmax(axis=1)
        live = (place < lengths)[:, None]
        total = np.where(live, paths.max(axis=1) + scores[:, place], total)
    return _walk_back(total, came, lengths)


def _moves(tags: Sequence[str]) -> Floats:
    """0 where the second tag may follow the first, else never."""
    return np.array(
        [
            [_NEVER if tag[0] == "I" and before[2:] != tag[2:] else 0.0 for tag in tags]
            for before in tags
        ],
        dtype=np.float32,
    )


def _walk_back(total: Floats, came: Indexes, lengths: Indexes) -> Indexes:
    rows, words, _ = came.shape
    best = np.zeros((rows, words), dtype=np.int64)
    at = total.argmax(axis=1)
    every = np.arange(rows)
    for place in range(words - 1, -1, -1):
        best[:, place] = at
        at = np.where(place < lengths, came[every, place, at], at) if place else at
    return best


def spans(tags: Sequence[str]) -> tuple[tuple[str, int, int], ...]:
    """Type, first word and last word of each name in a row of tags."""
    found: list[tuple[str, int, int]] = []
    for place, tag in enumerate(tags):
        if tag[0] == "B":
            found.append((tag[2:], place, place))
        elif tag[0] == "I":
            kind, first, _ = found.pop()
            found.append((kind, first, place))
    return tuple(found)
