"""Retold: which events tell again what an earlier story told, asked once of a state and its dispatches."""

from __future__ import annotations

from dataclasses import replace
from weakref import WeakKeyDictionary

from wirecopy.corpus.where import event_where
from wirecopy.model import Filters
from wirecopy.store import Snapshot
from wirecopy.store.retold import retold_query

Retold = frozenset[tuple[str, str, str]]

#: What was found last in a state: counts, the events behind them and why there are so many are often asked in turn.
_FOUND: WeakKeyDictionary[Snapshot, tuple[Filters, Retold]] = WeakKeyDictionary()


def retold_in(snapshot: Snapshot, filters: Filters) -> Retold:
    """Event, actor and recipient of acts told again, among the dispatches that the filters let through.

    Who acts, what and when does not matter here: a count is the same whatever else is asked for.
    """
    told = replace(
        filters,
        actors=(),
        recipients=(),
        types=(),
        statuses=(),
        from_day=None,
        to_day=None,
        limit=None,
        sort=None,
    )
    asked, found = _FOUND.get(snapshot, (None, frozenset()))
    if asked != told:
        found = _read(snapshot, told)
        _FOUND[snapshot] = (told, found)
    return found


def _read(snapshot: Snapshot, filters: Filters) -> Retold:
    where = event_where(filters)
    rows = snapshot.fetch(
        f"with asked as (select * from events t where {where.text})"  # noqa: S608  names are ours, values are parameters
        f" select * from ({retold_query('asked')})",
        where.values,
    )
    return frozenset((row[0], row[1], row[2]) for row in rows)
