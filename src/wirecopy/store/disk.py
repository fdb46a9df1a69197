"""Disk: writing files so that a kill at any moment leaves the old file or the new one."""

from __future__ import annotations

import errno
import os
import sqlite3
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
    errno.EROFS: ("the disk is read-only", "choose a disk that can be written"),
}
#: The bits of an extended error code of SQLite that name its kind.
_PRIMARY_CODE = 0xFF
#: Codes of SQLite that are the operating system's doing, and its error where one code says which.
_OF_SQLITE = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_READONLY: errno.EACCES,
    sqlite3.SQLITE_PERM: errno.EACCES,
    sqlite3.SQLITE_CANTOPEN: 0,
    sqlite3.SQLITE_IOERR: 0,
}


@contextmanager
def disk_errors(doing: str, where: Path | str) -> Iterator[None]:
    """Turn what the operating system says, also by way of SQLite, into a StoreError.

    Nothing published has changed.
    """
    try:
        yield
    except OSError as error:
        told = str(error.strerror or error)
        raise _store_error(doing, error.filename or where, error.errno or 0, told) from error
    except sqlite3.OperationalError as error:
        number = sqlite_errno(error)
        if number is None:
            raise
        raise _store_error(doing, where, number, str(error)) from error


def sqlite_errno(error: sqlite3.Error) -> int | None:
    """The operating system's error behind one of SQLite, 0 where it is not told which; else None."""
    return _OF_SQLITE.get(sqlite_code(error))


def sqlite_code(error: sqlite3.Error) -> int:
    """SQLite's primary code of an error; 0 where the error is none of SQLite's."""
    return getattr(error, "sqlite_errorcode", 0) & _PRIMARY_CODE


def _store_error(doing: str, where: Path | str, number: int, told: str) -> StoreError:
    what, advice = _ADVICE.get(number, (told, "check the disk and try again"))
    return StoreError(
        f"cannot {doing}: {what}; nothing of this step was kept", where=str(where), advice=advice
    )


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
