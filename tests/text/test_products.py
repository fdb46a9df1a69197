"""Products of whole numbers on one thread."""

from __future__ import annotations

import numpy as np
import pytest

from wirecopy.text.products import lone_product


@pytest.mark.parametrize("rows", [0, 1, 63, 64, 65, 5000])
def test_equals_the_plain_product(rows: int) -> None:
    """Tiles change nothing where sums are exact, at any number of rows."""
    rng = np.random.default_rng(rows)
    left = rng.integers(-127, 128, (rows, 64)).astype(np.float32)
    right = rng.integers(-127, 128, (64, 48)).astype(np.float32)
    assert np.array_equal(lone_product(left, right), left @ right)


def test_stacks_are_multiplied_one_by_one() -> None:
    """Each matrix of a stack gives what it gives alone."""
    rng = np.random.default_rng(2)
    left = rng.integers(-127, 128, (3, 100, 64)).astype(np.float32)
    right = rng.integers(-127, 128, (3, 64, 48)).astype(np.float32)
    each = [lone_product(one, other) for one, other in zip(left, right, strict=True)]
    assert np.array_equal(lone_product(left, right), np.stack(each))
