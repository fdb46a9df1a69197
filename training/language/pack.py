"""The shipped file: one archive of arrays and names, compressed."""

from __future__ import annotations

import json
import lzma
from pathlib import Path

import numpy as np
from numpy.typing import NDArray


def pack(
    out: Path,
    tables: dict[str, tuple[NDArray[np.uint32], NDArray[np.int8]]],
    tags: list[str],
    labels: list[str],
    lemmas: dict[str, dict[str, str]],
) -> None:
    """A JSON header line, then each table's row steps (uint16 pairs) and columns, as bytes."""
    header: dict[str, object] = {"tags": tags, "labels": labels, "lemmas": lemmas, "shapes": []}
    body = bytearray()
    shapes: list[tuple[str, list[int]]] = []
    for name, (rows, weights) in tables.items():
        steps = np.diff(rows, prepend=0).astype("<u4")
        shapes.append((name, [len(rows), weights.shape[1]]))
        for byte in range(3):
            body += (steps >> np.uint32(8 * byte)).astype(np.uint8).tobytes()
        body += np.ascontiguousarray(weights.T).tobytes()
    header["shapes"] = shapes
    line = json.dumps(header, ensure_ascii=False, sort_keys=True).encode() + b"\n"
    filters = [
        {"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME, "lc": 0, "lp": 0, "pb": 0}
    ]
    out.write_bytes(lzma.compress(line + bytes(body), format=lzma.FORMAT_XZ, filters=filters))
