"""Writer: the one process that may change a project; everything it publishes goes through commits."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from wirecopy.store.clearing import clear_old
from wirecopy.store.codec import decoder
from wirecopy.store.disk import disk_errors
from wirecopy.store.index import Index
from wirecopy.store.manifest import (
    Manifest,
    PartEntry,
    current_name,
    read_manifest,
    write_manifest,
)
from wirecopy.store.outlet_memory import changed_pages
from wirecopy.store.parts import (
    ArrowTable,
    PartFile,
    join_tables,
    make_table,
    publish_parts,
    read_parquet,
    read_part,
    spool_part,
)
from wirecopy.store.schema_steps import with_columns
from wirecopy.store.tables import table_spec

Row = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Maker:
    """Who makes rows; kept in the manifest beside every part."""

    stage: str
    version: str
    config: str
    run_id: str

    def entry(self, file: PartFile, partition: str) -> PartEntry:
        """The manifest's line for a part."""
        return PartEntry(
            table=file.table,
            partition=partition,
            digest=file.digest,
            row_count=file.row_count,
            byte_count=file.byte_count,
            stage=self.stage,
            version=self.version,
            config=self.config,
            run_id=self.run_id,
        )


@dataclass(slots=True)
class Change:
    """Parts to add and to remove in one commit."""

    added: list[tuple[PartFile, PartEntry]] = field(default_factory=list)
    removed: set[tuple[str, str, str]] = field(default_factory=set)

    def row_count(self, table: str) -> int:
        """Rows added to a table, less those it replaces."""
        return sum(file.row_count for file, entry in self.added if entry.table == table)


