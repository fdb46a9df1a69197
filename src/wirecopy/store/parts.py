"""Parts: Parquet files named by the digest of their bytes; written once, never changed."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias
from uuid import uuid4

from wirecopy.store.codec import Hint, Value, arrow_type, encoder
from wirecopy.store.definitions import TableSpec
from wirecopy.store.disk import disk_errors, fsync_file, fsync_folder
from wirecopy.store.row_groups import row_groups, write_groups
from wirecopy.store.tables import table_spec

_HASH_CHUNK = 1 << 20
#: pyarrow has no types of its own for mypy.
ArrowTable: TypeAlias = Any
ArrowSchema: TypeAlias = Any
ArrowArray: TypeAlias = Any


@dataclass(frozen=True, slots=True, kw_only=True)
class PartFile:
    """A part that lies in the spool and is not published yet."""

    table: str
    path: str
    digest: str
    row_count: int
    byte_count: int


def schema_of(spec: TableSpec) -> ArrowSchema:
    """The pyarrow schema of a table."""
    import pyarrow as pa

    return pa.schema([(column.name, arrow_type(column.hint)) for column in spec.columns])


def make_table(name: str, rows: Sequence[Sequence[Any]]) -> ArrowTable:
    """An Arrow table of ``rows``, each with the table's columns in their order."""
    import pyarrow as pa

    spec = table_spec(name)
    columns = list(zip(*rows, strict=True)) if rows else [()] * len(spec.columns)
    arrays = [
        _array(values, column.hint) for column, values in zip(spec.columns, columns, strict=True)
    ]
    return pa.Table.from_arrays(arrays, schema=schema_of(spec))


def join_tables(name: str, tables: Sequence[ArrowTable]) -> ArrowTable:
    """The rows of several tables in one."""
    import pyarrow as pa

    schema = schema_of(table_spec(name))
    return pa.concat_tables([table.cast(schema) for table in tables])


def _array(values: Sequence[Any], hint: Hint) -> ArrowArray:
    import pyarrow as pa

    convert, kind = encoder(hint), arrow_type(hint)
    plain = values if convert is None else [convert(value) for value in values]
    try:
        return pa.array(plain, type=kind)
    except UnicodeEncodeError:
        return pa.array([_without_surrogates(value) for value in plain], type=kind)


def _without_surrogates(value: Value) -> Value:
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, list):
        return [_without_surrogates(item) for item in value]
    if isinstance(value, dict):
        return {key: _without_surrogates(item) for key, item in value.items()}
    return value


def sort_table(name: str, table: ArrowTable) -> ArrowTable:
    """Rows in the order of the table's key, so that equal rows give equal bytes."""
    keys = [(key, "ascending") for key in table_spec(name).key]
    return table.sort_by(keys) if table.num_rows > 1 else table


def spool_part(spool: Path, name: str, table: ArrowTable) -> PartFile:
    """Write an Arrow table to the spool, durable, and tell its digest."""
    return _spool(spool, name, table.schema, [sort_table(name, table)])


def spool_rows(spool: str, name: str, rows: Sequence[Sequence[Any]]) -> PartFile:
    """Write rows to the spool, in whichever process; raises StoreError when the disk refuses.

    No more than a row group of them is held as Arrow's arrays at a time.
    """
    with disk_errors("write a part", spool):
        spec = table_spec(name)
        tables = (make_table(name, group) for group in row_groups(spec, _in_order(spec, rows)))
        return _spool(Path(spool), name, schema_of(spec), tables)


def _in_order(spec: TableSpec, rows: Sequence[Sequence[Any]]) -> list[Sequence[Any]]:
    """Rows in the order that ``sort_table`` gives a table of them; only their keys become arrays."""
    import pyarrow as pa
    import pyarrow.compute as pc

    keys = [spec.columns[spec.names.index(key)] for key in spec.key]
    places = [spec.names.index(key) for key in spec.key]
    arrays = [
        _array([row[at] for row in rows], key.hint) for at, key in zip(places, keys, strict=True)
    ]
    table = pa.Table.from_arrays(arrays, names=list(spec.key))
    order = pc.sort_indices(table, sort_keys=[(key, "ascending") for key in spec.key])
    return [rows[at] for at in order.to_pylist()]


def _spool(spool: Path, name: str, schema: ArrowSchema, tables: Iterable[ArrowTable]) -> PartFile:
    """Write tables, each with the next rows of a part."""
    path = spool / f"{name}-{uuid4().hex}.parquet"
    row_count = write_groups(path, table_spec(name), schema, tables)
    fsync_file(path)
    return PartFile(
        table=name,
        path=str(path),
        digest=digest_file(path),
        row_count=row_count,
        byte_count=path.stat().st_size,
    )


def digest_file(path: Path) -> str:
    """128-bit BLAKE2b of a file's bytes, in hex."""
    state = hashlib.blake2b(digest_size=16)
    with path.open("rb") as handle:
        while chunk := handle.read(_HASH_CHUNK):
            state.update(chunk)
    return state.hexdigest()


def part_path(parts: Path, table: str, digest: str) -> Path:
    """Where the part lies once it is published."""
    return parts / table / f"{digest}.parquet"


def publish_parts(parts: Path, files: Iterable[PartFile]) -> None:
    """Move parts from the spool to their names; a part that is there already is the same part."""
    touched = set()
    for file in files:
        path = part_path(parts, file.table, file.digest)
        path.parent.mkdir(parents=True, exist_ok=True)
        os.replace(file.path, path)  # noqa: PTH105  one call, no Path made for the old name
        touched.add(path.parent)
    for folder in sorted(touched):
        fsync_folder(folder)


def read_part(
    parts: Path, table: str, digest: str, *, columns: Sequence[str] | None = None
) -> ArrowTable:
    """The rows of a part as an Arrow table."""
    return read_parquet(part_path(parts, table, digest), columns)


def read_parquet(path: Path, columns: Sequence[str] | None = None) -> ArrowTable:
    """The rows of a Parquet file."""
    import pyarrow.parquet as pq

    with pq.ParquetFile(path) as file:
        return file.read(columns=list(columns) if columns else None)
