"""Times: expressions of time in a text, with TIMEX3 values."""

from __future__ import annotations

from wirecopy.facts.times.read import read_times

__all__ = ["read_times"]
