"""Stamps as written: dates, clocks and "3 hours ago" in short lines, in several languages.

A line is read token by token: an absolute date (ISO, day-month-year with names, figures or signs as in
"2031年4月4日"), a clock with its zone and half of the day ("6:30 مساء"), a relative amount ("43 min 44 sec
ago", "vor 3 Stunden", "il y a 2 h", "3小时前"), a moment word ("yesterday"), and a role word before it
("Updated").  Nothing is resolved here: see ``dates``.

Years and days of other calendars are told in Gregorian ones (``calendars``).

Known misses: dates written out in words, lunar calendars, May in Bengali and Marathi, and day-month order of
figures, which ``dates`` decides for the whole page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from wirecopy.articles.stamps.amounts import read_ago, read_bare_ago
from wirecopy.articles.stamps.calendars import (
    ALL_CALENDARS,
    FIRST_PERSIAN,
    FIRST_YEAR,
    LAST_PERSIAN,
    LAST_YEAR,
    SOLAR,
    persian_day,
)
from wirecopy.articles.stamps.clocks import read_clock_time
from wirecopy.articles.stamps.tokens import TokenReader, WrittenStamp
from wirecopy.data.stamp_words import load_stamp_words

__all__ = [
    "LONGEST_STAMP_LINE",
    "StampLine",
    "WrittenStamp",
    "beside_stamps",
    "has_unread_day",
    "read_stamps",
]

#: Lines longer than this are running text, not stamps (characters; the longest stamp line seen with
#: author, date, time and reading time was 110).
LONGEST_STAMP_LINE = 160
_ARABIC_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
#: The first year of the last century that two figures mean, as POSIX reads them.
_FIRST_SHORT_YEAR = 69
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_SEPARATORS = frozenset("-./")
_ORDINALS = frozenset({"st", "nd", "rd", "th", "er", "º", "ª", ".", "de", "of", "do", "-", "/"})
_BEFORE_YEAR = frozenset({",", "de", "del", "do", ".", "-", "/", "of", "พ.ศ.", "năm"})
#: What stands between a year and the month behind it, and between a day and a month in figures.
_AFTER_YEAR = frozenset({".", ",", "m", "gada"})
_MONTH_WORD = "tháng"


@dataclass(frozen=True, slots=True, kw_only=True)
class StampLine:
    """What a line says of times."""

    stamps: tuple[WrittenStamp, ...]
    #: Share of the line's characters (without spaces) the stamps take, 0..1.
    cover: float
    #: Calendars that figures of the line are taken for, which the page has to bear out.
    supposed: frozenset[str] = frozenset()


def read_stamps(line: str, calendars: frozenset[str] = ALL_CALENDARS) -> StampLine | None:
    """The stamps written in a short line; None when there are none.  Its figures may be counted in ``calendars``."""
    if not line or len(line) > LONGEST_STAMP_LINE:
        return None
    reader = TokenReader(line.translate(_ARABIC_DIGITS), load_stamp_words(), calendars)
    at = 0
    while at < len(reader.tokens):
        at = _step(reader, at)
    if not reader.found:
        return None
    stamps, supposed = tuple(reader.found), frozenset(reader.supposed)
    return StampLine(stamps=stamps, cover=_cover(reader), supposed=supposed)


def has_unread_day(line: str, found: StampLine) -> bool:
    """Whether a year stands beside clocks alone: their day is written in words that no list has, and not the capture's."""
    if any(item.has_date or item.is_relative for item in found.stamps):
        return False
    years = _YEAR.findall(beside_stamps(line, found))
    return any(FIRST_YEAR <= int(year) <= LAST_YEAR for year in years)


def beside_stamps(line: str, found: StampLine, mark: str = " ") -> str:
    """What a line says beside its stamps; ``mark`` stands for each."""
    for item in reversed(found.stamps):
        line = line[: item.start] + mark + line[item.end :]
    return line


def _cover(reader: TokenReader) -> float:
    whole = used = 0
    fillers = reader.words.fillers
    for (start, end), is_used, token in zip(reader.spans, reader.used, reader.tokens, strict=True):
        if not token[0].isalnum():
            continue
        whole += end - start
        used += end - start if is_used or token in fillers else 0
    return used / whole if whole else 0.0


