"""Runs of a project stand in the order of their names."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from wirecopy.pipeline.tally import Tally


def test_runs_that_begin_in_one_second_are_in_order() -> None:
    """The newest run of a project is found by the greatest name."""
    start = datetime(2026, 4, 3, 10, 0, 0, tzinfo=UTC)
    moments = [start + timedelta(microseconds=n) for n in (0, 1, 40, 999_999, 1_000_000)]
    names = [Tally(started_at=moment).run_id for moment in moments]
    assert names == sorted(names)
    assert len(set(names)) == len(names)
