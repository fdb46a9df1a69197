"""Twins: what a page shows, as JSON and as CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from typing import Any

from wirecopy.corpus import to_plain
from wirecopy.corpus.column import as_text
from wirecopy.model.visible import visible_json
from wirecopy.web.shown import Shown


def as_json(record: object) -> str:
    """One record as an object, several as a list; times in ISO 8601, what turns text round as escapes."""
    plain = to_plain(tuple(record) if isinstance(record, Sequence) else record)
    return visible_json(json.dumps(plain, ensure_ascii=False, default=str))


def as_csv(shown: Shown) -> str:
    """RFC 4180 with a header: the columns of the command line."""
    columns: Sequence[Any] = shown.columns or ()
    records: Any = shown.record
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(column.name for column in columns)
    writer.writerows([as_text(column.value(record)) for column in columns] for record in records)
    return out.getvalue().encode("utf-8", "backslashreplace").decode("utf-8")