def _step(reader: TokenReader, at: int) -> int:
    """Read what starts at token ``at``; the token to go on from."""
    token = reader.tokens[at]
    is_figure = token.isdecimal()
    if not is_figure and token not in reader.words.openers:
        return at + 1
    for rule in _RULES if is_figure else _RULES_OF_WORDS:
        end = rule(reader, at)
        if end > at:
            return end
    return at + 1


def _read_figures(reader: TokenReader, at: int) -> int:
    """2025-04-03, 3.4.2025, 04/03/25."""
    marks = (reader.token(at + 1), reader.token(at + 3))
    if not (marks[0] in _SEPARATORS and marks[0] == marks[1]):
        return at
    year = reader.year(at)
    if year:
        month, day = reader.number(at + 2, 1, 12), reader.number(at + 4, 1, 31)
        swappable, is_month_first = False, None
    else:
        day, month = reader.number(at, 1, 31), reader.number(at + 2, 1, 12)
        is_month_first = False if day is not None and day > 12 else None
        if month is None:
            day, month = reader.number(at + 2, 1, 31), reader.number(at, 1, 12)
            is_month_first = True
        year = reader.year(at + 4)
        if year is None and len(reader.token(at + 4)) == 2:
            short = reader.number(at + 4, 0, 99)
            year = None if short is None else _full_year(short)
        # Nobody writes the month first between full stops.
        swappable = day is not None and day <= 12 and marks[0] != "."
        is_month_first = None if swappable or marks[0] == "." else is_month_first
    if year is None or month is None or day is None:
        return at
    reader.add(
        at,
        at + 5,
        year=year,
        month=month,
        day=day,
        is_swappable=swappable,
        is_month_first=is_month_first,
    )
    return at + 5


def _full_year(short: int) -> int:
    """The year of two figures: those from 69 on are of the last century."""
    return short + (1900 if short >= _FIRST_SHORT_YEAR else 2000)


_YEAR_SIGNS, _MONTH_SIGNS, _DAY_SIGNS = frozenset("年년"), frozenset("月월"), frozenset("日일")
_FIRST_OF_ERA = "元年"


def _read_persian(reader: TokenReader, at: int) -> int:
    """11 اسفند 1403, 1403/12/11: the solar calendar of Iran."""
    marks = (reader.token(at + 1), reader.token(at + 3))
    if marks[0] in _SEPARATORS and marks[0] == marks[1]:
        year = reader.number(at, FIRST_PERSIAN, LAST_PERSIAN)
        if year is None or not reader.may_count_in(SOLAR):
            return at
        month, day, end = reader.number(at + 2, 1, 12), reader.number(at + 4, 1, 31), at + 5
    else:
        after = at + 2 + (reader.token(at + 2) in _BEFORE_YEAR)
        year = reader.number(after, FIRST_PERSIAN, LAST_PERSIAN)
        month = reader.words.persian_months.get(reader.token(at + 1))
        day, end = reader.number(at, 1, 31), after + 1
    if year is None or month is None or day is None:
        return at
    found = persian_day(year, month, day)
    if found is None:
        return at
    reader.add(at, end, year=found.year, month=found.month, day=found.day)
    return end


def _read_signs(reader: TokenReader, at: int) -> int:
    """2031年4月4日, 4月4日, 2031년 4월 4일, 令和13年4月4日."""
    year, start = _read_signed_year(reader, at)
    month, day = reader.number(start, 1, 12), reader.number(start + 2, 1, 31)
    if month is None or reader.token(start + 1) not in _MONTH_SIGNS:
        return at
    if day is None or reader.token(start + 3) not in _DAY_SIGNS:
        return at
    reader.add(at, start + 4, year=year, month=month, day=day)
    return start + 4


def _read_signed_year(reader: TokenReader, at: int) -> tuple[int | None, int]:
    """A year before its sign, or one of an era, and the token behind it; None and ``at`` where none stands."""
    before = reader.words.eras.get(reader.token(at))
    if before is not None and reader.token(at + 1) == _FIRST_OF_ERA:
        return before + 1, at + 2
    figures = at if before is None else at + 1
    if reader.token(figures + 1) not in _YEAR_SIGNS:
        return None, at
    if before is None:
        year = reader.year(figures)
        return year, at if year is None else at + 2
    count = reader.number(figures, 1, LAST_YEAR - before)
    return (None, at) if count is None else (before + count, at + 3)


