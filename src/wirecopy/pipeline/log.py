"""Log: runs, their inputs and their problems as rows of the project."""

from __future__ import annotations

import json
from typing import Any

from wirecopy.model import Problem, RunReport
from wirecopy.pipeline.tally import Tally
from wirecopy.pipeline.versions import stage_versions
from wirecopy.store import Change, Maker, Writer

#: Problems kept in memory before they are written.
_MOST_UNSAVED = 10_000


def keep_problem(writer: Writer, maker: Maker, tally: Tally, problem: Problem) -> None:
    """Count a problem; many are written at once, since an input may hold nothing else."""
    tally.problem(problem)
    if len(tally.unsaved) >= _MOST_UNSAVED:
        change = Change()
        add_problems(writer, change, maker, tally)
        writer.commit(change)


def add_problems(writer: Writer, change: Change, maker: Maker, tally: Tally) -> None:
    """Put the problems that are not written yet into a change."""
    first = tally.problem_count - len(tally.unsaved)
    rows = [
        (tally.run_id, first + n, p.code, p.what, p.where, p.advice, p.page_id, p.stage)
        for n, p in enumerate(tally.unsaved)
    ]
    writer.add_rows(change, maker, "errors", tally.run_id, rows)
    tally.unsaved.clear()


def add_run(writer: Writer, maker: Maker, tally: Tally) -> RunReport:
    """Commit the report of a run, and the problems left."""
    report = tally.report()
    change = Change()
    add_problems(writer, change, maker, tally)
    row = (
        report.run_id,
        report.started_at,
        report.seconds,
        report.pages_given,
        report.pages_known,
        report.pages_read,
        report.pages_failed,
        report.interrupted,
        json.dumps(report.made),
        json.dumps(report.dropped),
        json.dumps(report.stage_seconds),
        json.dumps(report.stage_cpu_seconds),
        json.dumps(stage_versions()),
        maker.config,
    )
    writer.add_rows(change, maker, "runs", tally.run_id, [row])
    writer.add_rows(change, maker, "inputs", tally.run_id, _input_rows(report))
    writer.commit(change)
    return report


def _input_rows(report: RunReport) -> list[tuple[Any, ...]]:
    return [
        (
            report.run_id,
            n,
            kind.path,
            kind.format,
            kind.told_by,
            kind.packing,
            kind.files,
            kind.pages,
            kind.problems,
            kind.example,
        )
        for n, kind in enumerate(report.inputs)
    ]
