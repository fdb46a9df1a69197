"""The network of sentence starts: tables of whole numbers and their steps."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundsLayer:
    """One convolution and the norm after it."""

    #: Size of one step of the layer's input.
    step: float
    #: (places, width in, width out), whole numbers of at most 127.
    weights: Floats
    #: (width out,): size of one step of the sums.
    scale: Floats
    bias: Floats
    gain: Floats
    shift: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundsTable:
    """The whole network."""

    #: (pieces, width), signed bytes, and the size of their step.
    first: NDArray[np.int8]
    last: NDArray[np.int8]
    piece_step: np.float32
    #: Of case, kind, space, rule and end: (classes, width) each.
    small: tuple[Floats, ...]
    layers: tuple[BoundsLayer, ...]
    #: (width,), whole numbers.
    out: Floats
    out_step: float
    out_scale: np.float32
    out_bias: np.float32


@cache
def bounds_table() -> BoundsTable:
    """The network shipped with the package."""
    raw = (files("wirecopy.data") / "english_bounds.npz").read_bytes()
    with np.load(io.BytesIO(raw)) as arrays:
        count = sum(name.endswith(".step") and name.startswith("layer") for name in arrays.files)
        return BoundsTable(
            first=arrays["first"],
            last=arrays["last"],
            piece_step=np.float32(arrays["piece_step"]),
            small=tuple(arrays[f"small{n}"] for n in range(5)),
            layers=tuple(
                BoundsLayer(
                    step=float(arrays[f"layer{n}.step"]),
                    weights=arrays[f"layer{n}.weights"].astype(np.float32),
                    **{
                        name: arrays[f"layer{n}.{name}"]
                        for name in ("scale", "bias", "gain", "shift")
                    },
                )
                for n in range(count)
            ),
            out=arrays["out"].astype(np.float32),
            out_step=float(arrays["out_step"]),
            out_scale=np.float32(arrays["out_scale"]),
            out_bias=np.float32(arrays["out_bias"]),
        )
