"""Windows: new rows of a week beside the stored rows near enough in time to be compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from wirecopy.store import PartEntry, Writer
from wirecopy.store.partitions import HIDDEN, UNDATED, days_of, week_of

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Window:
    """New rows of one week, and all others (stored, or new in another week) near them."""

    new: list[Row]
    others: list[Row]


def windows(
    writer: Writer,
    table: str,
    new: Sequence[Row],
    days: int,
    keep: Callable[[Row], bool] = bool,
) -> Iterator[Window]:
    """One window for each week with new rows.

    Args:
        writer: the project.
        table: a table kept by week.
        new: new rows; ``first_day`` or ``day`` says when they stand.
        days: how far two rows may lie apart; a row without a day is near all.
        keep: which stored rows count; all by default.
    """
    weeks: dict[str, list[Row]] = defaultdict(list)
    for row in new:
        weeks[week_of(day_of(row))].append(row)
    for week in sorted(weeks):
        near = _near(week, days)
        stored = _stored(writer, table, near)
        others = [row for row in stored if near(day_of(row)) and keep(row)]
        others += [row for w in sorted(weeks) if w != week for row in weeks[w] if near(day_of(row))]
        yield Window(weeks[week], others)


def day_of(row: Row) -> str | None:
    """The day a row stands at."""
    day: str | None = row["day"] if "day" in row else row["first_day"]
    return day


def ordinal(day: str | None) -> int | None:
    """Number of an ISO day."""
    return None if day is None else date.fromisoformat(day).toordinal()


def _near(week: str, days: int) -> Callable[[str | None], bool]:
    span = days_of(week)

    def is_near(day: str | None) -> bool:
        at = ordinal(day)
        return span is None or at is None or span[0] - days <= at <= span[1] + days

    return is_near


def _stored(writer: Writer, table: str, near: Callable[[str | None], bool]) -> Iterator[Row]:
    for part in writer.manifest.of(table):
        if part.partition not in HIDDEN and _may_be_near(part, near):
            yield from writer.rows([part])


def _may_be_near(part: PartEntry, near: Callable[[str | None], bool]) -> bool:
    if part.partition == UNDATED:
        return True
    first, _ = days_of(part.partition) or (0, 0)
    week = (date.fromordinal(first + n).isoformat() for n in range(7))
    return any(near(day) for day in week)
