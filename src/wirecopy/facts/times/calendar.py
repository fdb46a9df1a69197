"""Arithmetic of days, weeks, months and years, written as TIMEX3 values."""

from __future__ import annotations

from datetime import date, timedelta

#: The most years between two leap years: from 1896 to 1904.
_LEAP_GAP = 8
_EARLIEST, _LATEST = date.min.year, date.max.year


def make_day(year: int, month: int, day: int) -> date | None:
    """The day, None when the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def leap_year(year: int, step: int) -> int:
    """The first year with a 29 February from ``year`` on, going by ``step``; ``year`` if there is none."""
    near = (year + step * by for by in range(_LEAP_GAP + 1))
    return next((y for y in near if make_day(y, 2, 29)), year)


def add_days(day: date, by: int) -> date | None:
    """``by`` days on, None beyond the calendar."""
    try:
        return day + timedelta(days=by)
    except OverflowError:
        return None


def week_value(day: date) -> str:
    """``2025-W13``."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def weekend_value(day: date) -> str:
    """``2025-W13-WE``: the weekend of the day's week."""
    return f"{week_value(day)}-WE"


def month_value(day: date, by: int = 0) -> str | None:
    """``2025-03``: the month ``by`` months after the day's."""
    count = day.year * 12 + day.month - 1 + by
    year, month = divmod(count, 12)
    return f"{year:04d}-{month + 1:02d}" if _EARLIEST <= year <= _LATEST else None


def quarter_value(day: date, by: int = 0) -> str | None:
    """``2025-Q1``: the quarter ``by`` quarters after the day's."""
    year, quarter = divmod(day.year * 4 + (day.month - 1) // 3 + by, 4)
    return f"{year:04d}-Q{quarter + 1}" if _EARLIEST <= year <= _LATEST else None


def year_value(year: int) -> str | None:
    """``2025``."""
    return f"{year:04d}" if _EARLIEST <= year <= _LATEST else None


def shifted(day: date, unit: str, by: int) -> str | None:
    """The value, at the unit's own grain, of ``by`` units after ``day``."""
    if unit in ("day", "night"):
        moved = add_days(day, by)
        return moved.isoformat() if moved else None
    if unit in ("week", "fortnight", "weekend"):
        moved = add_days(day, by * (14 if unit == "fortnight" else 7))
        if moved is None:
            return None
        return weekend_value(moved) if unit == "weekend" else week_value(moved)
    if unit == "month":
        return month_value(day, by)
    if unit == "quarter":
        return quarter_value(day, by)
    if unit in ("year", "yr", "season"):
        return year_value(day.year + by)
    if unit == "decade":
        return str((day.year // 10) + by) if day.year // 10 + by > 0 else None
    if unit in ("century", "centurie"):
        return f"{day.year // 100 + by:02d}" if day.year // 100 + by >= 0 else None
    return day.isoformat()


def latest_weekday(anchor: date, weekday: int, *, strictly: bool = False) -> date | None:
    """The last such weekday up to ``anchor`` (before it, when ``strictly``)."""
    back = (anchor.weekday() - weekday) % 7
    return add_days(anchor, -(7 if strictly and back == 0 else back))


def coming_weekday(anchor: date, weekday: int) -> date | None:
    """The first such weekday from ``anchor`` on."""
    return add_days(anchor, (weekday - anchor.weekday()) % 7)


def weekday_of_week(anchor: date, weekday: int, by: int) -> date | None:
    """That weekday of the week ``by`` weeks after the anchor's."""
    return add_days(anchor, weekday - anchor.weekday() + 7 * by)


def easter(year: int) -> date:
    """Western Easter Sunday (anonymous Gregorian algorithm)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, n: int) -> date:
    """The ``n``-th such weekday of a month; the last one for -1."""
    if n > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (n - 1))
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return last - timedelta(days=(last.weekday() - weekday) % 7)
