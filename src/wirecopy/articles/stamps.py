"""Stamps as written: dates, clocks and "3 hours ago" in short lines, in several languages.

A line is read token by token: an absolute date (ISO, day-month-year with names or figures), a clock
with its zone, a relative amount ("43 min 44 sec ago", "vor 3 Stunden", "il y a 2 h"), a moment word
("yesterday"), and a role word before it ("Updated").  Nothing is resolved here: see ``dates``.

Known misses: dates written out in words, non-Gregorian calendars, and day-month order of figures,
which ``dates`` decides for the whole page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from wirecopy.data.stamp_words import StampWords, load_stamp_words

#: Lines longer than this are running text, not stamps (characters; the longest stamp line seen with
#: author, date, time and reading time was 110).
LONGEST_STAMP_LINE = 160
#: Years a news page can be from.
FIRST_YEAR, LAST_YEAR = 1950, 2100
_TOKEN = re.compile(r"\d+|[ap]\.\s?m\b\.?|[^\W\d_]+(?:['’-][^\W\d_]+)*|[^\w\s]", re.IGNORECASE)
_ARABIC_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_SEPARATORS = frozenset("-./")
_ORDINALS = frozenset({"st", "nd", "rd", "th", "er", "º", "ª", ".", "de", "of", "do", "-", "/"})
_BEFORE_YEAR = frozenset({",", "de", "del", "do", ".", "-", "/", "of"})


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenStamp:
    """One stamp as it stands in a line; unread parts are None."""

    #: Place in the line.
    start: int
    end: int
    #: ``published`` or ``updated``, when a word says so.
    role: str | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    #: Day and month could be the other way round.
    is_swappable: bool = False
    #: 0 is Monday.
    weekday: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    #: Minutes east of Greenwich.
    zone: int | None = None
    #: The zone's name hides summer time.
    is_summer_zone: bool = False
    #: Amounts before the capture, largest unit first: ((43, "minute"), (44, "second")).
    ago: tuple[tuple[int, str], ...] = ()
    #: ``now``, ``today`` or ``yesterday``.
    moment: str | None = None

    @property
    def has_date(self) -> bool:
        """Whether a month is written."""
        return self.month is not None

    @property
    def is_relative(self) -> bool:
        """Whether it counts back from the capture."""
        return bool(self.ago) or self.moment is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class StampLine:
    """What a line says of times."""

    stamps: tuple[WrittenStamp, ...]
    #: Share of the line's characters (without spaces) the stamps take, 0..1.
    cover: float


class _Reader:
    """One pass over the tokens of a line."""

    def __init__(self, line: str, words: StampWords) -> None:
        self.words = words
        matches = list(_TOKEN.finditer(line))
        self.spans = [match.span() for match in matches]
        self.tokens = [match.group().casefold().replace("’", "'") for match in matches]
        self.used = [False] * len(matches)
        self.found: list[WrittenStamp] = []
        self.role: str | None = None
        self.role_start: int | None = None
        self.weekday: int | None = None

    def token(self, at: int) -> str:
        return self.tokens[at] if 0 <= at < len(self.tokens) else ""

    def number(self, at: int, low: int, high: int) -> int | None:
        token = self.token(at)
        if token.isdecimal() and len(token) <= 4:
            value = int(token)
            return value if low <= value <= high else None
        return None

    def year(self, at: int) -> int | None:
        return self.number(at, FIRST_YEAR, LAST_YEAR) if len(self.token(at)) == 4 else None

    def month(self, at: int) -> int | None:
        return self.words.months.get(self.token(at))

    def touches(self, at: int) -> bool:
        """Whether token ``at`` follows the one before it without a space."""
        return 0 < at < len(self.spans) and self.spans[at - 1][1] == self.spans[at][0]

    def use(self, start: int, end: int) -> None:
        self.used[start:end] = [True] * (end - start)

    def add(self, start: int, end: int, **parts: object) -> None:
        """Join the parts to the stamp being read, or open a new one when they clash."""
        self.use(start, end)
        first, last = self.spans[start][0], self.spans[end - 1][1]
        stamp = self.found[-1] if self.found and self._joins(start, parts) else None
        if stamp is None:
            begin = first if self.role_start is None else self.role_start
            stamp = WrittenStamp(start=begin, end=last, role=self.role, weekday=self.weekday)
            self.found.append(stamp)
            self.role = self.role_start = self.weekday = None
        self.found[-1] = replace(stamp, end=last, **parts)  # type: ignore[arg-type]

    def _joins(self, start: int, parts: dict[str, object]) -> bool:
        stamp = self.found[-1]
        near = self.spans[start][0] - stamp.end <= _REACH
        if self.role is not None or not near:
            return False
        if "month" in parts:
            return not stamp.has_date and not stamp.is_relative
        if "hour" in parts:
            return stamp.hour is None and not stamp.ago
        return False


#: A clock this far from its date (characters) still belongs to it: "Friday 3 May 2024, at 10:15".
_REACH = 12


def read_stamps(line: str) -> StampLine | None:
    """The stamps written in a short line; None when there are none."""
    if not line or len(line) > LONGEST_STAMP_LINE:
        return None
    reader = _Reader(line.translate(_ARABIC_DIGITS), load_stamp_words())
    at = 0
    while at < len(reader.tokens):
        at = _step(reader, at)
    if not reader.found:
        return None
    return StampLine(stamps=tuple(reader.found), cover=_cover(reader))


def _cover(reader: _Reader) -> float:
    whole = used = 0
    fillers = reader.words.fillers
    for (start, end), is_used, token in zip(reader.spans, reader.used, reader.tokens, strict=True):
        if not token[0].isalnum():
            continue
        whole += end - start
        used += end - start if is_used or token in fillers else 0
    return used / whole if whole else 0.0


def _step(reader: _Reader, at: int) -> int:
    """Read what starts at token ``at``; the token to go on from."""
    for rule in _RULES:
        end = rule(reader, at)
        if end > at:
            return end
    return at + 1


def _read_figures(reader: _Reader, at: int) -> int:
    """2025-04-03, 3.4.2025, 04/03/25."""
    marks = (reader.token(at + 1), reader.token(at + 3))
    if not (marks[0] in _SEPARATORS and marks[0] == marks[1]):
        return at
    year = reader.year(at)
    if year:
        month, day = reader.number(at + 2, 1, 12), reader.number(at + 4, 1, 31)
        swappable = False
    else:
        day, month = reader.number(at, 1, 31), reader.number(at + 2, 1, 12)
        if month is None:
            day, month = reader.number(at + 2, 1, 31), reader.number(at, 1, 12)
        year = reader.year(at + 4)
        if year is None and len(reader.token(at + 4)) == 2:
            short = reader.number(at + 4, 0, 99)
            year = None if short is None else 2000 + short
        swappable = day is not None and day <= 12
    if year is None or month is None or day is None:
        return at
    reader.add(at, at + 5, year=year, month=month, day=day, is_swappable=swappable)
    return at + 5


def _read_day_month(reader: _Reader, at: int) -> int:
    """3 April 2025, 3. April, 3 de abril de 2025."""
    day = reader.number(at, 1, 31)
    if day is None or len(reader.token(at)) > 2:
        return at
    after = at + 1
    for _ in range(2):
        if reader.token(after) in _ORDINALS:
            after += 1
    month = reader.month(after)
    if month is None:
        return at
    return _add_named(reader, at, after + 1, month, day)


def _read_month_day(reader: _Reader, at: int) -> int:
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


def _add_named(reader: _Reader, at: int, after: int, month: int, day: int) -> int:
    year_at = after
    for _ in range(2):
        if reader.token(year_at) in _BEFORE_YEAR:
            year_at += 1
    year = reader.year(year_at)
    end = year_at + 1 if year else after
    reader.add(at, end, year=year, month=month, day=day)
    return end


def _read_clock(reader: _Reader, at: int) -> int:
    """10:15:30 pm ET, 18h30, 18 Uhr, 7.35pm GMT."""
    hour = reader.number(at, 0, 23)
    if hour is None or len(reader.token(at)) > 2:
        return at
    mark, end = reader.token(at + 1), at + 1
    minute = second = None
    if mark in {":", ".", "h", "u"} and len(reader.token(at + 2)) == 2:
        minute = reader.number(at + 2, 0, 59)
        end = at + 3 if minute is not None else end
    if minute is not None and reader.token(end) == ":" and len(reader.token(end + 1)) == 2:
        second = reader.number(end + 1, 0, 59)
        end += 2 if second is not None else 0
    half = reader.token(end).replace(".", "").replace(" ", "")
    if half in {"am", "pm"} and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "pm" else 0)
        end += 1
    elif reader.token(end) in {"uhr", "h"} and (minute is None or mark != "h"):
        end += 1
    elif minute is None or (mark == "." and not _is_zone(reader, end)):
        return at
    zone, is_summer, end = _read_zone(reader, end)
    reader.add(
        at, end, hour=hour, minute=minute or 0, second=second, zone=zone, is_summer_zone=is_summer
    )
    return end


def _is_zone(reader: _Reader, at: int) -> bool:
    return _read_zone(reader, at)[0] is not None


def _read_zone(reader: _Reader, at: int) -> tuple[int | None, bool, int]:
    """(minutes east, hides summer time, next token) of the zone at ``at``."""
    open_mark = at + 1 if reader.token(at) == "(" else at
    name = reader.token(open_mark)
    zone = reader.words.zones.get(name)
    after = open_mark + 1 if zone is not None else open_mark
    sign = reader.token(after)
    if sign in {"+", "-"} and (zone == 0 or (zone is None and reader.touches(after))):
        figures = reader.token(after + 1)
        if figures.isdecimal() and len(figures) in {1, 2, 4}:
            minutes = int(figures[:2]) * 60 + (int(figures[2:]) if len(figures) == 4 else 0)
            after += 2
            if reader.token(after) == ":" and len(reader.token(after + 1)) == 2:
                minutes += reader.number(after + 1, 0, 59) or 0
                after += 2
            zone = minutes if sign == "+" else -minutes
    if zone is None:
        return None, False, at
    if open_mark > at and reader.token(after) == ")":
        after += 1
    return zone, name in reader.words.summer_zones, after


def _read_ago(reader: _Reader, at: int) -> int:
    """43 min 44 sec ago; an hour ago; vor 3 Stunden; il y a 2 h; 14m."""
    amount_at = at
    has_opening = False
    for length in (3, 1):
        if " ".join(reader.tokens[at : at + length]) in reader.words.ago_before:
            amount_at, has_opening = at + length, True
            break
    amounts, end = _read_amounts(reader, amount_at)
    if not amounts:
        return at
    if not has_opening:
        if reader.token(end) in reader.words.ago_after:
            end += 1
        elif end < len(reader.tokens) or amount_at > 0 or amounts[-1][1] in {"year", "month"}:
            return at
    reader.add(at, end, ago=tuple(amounts))
    return end


def _read_amounts(reader: _Reader, at: int) -> tuple[list[tuple[int, str]], int]:
    amounts: list[tuple[int, str]] = []
    while len(amounts) < 3:
        count = reader.number(at, 0, 999)
        if count is None and reader.token(at) in reader.words.one:
            count = 1
        unit = reader.words.units.get(reader.token(at + 1))
        if count is None or unit is None:
            break
        amounts.append((count, unit))
        at += 2
        if reader.token(at) in {",", "and", "und", "et", "y", "e", "en", "и", "."}:
            if reader.number(at + 1, 0, 999) is None:
                break
            at += 1
    return amounts, at


def _read_moment(reader: _Reader, at: int) -> int:
    """Yesterday, just now: only in lines of a few words."""
    if len(reader.tokens) > 8:
        return at
    for length in (4, 3, 2, 1):
        moment = reader.words.moments.get(" ".join(reader.tokens[at : at + length]))
        if moment and at + length <= len(reader.tokens):
            reader.add(at, at + length, moment=moment)
            return at + length
    return at


def _read_role(reader: _Reader, at: int) -> int:
    for length in (3, 2, 1):
        role = reader.words.roles.get(" ".join(reader.tokens[at : at + length]))
        if role and at + length <= len(reader.tokens):
            reader.role, reader.role_start = role, reader.spans[at][0]
            reader.use(at, at + length)
            return at + length
    return at


def _read_weekday(reader: _Reader, at: int) -> int:
    weekday = reader.words.weekdays.get(reader.token(at))
    if weekday is None or len(reader.token(at)) < 2:
        return at
    reader.weekday = weekday
    reader.use(at, at + 1)
    return at + 1


_RULES = (
    _read_figures,
    _read_day_month,
    _read_month_day,
    _read_clock,
    _read_ago,
    _read_role,
    _read_moment,
    _read_weekday,
)
