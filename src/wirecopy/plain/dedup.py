"""De-duplication of files of rows."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from wirecopy.errors import ConfigError
from wirecopy.model.dedup import DedupPolicy, DedupReport, DedupSettings

Paths = str | os.PathLike[str] | Sequence[str | os.PathLike[str]]

_POLICIES = ("keep-fullest", "keep-first", "keep-all-marked")


def dedup(
    paths: Paths,
    out: str | os.PathLike[str],
    *,
    against: Paths = (),
    policy: DedupPolicy = "keep-fullest",
    text_column: str = "text",
    id_column: str = "id",
    least_cover: float = 0.8,
    workers: int | None = None,
) -> DedupReport:
    """Write the rows that no kept row covers, and for every other row which one does, and where.

    Runs again from where it was when it is killed; the same inputs give the same files.

    Args:
        paths: files of rows (``.jsonl``, ``.jsonl.gz``, ``.parquet``), or folders of them.
        out: a folder that is new, empty, or holds the same work unfinished.
        against: an older corpus: its rows cover, and are never written.
        policy: which row stays: ``keep-fullest``, ``keep-first``, or all (``keep-all-marked``).
        text_column: the column with the text.
        id_column: the column with the row's name; rows without one are named for file and row.
        least_cover: share of the narrative and of all words that one kept row must hold.
        workers: processes that read texts; 0 reads in this one; None chooses.

    Raises:
        InputError: an input is of no form we read, or lacks the text column.
        StoreError: ``out`` holds something else, or the disk refuses.
    """
    from wirecopy.pipeline.dedup import dedup_rows

    if policy not in _POLICIES:
        raise ConfigError(f"no policy {policy!r}", advice=f"choose {', '.join(_POLICIES)}")
    if not 0 < least_cover <= 1:
        raise ConfigError(f"least_cover is {least_cover}", advice="give a share above 0, up to 1")
    settings = DedupSettings(
        policy=policy, text_column=text_column, id_column=id_column, least_cover=least_cover
    )
    return dedup_rows(_paths(paths), Path(out), settings, against=_paths(against), workers=workers)


def _paths(paths: Paths) -> list[Path]:
    if isinstance(paths, (str, os.PathLike)):
        return [Path(paths)]
    return [Path(path) for path in paths]
