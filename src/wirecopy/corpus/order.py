"""Order: what listings are sorted by, where the question says so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar, get_args

from wirecopy.errors import QueryError
from wirecopy.model import Filters
from wirecopy.model.record import Sort

T = TypeVar("T")

#: The largest limit that DuckDB takes.
_MOST = 2**63 - 1


def check_sort(sort: object) -> None:
    """Raise QueryError unless ``sort`` is None or an order of listings."""
    if sort is not None and sort not in get_args(Sort):
        raise QueryError(
            f"sort={sort!r} is not known", advice=f"use one of {', '.join(get_args(Sort))}"
        )


def limit_of(filters: Filters) -> str:
    """``limit`` as SQL."""
    return "" if filters.limit is None else f" limit {min(int(filters.limit), _MOST)}"


def tail_of(filters: Filters, plain: str, *, day: str, most: str | None = None) -> str:
    """Order and limit as SQL: ``plain`` (without ``sort``, and among equals), by ``day``, or by ``most``.

    Raises:
        QueryError: ``most`` is asked for where nothing is counted.
    """
    if filters.sort == "most" and most is None:
        raise QueryError(
            "sort='most' is no order of what is not counted", advice="use oldest or newest"
        )
    first = {
        "oldest": f"{day} nulls last, ",
        "newest": f"{day} desc nulls last, ",
        "most": f"{most} desc, ",
    }
    return f"order by {first.get(filters.sort or '', '')}{plain}{limit_of(filters)}"


def sorted_by(
    found: Sequence[T], sort: Sort | None, *, day: Callable[[T], str], most: Callable[[T], int]
) -> list[T]:
    """Records in an order of listings; as they are without one, and among equals."""
    if sort == "most":
        return sorted(found, key=lambda one: -most(one))
    return sorted(found, key=day, reverse=sort == "newest") if sort else list(found)
