"""Network: a small convolutional network over the lines of a page, run with numpy in exact arithmetic.

Each line is a row of ``line_table``; residual layers look at the lines 1, 2, 4 ... above and below, and once
at the whole page.  Out come the odds that a line is running text, that it opens an article, and of its kind.

Weights and activations are whole numbers small enough that every sum of products is exact in float32:
neither the order of adding nor the number of threads can change a score.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wirecopy.articles.shape import Table
from wirecopy.text.products import lone_product

#: What the outputs behind the first two stand for.
KINDS = (
    "body", "subheading", "headline", "repeat_headline", "summary", "kicker", "byline", "date_line", "caption",
    "credit", "related", "newsletter", "comment", "author_bio", "signoff", "ui",
)  # fmt: skip
OUTPUTS = 2 + len(KINDS)
#: Rows are scaled to whole numbers of this many steps for ``CLIP`` standard deviations.
CLIP = 4.0
#: Activations are whole numbers up to this, either way; 511 * 127 * 192 stays below 2 ** 24.
STEPS = 511
#: Lines above and below that each residual layer looks at, and the layer after which the page is looked at.
DILATIONS = (1, 2, 4, 8, 16, 1, 2, 4)
PAGE_LAYER = 4
#: Longer pages are read in windows of so many lines, which overlap by more than the layers can see.
_WINDOW, _OVERLAP = 4096, 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """``whole numbers @ weights * scale + bias``; inputs are divided by ``step`` and rounded first."""

    #: Whole numbers -127 to 127, kept as float32.
    weights: Table
    #: One number an output.
    scale: Table
    bias: Table
    #: What one step of the input is worth.
    step: float

    def run(self, values: Table) -> Table:
        """The layer's sums for ``values``, rounded to its steps."""
        return self.sums(quantize(values, self.step))

    def sums(self, whole: Table) -> Table:
        """The same for values that are whole numbers already."""
        found: Table = lone_product(whole, self.weights)
        found *= self.scale
        found += self.bias
        return found


def quantize(values: Table, step: float) -> Table:
    """``values`` as whole numbers of steps."""
    found: Table = values / np.float32(step)
    np.rint(found, out=found)
    return found.clip(-STEPS, STEPS, out=found)


@dataclass(frozen=True, kw_only=True)
class Network:
    """The layers, in order."""

    mean: Table
    deviation: Table
    layers: Mapping[str, Layer]

    def odds(self, table: Table) -> NDArray[np.float32]:
        """Log odds of running text, of a start, and scores of the kinds; a row a line."""
        count = len(table)
        if count <= _WINDOW:
            return self._window(table)
        parts = []
        for first in range(0, count, _WINDOW - 2 * _OVERLAP):
            begin, end = max(0, first - _OVERLAP), min(count, first + _WINDOW - _OVERLAP)
            found = self._window(table[begin:end])
            parts.append(found[first - begin : first - begin + _WINDOW - 2 * _OVERLAP])
        return np.concatenate(parts)

    def _window(self, table: Table) -> NDArray[np.float32]:
        values = np.clip((table - self.mean) / self.deviation, -CLIP, CLIP).astype(np.float32)
        state = _rectify(self.layers["in"].run(values))
        for number, reach in enumerate(DILATIONS):
            layer = self.layers[f"near{number}"]
            whole = quantize(state, layer.step)
            state += _rectify(layer.sums(_with_neighbours(whole, reach)))
            if number == PAGE_LAYER:
                state += self._page(state)
        return self.layers["out"].run(_rectify(self.layers["last"].run(state)))

    def _page(self, state: Table) -> Table:
        """Mean and maximum over the lines, sums of whole numbers."""
        layer = self.layers["page"]
        whole = quantize(state, layer.step)
        mean = np.rint(whole.sum(axis=0, dtype=np.float64) / len(whole))
        page = np.concatenate([mean, whole.max(axis=0)])[None, :].astype(np.float32)
        return layer.sums(page)


def _rectify(values: Table) -> Table:
    """``values`` with 0 for what is below, in their own place; numpy is three times as fast with both limits told."""
    return values.clip(0, np.inf, out=values)


def _with_neighbours(whole: Table, reach: int) -> Table:
    """The rows ``reach`` above, the rows, and the rows ``reach`` below, side by side."""
    count, width = whole.shape
    wide = np.zeros((count, 3 * width), dtype=np.float32)
    wide[reach:, :width] = whole[: max(0, count - reach)]
    wide[:, width : 2 * width] = whole
    wide[: max(0, count - reach), 2 * width :] = whole[reach:]
    return wide


def read_network(arrays: Mapping[str, NDArray[np.generic]], prefix: str = "") -> Network:
    """The network stored in ``arrays`` (``<prefix><layer>_weights`` and so on)."""
    names = ["in", *(f"near{k}" for k in range(len(DILATIONS))), "page", "last", "out"]
    layers = {
        name: Layer(
            weights=arrays[f"{prefix}{name}_weights"].astype(np.float32),
            scale=arrays[f"{prefix}{name}_scale"].astype(np.float32),
            bias=arrays[f"{prefix}{name}_bias"].astype(np.float32),
            step=float(arrays[f"{prefix}{name}_step"]),
        )
        for name in names
    }
    return Network(
        mean=arrays[f"{prefix}mean"].astype(np.float32),
        deviation=arrays[f"{prefix}deviation"].astype(np.float32),
        layers=layers,
    )
