"""Disk: writing files so that a kill at any moment leaves the old file or the new one."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from wirecopy.errors import StoreError

_ADVICE = {
    errno.ENOSPC: ("the disk is full", "free some space and run the same command again"),
    errno.EDQUOT: ("the disk quota is used up", "free some space and run the command again"),
    errno.EFBIG: ("the file is larger than allowed here", "raise the limit on file size"),
    errno.EACCES: ("no permission", "check who owns the project folder"),
    errno.EPERM: ("no permission", "check who owns the project folder"),
    errno.EROFS: ("the disk is read-only", "move the project to a disk that can be written"),
}


@contextmanager
def disk_errors(doing: str, where: Path | str) -> Iterator[None]:
    """Turn what the operating system says into a StoreError; nothing published has changed."""
    try:
        yield
    except OSError as error:
        what, advice = _ADVICE.get(
            error.errno or 0, (str(error.strerror or error), "check the disk and try again")
        )
        raise StoreError(
            f"cannot {doing}: {what}; nothing of this step was kept",
            where=str(error.filename or where),
            advice=advice,
        ) from error


def fsync_file(path: Path) -> None:
    """Make what was written to ``path`` survive a power cut."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def fsync_folder(path: Path) -> None:
    """Make renames inside ``path`` survive a power cut."""
    fsync_file(path)


def replace_text(path: Path, text: str) -> None:
    """Write ``text`` to ``path`` at once: readers see the old file or the new one."""
    write_new(path.with_name(f".{path.name}.{os.getpid()}"), path, text.encode())


def write_new(temporary: Path, path: Path, data: bytes) -> None:
    """Write ``data`` to ``temporary``, make it durable, and give it the name ``path``."""
    with temporary.open("wb") as handle:
        handle.write(data)
        handle.flush()
        os.fsync(handle.fileno())
    temporary.replace(path)
    fsync_folder(path.parent)
