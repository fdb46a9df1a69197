"""Frames: records as flat rows, with the columns that their CSV has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from wirecopy.corpus.column import Column
from wirecopy.corpus.columns import (
    COPIES,
    DISPATCHES,
    DYAD_EVENTS,
    DYADS,
    EDIT_COUNTS,
    EDITS,
    EVENTS,
    PAGES,
    QUOTES,
    STORIES,
)
from wirecopy.model import (
    Copy,
    Dispatch,
    DyadCount,
    DyadEvent,
    EditCount,
    EditRecord,
    EventRecord,
    PageRecord,
    QuoteRecord,
    Story,
)

#: Kinds of records and their columns; articles and outlets have more than their CSV, and stay whole.
_COLUMNS: Mapping[type, Sequence[Column[Any]]] = {
    Copy: COPIES,
    Dispatch: DISPATCHES,
    DyadCount: DYADS,
    DyadEvent: DYAD_EVENTS,
    EditCount: EDIT_COUNTS,
    EditRecord: EDITS,
    EventRecord: EVENTS,
    PageRecord: PAGES,
    QuoteRecord: QUOTES,
    Story: STORIES,
}


def flat_rows(
    records: Sequence[object], kind: type | None
) -> tuple[list[str], list[dict[str, Any]]] | None:
    """Names of columns and a dict a record, several values of one as a tuple; None for kinds without columns."""
    columns = _COLUMNS.get(kind) if kind else None
    if columns is None:
        return None
    return [c.name for c in columns], [{c.name: c.value(r) for c in columns} for r in records]
