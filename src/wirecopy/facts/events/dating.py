"""Dating: the day of an act, from the time expression nearest its trigger, else the anchor.

An act dated more than ``HISTORICAL_DAYS`` before the anchor is historical.  Known misses: two dates in
one sentence where word distance misleads.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from wirecopy.model import Span, TimeExpression
from wirecopy.model.event import Status

#: Half a year: what news tells of longer ago is background, not news.
HISTORICAL_DAYS = 183


def date_of(
    trigger: Span, status: Status, times: Sequence[TimeExpression], anchor: date | None
) -> tuple[str | None, Status]:
    """TIMEX3 value of the act's day, and its status with ``historical`` told apart."""
    dated = [t for t in times if t.type in ("DATE", "TIME") and t.value and t.value[0].isdigit()]
    if not dated:
        return (anchor.isoformat() if anchor and status == "past" else None), status
    nearest = min(dated, key=lambda t: (_distance(t.span, trigger), t.span))
    value = (nearest.value or "").split("T")[0]
    if status == "past" and anchor is not None and _is_old(value, anchor):
        return value, "historical"
    return value, status


def _distance(a: Span, b: Span) -> int:
    return max(0, a.start - b.end, b.start - a.end)


def _is_old(value: str, anchor: date) -> bool:
    parts = [p for p in value.split("-") if p.isdigit()]
    if not parts or len(parts[0]) != 4:
        return False
    year = int(parts[0])
    month = int(parts[1]) if len(parts) > 1 else 12
    months = (anchor.year - year) * 12 + anchor.month - month
    return months * 30 > HISTORICAL_DAYS
