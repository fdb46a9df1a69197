"""Total: how many records of a listing there are, without reading them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal, get_args

from wirecopy.corpus.where import Where, dispatch_where, event_where, quote_where, story_where
from wirecopy.errors import QueryError
from wirecopy.model import Filters
from wirecopy.store import Snapshot

Listed = Literal["stories", "dispatches", "quotes", "events"]

_FROM: Mapping[Listed, tuple[str, Callable[[Filters], Where]]] = {
    "stories": ("stories t", story_where),
    "dispatches": ("dispatches t", dispatch_where),
    "quotes": ("merged_quotes t join quotes q on q.id = t.id", quote_where),
    "events": ("events t", event_where),
}


def total_of(snapshot: Snapshot, listed: Listed, filters: Filters) -> int:
    """How many records the filters let through, whatever their limit.

    Raises:
        QueryError: ``listed`` is no listing that is counted so.
    """
    if listed not in get_args(Listed):
        raise QueryError(
            f"{listed!r} is no listing with a total", advice=f"use {', '.join(get_args(Listed))}"
        )
    tables, conditions = _FROM[listed]
    where = conditions(filters)
    query = f"select count(*) from {tables} where {where.text}"  # noqa: S608  names are ours, values are parameters
    ((count,),) = snapshot.fetch(query, where.values)
    return int(count)
