"""Export folder: a file a table and format, a data dictionary, and a manifest with checksums.

The folder must be new or empty, or hold an earlier export, whose files are replaced; other files in it
are left alone.  Files are written into a hidden folder inside and moved when all are there, so that an
export that fails leaves the earlier one.  The manifest comes last: a folder without one is not whole,
and the next export repairs it.
"""

from __future__ import annotations

import hashlib
import json
import shutil
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
#: Holds an export that is being written; a manifest in it names the files that are being moved.
_STAGE = ".wirecopy-unfinished"
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
        formats: any of ``csv``, ``jsonl``, ``parquet``, or one of them as a word.
        selections: tables and their rows.
        about: what the manifest says of the export (``made_by``, filters, versions).

    Raises:
        QueryError: an unknown format.
        StoreError: the folder holds other files, or cannot be written.
    """
    chosen, tables = _formats(formats), list(selections)
    names = {f"{one.table}.{form}" for one in tables for form in chosen}
    with disk_errors("export", folder):
        folder.mkdir(parents=True, exist_ok=True)
        _clear_unfinished(folder)
        earlier = _earlier_files(folder, {*names, _DICTIONARY})
        stage = folder / _STAGE
        stage.mkdir()
        try:
            written = _write_files(snapshot, stage, chosen, tables)
        except BaseException:
            shutil.rmtree(stage, ignore_errors=True)
            raise
        _publish(folder, written, earlier, about)
    return (*(folder / name for name in written), folder / _MANIFEST)


def _formats(names: Sequence[str]) -> list[Format]:
    given = (names,) if isinstance(names, str) else tuple(names)
    for name in given:
        if name not in FORMATS:
            raise QueryError(
                f"unknown format {name!r}", where="export", advice=f"use {', '.join(FORMATS)}"
            )
    return [form for form in FORMATS if form in given]


def _earlier_files(folder: Path, wanted: set[str]) -> set[str]:
    """Names of an earlier export's files; raises StoreError where files of others stand in the way."""
    present = {path.name for path in folder.iterdir()}
    earlier = _listed_files(folder / _MANIFEST)
    if present and earlier is None:
        raise StoreError(
            "the folder holds other files",
            where=str(folder),
            advice="export into a new or empty folder",
        )
    strange = sorted((wanted - (earlier or set())) & present)
    if strange:
        raise StoreError(
            f"{strange[0]} is not of the earlier export",
            where=str(folder),
            advice="move it away, or export into a new or empty folder",
        )
    return earlier or set()


def _listed_files(manifest: Path) -> set[str] | None:
    """Files that a manifest of ours lists; None when there is none or another program made it."""
    if not manifest.is_file():
        return None
    try:
        told = json.loads(manifest.read_text(encoding="utf-8"))
        is_ours = told["made_by"].split()[0] == "wirecopy"
        names = {str(one["file"]) for one in told["files"]}
    except (ValueError, LookupError, TypeError, AttributeError):
        return None
    return names if is_ours and all(map(_is_export_name, names)) else None


def _is_export_name(name: str) -> bool:
    """Whether an export could have given a file this name."""
    return name == _DICTIONARY or (
        Path(name).name == name and Path(name).suffix.removeprefix(".") in FORMATS
    )


def _clear_unfinished(folder: Path) -> None:
    """Remove what an export that was stopped left behind."""
    stage = folder / _STAGE
    if not stage.is_dir():
        return
    for name in _listed_files(stage / _MANIFEST) or ():
        (folder / name).unlink(missing_ok=True)
    shutil.rmtree(stage)


def _write_files(
    snapshot: Snapshot, stage: Path, formats: Sequence[Format], selections: Sequence[Selection]
) -> dict[str, dict[str, object]]:
    """Write tables and dictionary into ``stage``; what the manifest says of each, by name."""
    written: dict[str, dict[str, object]] = {}
    for selection in selections:
        for form in formats:
            path = stage / f"{selection.table}.{form}"
            count = copy_out(
                snapshot, selection.table, selection.where, selection.values, path=path, form=form
            )
            written[path.name] = {"table": selection.table, "format": form, "rows": count}
    tables = {str(one["table"]) for one in written.values()}
    (stage / _DICTIONARY).write_text(data_dictionary(tables), encoding="utf-8")
    written[_DICTIONARY] = {"format": "markdown"}
    for name, told in written.items():
        path = stage / name
        told |= {"bytes": path.stat().st_size, "sha256": _checksum(path)}
    return written


def _publish(
    folder: Path,
    written: Mapping[str, Mapping[str, object]],
    earlier: set[str],
    about: Mapping[str, object],
) -> None:
    """Put the written files in the place of the earlier ones, the manifest last."""
    stage, manifest = folder / _STAGE, folder / _MANIFEST
    moving = [{"file": name} for name in sorted({*written, *earlier})]
    _write_manifest(stage / _MANIFEST, moving, about)
    manifest.unlink(missing_ok=True)
    for name in earlier:
        (folder / name).unlink(missing_ok=True)
    for name in written:
        (stage / name).replace(folder / name)
    files = [{"file": name, **told} for name, told in written.items()]
    _write_manifest(stage / _MANIFEST, files, about)
    (stage / _MANIFEST).replace(manifest)
    stage.rmdir()


def _write_manifest(
    path: Path, files: Sequence[Mapping[str, object]], about: Mapping[str, object]
) -> None:
    text = json.dumps({**about, "files": files}, indent=2, ensure_ascii=False)
    path.write_text(text + "\n", encoding="utf-8")


def _checksum(path: Path) -> str:
    state = hashlib.sha256()
    with path.open("rb") as handle:
        while chunk := handle.read(_CHUNK):
            state.update(chunk)
    return state.hexdigest()
