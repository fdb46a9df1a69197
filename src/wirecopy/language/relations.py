"""Relations: the label of each arc, from what the network says of both its ends.

Features and weights are whole numbers, and so are their sums, exactly: the order of adding, and with
it the number of sentences read at once, changes nothing.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from wirecopy.data.english import RelationTable
from wirecopy.text.products import lone_product

Floats = NDArray[np.float32]
Indexes = NDArray[np.int64]
_MOST = 127


def label_scores(
    dependents: Floats, heads: Floats, head_of: Indexes, table: RelationTable
) -> Floats:
    """Scores of every relation: (rows, words + 1, relations).

    ``dependents``, ``heads``: (rows, words + 1, features), the second half of them for products;
    ``head_of``: (rows, words + 1).
    """
    above = np.take_along_axis(heads, head_of[:, :, None], axis=1)
    half = dependents.shape[2] // 2
    summed = np.maximum(dependents[..., :half] + above[..., :half], 0)
    product = dependents[..., half:] * above[..., half:]
    features = np.concatenate([summed, product], axis=2) * table.scale
    whole = np.clip(np.rint(features, out=features), -_MOST, _MOST, out=features)
    rows, words, width = whole.shape
    sums = lone_product(whole.reshape(-1, width), table.weights)  # below 2**24: exact
    scores: Floats = sums.reshape(rows, words, -1) * table.steps + table.bias
    return scores
