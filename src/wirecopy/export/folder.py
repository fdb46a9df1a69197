"""Export folder: a file a table and format, a data dictionary, and a manifest with checksums.

The folder must be new or empty, or hold an earlier export, whose files are replaced.  The manifest
is written last: a folder without one is not whole.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wirecopy.errors import QueryError, StoreError
from wirecopy.store import Snapshot
from wirecopy.store.copying import Format, copy_out
from wirecopy.store.dictionary import data_dictionary
from wirecopy.store.disk import disk_errors

FORMATS: tuple[Format, ...] = ("csv", "jsonl", "parquet")
_MANIFEST = "manifest.json"
_DICTIONARY = "data-dictionary.md"
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """The rows of one table to export: a condition on ``t`` and its values."""

    table: str
    where: str = "true"
    values: tuple[Any, ...] = ()


def export_folder(
    snapshot: Snapshot,
    folder: Path,
    formats: Sequence[str],
    selections: Iterable[Selection],
    about: Mapping[str, object],
) -> tuple[Path, ...]:
    """Write the selections; gives the files, the manifest last.

    Args:
        snapshot: the state to export.
        folder: where to; made when missing.
        formats: any of ``csv``, ``jsonl``, ``parquet``.
        selections: tables and their rows.
        about: what the manifest says of the export (filters, versions).

    Raises:
        QueryError: an unknown format.
        StoreError: the folder holds other files, or cannot be written.
    """
    chosen = _formats(formats)
    with disk_errors("export", folder):
        _prepare(folder)
        written: dict[Path, dict[str, object]] = {}
        for selection in selections:
            for form in chosen:
                path = folder / f"{selection.table}.{form}"
                count = copy_out(
                    snapshot,
                    selection.table,
                    selection.where,
                    selection.values,
                    path=path,
                    form=form,
                )
                written[path] = {"table": selection.table, "format": form, "rows": count}
        dictionary = folder / _DICTIONARY
        tables = {str(one["table"]) for one in written.values()}
        dictionary.write_text(data_dictionary(tables), encoding="utf-8")
        written[dictionary] = {"format": "markdown"}
        manifest = _write_manifest(folder, written, about)
    return (*written, manifest)


def _formats(names: Sequence[str]) -> list[Format]:
    for name in names:
        if name not in FORMATS:
            raise QueryError(
                f"unknown format {name!r}", where="export", advice=f"use {', '.join(FORMATS)}"
            )
    return [form for form in FORMATS if form in names]


def _prepare(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()) and not (folder / _MANIFEST).exists():
        raise StoreError(
            "the folder holds other files",
            where=str(folder),
            advice="export into a new or empty folder",
        )
    (folder / _MANIFEST).unlink(missing_ok=True)


def _write_manifest(
    folder: Path, written: Mapping[Path, Mapping[str, object]], about: Mapping[str, object]
) -> Path:
    files = [
        {"file": path.name, **told, "bytes": path.stat().st_size, "sha256": _checksum(path)}
        for path, told in written.items()
    ]
    manifest = folder / _MANIFEST
    text = json.dumps({**about, "files": files}, indent=2, ensure_ascii=False)
    manifest.write_text(text + "\n", encoding="utf-8")
    return manifest


def _checksum(path: Path) -> str:
    state = hashlib.sha256()
    with path.open("rb") as handle:
        while chunk := handle.read(_CHUNK):
            state.update(chunk)
    return state.hexdigest()
