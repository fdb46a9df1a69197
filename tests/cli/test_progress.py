"""Progress: rate and time left, as far as they are known."""

from __future__ import annotations

from dataclasses import replace

from wirecopy.cli.progress import left_of, rate_of
from wirecopy.model import Progress

HALF = Progress(
    stage="read",
    pages_found=200,
    pages_done=100,
    pages_failed=0,
    is_total_known=True,
    seconds=40.0,
)


def test_rate_and_time_left() -> None:
    """Half of the pages in 40 s: 2.5 pages a second, 40 s left."""
    assert rate_of(HALF) == "2.5 pages/s"
    assert left_of(HALF) == "0:00:40 left"


def test_nothing_is_promised_too_early() -> None:
    """Without a total, before the first page and after reading, no time is named."""
    assert left_of(replace(HALF, is_total_known=False)) == ""
    assert left_of(replace(HALF, pages_done=0)) == ""
    assert left_of(replace(HALF, stage="facts")) == ""
    assert rate_of(replace(HALF, pages_done=0)) == ""
    assert rate_of(replace(HALF, seconds=0.0)) == ""
