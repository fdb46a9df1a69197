"""Trees: boosted decision trees run with numpy, from weights stored as complete binary trees."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

#: Features and thresholds of nodes.
_Level = tuple[NDArray[np.intp], NDArray[np.float32]]
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
    def _levels(self) -> list[_Level]:
        """The nodes of each level, tree after tree."""
        depth = (self.features.shape[1] + 1).bit_length() - 1
        nodes = [slice((1 << level) - 1, (2 << level) - 1) for level in range(depth)]
        return [
            (self.features[:, spots].ravel().astype(np.intp), self.thresholds[:, spots].ravel())
            for spots in nodes
        ]

    def _odds(self, rows: NDArray[np.float32]) -> NDArray[np.float64]:
        values, line = rows.ravel(), np.arange(len(rows))[:, None] * rows.shape[1]
        (features, thresholds), *below = self._levels
        # The node of the next level that each line comes to in each tree; all are at the roots, at first.
        at = (rows.take(features, axis=1) > thresholds) + 2 * np.arange(len(features))
        for features, thresholds in below:
            spots = features.take(at)
            spots += line
            is_right = values.take(spots) > thresholds.take(at)
            at *= 2
            at += is_right
        return np.asarray(self._odds_of_leaves.take(at).sum(axis=1))

    @cached_property
    def _odds_of_leaves(self) -> NDArray[np.float64]:
        return self.leaves.ravel().astype(np.float64)
