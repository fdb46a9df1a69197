"""The network over the lines of a page: exact, in any company."""

from __future__ import annotations

import numpy as np
import pytest

from wirecopy.articles.features import network as module
from wirecopy.articles.features.line_table import line_columns, line_table
from wirecopy.articles.features.network import DILATIONS, KINDS, Network, quantize, read_network
from wirecopy.articles.features.networks import join_networks
from wirecopy.articles.features.shape import shape_table
from wirecopy.articles.labeller import load_networks
from wirecopy.articles.lines import read_lines
from wirecopy.pages import page_from_text

_COLUMNS, _WIDTH = 7, 4


def _small_network(seed: int, *, looks_at_page: bool = True) -> Network:
    rng = np.random.default_rng(seed)
    sizes = {"in": (_COLUMNS, _WIDTH), "page": (2 * _WIDTH, _WIDTH), "last": (_WIDTH, _WIDTH)}
    sizes |= {f"near{k}": (3 * _WIDTH, _WIDTH) for k in range(len(DILATIONS))}
    sizes["out"] = (_WIDTH, 2 + len(KINDS))
    arrays: dict[str, np.ndarray] = {
        "mean": rng.normal(size=_COLUMNS),
        "deviation": np.ones(_COLUMNS),
    }
    for name, size in sizes.items():
        weights = rng.integers(-127, 128, size)
        arrays[f"{name}_weights"] = weights if name != "page" or looks_at_page else 0 * weights
        arrays[f"{name}_scale"] = rng.uniform(1e-6, 1e-5, size[1])
        arrays[f"{name}_bias"] = rng.normal(size=size[1]) if name != "page" else np.zeros(size[1])
        arrays[f"{name}_step"] = np.array(0.01)
    return read_network(arrays)


def _rows(count: int) -> np.ndarray:
    return np.random.default_rng(count).normal(size=(count, _COLUMNS)).astype(np.float32)


def test_sums_are_those_of_whole_numbers() -> None:
    """No sum of products loses a unit: float32 gives what Python's own numbers give."""
    rng = np.random.default_rng(5)
    for layer in load_networks().layers.values():
        members, outputs = len(layer.weights), layer.weights.shape[-1]
        for member in layer.weights.reshape(members, -1, outputs):
            weights = member.astype(int)
            whole = rng.choice([-module.STEPS, module.STEPS], size=(3, len(weights)))
            exact = whole.astype(object) @ weights.astype(object)
            assert (whole.astype(np.float32) @ member == exact.astype(np.float64)).all()
            assert np.abs(weights).sum(axis=0).max() * module.STEPS < 2**24


@pytest.mark.parametrize("count", [1, 2, 17, 200])
def test_a_line_sees_its_neighbours_and_the_page_alone(count: int) -> None:
    """Each layer gives what reading line by line gives, whatever the length of the page."""
    network = _small_network(3)
    rows = _rows(count)
    values = np.clip((rows - network.mean) / network.deviation, -4, 4).astype(np.float32)
    state = np.maximum(network.layers["in"].run(values), 0)
    for number, reach in enumerate(DILATIONS):
        layer = network.layers[f"near{number}"]
        whole = quantize(state, layer.step)[0]
        change = [
            sum(
                whole[spot] @ side
                for spot, side in zip((at - reach, at, at + reach), layer.weights[0], strict=True)
                if 0 <= spot < count
            )
            for at in range(count)
        ]
        state = state + np.maximum(np.stack(change) * layer.scale + layer.bias, 0)
        if number == module.PAGE_LAYER:
            page = network.layers["page"]
            whole = quantize(state, page.step)[0]
            pooled = np.concatenate(
                [np.rint(whole.astype(np.float64).mean(axis=0)), whole.max(axis=0)]
            )
            state = state + page.weigh(pooled[None, None].astype(np.float32))
    plain = network.layers["out"].run(np.maximum(network.layers["last"].run(state), 0))[0]
    assert (network.odds(rows) == plain).all()


def test_windows_of_a_long_page_join(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing looks at the whole page, reading in windows gives what reading at once gives."""
    network = _small_network(4, looks_at_page=False)
    rows = _rows(1500)
    at_once = network.odds(rows)
    monkeypatch.setattr(module, "_WINDOW", 400)
    assert (network.odds(rows) == at_once).all()


def test_the_table_has_the_columns_the_network_was_trained_on() -> None:
    """The shipped weights fit the table of any page."""
    lines = read_lines(
        page_from_text("Harbour opens\nBy Ann Berg\n\nThe harbour opened on Monday.")
    )
    table = line_table(lines, shape_table(lines))
    assert table.shape == (3, len(line_columns()))
    assert load_networks().mean.shape[-1] == len(line_columns())
    assert load_networks().odds(table).shape == (3, 2 + len(KINDS))


def test_networks_say_the_mean_of_what_each_says() -> None:
    """Odds of several networks are averaged."""
    members = (_small_network(1), _small_network(2))
    rows = _rows(12)
    both = join_networks(members).odds(rows)
    assert (both == (members[0].odds(rows) + members[1].odds(rows)) / np.float32(2)).all()
