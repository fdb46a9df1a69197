"""Timex: the stretch of days that a TIMEX3 value means.

Values are days, days of a week, weeks, weekends, months, quarters, halves, seasons, years, decades and centuries, and
ranges of them ("2025-04-03/2025-04-06").  A winter is that which begins in December of its year.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

#: First and last day.
Days = tuple[date, date]

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])")
_LONGEST_MONTH = 31
#: Places of a year in full; a decade is written with three, a century with two.
_YEAR_PLACES = 4
#: First month and number of months of the parts of a year.
_PARTS = {
    "SP": (3, 3), "SU": (6, 3), "FA": (9, 3), "WI": (12, 3), "Q1": (1, 3), "Q2": (4, 3), "Q3": (7, 3),
    "Q4": (10, 3), "H1": (1, 6), "H2": (7, 6),
}  # fmt: skip


def days_of(value: str | None) -> Days | None:
    """First and last day of a TIMEX3 value; None where it names no days that can be told."""
    try:
        ends = [_days(part.split("T")[0]) for part in (value or "").split("/")]
    except (ValueError, OverflowError):
        return None
    return (ends[0][0], ends[-1][1]) if ends[0][0] <= ends[-1][1] else None


def day_of(value: str | None) -> str | None:
    """The day that a value begins with, without its hour; None where the value is no finer than a week."""
    found = _DAY.match(value or "")
    return found.group() if found else None


def month_of(value: str) -> str:
    """The month in which a value of days or weeks begins; any longer one as it is, of a range the first."""
    first = value.split("/", maxsplit=1)[0]
    days = days_of(first)
    return f"{days[0]:%Y-%m}" if days and length(days) <= _LONGEST_MONTH else first


def names_year(value: str | None) -> bool:
    """Whether a date names its year; a decade or a century does not."""
    year = (value or "").split("T")[0].split("/")[0].partition("-")[0]
    return len(year) == _YEAR_PLACES and _is_number(year)


def days_between(a: Days, b: Days) -> int:
    """Days from the end of the earlier stretch to the start of the later one; 0 where they overlap."""
    return max(0, (b[0] - a[1]).days, (a[0] - b[1]).days)


def length(days: Days) -> int:
    """How many days it has."""
    return (days[1] - days[0]).days + 1


def _days(value: str) -> Days:
    """Days of one value; raises ValueError for what is none."""
    year, _, rest = value.partition("-")
    if not rest:
        # "198" is a decade and "18" a century: each place left out makes it ten times as long
        years = int(10 ** (_YEAR_PLACES - len(year)))
        first = _number(year) * years
        return date(first, 1, 1), date(first + years - 1, 12, 31)
    if rest in _PARTS:
        return _months(_number(year), *_PARTS[rest])
    if rest.startswith("W"):
        return _week(_number(year), rest)
    month, _, day = rest.partition("-")
    if not day:
        return _months(_number(year), _number(month), 1)
    only = date(_number(year), _number(month), _number(day))
    return only, only


def _months(year: int, month: int, count: int) -> Days:
    after = month + count - 1
    following = date(year + after // 12, after % 12 + 1, 1)
    return date(year, month, 1), following - timedelta(days=1)


def _week(year: int, rest: str) -> Days:
    week, _, end = rest[1:].partition("-")
    first, last = (6, 7) if end == "WE" else (_number(end),) * 2 if end else (1, 7)
    number = _number(week)
    return date.fromisocalendar(year, number, first), date.fromisocalendar(year, number, last)


def _number(digits: str) -> int:
    """A number written in plain digits; raises ValueError for any other writing."""
    if not _is_number(digits):
        raise ValueError(digits)
    return int(digits)


def _is_number(word: str) -> bool:
    return word.isascii() and word.isdecimal()
