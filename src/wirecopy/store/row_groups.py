"""Row groups: the pieces a part is written in, so that a process holds little more than one of them.

Of columns with whole pages and texts Parquet keeps no dictionary and no least and largest value: each
would be held several times over while it is written, for a value that comes once and is never looked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from wirecopy.store.definitions import TableSpec

#: Rows of one row group: small enough to read a text column a piece at a time, large enough for
#: dictionaries to pay.
_GROUP_ROWS = 8192
#: Characters and bytes of long columns with which a row group ends: those of a common shard, of which Arrow holds
#: some three times as much.
_GROUP_CHARS = 4_000_000
#: zstd level: 3 took half the time of 9 for 4 % more bytes on news text.
_ZSTD_LEVEL = 3

Rows: TypeAlias = Sequence[Sequence[Any]]
#: pyarrow has no types of its own for mypy.
ArrowTable: TypeAlias = Any
ArrowSchema: TypeAlias = Any
ArrowType: TypeAlias = Any


def row_groups(spec: TableSpec, rows: Rows) -> Iterator[Rows]:
    """Rows, in order, in groups of so many at most; a group ends with the row that makes it long."""
    long = [at for at, column in enumerate(spec.columns) if column.is_long]
    start = size = 0
    for end, row in enumerate(rows, start=1):
        size += sum(len(row[at] or "") for at in long)
        if end - start == _GROUP_ROWS or size >= _GROUP_CHARS:
            yield rows[start:end]
            start, size = end, 0
    if start < len(rows):
        yield rows[start:]


def write_groups(
    path: Path, spec: TableSpec, schema: ArrowSchema, tables: Iterable[ArrowTable]
) -> int:
    """Write tables one behind the other, each a row group or several; gives the number of rows.

    When it fails nothing is left on the disk.
    """
    import pyarrow.parquet as pq

    short = _short_columns(spec, schema)
    options = {"use_dictionary": short, "write_statistics": short, "write_page_index": False}
    count = 0
    try:
        with pq.ParquetWriter(
            path,
            schema,
            compression="zstd",
            compression_level=_ZSTD_LEVEL,
            store_schema=False,
            **options,
        ) as writer:
            for table in tables:
                writer.write_table(table, _GROUP_ROWS)
                count += table.num_rows
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return count


def _short_columns(spec: TableSpec, schema: ArrowSchema) -> list[str]:
    """Paths, as Parquet spells them, of all columns but the long ones."""
    long = {column.name for column in spec.columns if column.is_long}
    fields = [field for field in schema if field.name not in long]
    return [path for field in fields for path in _leaves(field.type, field.name)]


def _leaves(kind: ArrowType, path: str) -> Iterator[str]:
    """Paths of the columns that Parquet makes of one."""
    import pyarrow as pa

    if pa.types.is_struct(kind):
        for field in kind:
            yield from _leaves(field.type, f"{path}.{field.name}")
    elif pa.types.is_list(kind):
        yield from _leaves(kind.value_type, f"{path}.list.element")
    else:
        yield path
