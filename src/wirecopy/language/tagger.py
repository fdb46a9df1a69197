"""Tags by a linear model in two looks: words alone, then words with the first look's tags around.

A tag joins the universal part of speech and the Penn tag (``VERB|VBD``); the finer half serves
lemmas and heads.  Every word of a batch is scored at once: no word waits for its neighbour.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from wirecopy.language import features as f
from wirecopy.language.features import Hashes, mix

#: Rows of the tag tables, as a power of two; chosen so that collisions cost under 0.1 points.
TABLE_BITS = 19


def first_look(rows: Hashes, at: NDArray[np.int64]) -> Hashes:
    """Features from words alone: one column a template."""
    here, left, right = rows[at], rows[at - 1], rows[at + 1]
    low, low_left, low_right = here[:, f.LOWER], left[:, f.LOWER], right[:, f.LOWER]
    shape = here[:, f.SHAPE]
    found = [here[:, column] for column in range(f.COLUMNS - 1)]
    found += [low_left, low_right, rows[at - 2][:, f.LOWER], rows[at + 2][:, f.LOWER]]
    found += [left[:, f.SUFFIX3], right[:, f.SUFFIX3], left[:, f.SHAPE], right[:, f.SHAPE]]
    single = [mix(number, part) for number, part in enumerate(found, 1)]
    return np.stack(
        [
            *single,
            mix(41, low_left, low),
            mix(42, low, low_right),
            mix(43, shape, here[:, f.SUFFIX3]),
            mix(44, shape, left[:, f.SHAPE]),
            mix(45, low_left, here[:, f.SUFFIX3]),
            mix(46, low_right, here[:, f.SUFFIX3]),
            mix(47, low_left, low_right),
            mix(48, low_left, rows[at - 2][:, f.LOWER]),
        ],
        axis=1,
    )


def second_look(rows: Hashes, at: NDArray[np.int64], tags: Hashes) -> Hashes:
    """Features with the tags (0 for padding) that the first look gave to all words."""
    low, suffix = rows[at][:, f.LOWER], rows[at][:, f.SUFFIX3]
    here, left, right = tags[at], tags[at - 1], tags[at + 1]
    left2, right2 = tags[at - 2], tags[at + 2]
    around = [
        mix(61, here),
        mix(62, left),
        mix(63, right),
        mix(64, left2, left),
        mix(65, right, right2),
        mix(66, left, right),
        mix(67, left, low),
        mix(68, right, low),
        mix(69, left, here, right),
        mix(70, left2, left, here),
        mix(71, here, right, right2),
        mix(72, left, suffix, right),
        mix(73, rows[at - 1][:, f.LOWER], right),
        mix(74, rows[at + 1][:, f.LOWER], left),
        mix(75, left2, left, right, right2),
        mix(76, tags[at - 3], left2, left),
    ]
    return np.concatenate([first_look(rows, at), np.stack(around, axis=1)], axis=1)


def tag_hashes(tags: NDArray[np.int64], at: NDArray[np.int64], length: int) -> Hashes:
    """Tags as numbers to mix, in an array of ``length`` places with 0 where no word stands."""
    spread = np.zeros(length, dtype=np.uint32)
    spread[at] = ((tags + 1) * 0x9E3779B1 & 0xFFFFFFFF).astype(np.uint32)
    return spread
