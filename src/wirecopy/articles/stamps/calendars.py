"""Calendars: years and days that are not counted as in the Gregorian calendar, told in its terms.

Buddhist years (``2568`` is 2025), the solar calendar of Iran and Afghanistan (``۱۱ اسفند ۱۴۰۳``), and years of an era
(``令和7年``).

Figures alone do not tell the calendar ("12 March 2500 views"): a text has to be written in letters of a language whose
readers count so.

Known misses: Buddhist years in English texts; the lunar calendar of Islam, whose months begin when the moon is seen; the lunar calendar of China.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

#: Calendars whose figures are told apart from others by the page alone.
BUDDHIST, SOLAR = "buddhist", "solar"
ALL_CALENDARS = frozenset({BUDDHIST, SOLAR})
#: Letters of Thai, Lao and Khmer; letters and figures of Persian that Arabic does without.
_LETTERS = (
    (BUDDHIST, re.compile("[\u0e01-\u0e4e\u0e81-\u0ecd\u1780-\u17d3]")),
    (SOLAR, re.compile("[\u067e\u0686\u0698\u06a9\u06af\u06cc\u06f0-\u06f9]")),
)
#: The share of such letters in a text of that language, at least; a menu of languages has fewer.
_LEAST_SHARE = 0.02
#: Years a news page can be from.
FIRST_YEAR, LAST_YEAR = 1950, 2100
#: How many years the Buddhist calendar is ahead.
_BUDDHIST = 543
#: The first years of the solar calendar that a page can be from, and the last that are told without a month's name:
#: the years of the lunar one that news have are higher.
FIRST_PERSIAN, LAST_PERSIAN = 1370, 1421
#: The first day of its year 1370, and its leap years up to the last one told.
_EPOCH = date(1991, 3, 21)
_LEAP_YEARS = frozenset(
    {1370, 1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403, 1408, 1412, 1416, 1420}
)
#: Months of the first half of its year are longer (days).
_LONG_MONTHS, _LONG, _SHORT, _LAST_MONTH = 6, 31, 30, 12


def calendars_of(text: str) -> frozenset[str]:
    """The calendars beside the Gregorian one that readers of ``text`` count in."""
    if text.isascii():
        return frozenset()
    least = _LEAST_SHARE * len(text)
    return frozenset(name for name, letters in _LETTERS if len(letters.findall(text)) > least)


def year_of_figures(written: int) -> int | None:
    """The Gregorian year of four figures; None where no news page can be from it."""
    if FIRST_YEAR <= written <= LAST_YEAR:
        return written
    year = written - _BUDDHIST
    return year if FIRST_YEAR <= year <= LAST_YEAR else None


def persian_day(year: int, month: int, day: int) -> date | None:
    """The day of the solar calendar; None for one it does not have."""
    if not FIRST_PERSIAN <= year <= LAST_PERSIAN or not 1 <= day <= _days(year, month):
        return None
    before = sum(_days(year, earlier) for earlier in range(1, month))
    years = sum(366 if earlier in _LEAP_YEARS else 365 for earlier in range(FIRST_PERSIAN, year))
    return _EPOCH + timedelta(days=years + before + day - 1)


def _days(year: int, month: int) -> int:
    if month <= _LONG_MONTHS:
        return _LONG
    return _SHORT if month < _LAST_MONTH or year in _LEAP_YEARS else _SHORT - 1