class Writer:
    """An open project, held for writing."""

    def __init__(self, path: Path, manifest: Manifest) -> None:
        self.path = path
        self.manifest = manifest
        self.parts = path / "parts"
        self.spool = path / "spool"
        self.index = Index(path / "index.sqlite")
        self.index.catch_up(manifest, self._columns)

    def close(self) -> None:
        """Close the index."""
        self.index.close()

    def commit(self, change: Change) -> None:
        """Publish a change; raises StoreError and publishes nothing when the disk refuses."""
        kept = [part for part in self.manifest.parts if part.key not in change.removed]
        keys = {part.key for part in kept}
        fresh = {entry.key: entry for _, entry in change.added if entry.key not in keys}
        manifest = Manifest(
            number=self.manifest.number + 1,
            parts=tuple(sorted([*kept, *fresh.values()])),
            signature=self.manifest.signature,
        )
        with disk_errors("commit", self.path):
            publish_parts(self.parts, [file for file, _ in change.added])
            write_manifest(self.path, manifest)
        self.manifest = manifest
        self.index.catch_up(manifest, self._columns)

    def refresh(self) -> None:
        """Look up what is published; after an interrupt in the middle of a commit."""
        self.manifest = read_manifest(self.path / "manifests" / current_name(self.path))
        self.index.catch_up(self.manifest, self._columns)

    def changed_pages(self, least: int) -> Iterator[Mapping[str, frozenset[str]]]:
        """Pages that the outlets' repeated lines make to be read again, with those lines."""
        return changed_pages(self.path, self.manifest, least)

    def clear(self) -> None:
        """Delete older states that nobody reads."""
        with disk_errors("clear older states", self.path):
            clear_old(self.path, self.manifest)

    def rewrite(self, parts: Sequence[PartEntry], signature: str) -> None:
        """Publish a manifest of exactly these parts, all of them there already."""
        with disk_errors("commit", self.path):
            manifest = Manifest(
                number=self.manifest.number + 1, parts=tuple(sorted(parts)), signature=signature
            )
            write_manifest(self.path, manifest)
        self.refresh()

    def drop_pages(self, part: PartEntry, page_ids: Iterable[str]) -> None:
        """Publish a part of pages anew, without some of them."""
        change = Change()
        self._leave_out(change, part, set(page_ids), by="id")
        self.commit(change)

    def is_known(self, page_id: str) -> bool:
        """Whether the project holds the page."""
        return bool(self.index.known_pages((page_id,)))

    def spooled_ids(self, file: PartFile) -> list[str]:
        """The ids in a part that is not published yet."""
        found: list[str] = read_parquet(Path(file.path), ("id",)).column("id").to_pylist()
        return found

    def without_known(self, file: PartFile, also: Collection[str] = ()) -> PartFile:
        """A spooled part of texts without those that the project holds already, and ``also`` some."""
        ids = set(self.spooled_ids(file))
        known = self.index.known_texts(ids) | (ids & set(also))
        if not known:
            return file
        table = _without(read_parquet(Path(file.path)), ("id",), known)
        Path(file.path).unlink()
        with disk_errors("write a part", self.spool):
            return spool_part(self.spool, file.table, table)

    def add_part(self, change: Change, maker: Maker, partition: str, file: PartFile) -> None:
        """Put a spooled part into a change; a part without rows is dropped."""
        if file.row_count:
            change.added.append((file, maker.entry(file, partition)))
        else:
            with suppress(OSError):
                Path(file.path).unlink()

    def add_rows(
        self,
        change: Change,
        maker: Maker,
        table: str,
        partition: str,
        rows: Sequence[Sequence[Any]],
    ) -> None:
        """Put new rows into a change as one part."""
        if rows:
            with disk_errors("write a part", self.spool):
                file = spool_part(self.spool, table, make_table(table, rows))
            self.add_part(change, maker, partition, file)

    def replace_rows(
        self,
        change: Change,
        maker: Maker,
        table: str,
        gone: Mapping[str, Iterable[str]],
        rows: Mapping[str, ArrowTable],
        *,
        by: Sequence[str],
    ) -> None:
        """Rewrite the weeks touched.

        Args:
            change: the commit it goes into.
            maker: who made the rows.
            table: a table kept by week.
            gone: week -> values; rows that have one in a column of ``by`` go.
            rows: week -> an Arrow table of new rows.
            by: the columns that ``gone`` speaks of.
        """
        for week in sorted({*gone, *rows}):
            old = self.manifest.partition(table, week)
            values = set(gone.get(week, ()))
            tables = [_without(self.read(part), by, values) for part in old]
            tables += [rows[week]] if week in rows else []
            change.removed.update(part.key for part in old)
            if sum(part.num_rows for part in tables):
                with disk_errors("write a part", self.spool):
                    file = spool_part(self.spool, table, join_tables(table, tables))
                self.add_part(change, maker, week, file)

    def drop_rows(self, change: Change, table: str, values: Iterable[str], *, by: str) -> None:
        """Put parts into a change anew, without the rows whose column ``by`` is among the values."""
        gone = set(values)
        for part in self.manifest.shown(table) if gone else ():
            if part.key in change.removed or gone.isdisjoint(self._values_of(part, by)):
                continue
            self._leave_out(change, part, gone, by=by)

    def _leave_out(self, change: Change, part: PartEntry, gone: set[str], *, by: str) -> None:
        """Put one part into a change anew; without rows left it goes."""
        change.removed.add(part.key)
        maker = Maker(
            stage=part.stage, version=part.version, config=part.config, run_id=part.run_id
        )
        with disk_errors("write a part", self.spool):
            file = spool_part(self.spool, part.table, _without(self.read(part), (by,), gone))
        self.add_part(change, maker, part.partition, file)

    def _values_of(self, part: PartEntry, name: str) -> set[str]:
        return set(self.read(part, (name,)).column(name).unique().to_pylist())

    def read(self, part: PartEntry, columns: Sequence[str] | None = None) -> ArrowTable:
        """A part as an Arrow table."""
        found = read_part(self.parts, part.table, part.digest, columns=columns)
        return with_columns(table_spec(part.table), found, columns)

    def rows(
        self,
        parts: Iterable[PartEntry],
        *,
        by: str | None = None,
        among: Iterable[str] = (),
        columns: Sequence[str] | None = None,
    ) -> Iterator[Row]:
        """Rows of parts as dicts of model values, those whose column ``by`` is among the values."""
        wanted = sorted(set(among))
        for part in parts:
            table = self.read(part, columns)
            if by is not None:
                table = _only(table, by, wanted)
            yield from decode_rows(part.table, table)

    def rows_at(
        self,
        table: str,
        found: Mapping[str, str],
        *,
        by: str = "id",
        columns: Sequence[str] | None = None,
    ) -> Iterator[Row]:
        """Rows by id, given the digest of the part that holds each (from the index)."""
        digests = set(found.values())
        parts = [part for part in self.manifest.of(table) if part.digest in digests]
        return self.rows(parts, by=by, among=found, columns=columns)

    def week_rows(
        self, table: str, weeks: Iterable[str], *, by: str, among: Iterable[str]
    ) -> Iterator[Row]:
        """Rows of a table kept by week, whose column ``by`` is among the values."""
        wanted = set(weeks)
        parts = [part for part in self.manifest.of(table) if part.partition in wanted]
        return self.rows(parts, by=by, among=among)

    def _columns(self, part: PartEntry, columns: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        table = self.read(part, columns)
        lists = [table.column(name).to_pylist() for name in columns]
        return zip(*lists, strict=True)


def decode_rows(name: str, table: ArrowTable) -> Iterator[Row]:
    """Rows of an Arrow table as dicts of model values."""
    present = set(table.column_names)
    columns = [column for column in table_spec(name).columns if column.name in present]
    names = [column.name for column in columns]
    lists = []
    for column in columns:
        values = table.column(column.name).to_pylist()
        convert = decoder(column.hint)
        lists.append(values if convert is None else [convert(value) for value in values])
    for values in zip(*lists, strict=True):
        yield dict(zip(names, values, strict=True))


def _only(table: ArrowTable, by: str, values: Sequence[str]) -> ArrowTable:
    import pyarrow as pa
    import pyarrow.compute as pc

    return table.filter(pc.is_in(table.column(by), value_set=pa.array(values, type=pa.string())))


def _without(table: ArrowTable, by: Sequence[str], values: set[str]) -> ArrowTable:
    import pyarrow as pa
    import pyarrow.compute as pc

    if not values:
        return table
    among = pa.array(sorted(values), type=pa.string())
    for name in by:
        table = table.filter(pc.invert(pc.is_in(table.column(name), value_set=among)))
    return table


def read_spooled(file: PartFile) -> ArrowTable:
    """The rows of a part in the spool, which is then deleted."""
    table = read_parquet(Path(file.path))
    Path(file.path).unlink()
    return table
