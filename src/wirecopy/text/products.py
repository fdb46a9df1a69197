"""Products of matrices of whole numbers, on one thread.

The libraries behind numpy share large products out over threads, which on tables of a page or a text costs
more time than it saves; small ones they leave alone.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
#: Products of this size are not shared out.
_LONE_PRODUCT = 1 << 18


def lone_product(left: Floats, right: Floats) -> Floats:
    """``left @ right``, a few rows of ``left`` at a time; equal to it where sums are exact."""
    rows = max(1, _LONE_PRODUCT // right.size)
    if len(left) <= rows:
        whole: Floats = left @ right
        return whole
    found = np.empty((len(left), right.shape[1]), dtype=np.float32)
    for at in range(0, len(left), rows):
        np.matmul(left[at : at + rows], right, out=found[at : at + rows])
    return found
