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
from wirecopy.store.disk import disk_errors


@contextmanager
def writer_lock(store: Path) -> Iterator[None]:
    """Hold the project for writing; raises StoreError at once when another process writes, or nobody may."""
    path = store / "LOCK"
    with disk_errors("write to the project", path):
        handle = path.open("a+")
    try:
        with disk_errors("write to the project", path):
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


class Lease:
    """A manifest held for reading, until it is closed or forgotten."""

    def __init__(self, manifest: Path) -> None:
        self._handle = os.open(manifest, os.O_RDONLY | os.O_CLOEXEC)
        fcntl.flock(self._handle, fcntl.LOCK_SH)

    def is_valid(self) -> bool:
        """Whether the manifest was still there when it was taken."""
        return os.fstat(self._handle).st_nlink > 0

    def close(self) -> None:
        """Let go."""
        handle, self._handle = self._handle, -1
        if handle >= 0:
            os.close(handle)

    def __del__(self) -> None:
        if hasattr(self, "_handle"):
            self.close()
