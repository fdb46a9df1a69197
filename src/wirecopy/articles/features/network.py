"""Network: small convolutional networks over the lines of a page, run with numpy in exact arithmetic.

Each line is a row of ``line_table``; residual layers look at the lines 1, 2, 4 ... above and below, and once
at the whole page.  Out come the odds that a line is running text, that it opens an article, and of its kind.
Networks of one make are run side by side, each on its own layer of every array (``networks``).

Weights and activations are whole numbers small enough that every sum of products is exact in float32:
neither the order of adding nor the number of threads can change a score.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wirecopy.articles.features.shape import Table
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

    #: Whole numbers -127 to 127, kept as float32: member, input, output; member, place, input, output where the
    #: lines above and below are looked at (``run_near``).
    weights: Table
    #: One number a member and output.
    scale: Table
    bias: Table
    #: What one step of the input is worth, by member.
    step: Table

    def run(self, values: Table) -> Table:
        """The layer's sums for ``values``, rounded to its steps."""
        return self.weigh(quantize(values, self.step))

    def weigh(self, whole: Table) -> Table:
        """The same for values that are whole numbers already."""
        return self._scaled(lone_product(whole, self.weights))

    def run_near(self, values: Table, reach: int) -> Table:
        """The same of the values ``reach`` lines above, those of each line, and those ``reach`` below."""
        whole = quantize(values, self.step)[:, None]
        above, found, below = lone_product(whole, self.weights).swapaxes(0, 1)
        others = max(0, found.shape[1] - reach)
        found[:, reach:] += above[:, :others]
        found[:, :others] += below[:, reach:]
        return self._scaled(found)

    def _scaled(self, sums: Table) -> Table:
        sums *= self.scale
        sums += self.bias
        return sums


def quantize(values: Table, step: Table) -> Table:
    """``values`` as whole numbers of steps."""
    found: Table = values / step
    np.rint(found, out=found)
    return found.clip(-STEPS, STEPS, out=found)


@dataclass(frozen=True, kw_only=True)
class Network:
    """The layers, in order, of one network or of several side by side; their odds are averaged."""

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
        values: Table = table - self.mean
        values /= self.deviation
        values.clip(-CLIP, CLIP, out=values)
        state = _rectify(self.layers["in"].run(values))
        for number, reach in enumerate(DILATIONS):
            state += _rectify(self.layers[f"near{number}"].run_near(state, reach))
            if number == PAGE_LAYER:
                state += self._page(state)
        found = self.layers["out"].run(_rectify(self.layers["last"].run(state)))
        return np.asarray(found.sum(axis=0) / np.float32(len(found)))

    def _page(self, state: Table) -> Table:
        """Mean and maximum over the lines; sums of so few whole numbers are exact."""
        layer = self.layers["page"]
        whole = quantize(state, layer.step)
        sums = whole.sum(axis=1, keepdims=True).astype(np.float64)
        mean = np.rint(sums / whole.shape[1]).astype(np.float32)
        pooled = np.concatenate([mean, whole.max(axis=1, keepdims=True)], axis=2)
        return layer.weigh(pooled)


def _rectify(values: Table) -> Table:
    """``values`` with 0 for what is below, in their own place; numpy is three times as fast with both limits told."""
    return values.clip(0, np.inf, out=values)


def read_network(arrays: Mapping[str, NDArray[np.generic]], prefix: str = "") -> Network:
    """The network stored in ``arrays`` (``<prefix><layer>_weights`` and so on)."""

    def read(name: str) -> Table:
        return arrays[f"{prefix}{name}"].astype(np.float32)

    near = [f"near{k}" for k in range(len(DILATIONS))]
    layers = {
        name: Layer(
            weights=_by_place(read(f"{name}_weights"))
            if name in near
            else read(f"{name}_weights")[None],
            scale=read(f"{name}_scale")[None, None],
            bias=read(f"{name}_bias")[None, None],
            step=read(f"{name}_step")[None, None, None],
        )
        for name in ["in", *near, "page", "last", "out"]
    }
    return Network(
        mean=read("mean")[None, None], deviation=read("deviation")[None, None], layers=layers
    )


def _by_place(weights: Table) -> Table:
    """The weights of the line above, of the line and of the one below, parted."""
    return np.stack(np.split(weights, 3))[None]
