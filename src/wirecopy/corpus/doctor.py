"""Doctor: whether Python, libraries, disk and the project's files are sound."""

from __future__ import annotations

import os
import platform
import shutil
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from wirecopy.errors import ConfigError, StoreError, WirecopyError
from wirecopy.model import Check
from wirecopy.model.counted import counted
from wirecopy.pipeline.config import read_config
from wirecopy.pipeline.versions import signature
from wirecopy.store import Manifest, Snapshot
from wirecopy.store.integrity import damaged_parts, index_state, published, unpublished_bytes

#: Libraries the product cannot do without.
_LIBRARIES = (
    "click",
    "duckdb",
    "fastwarc",
    "feedparser",
    "htmldate",
    "jinja2",
    "lxml",
    "markdown-it-py",
    "numpy",
    "onnxruntime",
    "pyarrow",
    "rapidfuzz",
    "resiliparse",
    "rich",
    "starlette",
    "uvicorn",
)
#: Below this much free space a run of a few thousand pages may not fit.
_LOW_DISK = 1_000_000_000


def check_project(path: Path, config: Path) -> tuple[Check, ...]:
    """All checks, in the order they are shown."""
    return (
        _python(),
        *_libraries(),
        _search_engine(),
        _disk(path),
        _config(config),
        *_store(path / "store", config),
    )


def _ok(name: str, detail: str) -> Check:
    return Check(name=name, state="ok", detail=detail)


def _python() -> Check:
    found = f"{platform.python_version()} on {platform.system()} {platform.machine()}"
    return _ok("python", found)


def _libraries() -> Iterator[Check]:
    for name in _LIBRARIES:
        try:
            yield _ok(name, version(name))
        except PackageNotFoundError:
            yield Check(
                name=name,
                state="error",
                detail="not installed",
                advice="run: pip install --force-reinstall wirecopy",
            )


def _search_engine() -> Check:
    from wirecopy.store.integrity import has_search

    if has_search():
        return _ok("search", "SQLite has FTS5")
    return Check(
        name="search",
        state="error",
        detail="this Python's SQLite has no FTS5",
        advice="use a Python whose SQLite was built with FTS5",
    )


def _disk(path: Path) -> Check:
    try:
        free = shutil.disk_usage(path).free
    except OSError as error:
        return Check(name="disk", state="error", detail=str(error))
    detail = f"{free / 1e9:.1f} GB free"
    if not os.access(path, os.W_OK):
        return Check(
            name="disk",
            state="warning",
            detail=f"{detail}; the project cannot be written",
            advice="reading works; change the folder's rights to add pages",
        )
    if free < _LOW_DISK:
        return Check(name="disk", state="warning", detail=detail, advice="free some space")
    return _ok("disk", detail)


def _config(path: Path) -> Check:
    try:
        read_config(path)
    except ConfigError as error:
        return Check(name="config", state="error", detail=error.what, advice=error.advice)
    return _ok("config", "wirecopy.toml can be read" if path.exists() else "defaults")


def _store(store: Path, config: Path) -> Iterator[Check]:
    try:
        manifest = published(store)
    except StoreError as error:
        yield Check(name="store", state="error", detail=error.what, advice=error.advice)
        return
    damaged = damaged_parts(store, manifest)
    if damaged:
        yield Check(
            name="store",
            state="error",
            detail=f"{counted(len(damaged), 'part')} missing or damaged: {', '.join(damaged[:3])}",
            advice="restore the folder from a copy, or make a new project and add the pages again",
        )
    else:
        yield _ok(
            "store",
            f"manifest {manifest.number}: {counted(len(manifest.parts), 'part')}, all whole",
        )
    yield _leftovers(store, manifest)
    yield _index(store, manifest)
    yield _signature(manifest, config)
    yield _runs(store, manifest)


def _leftovers(store: Path, manifest: Manifest) -> Check:
    size = unpublished_bytes(store, manifest)
    if size:
        return _ok("leftovers", f"{size / 1e6:.1f} MB of older states; the next run clears them")
    return _ok("leftovers", "none")


def _index(store: Path, manifest: Manifest) -> Check:
    state = index_state(store, manifest)
    if state == "current":
        return _ok("index", "up to date")
    detail = "missing" if state == "missing" else "behind or damaged"
    return Check(
        name="index",
        state="warning",
        detail=detail,
        advice="the next run makes it anew from the parts",
    )


def _signature(manifest: Manifest, config: Path) -> Check:
    try:
        wanted = signature(read_config(config))
    except WirecopyError:
        wanted = manifest.signature
    if manifest.signature and manifest.signature != wanted:
        return Check(
            name="versions",
            state="warning",
            detail="the project was made by other versions or another configuration",
            advice="the next `wirecopy add` reads its pages again",
        )
    return _ok("versions", "the project was made by these stages and this configuration")


def _was_stopped(store: Path) -> bool:
    """Whether the newest run was interrupted; False where nothing can be read."""
    try:
        with Snapshot.open(store) as snapshot:
            newest = snapshot.fetch(
                "select interrupted from runs order by started_at desc, run_id desc limit 1"
            )
    except WirecopyError:
        return False
    return bool(newest and newest[0][0])


def _runs(store: Path, manifest: Manifest) -> Check:
    if not (manifest.is_unfinished or _was_stopped(store)):
        return _ok("runs", "all have ended")
    return Check(
        name="runs",
        state="warning",
        detail="one goes on, was stopped or was killed: pages may be read that no dispatch, fact or story has yet",
        advice="if none goes on, the same `wirecopy add` ends it",
    )
