"""Clock: wall and CPU seconds by stage."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass(slots=True)
class Clock:
    """Seconds spent in each stage; clocks of workers are added up."""

    seconds: dict[str, float] = field(default_factory=dict)
    cpu_seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def running(self, stage: str) -> Iterator[None]:
        """Count the time of the block for ``stage``."""
        began, cpu = time.perf_counter(), time.process_time()
        try:
            yield
        finally:
            self.count(stage, time.perf_counter() - began, time.process_time() - cpu)

    def count(self, stage: str, seconds: float, cpu_seconds: float) -> None:
        """Count time for ``stage``."""
        self.seconds[stage] = self.seconds.get(stage, 0.0) + seconds
        self.cpu_seconds[stage] = self.cpu_seconds.get(stage, 0.0) + cpu_seconds

    def add(self, other: Clock) -> None:
        """Count the times of another clock."""
        for stage, seconds in other.seconds.items():
            self.count(stage, seconds, other.cpu_seconds.get(stage, 0.0))


def rounded(times: Mapping[str, float]) -> dict[str, float]:
    """Times for people: milliseconds, sorted by name."""
    return {name: round(times[name], 3) for name in sorted(times)}
