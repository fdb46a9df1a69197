"""Weights of the labeller of page lines: networks and boosted trees over shapes, counts and positions."""

from __future__ import annotations

import io
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@cache
def load_page_weights() -> Mapping[str, NDArray[np.float32]]:
    """Arrays by name (``<trees>_features``, ``<trees>_thresholds``, ``<trees>_leaves``; ``network<n>_...``)."""
    import numpy as np

    raw = resources.files("wirecopy.data").joinpath("page_weights.npz").read_bytes()
    with np.load(io.BytesIO(raw)) as stored:
        return {name: stored[name] for name in sorted(stored.files)}
