"""Analyses: what the language reader said of sentences, kept so that it need not say it again.

A SQLite file beside the index, bounded, derived and free to delete: bytes by digest, the oldest go
first.  Whatever is wrong with it (damaged, missing, foreign, not to be written) costs time alone;
while another process holds it, nothing is added.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

from wirecopy.store.disk import sqlite_code

logger = logging.getLogger(__name__)

_SCHEMA = """
pragma auto_vacuum = full;
create table analyses (n integer primary key, digest blob not null unique, data blob not null);
"""
#: Digests in one statement; SQLite allows 999 in its oldest builds.
_MANY = 500
#: Share of the room that is left full when the oldest go: they go seldom, and the index, which loses
#: rows here and there, keeps some empty places.
_FILL = 0.8


def find_analyses(path: Path, digests: Sequence[bytes]) -> dict[bytes, bytes]:
    """What is kept under the digests; nothing where the file cannot be read."""
    try:
        with closing(sqlite3.connect(path.absolute().as_uri() + "?mode=ro", uri=True)) as con:
            return {digest: data for digest, data in _found(con, digests) if type(data) is bytes}
    except sqlite3.Error as error:
        logger.debug("%s cannot be read: %s", path, error)
        return {}


def _found(con: sqlite3.Connection, digests: Sequence[bytes]) -> Iterator[tuple[bytes, bytes]]:
    for start in range(0, len(digests), _MANY):
        some = digests[start : start + _MANY]
        marks = ", ".join("?" * len(some))
        query = f"select digest, data from analyses where digest in ({marks})"  # noqa: S608  marks alone
        yield from con.execute(query, some)


def keep_analyses(
    path: Path, reader: int, rows: Sequence[tuple[bytes, bytes]], most_bytes: int
) -> None:
    """Keep data by digest; for the writer of a project alone.

    Args:
        path: the file; one that refuses is made anew.
        reader: a number of 31 bits, not 0; what another reader left goes.
        rows: digest and data of each sentence.
        most_bytes: the file stays below, the oldest go.
    """
    try:
        try:
            _keep(path, reader, rows, most_bytes)
        except sqlite3.Error as error:
            if _is_busy(error):
                raise
            remove_analyses(path)
            _keep(path, reader, rows, most_bytes)
    except (OSError, sqlite3.Error) as error:
        logger.debug("%s cannot be written: %s", path, error)


def _is_busy(error: sqlite3.Error) -> bool:
    """Whether the file is sound and held by another process; an error of no code is none of SQLite's."""
    return sqlite_code(error) == sqlite3.SQLITE_BUSY


def _keep(path: Path, reader: int, rows: Sequence[tuple[bytes, bytes]], most_bytes: int) -> None:
    with closing(_open(path, reader)) as con, con:
        con.executemany("insert or replace into analyses (digest, data) values (?, ?)", rows)
        _drop_oldest(con, most_bytes)


def _open(path: Path, reader: int) -> sqlite3.Connection:
    """The file, empty if another reader made it."""
    con = sqlite3.connect(path)
    if _number(con, "user_version") != reader:
        con.close()
        remove_analyses(path)
        con = sqlite3.connect(path)
        con.executescript(f"{_SCHEMA} pragma user_version = {reader};")
    return con


def _drop_oldest(con: sqlite3.Connection, most_bytes: int) -> None:
    """Drop a share of the rows by their number until there is room: later rows may be longer."""
    while (held := _bytes_held(con)) > most_bytes:
        ((first, last),) = con.execute("select min(n), max(n) from analyses")
        if first is None:
            return
        gone = (last - first + 1) * (1 - _FILL * most_bytes / held)
        con.execute("delete from analyses where n < ?", (first + gone,))


def _bytes_held(con: sqlite3.Connection) -> int:
    """The size of the file once the transaction ends; free pages go then."""
    pages = _number(con, "page_count") - _number(con, "freelist_count")
    return _number(con, "page_size") * pages


def _number(con: sqlite3.Connection, pragma: str) -> int:
    ((found,),) = con.execute(f"pragma {pragma}")
    return int(found)


def remove_analyses(path: Path) -> None:
    """Delete the file and its journal; raises OSError when it cannot go."""
    for suffix in ("", "-journal", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
