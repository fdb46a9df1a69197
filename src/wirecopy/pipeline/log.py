"""Log: runs, their inputs and their problems as rows of the project."""

from __future__ import annotations

import json
from typing import Any

from wirecopy.model import Problem, RunReport
from wirecopy.pipeline.tally import Tally
from wirecopy.pipeline.versions import stage_versions
from wirecopy.store import Change, Maker, Writer
from wirecopy.store.records import row_of

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
    counts = ("made", "dropped", "stage_seconds", "stage_cpu_seconds")
    row = row_of(
        "runs",
        report,
        **{name: json.dumps(getattr(report, name)) for name in counts},
        versions=json.dumps(stage_versions()),
        config=maker.config,
    )
    writer.add_rows(change, maker, "runs", tally.run_id, [row])
    writer.add_rows(change, maker, "inputs", tally.run_id, _input_rows(report))
    writer.commit(change)
    return report


def _input_rows(report: RunReport) -> list[tuple[Any, ...]]:
    return [
        row_of(
            "inputs",
            kind,
            run_id=report.run_id,
            n=n,
            file_count=kind.files,
            page_count=kind.pages,
            problem_count=kind.problems,
        )
        for n, kind in enumerate(report.inputs)
    ]
