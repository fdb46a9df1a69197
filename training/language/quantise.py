"""Ranges of activations, from sentences of the training corpora read in full precision."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import torch
from batches import Batch
from encoder import Layer, Reader
from graph import Floats, Range
from torch import Tensor, nn

#: Share of values that a range may cut off at either end: none, a thousandth of a percent cost .4 points of LAS.
_CUT = 0.0
#: How much of the spread of channels the weights take over: chosen on GUM's held-out documents, .5 lost
#: .4 points of LAS more.
_TO_WEIGHTS = 0.9
_SAMPLE = 2_000_000


class _Seen:
    """The values of one activation."""

    def __init__(self) -> None:
        self.most: Tensor | None = None
        self.values: list[Tensor] = []

    def add(self, x: Tensor) -> None:
        rows = x.reshape(-1, x.shape[-1])
        most = rows.abs().amax(0)
        self.most = most if self.most is None else torch.maximum(self.most, most)
        self.values.append(rows)

    def range(self, weight: Floats | None) -> Range:
        rows = torch.cat(self.values).numpy()
        even = None
        if weight is not None:
            even = _evened(np.maximum(self.most.numpy(), 1e-6), weight)
            rows = rows * even
        flat = rows.ravel()[:: max(1, rows.size // _SAMPLE)]
        low, high = np.quantile(flat, [_CUT, 1 - _CUT])
        return Range(min(float(low), 0.0), max(float(high), 0.0), even)


def _evened(most: Floats, weight: Floats) -> Floats:
    """Factors that share the spread of channels between activations and weights (SmoothQuant)."""
    heavy = np.maximum(np.abs(weight).max(axis=0), 1e-6)
    factors = heavy ** (1 - _TO_WEIGHTS) / most**_TO_WEIGHTS
    return (factors / np.exp(np.log(factors).mean())).astype(np.float32)


def ranges(reader: Reader, batches: Iterable[Batch]) -> dict[str, Range]:
    """Ranges by the names the graph gives to activations."""
    seen: dict[str, _Seen] = {}
    watched: list[tuple[nn.Module, str]] = []
    for n, layer in enumerate(reader.layers):
        assert isinstance(layer, Layer)
        watched += [(layer.qkv, f"x.{n}"), (layer.out, f"looked.{n}")]
        watched += [(layer.up, f"y.{n}"), (layer.down, f"up.{n}")]
    watched += [(reader.tags, "states"), (reader.arc, "dependent.x")]
    handles = [
        module.register_forward_pre_hook(
            lambda _, inputs, name=name: seen.setdefault(name, _Seen()).add(inputs[0].detach())
        )
        for module, name in watched
    ]
    with torch.no_grad():
        for batch in batches:
            states = reader.states(batch.ids, batch.cases, batch.first, batch.last)
            reader.tags(states)
            reader.arcs(states)
    for handle in handles:
        handle.remove()
    weights = {name: module.weight.detach().numpy() for module, name in watched}
    weights["states"] = np.concatenate([
        getattr(reader, name).weight.detach().numpy()
        for name in ("tags", "dependent", "head", "rel_dependent", "rel_head")
    ])  # fmt: skip
    return {name: found.range(weights[name]) for name, found in seen.items()}
