"""Search: words of headlines and texts, in SQLite FTS5 beside the index, one row an article."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from pathlib import Path

from wirecopy.errors import QueryError, StoreError
from wirecopy.store.index_tables import pack, unpack

_WORD = re.compile(r'"[^"]*"|\S+')


def known_count(index: Path) -> int:
    """Number of articles that search knows; -1 when there is no index, or a damaged one."""
    if not index.exists():
        return -1
    try:
        with _connect(index) as con:
            ((count,),) = con.execute("select count(*) from searched")
    except sqlite3.DatabaseError:
        return -1
    return int(count)


def unsearched(index: Path, article_ids: Iterable[str]) -> set[str]:
    """Those of the articles that search does not know yet."""
    with _connect(index) as con:
        known = {row[0] for row in con.execute("select article from searched")}
    return {one for one in article_ids if pack(one) not in known}


def forget(index: Path) -> None:
    """Forget all articles, so that what was read again is taken in anew."""
    with _connect(index) as con, con:
        con.execute("delete from searched")
        con.execute("insert into words (words) values ('delete-all')")


def learn(index: Path, articles: Iterable[tuple[str, str, str]]) -> None:
    """Take in (article id, headline, text) rows."""
    with _connect(index) as con, con:
        for article_id, headline, text in articles:
            number = con.execute(
                "insert into searched (article) values (?)", (pack(article_id),)
            ).lastrowid
            con.execute(
                "insert into words (rowid, headline, body) values (?, ?, ?)",
                (number, headline, text),
            )


def find(index: Path, query: str, limit: int) -> tuple[str, ...]:
    """Ids of the articles that hold every word (or ``"phrase"``) of ``query``, best first."""
    terms = [_quoted(word) for word in _WORD.findall(query)]
    if not terms:
        raise QueryError("nothing to search for", advice="give one word at least")
    if known_count(index) < 0:
        raise StoreError(
            "there is no index to search", where=str(index), advice="add a page, or run as owner"
        )
    with _connect(index) as con:
        rows = con.execute(
            "select article from words join searched on words.rowid = n"
            " where words match ? order by rank, article limit ?",
            (" ".join(terms), limit),
        ).fetchall()
    return tuple(unpack("ar", row[0]) for row in rows)


def _quoted(word: str) -> str:
    """The word as an FTS5 string, so that no character of it is an operator."""
    body = word.strip('"').replace('"', " ").replace("\0", " ")
    return f'"{body}"'


class _connect:  # noqa: N801  read as a verb
    """A connection that is closed at the end of the block."""

    def __init__(self, path: Path) -> None:
        self._con = sqlite3.connect(path, timeout=30)

    def __enter__(self) -> sqlite3.Connection:
        return self._con

    def __exit__(self, *_: object) -> None:
        self._con.close()
