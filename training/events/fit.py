"""Fit the network of doubts with JAX, and round it to whole numbers for the package."""

from __future__ import annotations

import jax
import jax.numpy as jnp
import numpy as np
import optax

from wirecopy.facts.events.acts.doubts import MOST, STEP, TOLD
from wirecopy.facts.events.clause.surroundings import PLACES

UNITS, EPOCHS, RATE, DECAY, BATCH = 128, 8, 1e-3, 0.05, 256
#: Shares of inputs and of units that are left out in training.
BLIND, DROPOUT = 0.2, 0.5
#: Networks that are averaged.
SEEDS = (1, 2, 3)
#: How much each place counts before anything is learned, beside a mark.
_PLACES = dict(zip(PLACES, (1.5, 1.0, 1.0, 0.7, 0.7, 0.7, 1.0, 0.7, 0.5, 2.0), strict=True))
#: Whole numbers that count 1: of a vector, of the mean over a sentence, of a mark.
_VECTOR, _SENTENCE, _MARK = 40.0, 320.0, 64.0

Weights = dict[str, np.ndarray]
Arrays = dict[str, jax.Array]


def scale_of(columns: int, width: int) -> np.ndarray:
    """What one of each column's whole numbers counts for the network."""
    scale = np.full(columns, 1 / _MARK, dtype=np.float32)
    for number, place in enumerate(PLACES):
        of = _SENTENCE if place == "sentence" else _VECTOR
        scale[number * width : (number + 1) * width] = _PLACES[place] / of
    return scale


def fit(rows: np.ndarray, targets: np.ndarray, seed: int) -> Weights:
    """One network; ``rows`` are scaled, ``targets`` numbers of what is told (``doubts.TOLD``)."""
    weights = _start(rows.shape[1], jax.random.PRNGKey(seed))
    steps = EPOCHS * (len(rows) // BATCH)
    method = optax.adamw(optax.cosine_decay_schedule(RATE, steps), weight_decay=DECAY)
    state = method.init(weights)

    @jax.jit
    def step(
        weights: Arrays, state: optax.OptState, rows: jax.Array, targets: jax.Array, key: jax.Array
    ) -> tuple[Arrays, optax.OptState]:
        slope = jax.grad(_loss)(weights, rows, targets, key)
        change, state = method.update(slope, state, weights)
        return optax.apply_updates(weights, change), state

    draws, key = np.random.default_rng(seed), jax.random.PRNGKey(seed + 1000)
    for _ in range(EPOCHS):
        order = draws.permutation(len(rows))
        for at in range(0, len(order) - BATCH + 1, BATCH):
            key, own = jax.random.split(key)
            some = order[at : at + BATCH]
            weights, state = step(weights, state, rows[some], targets[some], own)
    return {name: np.asarray(array, dtype=np.float64) for name, array in weights.items()}


def _start(columns: int, key: jax.Array) -> Arrays:
    first, second = jax.random.split(key)
    return {
        "first": jax.random.normal(first, (columns, UNITS)) * 0.02,
        "bias": jnp.zeros(UNITS),
        "second": jax.random.normal(second, (UNITS, len(TOLD))) * 0.05,
        "second_bias": jnp.zeros(len(TOLD)),
    }


def _loss(weights: Arrays, rows: jax.Array, targets: jax.Array, key: jax.Array) -> jax.Array:
    blind, dropped = jax.random.split(key)
    rows = rows * jax.random.bernoulli(blind, 1 - BLIND, rows.shape) / (1 - BLIND)
    inner = jax.nn.relu(rows @ weights["first"] + weights["bias"])
    inner = inner * jax.random.bernoulli(dropped, 1 - DROPOUT, inner.shape) / (1 - DROPOUT)
    odds = inner @ weights["second"] + weights["second_bias"]
    return jnp.mean(optax.softmax_cross_entropy_with_integer_labels(odds, targets))


def rounded(networks: list[Weights], scale: np.ndarray) -> Weights:
    """Several networks as one, their log odds averaged, in whole numbers."""
    first = np.concatenate([one["first"] for one in networks], axis=1) * scale[:, None]
    unit = np.abs(first).max(axis=0) / 127
    second = np.concatenate([one["second"] for one in networks]) * STEP / len(networks)
    second_unit = np.abs(second).max() / 32767
    assert MOST * 32767 * len(second) < 2**53
    return {
        "first": np.rint(first / unit).astype(np.int8),
        "scale": unit,
        "bias": np.concatenate([one["bias"] for one in networks]),
        "second": np.rint(second / second_unit).astype(np.int16),
        "second_scale": np.float64(second_unit),
        "second_bias": np.mean([one["second_bias"] for one in networks], axis=0),
    }
