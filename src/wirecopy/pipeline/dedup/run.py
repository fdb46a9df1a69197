"""Runs of a de-duplication: the passes in order, from where the last run left off."""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from wirecopy.errors import InputError, NotFoundError, StoreError
from wirecopy.model import Problem
from wirecopy.model.dedup import DedupReport, DedupSettings
from wirecopy.model.ids import digest
from wirecopy.pipeline.dedup.judging import Judging
from wirecopy.pipeline.dedup.reading import Reading
from wirecopy.pipeline.dedup.spool import Spool
from wirecopy.pipeline.dedup.writing import Writing
from wirecopy.pipeline.executors import Executor, InlineExecutor, PoolExecutor
from wirecopy.store.disk import disk_errors, replace_text
from wirecopy.store.lock import writer_lock
from wirecopy.store.row_files import is_row_file, open_rows

#: Raised when the same rows may come out otherwise, or what lies half done cannot be gone on with.
VERSION = 3
#: Problems told in the report; all stand in ``problems.jsonl``.
_TOLD = 100
#: Input below which no worker is started: a second or two of reading.
_POOL_BYTES = 8_000_000


def dedup_rows(
    paths: Sequence[Path],
    out: Path,
    settings: DedupSettings,
    *,
    against: Sequence[Path] = (),
    workers: int | None = None,
) -> DedupReport:
    """Write to ``out`` the rows of ``paths`` that no kept row, and none of ``against``, covers.

    Raises:
        InputError: an input has no rows we read, or lacks the text column.
        StoreError: ``out`` holds something else, or the disk refuses.
    """
    began = time.monotonic()
    old, new = _files(against), _files(paths)
    _check_names(new)
    key = _signature(old, new, settings)
    with disk_errors("make the folder", out):
        out.mkdir(parents=True, exist_ok=True)
    with _held(out, key):
        done = out / "report.json"
        was_done = done.exists()
        if not was_done:
            counts = _run(out, settings, (old, new), _worker_count(new, workers))
            replace_text(done, json.dumps(counts, indent=1) + "\n")
        shutil.rmtree(out / ".dedup", ignore_errors=True)
    return _report(out, was_done=was_done, seconds=time.monotonic() - began)


def _run(
    out: Path, settings: DedupSettings, files: tuple[list[Path], list[Path]], workers: int
) -> dict[str, int]:
    spool = Spool.opened(out / ".dedup")
    every = [*files[0], *files[1]]
    try:
        with _executor(workers, spool.folder) as executor:
            if spool.state.get("stage", "read") == "read":
                Reading(spool, settings, every, len(files[0]), executor).run()
            if spool.state["stage"] == "judge":
                Judging(spool, settings, executor).run()
        return Writing(spool, settings, every, len(files[0]), out).run()
    finally:
        spool.close()


@contextmanager
def _executor(workers: int, folder: Path) -> Iterator[Executor]:
    executor: Executor = PoolExecutor(workers, folder) if workers else InlineExecutor()
    try:
        yield executor
    finally:
        executor.close()


def _worker_count(files: Sequence[Path], asked: int | None) -> int:
    if asked is not None:
        return asked
    is_small = sum(path.stat().st_size for path in files) < _POOL_BYTES
    return 0 if is_small else min(4, os.cpu_count() or 1)


def _files(paths: Sequence[Path]) -> list[Path]:
    """The files of rows, those of folders too, by name."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = sorted(p for p in path.iterdir() if p.is_file() and is_row_file(p))
            if not inside:
                raise InputError(
                    "the folder holds no .jsonl, .jsonl.gz or .parquet",
                    where=str(path),
                    advice="give files of these, or a folder that they lie in",
                )
            found += inside
        elif path.exists():
            open_rows(path)
            found.append(path)
        else:
            raise NotFoundError("no such file or folder", where=str(path), advice="check the path")
    return found


def _check_names(files: Sequence[Path]) -> None:
    names = [path.name for path in files]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise InputError(
            f"two inputs are named {twice[0]}", advice="put them in one folder under two names"
        )


def _signature(old: Sequence[Path], new: Sequence[Path], settings: DedupSettings) -> str:
    """What must be equal for a run to go on from where another left off."""
    stats = [
        [(p.name, (s := p.stat()).st_size, s.st_mtime_ns) for p in some] for some in (old, new)
    ]
    return digest(json.dumps([VERSION, asdict(settings), stats]))


@contextmanager
def _held(out: Path, key: str) -> Iterator[None]:
    """Hold the folder; it must be empty or hold the same work."""
    mark = out / ".signature"
    if not mark.exists():
        if any(out.iterdir()):
            raise StoreError(
                "the folder is not empty", where=str(out), advice="give a new or empty folder"
            )
        replace_text(mark, key)
    with writer_lock(out):
        if mark.read_text("utf-8") != key:
            raise StoreError(
                "the folder holds the results of other inputs or settings",
                where=str(out),
                advice="give another folder, or delete this one",
            )
        yield


def _report(out: Path, *, was_done: bool, seconds: float) -> DedupReport:
    counts: dict[str, Any] = json.loads((out / "report.json").read_text("utf-8"))
    with (out / "problems.jsonl").open(encoding="utf-8") as lines:
        told = [Problem(**json.loads(line)) for line, _ in zip(lines, range(_TOLD), strict=False)]
    return DedupReport(out=out, problems=tuple(told), was_done=was_done, seconds=seconds, **counts)
