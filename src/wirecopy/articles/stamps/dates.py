"""Dates: written stamps resolved to intervals in UTC, from the capture or from neighbours on the page.

A relative stamp counts back from ``captured_at``; where it counts weeks, months or years, the interval
covers what such a count leaves open, and ``local_day`` is the day counted back to.  Without a capture it counts
back from the latest absolute stamp on the same page (sister articles of one feed), with basis ``neighbour``;
when there is none the stamp stays unread: nothing is invented.  A clock without a date takes the day of
the nearest dated stamp above it, else the capture's; with a weekday, the latest such day up to then.
"Yesterday, 18:30" is that minute of the day before the capture, in the zone the stamp names.

Figures like 04/05/31 are month first where another stamp of the page shows it ("04/28/31"), or where a
stamp names a North American zone; and where the day-first reading would lie after the capture.

Known misses: a page captured long after its newest absolute stamp; a clock past midnight in a live page
without dates; time zones that are not written are taken as UTC.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from wirecopy.articles.stamps.written import WrittenStamp
from wirecopy.model import Span, Stamp
from wirecopy.model.times import Precision, StampBasis

#: Seconds in a unit of "ago"; months and years are means.
_SECONDS = {
    "second": 1,
    "minute": 60,
    "hour": 3600,
    "day": 86_400,
    "week": 7 * 86_400,
    "month": 2_629_800,
    "year": 31_557_600,
}
_PRECISION: dict[str, Precision] = {
    "second": "second",
    "minute": "minute",
    "hour": "hour",
    "day": "day",
    "week": "day",
    "month": "month",
    "year": "year",
}
#: A page cannot carry a stamp from after its capture; a day is left for zones.
FUTURE = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageClock:
    """What is known of the time of a page before its stamps are read."""

    captured_at: datetime | None
    #: Latest day written out on the page.
    latest: date | None
    #: Figures are month first (04/28/25).
    is_month_first: bool


def read_clock(stamps: Sequence[WrittenStamp], captured_at: datetime | None) -> PageClock:
    """What the stamps of a page say together."""
    month_first = _is_month_first(stamps)
    clock = PageClock(captured_at=captured_at, latest=None, is_month_first=month_first)
    days = [day for item in stamps if (day := written_day(item, clock)) is not None]
    if captured_at is not None:
        days = [day for day in days if day <= (captured_at + FUTURE).date()]
    return PageClock(
        captured_at=captured_at, latest=max(days, default=None), is_month_first=month_first
    )


def _is_month_first(stamps: Sequence[WrittenStamp]) -> bool:
    """Whether the page writes the month first in figures."""
    shown = [item.is_month_first for item in stamps if item.is_month_first is not None]
    if shown:
        return sum(shown) * 2 > len(shown)
    return any(item.hour is not None and item.is_summer_zone for item in stamps)


def written_day(item: WrittenStamp, clock: PageClock) -> date | None:
    """The day a stamp writes out, its year taken from the page when it is left off."""
    if item.month is None or item.day is None:
        return None
    month, day = item.month, item.day
    if item.is_swappable and clock.is_month_first:
        month, day = day, month
    if item.year is not None:
        found = _day(item.year, month, day)
        if item.is_swappable and _is_after(found, clock):
            other = _day(item.year, day, month)
            return found if _is_after(other, clock) else other
        return found
    anchor = clock.captured_at.date() if clock.captured_at else clock.latest
    if anchor is None:
        return None
    found = _day(anchor.year, month, day)
    if found is not None and found > anchor + FUTURE:
        found = _day(anchor.year - 1, month, day)
    return found


def _is_after(day: date | None, clock: PageClock) -> bool:
    """Whether a day lies after the capture, so that no page of that time can carry it."""
    if clock.captured_at is None:
        return False
    return day is None or day > (clock.captured_at + FUTURE).date()


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def resolve(
    item: WrittenStamp, clock: PageClock, *, raw: str, span: Span, near: date | None
) -> Stamp | None:
    """The interval a written stamp means; ``near`` is the day of the nearest dated stamp above."""
    if item.is_relative:
        return _resolve_relative(item, clock, raw, span)
    day = written_day(item, clock)
    basis: StampBasis = "absolute"
    if day is None and item.month is not None and item.year is not None:
        return _month_stamp(item.year, item.month, raw, span)
    if day is None and item.hour is not None and item.month is None:
        anchor = clock.captured_at.date() if clock.captured_at else clock.latest
        day, basis = near or anchor, "neighbour"
        if item.weekday is not None and anchor is not None:
            day = anchor - timedelta(days=(anchor.weekday() - item.weekday) % 7)
    elif item.year is None:
        basis = "neighbour"
    if day is None:
        return None
    return _day_stamp(item, day, basis, raw, span)


def _month_stamp(year: int, month: int, raw: str, span: Span) -> Stamp:
    start = datetime(year, month, 1, tzinfo=UTC)
    end = (start + timedelta(days=32)).replace(day=1)
    return Stamp(start=start, end=end, precision="month", basis="absolute", raw=raw, span=span)


def _day_stamp(item: WrittenStamp, day: date, basis: StampBasis, raw: str, span: Span) -> Stamp:
    start = datetime(day.year, day.month, day.day, tzinfo=UTC)
    if item.hour is None:
        return Stamp(
            start=start,
            end=start + timedelta(days=1),
            precision="day",
            basis=basis,
            raw=raw,
            span=span,
        )
    start += timedelta(hours=item.hour, minutes=item.minute or 0, seconds=item.second or 0)
    start -= timedelta(minutes=_offset(item, day))
    precision: Precision = "minute" if item.second is None else "second"
    length = timedelta(minutes=1) if item.second is None else timedelta(seconds=1)
    return Stamp(
        start=start,
        end=start + length,
        precision=precision,
        basis=basis,
        raw=raw,
        span=span,
        local_day=day.isoformat(),
    )


def _offset(item: WrittenStamp, day: date) -> int:
    """Minutes east of Greenwich, summer time counted where the zone's name hides it."""
    if item.zone is None:
        return 0
    if item.is_summer_zone and _second_sunday(day.year, 3) <= day < _second_sunday(
        day.year, 11
    ) - timedelta(days=7):
        return item.zone + 60
    return item.zone


