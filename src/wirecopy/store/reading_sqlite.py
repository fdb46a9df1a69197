"""Reading SQLite: databases of a project, also where nobody may write beside them.

A database that keeps a log (WAL) needs a file for its readers in its folder.  Where that cannot be made, as
on a disk that is read-only, nobody writes either, and the database is read as it stands, unless a log that
could not be read with it holds a part of it.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from wirecopy.store.disk import sqlite_code

#: Seconds to wait for a writer.
_PATIENCE = 30.0
_REFUSED = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)


def open_to_read(path: Path) -> sqlite3.Connection:
    """A connection for reading; raises sqlite3.DatabaseError where there is no database."""
    try:
        return _open(path, "mode=rw")
    except sqlite3.OperationalError as error:
        if sqlite_code(error) not in _REFUSED:
            raise
    try:
        return _open(path, "mode=ro")
    except sqlite3.OperationalError as error:
        if sqlite_code(error) not in _REFUSED or _has_log(path):
            raise
    return _open(path, "mode=ro&immutable=1")


def _has_log(path: Path) -> bool:
    log = path.with_name(f"{path.name}-wal")
    return log.exists() and log.stat().st_size > 0


def _open(path: Path, how: str) -> sqlite3.Connection:
    con = sqlite3.connect(f"{path.absolute().as_uri()}?{how}", timeout=_PATIENCE, uri=True)
    try:
        con.execute("select 1 from sqlite_master limit 1")
    except sqlite3.Error:
        con.close()
        raise
    return con
