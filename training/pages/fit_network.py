"""Fit the network over the lines of a page with JAX, and round it to whole numbers for the package.

The layers are those of ``wirecopy.articles.features.network``; dropout is on residual layers.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import jax
import jax.numpy as jnp
import numpy as np
import optax
from zones import DevPage

from wirecopy.articles.features.line_table import line_table
from wirecopy.articles.features.network import CLIP, DILATIONS, KINDS, PAGE_LAYER, STEPS
from wirecopy.articles.features.shape import shape_table
from wirecopy.articles.lines import read_lines

WIDTH, EPOCHS, RATE, DROPOUT, DECAY = 64, 8, 2e-3, 0.15, 1e-2
#: The weights kept are a running mean over the steps: from which share of them on, and how much a step counts.
MEAN_FROM, MEAN_SHARE = 0.6, 0.003
#: Weight in the loss of starts and of kinds, beside running text.
START_WEIGHT, KIND_WEIGHT = 2.0, 0.3
#: Pages of at most so many lines share a batch; longer ones are cut, with steps of 768.
SIZES, STRIDE, BATCH_LINES = (64, 128, 256, 512, 1024), 768, 4096
#: Real pages weigh more than laid-out ones.
WEIGHTS = {
    "silver": 2.5,
    "multi": 2.5,
    "joined": 1.25,
    "stress": 1.25,
    "written": 1.25,
    "stored": 1.0,
    "endless": 1.0,
    "laid": 0.8,
}


@dataclass(frozen=True, slots=True)
class Example:
    """The lines of a page with their targets."""

    rows: np.ndarray
    #: Running text and start, 0 or 1.
    targets: np.ndarray
    #: Number of the kind; -1 unknown.
    kinds: np.ndarray
    weight: float

    def cut(self, first: int, last: int) -> Example:
        """A stretch of the page."""
        at = slice(first, last)
        return Example(self.rows[at], self.targets[at], self.kinds[at], self.weight)

    def scaled(self, mean: np.ndarray, deviation: np.ndarray) -> Example:
        """The page with its columns in deviations from their means."""
        rows = np.clip((self.rows - mean) / deviation, -CLIP, CLIP)
        return Example(rows, self.targets, self.kinds, self.weight)


def make_example(page: DevPage) -> Example:
    """A page as the network is trained on it."""
    lines = read_lines(page.page())
    numbers = lines.numbers
    targets = [[n in page.content, n in page.starts] for n in numbers]
    kinds = [KINDS.index(k) if (k := _kind(page, n)) in KINDS else -1 for n in numbers]
    return Example(
        line_table(lines, shape_table(lines)),
        np.array(targets, dtype=np.float32).reshape(-1, 2),
        np.array(kinds, dtype=np.int32),
        WEIGHTS[page.name],
    )


def _kind(page: DevPage, number: int) -> str:
    label = page.labels[number]
    return "ui" if label == "chrome" else label


def _start_parameters(key: jax.Array, columns: int, width: int) -> dict:
    keys = iter(jax.random.split(key, 32))

    def dense(inputs: int, outputs: int, gain: float) -> dict:
        weights = jax.random.normal(next(keys), (inputs, outputs)) * gain * np.sqrt(2 / inputs)
        return {"weights": weights, "bias": jnp.zeros(outputs)}

    layers = {"in": dense(columns, width, 1.0), "page": dense(2 * width, width, 0.5)}
    layers |= {f"near{k}": dense(3 * width, width, 0.7) for k in range(len(DILATIONS))}
    layers |= {"last": dense(width, width, 1.0), "out": dense(width, 2 + len(KINDS), 0.1)}
    return layers


def _forward(
    layers: dict, rows: jax.Array, mask: jax.Array, key: jax.Array | None
) -> tuple[jax.Array, dict]:
    """Outputs, and the inputs of every layer."""
    inputs = {"in": rows}

    def run(name: str, values: jax.Array) -> jax.Array:
        inputs[name] = values
        return values @ layers[name]["weights"] + layers[name]["bias"]

    shown = mask[..., None]
    state = jax.nn.relu(run("in", rows)) * shown
    for number, reach in enumerate(DILATIONS):
        change = jax.nn.relu(run(f"near{number}", _neighbours(state, reach)))
        if key is not None:
            key, own = jax.random.split(key)
            change = change * jax.random.bernoulli(own, 1 - DROPOUT, change.shape) / (1 - DROPOUT)
        state = (state + change) * shown
        if number == PAGE_LAYER:
            mean = state.sum(1, keepdims=True) / jnp.maximum(shown.sum(1, keepdims=True), 1)
            most = jnp.where(shown > 0, state, -1e3).max(1, keepdims=True)
            most = jnp.where(shown.sum(1, keepdims=True) > 0, most, 0.0)
            state = (state + run("page", jnp.concatenate([mean, most], -1))) * shown
    return run("out", jax.nn.relu(run("last", state))), inputs


def _neighbours(state: jax.Array, reach: int) -> jax.Array:
    above = jnp.pad(state[:, :-reach], ((0, 0), (reach, 0), (0, 0)))
    below = jnp.pad(state[:, reach:], ((0, 0), (0, reach), (0, 0)))
    return jnp.concatenate([above, state, below], -1)


def _loss(layers: dict, batch: tuple, key: jax.Array) -> jax.Array:
    rows, mask, targets, kinds, weights = batch
    outputs, _ = _forward(layers, rows, mask, key)
    binary = optax.sigmoid_binary_cross_entropy(outputs[..., :2], targets)
    each = binary[..., 0] + START_WEIGHT * binary[..., 1]
    known = (kinds >= 0).astype(jnp.float32)
    of_kind = optax.softmax_cross_entropy_with_integer_labels(
        outputs[..., 2:], jnp.maximum(kinds, 0)
    )
    each = each + KIND_WEIGHT * known * of_kind
    share = mask * weights[:, None]
    return (each * share).sum() / share.sum()


def _batches(examples: list[Example], rng: np.random.Generator) -> Iterator[tuple]:
    pieces = [
        example.cut(first, first + SIZES[-1])
        for example in examples
        for first in range(0, max(1, len(example.rows) - (SIZES[-1] - STRIDE)), STRIDE)
        if len(example.rows)
    ]
    by_size: dict[int, list[Example]] = {size: [] for size in SIZES}
    for at in rng.permutation(len(pieces)):
        by_size[next(s for s in SIZES if len(pieces[at].rows) <= s)].append(pieces[at])
    groups = []
    for size, members in by_size.items():
        count = min(16, BATCH_LINES // size)
        groups += [(size, count, members[k : k + count]) for k in range(0, len(members), count)]
    for at in rng.permutation(len(groups)):
        yield _pad(*groups[at])


def _pad(size: int, count: int, members: list[Example]) -> tuple:
    rows = np.zeros((count, size, members[0].rows.shape[1]), np.float32)
    mask, weights = np.zeros((count, size), np.float32), np.zeros(count, np.float32)
    targets, kinds = np.zeros((count, size, 2), np.float32), np.full((count, size), -1, np.int32)
    for k, member in enumerate(members):
        length = len(member.rows)
        rows[k, :length], targets[k, :length] = member.rows, member.targets
        kinds[k, :length], mask[k, :length], weights[k] = member.kinds, 1, member.weight
    return rows, mask, targets, kinds, weights


def fit_network(
    fixed: list[Example], made: list[list[Example]], seed: int, *, width: int = WIDTH
) -> dict[str, np.ndarray]:
    """The arrays of a network, rounded to whole numbers.

    It is fitted to the ``fixed`` pages in every epoch, and to one of the lists of ``made`` ones in turn.
    """
    every = np.concatenate([e.rows for part in (fixed, *made) for e in part])
    mean, deviation = every.mean(0), every.std(0) + 1e-3
    fixed, *made = [[e.scaled(mean, deviation) for e in part] for part in (fixed, *made)]
    epochs = [fixed + made[k % len(made)] for k in range(EPOCHS)]
    layers = _fit(epochs, seed, _start_parameters(jax.random.PRNGKey(seed), len(mean), width))
    sample = epochs[0][:: max(1, len(epochs[0]) // 200)]
    return _rounded(layers, sample) | {
        "mean": mean.astype(np.float32),
        "deviation": deviation.astype(np.float32),
    }


def _fit(epochs: list[list[Example]], seed: int, layers: dict) -> dict:
    """The layers after all epochs, averaged over the last of their steps."""
    rng = np.random.default_rng(seed)
    steps = sum(1 for examples in epochs for _ in _batches(examples, np.random.default_rng(0)))
    rates = optax.cosine_onecycle_schedule(steps, RATE, pct_start=0.15)
    state, key = OPTIMIZER.init(layers), jax.random.PRNGKey(seed + 1)
    batches = (batch for examples in epochs for batch in _batches(examples, rng))
    averaged = layers
    for done, batch in enumerate(batches):
        key, own = jax.random.split(key)
        layers, state = _step(layers, state, batch, own, rates(done))
        averaged = _averaged(averaged, layers) if done > MEAN_FROM * steps else layers
    return averaged


#: The rate is an argument of the step, so that all fits of a run share what is compiled.
OPTIMIZER = optax.chain(
    optax.clip_by_global_norm(1.0), optax.scale_by_adam(), optax.add_decayed_weights(DECAY)
)


@jax.jit
def _averaged(mean: dict, layers: dict) -> dict:
    return jax.tree_util.tree_map(lambda old, new: old + MEAN_SHARE * (new - old), mean, layers)


@jax.jit
def _step(
    layers: dict, state: tuple, batch: tuple, key: jax.Array, rate: jax.Array
) -> tuple[dict, tuple]:
    grads = jax.grad(_loss)(layers, batch, key)
    changes, state = OPTIMIZER.update(grads, state, layers)
    return jax.tree_util.tree_map(lambda value, by: value - rate * by, layers, changes), state


def _rounded(layers: dict, sample: list[Example]) -> dict[str, np.ndarray]:
    """Whole weights a layer, and the step of its inputs by the largest values seen in ``sample``."""
    largest: dict[str, float] = {}
    for batch in _batches(sample, np.random.default_rng(0)):
        _, inputs = _forward(layers, batch[0], batch[1], None)
        for name, values in inputs.items():
            largest[name] = max(largest.get(name, 0.0), float(jnp.abs(values).max()))
    arrays = {}
    for name, layer in layers.items():
        weights, bias = np.asarray(layer["weights"]), np.asarray(layer["bias"])
        scale = np.maximum(np.abs(weights).max(0), 1e-8) / 127
        step = (CLIP if name == "in" else largest[name] * 1.1) / STEPS
        arrays[f"{name}_weights"] = np.rint(weights / scale).astype(np.int8)
        arrays[f"{name}_scale"] = (scale * step).astype(np.float32)
        arrays[f"{name}_bias"] = bias.astype(np.float32)
        arrays[f"{name}_step"] = np.float32(step)
    return arrays
