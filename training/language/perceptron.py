"""Averaged perceptrons over hashed rows, updated in small batches, and their pruning to bytes."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


class Table:
    """Weights of ``2**bits`` rows by ``classes`` columns."""

    def __init__(self, bits: int, classes: int) -> None:
        self.weights = np.zeros((1 << bits, classes), dtype=np.float32)
        self.sums = np.zeros_like(self.weights)
        self.clock = 1.0

    def scores(self, rows: NDArray[np.int64]) -> NDArray[np.float32]:
        """The sum of the rows of each example."""
        return self.weights[rows].sum(axis=1)

    def update(
        self, rows: NDArray[np.int64], right: NDArray[np.int64], wrong: NDArray[np.int64]
    ) -> None:
        """Move the examples ``rows`` towards ``right`` and away from ``wrong``."""
        for classes, by in ((right, 1.0), (wrong, -1.0)):
            np.add.at(self.weights, (rows, classes[:, None]), by)
            np.add.at(self.sums, (rows, classes[:, None]), by * self.clock)
        self.clock += 1.0

    def averaged(self) -> NDArray[np.float32]:
        """The mean of the weights over all updates."""
        return self.weights - self.sums / self.clock


def prune(
    weights: NDArray[np.float32], rows: int, threshold: float = 0.0
) -> tuple[NDArray[np.uint32], NDArray[np.int8]]:
    """The ``rows`` heaviest rows as signed bytes, with their numbers in order."""
    spread = (
        weights - np.median(weights, axis=1, keepdims=True) if weights.shape[1] == 3 else weights
    )
    heavy = np.abs(spread).max(axis=1)
    keep = np.sort(np.argsort(-heavy, kind="stable")[:rows])
    keep = keep[heavy[keep] > 0]
    kept = weights[keep]
    scale = 127.0 / np.quantile(np.abs(kept).max(axis=1), 0.999)
    small = np.clip(np.rint(kept * scale), -127, 127)
    small[np.abs(small) < threshold] = 0
    return keep.astype(np.uint32), small.astype(np.int8)
