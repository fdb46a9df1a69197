"""Schema steps: parts that an older version wrote are read with the columns of today.

A column that a part lacks is null in all its rows, whichever it is; one that is no longer kept is left
out.  Parts are never changed: they get today's columns when their rows are written anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from wirecopy.store.codec import ArrowType
from wirecopy.store.definitions import TableSpec
from wirecopy.store.parts import ArrowTable, schema_of
from wirecopy.store.sql import literal


def with_columns(
    spec: TableSpec, table: ArrowTable, wanted: Sequence[str] | None = None
) -> ArrowTable:
    """Rows of a part with the ``wanted`` columns (all of today's), in the order of the table."""
    import pyarrow as pa

    names = [name for name in spec.names if wanted is None or name in wanted]
    if table.column_names == names:
        return table
    present, schema = set(table.column_names), schema_of(spec)
    arrays = [
        table.column(name) if name in present else pa.nulls(table.num_rows, schema.field(name).type)
        for name in names
    ]
    return pa.Table.from_arrays(arrays, names=names)


def rows_query(spec: TableSpec, paths: Sequence[Path]) -> str:
    """A DuckDB statement for the rows of parts, each with all columns of today."""
    names = ", ".join(f'"{name}"' for name in spec.names)
    nothing = ", ".join(
        f'null::{_sql_type(field.type)} as "{field.name}"' for field in schema_of(spec)
    )
    empty = f"select {nothing} where false"
    if not paths:
        return empty
    listed = ", ".join(literal(str(path.absolute())) for path in paths)
    found = f"select * from read_parquet([{listed}], union_by_name = true)"  # noqa: S608  names are ours
    return f"select {names} from ({empty} union all by name {found})"  # noqa: S608  names are ours


def _sql_type(kind: ArrowType) -> str:
    """DuckDB's name of an Arrow type."""
    import pyarrow as pa

    if pa.types.is_list(kind):
        return f"{_sql_type(kind.value_type)}[]"
    if pa.types.is_struct(kind):
        inner = ", ".join(f'"{f.name}" {_sql_type(f.type)}' for f in kind)
        return f"struct({inner})"
    names = {
        "string": "varchar",
        "int32": "integer",
        "double": "double",
        "bool": "boolean",
        "binary": "blob",
        "timestamp[us]": "timestamp",
    }
    return names[str(kind)]