def _second_sunday(year: int, month: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(6 - first.weekday()) % 7 + 7)


def _resolve_relative(item: WrittenStamp, clock: PageClock, raw: str, span: Span) -> Stamp | None:
    back, unit = _amount(item)
    if item.hour is not None and unit == "day" and not item.ago:
        return _resolve_clock_of(item, back, clock, raw, span)
    if clock.captured_at is None:
        return _from_neighbours(back, unit, clock, raw, span)
    try:
        at = clock.captured_at.astimezone(UTC) - timedelta(seconds=back)
    except OverflowError:
        return None
    precision = _PRECISION[unit]
    if _SECONDS[unit] > _SECONDS["day"]:
        return _long_ago(at, unit, "relative", raw, span)
    if unit == "day":
        start = at.replace(hour=0, minute=0, second=0, microsecond=0)
        end = start + timedelta(days=1)
    else:
        # "1 hour ago" is rounded or cut by the site: half a unit to each side covers both.
        half = timedelta(seconds=_SECONDS[unit] / 2)
        start, end = at - half, at + half
    return Stamp(start=start, end=end, precision=precision, basis="relative", raw=raw, span=span)


def _long_ago(at: datetime, unit: str, basis: StampBasis, raw: str, span: Span) -> Stamp | None:
    """Weeks, months or years before the capture, counted back to ``at``.

    Sites cut ("1 year ago" up to the second birthday) or round: a unit before and half a unit after cover both.
    """
    length = timedelta(seconds=_SECONDS[unit])
    day = at.replace(hour=0, minute=0, second=0, microsecond=0)
    try:
        start, end = day - length, day + length / 2 + timedelta(days=1)
    except OverflowError:
        return None
    return Stamp(
        start=start,
        end=end,
        precision=_PRECISION[unit],
        basis=basis,
        raw=raw,
        span=span,
        local_day=day.date().isoformat(),
    )


def _resolve_clock_of(
    item: WrittenStamp, back: int, clock: PageClock, raw: str, span: Span
) -> Stamp | None:
    """A clock of today or yesterday; the day counts back in the stamp's own zone."""
    basis: StampBasis = "relative"
    anchor = clock.latest
    try:
        if clock.captured_at is None:
            basis = "neighbour"
        else:
            zone = timedelta(minutes=item.zone or 0)
            anchor = (clock.captured_at.astimezone(UTC) + zone).date()
        day = anchor - timedelta(seconds=back) if anchor else None
    except OverflowError:
        return None
    return None if day is None else _day_stamp(item, day, basis, raw, span)


def _amount(item: WrittenStamp) -> tuple[int, str]:
    """Seconds before the capture, and the smallest unit named."""
    if item.moment == "yesterday":
        return _SECONDS["day"], "day"
    if item.moment == "today":
        return 0, "day"
    if item.moment == "now":
        return 0, "minute"
    return sum(count * _SECONDS[unit] for count, unit in item.ago), item.ago[-1][1]


def _from_neighbours(back: int, unit: str, clock: PageClock, raw: str, span: Span) -> Stamp | None:
    if clock.latest is None:
        return None
    try:
        if _SECONDS[unit] > _SECONDS["day"]:
            noon = datetime.combine(clock.latest, time(12), tzinfo=UTC)
            return _long_ago(noon - timedelta(seconds=back), unit, "neighbour", raw, span)
        day = clock.latest - timedelta(seconds=back)
        start = datetime(day.year, day.month, day.day, tzinfo=UTC)
    except (OverflowError, ValueError):
        return None
    return Stamp(
        start=start,
        end=start + timedelta(days=1),
        precision="day",
        basis="neighbour",
        raw=raw,
        span=span,
    )