def _read_year_first(reader: TokenReader, at: int) -> int:
    """2025. április 3., 2025 m. balandžio 3 d."""
    year = reader.year(at)
    if year is None:
        return at
    after = at + 1
    for _ in range(2):
        after += reader.token(after) in _AFTER_YEAR
    month, day = reader.month(after), reader.number(after + 1, 1, 31)
    if month is None:
        day, month = reader.number(after, 1, 31), reader.month(after + 1)
        if reader.token(after + 1) == ".":
            month, after = reader.month(after + 2), after + 1
    if month is None or day is None:
        return at
    end = after + 2
    end += reader.token(end) in {".", "d"}
    reader.add(at, end, year=year, month=month, day=day)
    return end


def _read_day_month(reader: TokenReader, at: int) -> int:
    """3 April 2025, 3. April, 3 de abril de 2025, 3 tháng 4 năm 2025."""
    day = reader.number(at, 1, 31)
    if day is None or len(reader.token(at)) > 2:
        return at
    after = at + 1
    for _ in range(2):
        if reader.token(after) in _ORDINALS:
            after += 1
    month = reader.month(after)
    if month is None and reader.token(after) == _MONTH_WORD:
        after += 1
        month = reader.number(after, 1, 12)
    if month is None:
        return at
    return _add_named(reader, at, after + 1, month, day)


def _read_month_day(reader: TokenReader, at: int) -> int:
    """April 3, 2025; Apr. 3rd; April 2025."""
    month = reader.month(at)
    if month is None:
        return at
    after = at + 1
    if reader.token(after) in {".", "/", "-"}:
        after += 1
    year = reader.year(after)
    if year:
        reader.add(at, after + 1, year=year, month=month)
        return after + 1
    day = reader.number(after, 1, 31)
    if day is None or len(reader.token(after)) > 2:
        return at
    after += 1
    if reader.token(after) in {"st", "nd", "rd", "th"}:
        after += 1
    return _add_named(reader, at, after, month, day)


def _add_named(reader: TokenReader, at: int, after: int, month: int, day: int) -> int:
    year_at = after
    for _ in range(2):
        if reader.token(year_at) in _BEFORE_YEAR:
            year_at += 1
    year = reader.year(year_at)
    end = year_at + 1 if year else after
    reader.add(at, end, year=year, month=month, day=day)
    return end


def _read_moment(reader: TokenReader, at: int) -> int:
    """Yesterday, just now: only in lines of a few words."""
    if len(reader.tokens) > 8:
        return at
    for length in (4, 3, 2, 1):
        phrase = " ".join(reader.tokens[at : at + length])
        moment = reader.words.moments.get(phrase)
        if moment and at + length <= len(reader.tokens):
            if length == 1 and reader.opens_name(at):
                return at
            reader.add(at, at + length, moment=moment)
            return at + length
    return at


def _read_role(reader: TokenReader, at: int) -> int:
    for length in (3, 2, 1):
        role = reader.words.roles.get(" ".join(reader.tokens[at : at + length]))
        if role and at + length <= len(reader.tokens):
            reader.role, reader.role_start = role, reader.spans[at][0]
            reader.use(at, at + length)
            return at + length
    return at


def _read_weekday(reader: TokenReader, at: int) -> int:
    weekday = reader.words.weekdays.get(reader.token(at))
    if weekday is None or len(reader.token(at)) < 2:
        return at
    reader.weekday = weekday
    reader.use(at, at + 1)
    return at + 1


_RULES = (
    _read_figures,
    _read_persian,
    _read_signs,
    _read_year_first,
    _read_day_month,
    _read_month_day,
    read_ago,
    read_clock_time,
    read_bare_ago,
    _read_role,
    _read_moment,
    _read_weekday,
)
_RULES_OF_FIGURES = frozenset({_read_figures, _read_persian, _read_year_first, _read_day_month})
_RULES_OF_WORDS = tuple(rule for rule in _RULES if rule not in _RULES_OF_FIGURES)
