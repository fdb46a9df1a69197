"""Locks: one writer at a time, and leases that keep a reader's manifest from being cleared away.

Both are ``flock`` locks: the system lets go of them when a process ends, however it ends.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from wirecopy.errors import StoreError


@contextmanager
def writer_lock(store: Path) -> Iterator[None]:
    """Hold the project for writing; raises StoreError at once when another process writes."""
    path = store / "LOCK"
    handle = path.open("a+")
    try:
        _take(handle, path)
        handle.seek(0)
        handle.truncate()
        handle.write(f"{os.getpid()}\n")
        handle.flush()
        yield
    finally:
        handle.close()


def _take(handle: IO[str], path: Path) -> None:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        handle.seek(0)
        pid = handle.read().strip() or "unknown"
        raise StoreError(
            f"another process is writing to this project (pid {pid})",
            where=str(path),
            advice="wait until it ends; reading works meanwhile",
        ) from error


def take_lease(manifest: Path) -> IO[bytes]:
    """Hold a manifest open for reading; closing the file lets go of it."""
    handle = manifest.open("rb")
    fcntl.flock(handle, fcntl.LOCK_SH)
    return handle


def is_leased(manifest: Path) -> bool:
    """Whether some reader, in any process, holds the manifest."""
    with manifest.open("rb") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False
