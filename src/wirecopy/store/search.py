"""Search: words of headlines and texts, in SQLite FTS5 beside the index, one row an article.

Beside each article stands a digest of its words, and beside all of them a mark of the state of the project
they were taken from, so that what was read otherwise since is noticed.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from wirecopy.errors import QueryError, StoreError
from wirecopy.store.disk import disk_errors
from wirecopy.store.index_tables import pack, unpack
from wirecopy.store.reading_sqlite import open_to_read

_WORD = re.compile(r'"[^"]*"|\S+')


def known_count(index: Path) -> int:
    """Number of articles that search knows; -1 when there is no index, or a damaged one."""
    if not index.exists():
        return -1
    try:
        with closing(open_to_read(index)) as con:
            ((count,),) = con.execute("select count(*) from searched")
    except sqlite3.DatabaseError:
        return -1
    return int(count)


def mark_of(index: Path) -> str | None:
    """The mark of the state that search holds all articles of; None when there is none."""
    if not index.exists():
        return None
    try:
        with closing(open_to_read(index)) as con:
            row = con.execute("select mark from searched_mark").fetchone()
    except sqlite3.DatabaseError:
        return None
    return None if row is None else str(row[0])


def set_mark(index: Path, mark: str) -> None:
    """Note that search holds all articles of a state, and no others."""
    with _writing(index) as con:
        con.execute("delete from searched_mark")
        con.execute("insert into searched_mark values (?)", (mark,))


@dataclass(slots=True)
class Lag:
    """What search lacks of a state: ids of articles, and whether it holds any that are no more so."""

    missing: list[str] = field(default_factory=list)
    has_others: bool = False


def compare(index: Path, articles: Iterable[tuple[str, str]]) -> Lag:
    """How far search is behind articles given as (id, hex digest of their words); raises StoreError."""
    try:
        with closing(open_to_read(index)) as con:
            return _compare(con, articles)
    except sqlite3.DatabaseError as error:
        raise StoreError(
            f"the index cannot be read ({error})", where=str(index), advice="add a page"
        ) from error


def _compare(con: sqlite3.Connection, articles: Iterable[tuple[str, str]]) -> Lag:
    lag, same = Lag(), 0
    for article_id, words in articles:
        row = con.execute(
            "select digest from searched where article = ?", (pack(article_id),)
        ).fetchone()
        if row is not None and row[0] == bytes.fromhex(words):
            same += 1
        else:
            lag.missing.append(article_id)
    ((count,),) = con.execute("select count(*) from searched")
    lag.has_others = count > same
    return lag


def forget(index: Path) -> None:
    """Forget all articles, so that what was read again is taken in anew."""
    with _writing(index) as con:
        con.execute("delete from searched")
        con.execute("delete from searched_mark")
        con.execute("insert into words (words) values ('delete-all')")


def learn(index: Path, articles: Iterable[tuple[str, str, str, str]]) -> None:
    """Take in rows of article id, hex digest of its words, headline and text."""
    with _writing(index) as con:
        for article_id, words, headline, text in articles:
            number = con.execute(
                "insert into searched (article, digest) values (?, ?)",
                (pack(article_id), bytes.fromhex(words)),
            ).lastrowid
            con.execute(
                "insert into words (rowid, headline, body) values (?, ?, ?)",
                (number, headline, text),
            )


def find(index: Path, query: str) -> Generator[str, None, None]:
    """Ids of the articles that hold every word (or ``"phrase"``) of ``query``, best first.

    Among them may be some that the project holds no more.
    """
    terms = [_quoted(word) for word in _WORD.findall(query)]
    if not terms:
        raise QueryError("nothing to search for", advice="give one word at least")
    if known_count(index) < 0:
        raise StoreError(
            "there is no index to search", where=str(index), advice="add a page, or run as owner"
        )
    with closing(open_to_read(index)) as con:
        rows = con.execute(
            "select article from words join searched on words.rowid = n"
            " where words match ? order by rank, article",
            (" ".join(terms),),
        )
        for row in rows:
            yield unpack("ar", row[0])


def _quoted(word: str) -> str:
    """The word as an FTS5 string, so that no character of it is an operator."""
    body = word.strip('"').replace('"', " ").replace("\0", " ")
    return f'"{body}"'


@contextmanager
def _writing(index: Path) -> Iterator[sqlite3.Connection]:
    """A connection whose changes are kept together, or none of them; raises StoreError."""
    with (
        disk_errors("write the index", index),
        closing(sqlite3.connect(index, timeout=30)) as con,
        con,
    ):
        yield con
