"""Status: what a project holds."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from wirecopy.corpus.hosts import unnamed_hosts
from wirecopy.corpus.judged import count_all
from wirecopy.corpus.project import STORE
from wirecopy.model import (
    LEFT_OUT,
    InputKind,
    KindCounts,
    Problem,
    ProblemKind,
    RunReport,
    Status,
)
from wirecopy.store import Snapshot
from wirecopy.store.records import record_of

#: What is counted, and the table whose rows it is; of edits those that a list of all has.
_COUNTED = {
    "pages": "pages",
    "articles": "articles",
    "texts": "texts",
    "dispatches": "dispatches",
    "copies": "copies",
    "edits": "edits",
    "quotes": "merged_quotes",
    "event_mentions": "event_mentions",
    "stories": "stories",
    "events": "events",
    "runs": "runs",
}
#: Problems of the last run that a status lists.
_MOST_PROBLEMS = 100


def project_status(snapshot: Snapshot, path: Path) -> Status:
    """Counts, outlets, days, disk and the last run."""
    ((first, last),) = snapshot.fetch("select min(day), max(day) from articles")
    outlets = snapshot.fetch(
        "select outlet, count(*) from articles where outlet is not null"
        " group by outlet order by count(*) desc, outlet"
    )
    rows = {name: snapshot.manifest.row_count(of) for name, of in _COUNTED.items()}
    last_run = _last_run(snapshot)
    was_stopped = last_run is not None and last_run.interrupted
    return Status(
        path=str(path),
        counts={**rows, "edits": count_all(snapshot)},
        outlets=tuple((name, count) for name, count in outlets),
        first_day=first,
        last_day=last,
        bytes_on_disk=_bytes_in(path / STORE),
        problem_counts=_problem_counts(snapshot),
        last_run=last_run,
        files_by_format=_files_by_format(snapshot),
        articles_by_language=_articles_by_language(snapshot),
        is_unfinished=snapshot.manifest.is_unfinished or was_stopped,
        unnamed_hosts=unnamed_hosts(snapshot),
    )


def _problem_counts(snapshot: Snapshot) -> dict[str, int]:
    """Problems by code: of each input those of its last run, less those of pages that were read since."""
    rows = snapshot.fetch(
        "select e.code, count(*) from errors e join (select locator, max(run_id) run_id from errors"
        " group by locator) last using (locator, run_id)"
        " where e.page_id is null or e.page_id not in (select id from pages)"
        " group by e.code order by e.code"
    )
    return dict(rows)


def _files_by_format(snapshot: Snapshot) -> dict[str, int]:
    """Files read, of every format; a path that was given again counts as it was last."""
    rows = snapshot.fetch(
        "select i.format, sum(i.file_count) from inputs i join (select path, max(run_id) run_id"
        " from inputs group by path) last using (path, run_id) where i.format != ?"
        " group by i.format order by i.format",
        [LEFT_OUT],
    )
    return {name: int(count) for name, count in rows}


def _articles_by_language(snapshot: Snapshot) -> dict[str, int]:
    return dict(
        snapshot.fetch(
            "select coalesce(language, ''), count(*) from articles group by 1 order by 2 desc, 1"
        )
    )


def _bytes_in(folder: Path) -> int:
    """Bytes of all files; those that vanish meanwhile do not count."""
    size = 0
    for file in folder.rglob("*"):
        with suppress(FileNotFoundError):
            size += file.stat().st_size if file.is_file() else 0
    return size


def _last_run(snapshot: Snapshot) -> RunReport | None:
    rows = list(snapshot.rows("runs", tail="order by t.started_at desc, t.run_id desc limit 1"))
    if not rows:
        return None
    (row,) = rows
    problems = snapshot.rows(
        "errors", "t.run_id = ?", [row["run_id"]], tail=f"order by t.n limit {_MOST_PROBLEMS}"
    )
    kinds = snapshot.rows("inputs", "t.run_id = ?", [row["run_id"]], tail="order by t.n")
    counts = ("made", "dropped", "stage_seconds", "stage_cpu_seconds")
    return record_of(
        RunReport,
        row,
        **{name: json.loads(row[name]) for name in counts},
        problems=tuple(record_of(Problem, one, where=one["locator"]) for one in problems),
        problem_kinds=_problem_kinds(snapshot, row["run_id"]),
        inputs=tuple(map(_input_kind, kinds)),
    )


def _problem_kinds(snapshot: Snapshot, run_id: str) -> tuple[ProblemKind, ...]:
    """The problems of a run by kind; of those with the same words the first one is read."""
    counts: dict[int, int] = dict(
        snapshot.fetch(
            "select min(n), count(*) from errors where run_id = ? group by code, what", [run_id]
        )
    )
    kinds = KindCounts()
    firsts = snapshot.rows(
        "errors",
        "t.run_id = ? and t.n in (select unnest(?::bigint[]))",
        [run_id, list(counts)],
        tail="order by t.n",
    )
    for one in firsts:
        kinds.add(record_of(Problem, one, where=one["locator"]), counts[one["n"]])
    return kinds.kinds()


def _input_kind(row: dict[str, Any]) -> InputKind:
    return record_of(
        InputKind,
        row,
        files=row["file_count"],
        pages=row["page_count"],
        problems=row["problem_count"],
    )
