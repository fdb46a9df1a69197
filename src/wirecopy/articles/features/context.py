"""Context: how much running text stands near a line, where on the page it is, and what the network says."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from wirecopy.articles.features.network import OUTPUTS
from wirecopy.articles.features.shape import Table, columns

#: Lines on each side whose odds are looked at.
_OFFSETS = (-3, -2, -1, 1, 2, 3)
#: A line of running text ends like a sentence and has at least this many words.
_RUNNING_WORDS = 12
#: Sums of running text are taken over so many lines to each side.
_REACHES = (3, 6, 12, 25)
#: Columns that say where on the page a line stands.
_POSITIONS = 7


def running_text(shapes: Table) -> NDArray[np.bool_]:
    """Which lines are running text: long, and ending like a sentence."""
    names = columns()
    words = shapes[:, names.index("words")]
    terminal = shapes[:, names.index("terminal")]
    enough = np.log1p(_RUNNING_WORDS)
    ended = (terminal > 0) | (words >= np.log1p(3 * _RUNNING_WORDS))
    found: NDArray[np.bool_] = np.asarray((words >= enough) & ended)
    return found


def context_table(shapes: Table, odds: Table) -> Table:
    """``shapes`` with sums of running text, the position, and the network's ``odds`` of the lines around."""
    running = running_text(shapes)
    parts = [shapes, *_sums(shapes, running), _positions(shapes, running), odds, _near(odds[:, :2])]
    return np.concatenate(parts, axis=1).astype(np.float32, copy=False)


def odds_columns() -> slice:
    """The columns of ``context_table`` that hold odds."""
    first = len(columns()) + 2 * len(_REACHES) + 2 + _POSITIONS
    return slice(first, first + OUTPUTS + 2 * len(_OFFSETS))


def _near(odds: Table) -> Table:
    """The odds of the lines around each, offset by offset; 0 where there is no line."""
    count, most = len(odds), max(_OFFSETS)
    padded = np.zeros((count + 2 * most, odds.shape[1]), dtype=odds.dtype)
    padded[most : most + count] = odds
    around: Table = padded[np.arange(count)[:, None] + np.array(_OFFSETS) + most]
    return around.reshape(count, -1)


def window_sums(values: NDArray[np.float64], reach: int) -> tuple[Table, Table]:
    """Sums over the ``reach`` rows before and after each row, itself left out."""
    (before,), (after,) = _window_sums(values, (reach,))
    return before, after


def window_masses(values: NDArray[np.float64], reaches: Sequence[int]) -> Table:
    """Logs of the sums over each of the reaches before and after each row: two columns a reach."""
    masses: Table = np.log1p(_window_sums(values, reaches)).swapaxes(0, 1)
    return masses.reshape(2 * len(reaches), len(values)).T


def _window_sums(values: NDArray[np.float64], reaches: Sequence[int]) -> Table:
    """Sums before and after, reach by reach, row by row."""
    total = np.append(0.0, values.cumsum())
    at, steps = np.arange(len(values)), np.array(reaches)[:, None]
    before = total[at] - total[np.maximum(0, at - steps)]
    after = total[np.minimum(len(values), at + 1 + steps)] - total[at + 1]
    return np.array([before, after], dtype=np.float32)


def _sums(shapes: Table, running: NDArray[np.bool_]) -> tuple[Table, Table]:
    """Sums of running text around each line, and its distances to it."""
    mass = np.where(running, np.expm1(shapes[:, 0]), 0.0).astype(np.float64)
    return window_masses(mass, _REACHES), np.stack(_distances(running), axis=1)


def _distances(running: NDArray[np.bool_]) -> tuple[Table, Table]:
    """Log distance to the running text before and after."""
    count = len(running)
    at = np.arange(count)
    last = np.maximum.accumulate(np.where(running, at, -40))
    before = np.append(40, at[1:] - last[:-1]) if count else at
    following = np.minimum.accumulate(np.where(running, at, count + 40)[::-1])[::-1]
    after = np.append(following[1:] - at[:-1], 40) if count else at
    limit = 40
    return (
        np.log1p(np.minimum(before, limit)).astype(np.float32),
        np.log1p(np.minimum(after, limit)).astype(np.float32),
    )


def _positions(shapes: Table, running: NDArray[np.bool_]) -> Table:
    count = len(shapes)
    at = np.arange(count, dtype=np.float32)
    total = max(1, int(running.sum()))
    seen = (running.cumsum() - running) / total
    stamped = shapes[:, columns().index("stamp_cover")] > 0.5
    rows = np.empty((count, _POSITIONS), dtype=np.float32)
    rows[:, 0] = np.log1p(at)
    rows[:, 1] = np.log1p(count - 1 - at)
    rows[:, 2] = at / max(1, count - 1)
    rows[:, 3] = seen
    rows[:, 4] = np.float32(running.mean() if count else 0.0)
    rows[:, 5] = np.log1p(count)
    rows[:, 6] = np.log1p(stamped.sum())
    return rows
