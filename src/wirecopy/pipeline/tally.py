"""Tally: where every record of a run went."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from wirecopy.model import InputKind, KindCounts, Problem, Progress, RunReport
from wirecopy.model.ids import digest
from wirecopy.pipeline.clock import Clock, rounded

#: Seconds between two reports of progress.
_REPORT_EVERY = 0.2
#: Problems a report lists; all of them are in the table of errors.
_MOST_LISTED = 1000

OnProgress = Callable[[Progress], None]
#: Tells what the inputs were taken for so far.
Inputs = Callable[[], tuple[InputKind, ...]]


@dataclass(slots=True)
class Tally:
    """Counts of one run."""

    on_progress: OnProgress | None = None
    inputs: Inputs = tuple
    started_at: datetime = field(default_factory=lambda: datetime.now(UTC))
    began: float = field(default_factory=time.monotonic)
    clock: Clock = field(default_factory=Clock)
    made: Counter[str] = field(default_factory=Counter)
    dropped: Counter[str] = field(default_factory=Counter)
    given: int = 0
    known: int = 0
    read: int = 0
    failed: int = 0
    is_total_known: bool = False
    interrupted: bool = False
    #: Problems not yet written to the table of errors, and all of this run.
    unsaved: list[Problem] = field(default_factory=list)
    listed: list[Problem] = field(default_factory=list)
    problem_count: int = 0
    kinds: KindCounts = field(default_factory=KindCounts)
    _reported: float = 0.0

    @property
    def run_id(self) -> str:
        """Names the run: its time of start and a few digits of it; a later run of a project has a greater name."""
        return f"{self.started_at:%Y%m%dT%H%M%S.%f}-{digest(repr(self.started_at))[:6]}"

    def problem(self, problem: Problem) -> None:
        """Keep a problem."""
        self.problem_count += 1
        self.kinds.add(problem)
        self.unsaved.append(problem)
        if len(self.listed) < _MOST_LISTED:
            self.listed.append(problem)

    def progress(self, stage: str, done: int | None = None, total: int | None = None) -> None:
        """Tell the caller how far the run is, a few times a second."""
        moment = time.monotonic()
        if self.on_progress is None or moment - self._reported < _REPORT_EVERY:
            return
        self._reported = moment
        self.on_progress(
            Progress(
                stage=stage,
                pages_found=self.given,
                pages_done=self.known + self.read + self.failed,
                pages_failed=self.failed,
                is_total_known=self.is_total_known,
                stage_done=done,
                stage_total=total,
                seconds=moment - self.began,
            )
        )

    def report(self) -> RunReport:
        """The run as a record."""
        return RunReport(
            run_id=self.run_id,
            started_at=self.started_at,
            seconds=round(time.monotonic() - self.began, 3),
            pages_given=self.given,
            pages_known=self.known,
            pages_read=self.read,
            pages_failed=self.failed,
            made={name: self.made[name] for name in sorted(self.made)},
            dropped={name: n for name, n in sorted(self.dropped.items()) if n},
            stage_seconds=rounded(self.clock.seconds),
            problems=tuple(self.listed),
            problem_kinds=self.kinds.kinds(),
            stage_cpu_seconds=rounded(self.clock.cpu_seconds),
            interrupted=self.interrupted,
            inputs=self.inputs(),
        )
