"""Snapshot: one published state of a project, read with DuckDB while others may write.

It holds a lease on its manifest, so that its parts stay until it is closed.
"""

from __future__ import annotations

import shutil
import tempfile
import weakref
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeAlias

from wirecopy.errors import QueryError, StoreError
from wirecopy.store.codec import decoder
from wirecopy.store.definitions import TableSpec
from wirecopy.store.lock import Lease
from wirecopy.store.manifest import Manifest, current_name, read_manifest
from wirecopy.store.parts import part_path
from wirecopy.store.schema_steps import rows_query
from wirecopy.store.sql import literal
from wirecopy.store.tables import all_tables, all_views, table_spec

#: How often a reader tries again when the manifest it wanted is cleared under its hands.
_TRIES = 20
#: Memory DuckDB may take for one question before it spills.
_MEMORY = "1GB"
#: Disk it may take then, in the system's folder for temporary files, before the question fails.
_SPILL = "20GB"
#: duckdb is imported when first needed; its types are not.
Connection: TypeAlias = Any


class Snapshot:
    """A state of a project, open for reading; close it, or use it as a context."""

    def __init__(self, store: Path, manifest: Manifest, lease: Lease) -> None:
        self.store = store
        self.manifest = manifest
        self._lease = lease
        #: Its name, which costs a digest to make.
        self.name = manifest.name
        self._con: Connection = None
        self._clear_spill: Callable[[], object] | None = None

    @classmethod
    def open(cls, store: Path) -> Snapshot:
        """The newest state."""
        for _ in range(_TRIES):
            path = store / "manifests" / current_name(store)
            try:
                lease = Lease(path)
            except FileNotFoundError:
                continue
            if lease.is_valid():
                return cls(store, read_manifest(path), lease)
            lease.close()
        raise StoreError(
            "the current manifest is missing", where=str(store), advice="run wirecopy doctor"
        )

    def close(self) -> None:
        """Let go of the state."""
        if self._con is not None:
            self._con.close()
            self._con = None
        if self._clear_spill is not None:
            self._clear_spill()
        self._lease.close()

    def is_newest(self) -> bool:
        """Whether nothing was published since."""
        return current_name(self.store) == self.name

    def __enter__(self) -> Snapshot:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def con(self) -> Connection:
        """The DuckDB connection, with one view a table."""
        if self._con is None:
            spill = tempfile.mkdtemp(prefix="wirecopy-sql-")
            self._clear_spill = weakref.finalize(self, shutil.rmtree, spill, ignore_errors=True)
            with _store_errors(self.store):
                self._con = _connect(self.store, self.manifest, Path(spill))
        return self._con

    def fetch(self, query: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Rows of a statement of ours."""
        with _store_errors(self.store):
            found: list[tuple[Any, ...]] = self.con.execute(query, list(values)).fetchall()
        return found

    def batches(
        self, query: str, values: Sequence[Any], size: int
    ) -> Iterator[list[tuple[Any, ...]]]:
        """Rows of a statement of ours, a batch at a time."""
        cursor = self.con.cursor()
        try:
            with _store_errors(self.store):
                cursor.execute(query, list(values))
                while rows := cursor.fetchmany(size):
                    yield rows
        finally:
            cursor.close()

    def rows(
        self,
        table: str,
        where: str = "true",
        values: Sequence[Any] = (),
        *,
        tail: str = "",
        columns: Collection[str] = (),
    ) -> Iterator[dict[str, Any]]:
        """Rows of a table, or some of its columns, as dicts of model values; ``tail`` orders and limits."""
        wanted = [one for one in table_spec(table).columns if not columns or one.name in columns]
        names = [one.name for one in wanted]
        listed = ", ".join(f't."{name}"' for name in names)
        converts = [decoder(one.hint) for one in wanted]
        query = f"select {listed} from {table} t where {where} {tail}"  # noqa: S608  names are ours, values are parameters
        for row in self.fetch(query, values):
            yield {
                name: value if convert is None else convert(value)
                for name, value, convert in zip(names, row, converts, strict=True)
            }

    def select(self, query: str) -> tuple[tuple[str, ...], list[tuple[Any, ...]]]:
        """Columns and rows of a user's statement; raises QueryError unless it only reads."""
        import duckdb

        con = self.con.cursor()
        try:
            check_statement(con, query)
            con.execute(query)
            columns = tuple(column[0] for column in con.description or ())
            return columns, con.fetchall()
        except duckdb.Error as error:
            raise QueryError(
                str(error), where="sql", advice="the tables are listed in the data dictionary"
            ) from error
        finally:
            con.close()

    def digests(self) -> dict[str, str]:
        """A digest of the rows of every table of content, whatever their order and parts."""
        return {
            spec.name: self._digest(spec) for spec in all_tables().values() if spec.layout != "log"
        }

    def _digest(self, spec: TableSpec) -> str:
        listed = ", ".join(f'"{c.name}"' for c in spec.columns if not c.is_local)
        row = f"(select r from (select {listed} from {spec.name}) r)"  # noqa: S608  names are ours, values are parameters
        ((count, low, high),) = self.fetch(
            "select count(*), sum(md5_number_lower(r::varchar)::hugeint),"  # noqa: S608  names are ours, values are parameters
            f" sum(md5_number_upper(r::varchar)::hugeint) from {row}"
        )
        return f"{count}:{low or 0:x}:{high or 0:x}"


def check_statement(con: Connection, query: str) -> None:
    """Raise QueryError unless ``query`` is one statement that only reads."""
    found = con.extract_statements(query)
    if len(found) != 1:
        raise QueryError(f"{len(found)} statements given", where="sql", advice="give exactly one")
    kind = found[0].type.name
    if kind != "SELECT":
        raise QueryError(
            f"{kind} is not allowed", where="sql", advice="projects are read with select statements"
        )


@contextmanager
def _store_errors(store: Path) -> Iterator[None]:
    """What DuckDB says of a statement of ours is a fault of the project's files."""
    import duckdb

    try:
        yield
    except duckdb.Error as error:
        told = str(error).partition("\n")[0]  # below stands our statement
        raise StoreError(
            f"a query failed: {told}", where=str(store), advice="run wirecopy doctor"
        ) from error


def _connect(store: Path, manifest: Manifest, spill: Path) -> Connection:
    import duckdb

    con = duckdb.connect(":memory:")
    con.execute("set autoinstall_known_extensions = false")
    con.execute("set autoload_known_extensions = false")
    con.execute(f"set memory_limit = '{_MEMORY}'")
    con.execute(f"set temp_directory = {literal(str(spill))}")
    con.execute(f"set max_temp_directory_size = '{_SPILL}'")
    con.execute("set threads = 2")
    con.execute("set preserve_insertion_order = true")
    for spec in all_tables().values():
        con.execute(_view(spec, store / "parts", manifest))
    for spec in all_views().values():
        con.execute(f"create view {spec.name} as {spec.query}")
    folder = literal(str((store / "parts").absolute()))
    con.execute(f"set allowed_directories = [{folder}]")
    con.execute("set enable_external_access = false")
    con.execute("set lock_configuration = true")
    return con


def _view(spec: TableSpec, parts: Path, manifest: Manifest) -> str:
    """``create view`` over the parts of a table, or over no rows."""
    paths = [part_path(parts, p.table, p.digest) for p in manifest.shown(spec.name)]
    return f"create view {spec.name} as {rows_query(spec, paths)}"
