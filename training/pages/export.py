"""Networks and boosted trees, as complete binary trees, in one compressed file."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import lightgbm
import numpy as np

DEPTH = 6


def save_weights(
    networks: list[dict[str, np.ndarray]], models: dict[str, lightgbm.Booster], path: Path
) -> None:
    """Write the arrays of the networks and of every set of trees; the same models give the same bytes."""
    arrays = {
        f"network{number}_{name}": array
        for number, network in enumerate(networks)
        for name, array in network.items()
    }
    for name, model in models.items():
        features, thresholds, leaves = _arrays(model)
        arrays[f"{name}_features"] = features
        arrays[f"{name}_thresholds"] = thresholds
        arrays[f"{name}_leaves"] = leaves
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name in sorted(arrays):
            buffer = io.BytesIO()
            np.save(buffer, arrays[name])
            out.writestr(
                zipfile.ZipInfo(f"{name}.npy", (1980, 1, 1, 0, 0, 0)),
                buffer.getvalue(),
                zipfile.ZIP_DEFLATED,
            )


def _arrays(model: lightgbm.Booster) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    trees = model.dump_model()["tree_info"]
    nodes = 2**DEPTH - 1
    features = np.zeros((len(trees), nodes), dtype=np.int16)
    thresholds = np.full((len(trees), nodes), np.inf, dtype=np.float32)
    leaves = np.zeros((len(trees), nodes + 1), dtype=np.float32)
    for k, tree in enumerate(trees):
        _fill(tree["tree_structure"], 0, 0, features[k], thresholds[k], leaves[k])
    return features, thresholds, leaves


def _fill(
    node: dict,
    at: int,
    depth: int,
    features: np.ndarray,
    thresholds: np.ndarray,
    leaves: np.ndarray,
) -> None:
    if "leaf_value" in node:
        width = 2 ** (DEPTH - depth)
        first = at
        for _ in range(DEPTH - depth):
            first = 2 * first + 1
        first -= 2**DEPTH - 1
        leaves[first : first + width] = node["leaf_value"]
        return
    features[at] = node["split_feature"]
    thresholds[at] = _below(node["threshold"])
    _fill(node["left_child"], 2 * at + 1, depth + 1, features, thresholds, leaves)
    _fill(node["right_child"], 2 * at + 2, depth + 1, features, thresholds, leaves)


def _below(threshold: float) -> np.float32:
    """The largest float32 that is not above ``threshold``: comparisons of float32 values stay the same."""
    value = np.float32(threshold)
    return value if float(value) <= threshold else np.nextafter(value, np.float32(-np.inf))
