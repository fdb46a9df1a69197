"""Given days and times: what callers write for one, checked where it comes in."""

from __future__ import annotations

from datetime import UTC, date, datetime

from wirecopy.errors import QueryError


def given_day(day: date | str | None) -> date | None:
    """A day, also written ``2026-03-09``; raises QueryError for anything else."""
    if isinstance(day, datetime):
        return day.date()
    if day is None or isinstance(day, date):
        return day
    try:
        return date.fromisoformat(day)
    except (TypeError, ValueError) as error:
        raise QueryError(f"{day!r} is no day", advice="write 2026-03-09") from error


def given_time(when: datetime | str | None) -> datetime | None:
    """A time in UTC, also written as ISO 8601; without a zone it is UTC.  Raises QueryError."""
    if when is None:
        return None
    try:
        read = when if isinstance(when, datetime) else datetime.fromisoformat(when)
    except (TypeError, ValueError) as error:
        raise QueryError(f"{when!r} is no time", advice="write 2026-03-09T18:30:00Z") from error
    try:
        return (read if read.tzinfo else read.replace(tzinfo=UTC)).astimezone(UTC)
    except OverflowError as error:
        raise QueryError(f"{when!r} is outside the years 1 to 9999 in UTC") from error
