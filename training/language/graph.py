"""The shipped network as an ONNX graph: whole-number matrix products, everything else in floats.

The scales of activations are fixed (calibrated once), never taken from a batch, so that what a
sentence gets does not depend on its company.  Weights keep seven bits: then the sums of products
are exact on every processor, those without VNNI included (they add pairs in sixteen bits).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import onnx
from encoder import ATTENTION_HEADS, LAYERS
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

Floats = NDArray[np.float32]
_EPS = 1e-12
_MOST_WEIGHT = 63
_CONTRIB = "com.microsoft"


@dataclass(frozen=True, slots=True)
class Range:
    """What values an activation takes, and a factor for each channel that evens them out."""

    low: float
    high: float
    even: Floats | None = None

    @property
    def step(self) -> float:
        """The size of one of the 255 steps."""
        return max(self.high - self.low, 1e-6) / 255

    @property
    def zero(self) -> int:
        """Which step stands for zero."""
        return int(np.clip(round(-self.low / self.step), 0, 255))


class Graph:
    """Nodes and constants under construction."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []
        self._known: dict[str, str] = {}

    def constant(self, name: str, value: NDArray[np.generic]) -> str:
        """A named constant."""
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def op(self, kind: str, *inputs: str, out: str, **attributes: object) -> str:
        """One node; ``kind`` with a colon is of onnxruntime's own operators."""
        own = kind.startswith(":")
        self.nodes.append(
            helper.make_node(
                kind.lstrip(":"), list(inputs), [out], domain=_CONTRIB if own else "", **attributes
            )
        )
        return out

    def quantised(self, x: str, r: Range) -> str:
        """``x`` in steps of its range."""
        if x in self._known:
            return self._known[x]
        source = x
        if r.even is not None:
            source = self.op("Mul", x, self.constant(f"{x}.even", r.even), out=f"{x}.evened")
        step = self.constant(f"{x}.step", np.array(r.step, np.float32))
        zero = self.constant(f"{x}.zero", np.array(r.zero, np.uint8))
        self._known[x] = self.op("QuantizeLinear", source, step, zero, out=f"{x}.q")
        return self._known[x]

    def linear(self, x: str, r: Range, name: str, weight: Floats, bias: Floats, out: str) -> str:
        """``x @ weight.T + bias``; ``weight``: (outputs, inputs)."""
        quantised = self.quantised(x, r)
        if r.even is not None:
            weight = weight / r.even[None, :]
        steps = np.maximum(np.abs(weight).max(axis=1), 1e-8) / _MOST_WEIGHT
        small = np.rint(weight / steps[:, None]).astype(np.int8)
        return self.op(
            ":MatMulIntegerToFloat",
            quantised,
            self.constant(f"{name}.weight", small.T),
            f"{x}.step",
            self.constant(f"{name}.steps", steps.astype(np.float32)),
            f"{x}.zero",
            "",
            self.constant(f"{name}.bias", bias),
            out=out,
        )


def build(weights: dict[str, Floats], ranges: dict[str, Range]) -> onnx.ModelProto:
    """The model; ``ranges`` by the name of the activation."""
    g = Graph()
    x = _embedded(g, weights)
    shares = np.exp(weights["mix"] - weights["mix"].max())
    shares = shares / shares.sum() * weights["scale"] * 0.5
    mixed = g.op("Mul", x, g.constant("share.0", np.float32(shares[0])), out="mixed.0")
    for n in range(LAYERS):
        x = _layer(g, x, n, weights, ranges)
        share = g.constant(f"share.{n + 1}", np.float32(shares[n + 1]))
        part = g.op("Mul", x, share, out=f"part.{n + 1}")
        mixed = g.op("Add", mixed, part, out=f"mixed.{n + 1}")
    _heads(g, mixed, weights, ranges)
    return _model(g)


