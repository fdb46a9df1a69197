"""Trees: boosted decision trees run with numpy, from weights stored as complete binary trees."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

#: Rows run at once: the nodes of so many stay in the processor's caches.
_ROWS = 256


@dataclass(frozen=True, kw_only=True)
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

    @cached_property
    def _flat(self) -> tuple[NDArray[np.intp], NDArray[np.float32], NDArray[np.float32]]:
        """Features, thresholds and leaves, tree after tree."""
        return (
            self.features.ravel().astype(np.intp),
            self.thresholds.ravel(),
            self.leaves.ravel(),
        )

    def _odds(self, rows: NDArray[np.float32]) -> NDArray[np.float64]:
        count, nodes = self.features.shape
        depth = (nodes + 1).bit_length() - 1
        values = rows.ravel()
        features, thresholds, leaves = self._flat
        tree = np.arange(count)[None, :] * nodes
        line = np.arange(len(rows))[:, None] * rows.shape[1]
        # The first node is every line's: one column and one threshold a tree.
        right = values.take(features[::nodes][None, :] + line) > thresholds[::nodes]
        at = right + 1
        for _ in range(depth - 1):
            node = at + tree
            looked_at = features.take(node)
            looked_at += line
            right = values.take(looked_at) > thresholds.take(node)
            at *= 2
            at += 1
            at += right
        at += np.arange(count)[None, :] * self.leaves.shape[1] - nodes
        found = leaves.take(at).astype(np.float64)
        return np.asarray(found.sum(axis=1))
