"""Products of matrices of whole numbers, on one thread.

The library behind numpy shares large products out over threads, which on tables of a page or a text costs
more time than it saves; small ones it leaves alone.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
#: OpenBLAS shares a product out where each of two threads has this many multiplications to do.
_SHARED = 1 << 18
#: It computes rows by four at once.
_AT_ONCE = 4


def lone_product(left: Floats, right: Floats) -> Floats:
    """``left @ right``, a few rows of ``left`` at a time; equal to it where sums are exact.

    Stacks of matrices on either side are multiplied one by one, as numpy pairs them.
    """
    size = right.shape[-2] * right.shape[-1]
    rows = max(1, (2 * _SHARED - 1) // (size * _AT_ONCE)) * _AT_ONCE
    stack = np.broadcast_shapes(left.shape[:-2], right.shape[:-2])
    found = np.empty((*stack, left.shape[-2], right.shape[-1]), dtype=np.float32)
    for at in range(0, left.shape[-2], rows):
        spots = slice(at, at + rows)
        np.matmul(left[..., spots, :], right, out=found[..., spots, :])
    return found