def _embedded(g: Graph, w: dict[str, Floats]) -> str:
    steps = np.maximum(np.abs(w["words.weight"]).max(axis=1, keepdims=True), 1e-8) / 127
    table = np.rint(w["words.weight"] / steps).astype(np.int8)
    rows = g.op("Gather", g.constant("words", table), "ids", out="words.rows")
    rows = g.op("Cast", rows, out="words.floats", to=TensorProto.FLOAT)
    steps_of = g.op("Gather", g.constant("words.steps", steps), "ids", out="words.step")
    x = g.op("Mul", rows, steps_of, out="words.x")
    cases = g.op("Gather", g.constant("cases", w["cases.weight"]), "letters", out="cases.x")
    x = g.op("Add", x, cases, out="cased")
    shape = g.op("Shape", "ids", out="length", start=1, end=2)
    zero = g.constant("zero", np.array([0], np.int64))
    places = g.op("Slice", g.constant("places", w["places.weight"]), zero, shape, out="places.x")
    return _norm(g, g.op("Add", x, places, out="placed"), "norm", w, out="x.0")


def _norm(g: Graph, x: str, name: str, w: dict[str, Floats], out: str) -> str:
    gain, bias = (g.constant(f"{name}.{k}", w[f"{name}.{k}"]) for k in ("weight", "bias"))
    return g.op("LayerNormalization", x, gain, bias, out=out, axis=-1, epsilon=_EPS)


def _add_norm(g: Graph, x: str, y: str, name: str, w: dict[str, Floats], out: str) -> str:
    # Two operators: onnxruntime's joined one is eight times slower than these on a CPU.
    return _norm(g, g.op("Add", x, y, out=f"{name}.x"), name, w, out)


def _layer(g: Graph, x: str, n: int, w: dict[str, Floats], r: dict[str, Range]) -> str:
    def linear(source: str, part: str) -> str:
        name = f"layers.{n}.{part}"
        return g.linear(
            source, r[source], name, w[f"{name}.weight"], w[f"{name}.bias"], f"{name}.y"
        )

    parts = [f"layers.{n}.{part}" for part in "qkv"]
    g.nodes.append(helper.make_node("Split", [linear(x, "qkv")], parts, axis=-1, num_outputs=3))
    looked = g.op(
        ":MultiHeadAttention", *parts, "", "lengths", out=f"looked.{n}", num_heads=ATTENTION_HEADS
    )
    x = _add_norm(g, x, linear(looked, "out"), f"layers.{n}.norm1", w, out=f"y.{n}")
    up = g.op(":Gelu", linear(x, "up"), out=f"up.{n}")
    return _add_norm(g, x, linear(up, "down"), f"layers.{n}.norm2", w, out=f"x.{n + 1}")


def _heads(g: Graph, mixed: str, w: dict[str, Floats], r: dict[str, Range]) -> None:
    flat = g.op("Reshape", mixed, g.constant("flat", np.array([-1, 384], np.int64)), out="rows")
    first = g.op("Gather", flat, "first", out="firsts")
    last = g.op("Gather", flat, "last", out="lasts")
    states = g.op("Add", first, last, out="states")

    def linear(source: str, name: str, out: str) -> str:
        return g.linear(source, r[source], name, w[f"{name}.weight"], w[f"{name}.bias"], out)

    linear(states, "tags", "tags_out")
    dependent = g.op(":Gelu", linear(states, "dependent", "dependent.y"), out="dependent.x")
    head = g.op(":Gelu", linear(states, "head", "head.y"), out="head.x")
    turned = g.op("Transpose", head, out="head.t", perm=[0, 2, 1])
    g.op("MatMul", linear(dependent, "arc", "arc.y"), turned, out="arcs_out")
    linear(states, "rel_dependent", "dependents_out")
    linear(states, "rel_head", "heads_out")


def _model(g: Graph) -> onnx.ModelProto:
    ints, floats = TensorProto.INT32, TensorProto.FLOAT
    graph = helper.make_graph(
        g.nodes,
        "wirecopy.english",
        [
            helper.make_tensor_value_info("ids", ints, ["batch", "pieces"]),
            helper.make_tensor_value_info("letters", ints, ["batch", "pieces"]),
            helper.make_tensor_value_info("lengths", ints, ["batch"]),
            helper.make_tensor_value_info("first", ints, ["batch", "words"]),
            helper.make_tensor_value_info("last", ints, ["batch", "words"]),
        ],
        [
            helper.make_tensor_value_info(name, floats, ["batch", "words", width])
            for name, width in (
                ("tags_out", "tags"), ("arcs_out", "words"), ("dependents_out", "relations"),
                ("heads_out", "relations"),
            )
        ],
        g.constants,
    )  # fmt: skip
    opsets = [helper.make_opsetid("", 18), helper.make_opsetid(_CONTRIB, 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=9, producer_name="wirecopy")
