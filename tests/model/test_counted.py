"""Numbers with their nouns."""

from __future__ import annotations

import pytest

from wirecopy.model.counted import counted


@pytest.mark.parametrize(
    ("count", "noun", "told"),
    [
        (1, "page", "1 page"),
        (0, "page", "0 pages"),
        (1234, "dispatch", "1,234 dispatches"),
        (2, "story", "2 stories"),
        (2, "day", "2 days"),
        (2, "address", "2 addresses"),
    ],
)
def test_a_number_has_its_noun(count: int, noun: str, told: str) -> None:
    """One is singular, every other number plural and parted at the thousands."""
    assert counted(count, noun) == told
