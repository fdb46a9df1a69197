"""Clearing: old manifests and the parts only they name, once no reader can hold them."""

from __future__ import annotations

import fcntl
from pathlib import Path

from wirecopy.errors import StoreError
from wirecopy.store.manifest import Manifest, read_manifest

#: Manifests kept beside the current one: enough to look at what the last commits did.
_KEPT = 3


def clear_old(store: Path, current: Manifest) -> None:
    """Delete manifests older than the last few that nobody reads, half-written ones, then parts nobody names."""
    folder = store / "manifests"
    names = sorted(path.name for path in folder.glob("*.json"))
    for name in names[: -_KEPT - 1]:
        if name != current.name:
            _delete_unread(folder / name)
    for path in (*folder.glob(".*"), *store.glob(".CURRENT.*")):
        path.unlink(missing_ok=True)  # what a run left that was killed while it wrote them
    _clear_parts(store, current)


def _delete_unread(path: Path) -> None:
    """Delete a manifest unless a reader holds it; the lock is held while its name goes."""
    with path.open("rb") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return
        path.unlink()


def _clear_parts(store: Path, current: Manifest) -> None:
    named = {(part.table, part.digest) for part in current.parts}
    for path in (store / "manifests").glob("*.json"):
        if path.name != current.name:
            named |= _parts_of(path)
    for path in (store / "parts").glob("*/*"):
        if (path.parent.name, path.stem) not in named:
            path.unlink(missing_ok=True)


def _parts_of(path: Path) -> set[tuple[str, str]]:
    try:
        return {(part.table, part.digest) for part in read_manifest(path).parts}
    except StoreError:
        return set()
