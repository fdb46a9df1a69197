"""Partitions: the weeks that derived rows are kept under, and parts that are not shown yet."""

from __future__ import annotations

from datetime import date

#: Rows kept as they came in.
READ = "read"
#: Sketches of pages that were read and not yet grouped.
PENDING = "pending"
#: Texts and days of pages that were read again: what nobody prints any more goes with the next grouping.
RETIRED = "retired"
#: Pages read by an older version or under another configuration, to be read again.
STALE = "stale"
#: Rows without a day.
UNDATED = "undated"

#: Partitions that no view shows and no index holds.
HIDDEN = frozenset({PENDING, RETIRED, STALE})


def week_of(day: str | None) -> str:
    """``2025-W14`` of an ISO day; ``undated`` without one."""
    if day is None:
        return UNDATED
    year, week, _ = date.fromisoformat(day).isocalendar()
    return f"{year:04d}-W{week:02d}"


def days_of(week: str) -> tuple[int, int] | None:
    """Ordinals of the first and last day of a week; None for ``undated``."""
    if week == UNDATED:
        return None
    monday = date.fromisocalendar(int(week[:-4]), int(week[-2:]), 1).toordinal()
    return monday, monday + 6
