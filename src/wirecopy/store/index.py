"""Index: where things are, in SQLite, so that adding a page never scans the project.

It is derived: every row comes from a part that the manifest names, and ``catch_up`` brings it to any
manifest from wherever it was.  Deleting the file costs only the time to read the parts again.
Ids are kept as their 16 bytes.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from wirecopy.errors import StoreError
from wirecopy.store.disk import disk_errors, sqlite_errno
from wirecopy.store.index_tables import INDEXED, SCHEMA, pack, unpack
from wirecopy.store.manifest import Manifest, PartEntry
from wirecopy.store.partitions import HIDDEN

#: Raised when the tables below change; an older file is then made anew.
_FORMAT = 3
#: Ids in one statement; SQLite allows 999 in its oldest builds.
_MANY = 500
#: Reads the columns named of a part, as rows.
ReadColumns = Callable[[PartEntry, Sequence[str]], Iterable[Sequence[Any]]]


class Index:
    """An open index; only the writer of a project changes it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with disk_errors("open the index", path):
            self._con = _open(path)

    def close(self) -> None:
        """Close the file."""
        self._con.close()

    def catch_up(self, manifest: Manifest, read: ReadColumns) -> None:
        """Hold exactly the rows of the parts of ``manifest``."""
        wanted = {
            entry.key: entry
            for entry in manifest.parts
            if entry.table in INDEXED and entry.partition not in HIDDEN
        }
        held = {
            (row[1], row[2], row[3]): row[0]
            for row in self._con.execute('select n, name, "partition", digest from parts')
        }
        with disk_errors("write the index", self.path), self._con:
            for key in sorted(held.keys() - wanted.keys()):
                self._forget(key[0], held[key])
            for key in sorted(wanted.keys() - held.keys()):
                self._learn(wanted[key], read)

    def _forget(self, name: str, number: int) -> None:
        self._con.execute(f"delete from {name} where part = ?", (number,))  # noqa: S608  names are ours, values are parameters
        self._con.execute("delete from parts where n = ?", (number,))

    def _learn(self, entry: PartEntry, read: ReadColumns) -> None:
        number = self._con.execute(
            'insert into parts (name, "partition", digest) values (?, ?, ?)', entry.key
        ).lastrowid
        spec = INDEXED[entry.table]
        marks = ", ".join("?" * (spec.width + 1))
        self._con.executemany(
            f"insert or replace into {entry.table} values ({marks})",  # noqa: S608  names are ours, values are parameters
            ((*made, number) for row in read(entry, spec.columns) for made in spec.make(row)),
        )

    def _many(self, statement: str, ids: Iterable[str]) -> Iterator[tuple[Any, ...]]:
        """Rows of a statement with one ``{marks}`` for ids, asked in groups, ids in order."""
        keys = sorted({pack(one) for one in ids})
        for start in range(0, len(keys), _MANY):
            group = keys[start : start + _MANY]
            yield from self._con.execute(statement.format(marks=", ".join("?" * len(group))), group)

    def known_pages(self, page_ids: Iterable[str]) -> set[str]:
        """Those of the pages that the project holds."""
        found = self._many("select id from pages where id in ({marks})", page_ids)
        return {unpack("pg", row[0]) for row in found}

    def find_pages(self, page_ids: Iterable[str]) -> dict[str, str]:
        """Digest of the part that holds each page."""
        found = self._many(
            "select id, digest from pages join parts on part = n where id in ({marks})", page_ids
        )
        return {unpack("pg", row[0]): row[1] for row in found}

    def known_texts(self, text_ids: Iterable[str]) -> set[str]:
        """Those of the texts that the project holds."""
        found = self._many("select id from texts where id in ({marks})", text_ids)
        return {unpack("tx", row[0]) for row in found}

    def known_days(self, text_ids: Iterable[str]) -> set[tuple[str, str | None]]:
        """(text, day) pairs that were sketched."""
        found = self._many("select text, day from sketches where text in ({marks})", text_ids)
        return {(unpack("tx", text), day or None) for text, day in found}

    def days_of(self, text_ids: Iterable[str]) -> dict[str, str]:
        """First day each text was printed or captured on, where one is known."""
        found = self._many(
            "select text, min(day) from sketches where day != '' and text in ({marks})"
            " group by text",
            text_ids,
        )
        return {unpack("tx", row[0]): row[1] for row in found}

    def find_texts(self, text_ids: Iterable[str]) -> dict[str, str]:
        """Digest of the part that holds each text."""
        found = self._many(
            "select id, digest from texts join parts on part = n where id in ({marks})", text_ids
        )
        return {unpack("tx", row[0]): row[1] for row in found}

    def find_articles(self, text_ids: Iterable[str]) -> dict[str, str]:
        """Digest of the part that holds each article printing one of the texts."""
        found = self._many(
            "select id, digest from articles join parts on part = n where text in ({marks})",
            text_ids,
        )
        return {unpack("ar", row[0]): row[1] for row in found}

    def neighbours(self, text_ids: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Pairs of texts that overlap, where one is among those given."""
        ids = sorted(set(text_ids))
        for query in (
            "select a, b from text_overlaps where a in ({marks})",
            "select a, b from text_overlaps where b in ({marks})",
        ):
            for a, b in self._many(query, ids):
                yield unpack("tx", a), unpack("tx", b)

    def overlap_parts(self, text_ids: Iterable[str]) -> set[str]:
        """Digests of the parts that hold overlaps of the texts."""
        ids = sorted(set(text_ids))
        return {
            row[0]
            for side in ("a", "b")
            for row in self._many(
                "select distinct digest from text_overlaps join parts on part = n"  # noqa: S608  names are ours, values are parameters
                f" where {side} in ({{marks}})",
                ids,
            )
        }

    def dispatches_of(self, text_ids: Iterable[str]) -> dict[str, str]:
        """Every dispatch with a copy that has one of the texts, and its week."""
        found = self._many(
            'select distinct dispatch, "partition" from copies join parts on part = n'
            " where text in ({marks})",
            text_ids,
        )
        return {unpack("di", row[0]): row[1] for row in found}

    def readings(self, text_ids: Iterable[str]) -> dict[str, tuple[str | None, str]]:
        """Anchor day and week of the facts of each text that was read."""
        found = self._many(
            'select text, anchor, "partition" from readings join parts on part = n'
            " where text in ({marks})",
            text_ids,
        )
        return {unpack("tx", row[0]): (row[1] or None, row[2]) for row in found}

    def weeks_of_dispatches(self, dispatch_ids: Iterable[str]) -> dict[str, str]:
        """Week each dispatch is kept under."""
        found = self._many(
            'select id, "partition" from dispatches join parts on part = n where id in ({marks})',
            dispatch_ids,
        )
        return {unpack("di", row[0]): row[1] for row in found}

    def links_of(self, dispatch_ids: Iterable[str]) -> Iterator[tuple[str, str, str]]:
        """Story links of the dispatches: both ends, and the week they are kept under."""
        ids = sorted(set(dispatch_ids))
        for query in (
            'select a, b, "partition" from story_links join parts on part = n where a in ({marks})',
            'select a, b, "partition" from story_links join parts on part = n where b in ({marks})',
        ):
            for a, b, week in self._many(query, ids):
                yield unpack("di", a), unpack("di", b), week

    def stories_of(self, dispatch_ids: Iterable[str]) -> dict[str, str]:
        """Every story with one of the dispatches, and its week."""
        found = self._many(
            'select distinct story, "partition" from stories join parts on part = n'
            " where dispatch in ({marks})",
            dispatch_ids,
        )
        return {unpack("st", row[0]): row[1] for row in found}

    def members_of(self, story_ids: Iterable[str]) -> dict[str, set[str]]:
        """The dispatches of each story."""
        found: dict[str, set[str]] = {}
        for story, dispatch in self._many(
            "select story, dispatch from stories where story in ({marks})", story_ids
        ):
            found.setdefault(unpack("st", story), set()).add(unpack("di", dispatch))
        return found

    def briefs(self, dispatch_ids: Iterable[str]) -> dict[str, tuple[str | None, str]]:
        """Day and week of the brief of each dispatch."""
        found = self._many(
            'select dispatch, day, "partition" from briefs join parts on part = n'
            " where dispatch in ({marks})",
            dispatch_ids,
        )
        return {unpack("di", row[0]): (row[1] or None, row[2]) for row in found}

    def event_weeks(self, story_ids: Iterable[str]) -> set[str]:
        """Weeks that hold events of the stories."""
        found = self._many(
            'select distinct "partition" from events join parts on part = n'
            " where story in ({marks})",
            story_ids,
        )
        return {row[0] for row in found}


def _open(path: Path) -> sqlite3.Connection:
    """Open the index; one that is damaged or of an older format is made anew."""
    for _ in range(2):
        try:
            con = sqlite3.connect(path, timeout=30)
            con.execute("pragma journal_mode = wal")
            con.execute("pragma synchronous = normal")
            (version,) = con.execute("pragma user_version").fetchone()
            if version == _FORMAT:
                return con
            if version == 0:
                con.executescript(SCHEMA + f"pragma user_version = {_FORMAT};")
                return con
            con.close()
        except sqlite3.DatabaseError as error:
            if sqlite_errno(error) is not None:
                raise
        remove_index(path)
    raise StoreError("the index cannot be opened", where=str(path), advice="delete the file")


def remove_index(path: Path) -> None:
    """Delete an index and its side files."""
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
