"""Copying out: rows of a snapshot as CSV, JSON lines or Parquet, a batch at a time."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from wirecopy.model.csv_lines import write_csv
from wirecopy.store.parts import schema_of
from wirecopy.store.snapshot import Snapshot
from wirecopy.store.tables import table_spec

Format = Literal["csv", "jsonl", "parquet"]
#: Rows held at once.
_BATCH = 5000
#: What stands between the items of a list of words in CSV.
LIST_JOINT = "; "

Batches = Iterator[list[tuple[Any, ...]]]


def copy_out(
    snapshot: Snapshot, table: str, where: str, values: Sequence[Any], *, path: Path, form: Format
) -> int:
    """Write the rows of a table that meet a condition; gives their number."""
    spec = table_spec(table)
    listed = ", ".join(f't."{name}"' for name in spec.names)
    order = ", ".join(f't."{name}"' for name in spec.key)
    batches = snapshot.batches(
        f"select {listed} from {table} t where {where} order by {order}",  # noqa: S608  ours
        values,
        _BATCH,
    )
    write = {"csv": _write_csv, "jsonl": _write_jsonl, "parquet": _write_parquet}[form]
    return write(table, batches, path)


def _write_csv(table: str, batches: Batches, path: Path) -> int:
    count = 0
    with path.open("w", encoding="utf-8", newline="") as handle:
        write_csv(handle, [table_spec(table).names])
        for rows in batches:
            write_csv(handle, ([_cell(value) for value in row] for row in rows))
            count += len(rows)
    return count


def _cell(value: Any) -> Any:  # noqa: ANN401  any plain value
    """A value in a CSV cell: lists of words joined, structures as JSON."""
    if isinstance(value, list):
        if all(isinstance(item, str) for item in value):
            return LIST_JOINT.join(value)
        return _json(value)
    if isinstance(value, dict):
        return _json(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return _plain(value) if isinstance(value, (bytes, datetime)) else value


def _write_jsonl(table: str, batches: Batches, path: Path) -> int:
    names, count = table_spec(table).names, 0
    with path.open("w", encoding="utf-8", newline="\n") as handle:
        for rows in batches:
            for row in rows:
                handle.write(_json(dict(zip(names, row, strict=True))) + "\n")
            count += len(rows)
    return count


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=_plain)


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat() + "Z"
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    return str(value)


def _write_parquet(table: str, batches: Batches, path: Path) -> int:
    import pyarrow as pa
    import pyarrow.parquet as pq

    schema, count = schema_of(table_spec(table)), 0
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        for rows in batches:
            columns = zip(*rows, strict=True)
            arrays = [
                pa.array(values, type=field.type)
                for values, field in zip(columns, schema, strict=True)
            ]
            writer.write_table(pa.Table.from_arrays(arrays, schema=schema))
            count += len(rows)
    return count
