"""Databases that are read where nobody may write."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from wirecopy.store.reading_sqlite import open_to_read


def test_where_there_is_no_database_none_is_made(tmp_path: Path) -> None:
    """It is told, and no empty file is left."""
    with pytest.raises(sqlite3.DatabaseError):
        open_to_read(tmp_path / "none.sqlite")
    assert list(tmp_path.iterdir()) == []


def test_a_log_that_cannot_be_read_is_not_passed_over(tmp_path: Path) -> None:
    """What stands in the log alone would be missing; without one the database is read as it stands."""
    made, path = tmp_path / "made.sqlite", tmp_path / "a.sqlite"
    with closing(sqlite3.connect(made)) as con:
        con.execute("pragma journal_mode = wal")
        con.execute("create table t (a integer)")
        con.commit()
        con.execute("pragma wal_checkpoint(truncate)")
        con.execute("insert into t values (1)")
        con.commit()
        shutil.copy(made, path)
        shutil.copy(f"{made}-wal", f"{path}-wal")
    _forbid_readers(path)
    with pytest.raises(sqlite3.DatabaseError):
        open_to_read(path)
    Path(f"{path}-wal").unlink()
    with closing(open_to_read(path)) as con:
        assert con.execute("select count(*) from t").fetchone() == (0,)


def _forbid_readers(path: Path) -> None:
    """SQLite cannot make its file for readers, as on a disk that is read-only."""
    Path(f"{path}-shm").symlink_to(path.parent / "nowhere" / "shm")
