"""Trees: boosted decision trees run with numpy, from weights stored as complete binary trees."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

#: Rows run at once: bounds the memory of the node table.
_ROWS = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Trees:
    """Complete binary trees of one depth; a value at most the threshold goes left."""

    #: Column to look at, tree by node.
    features: NDArray[np.int16]
    thresholds: NDArray[np.float32]
    #: Log odds, tree by leaf.
    leaves: NDArray[np.float32]

    def probabilities(self, rows: NDArray[np.float32]) -> NDArray[np.float64]:
        """One probability a row."""
        if not len(rows):
            return np.zeros(0)
        parts = [self._odds(rows[at : at + _ROWS]) for at in range(0, len(rows), _ROWS)]
        odds = np.concatenate(parts)
        return np.asarray(1.0 / (1.0 + np.exp(-odds)))

    def _odds(self, rows: NDArray[np.float32]) -> NDArray[np.float64]:
        count, nodes = self.features.shape
        depth = (nodes + 1).bit_length() - 1
        width = rows.shape[1]
        values = rows.ravel()
        features, thresholds = self.features.ravel().astype(np.int64), self.thresholds.ravel()
        tree = np.arange(count)[None, :] * nodes
        line = np.arange(len(rows))[:, None] * width
        at = np.zeros((len(rows), count), dtype=np.int64)
        for _ in range(depth):
            node = at + tree
            right = values.take(features.take(node) + line) > thresholds.take(node)
            at = 2 * at + 1 + right
        leaf = at - nodes + np.arange(count)[None, :] * self.leaves.shape[1]
        found = self.leaves.ravel().take(leaf).astype(np.float64)
        return np.asarray(found.sum(axis=1))
