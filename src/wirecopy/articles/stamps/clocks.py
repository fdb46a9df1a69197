"""Clocks: the hour of a stamp with its minutes, its half of the day and its zone.

``10:15:30 pm ET``, ``18h30``, ``18.30 uur``, ``18 Uhr``, ``kl. 18.30``, ``6:30 مساءً``, ``午後6時30分``, ``18:30 +0200``.
Figures parted by a full stop are a clock behind a word like "kl.", before a zone, right behind a day and
alone on a line, two and two.
"""

from __future__ import annotations

import unicodedata

from wirecopy.articles.stamps.tokens import TokenReader

_HOUR_MARKS = frozenset({":", ".", "h", "u", "时", "時", "点", "點", "시"})
_MINUTE_SIGNS = frozenset({"分", "분"})
#: What stands behind minutes, behind those of "18h30" alone, and what makes a figure an hour without minutes.
_AFTER_MINUTES = frozenset({"uhr", "h", "uur", "hs", "hrs"})
_AFTER_HOUR_MARK = frozenset({"min", "mn"})
#: Characters between a day and such figures ("12.5.2025, 14.05").
_MOST_GAP = 3
#: What makes them an amount.
_AMOUNTS = frozenset("%€$£₽₺¥")
_HOUR_SIGNS = frozenset({"uhr", "h", "时", "時", "点", "點", "시"})


def read_clock_time(reader: TokenReader, at: int) -> int:
    """10:15:30 pm ET, 18h30, 18 Uhr, 7.35pm GMT, kl. 18.30, 午後6時30分."""
    is_first = at == 0 and len(reader.token(at)) < 2
    half = None if is_first else reader.words.halves.get(reader.token(at))
    start, at = at, at + 1 if half and not reader.token(at).isascii() else at
    hour = reader.number(at, 0, 23)
    if hour is None or len(reader.token(at)) > 2:
        return start
    mark = reader.token(at + 1)
    minute, second, end = _read_minutes(reader, at)
    after = reader.token(end).replace(" ", "").rstrip(".")
    if start == at:
        half = reader.words.halves.get(after)
        end += bool(half)
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "pm" else 0)
    elif reader.token(end) in (_HOUR_SIGNS if minute is None else _AFTER_MINUTES - {mark}):
        end += 1
    elif minute is None or (mark == "." and not _is_dotted_clock(reader, at, end)):
        return start
    if start == at and half and _is_mark(reader, end):
        end += 1
    zone, is_summer, end = read_zone(reader, end)
    reader.add(
        start, end, hour=hour, minute=minute or 0, second=second, zone=zone,
        is_summer_zone=is_summer,
    )  # fmt: skip
    return end


def _is_mark(reader: TokenReader, at: int) -> bool:
    """Whether a vowel sign parted from its word stands at ``at``."""
    return bool(unicodedata.combining(reader.token(at)[:1] or " "))


def _read_minutes(reader: TokenReader, at: int) -> tuple[int | None, int | None, int]:
    """(minute, second, next token) behind the hour at ``at``."""
    end = at + 1
    minute = second = None
    is_signed = reader.token(end + 2) in _MINUTE_SIGNS
    if reader.token(end) in _HOUR_MARKS and (len(reader.token(end + 1)) == 2 or is_signed):
        minute = reader.number(end + 1, 0, 59)
        end += 2 if minute is not None else 0
        end += minute is not None and reader.token(end) in _MINUTE_SIGNS
        end += reader.token(at + 1) == "h" and reader.token(end) in _AFTER_HOUR_MARK
    if minute is not None and reader.token(end) == ":" and len(reader.token(end + 1)) == 2:
        second = reader.number(end + 1, 0, 59)
        end += 2 if second is not None else 0
    return minute, second, end


def _is_dotted_clock(reader: TokenReader, at: int, end: int) -> bool:
    """Whether figures with a full stop are a clock: a zone follows, a word of clocks stands before, or nothing else."""
    if at == 0 and end == len(reader.tokens):
        return len(reader.token(at)) == 2
    if _follows_day(reader, at, end):
        return True
    before = reader.token(at - 2) if reader.token(at - 1) == "." else reader.token(at - 1)
    return _is_zone(reader, end) or before in reader.words.clock_words


def _follows_day(reader: TokenReader, at: int, end: int) -> bool:
    """Whether two and two figures stand right behind a day, as in "12 maj 2025 14.05" and "i går 18.30"."""
    if not reader.found or reader.role is not None or len(reader.token(at)) != 2:
        return False
    day = reader.found[-1]
    is_whole = (day.has_date and day.day is not None) or day.moment in {"today", "yesterday"}
    gap = reader.spans[at][0] - day.end
    behind, is_figure = reader.token(end), reader.token(end + 1).isdecimal()
    is_more = (behind in {".", "/", ","} and is_figure) or behind in _AMOUNTS
    is_end = not behind[:1].isalnum() or behind in reader.words.roles
    return is_whole and day.hour is None and 0 < gap <= _MOST_GAP and is_end and not is_more


def _is_zone(reader: TokenReader, at: int) -> bool:
    return read_zone(reader, at)[0] is not None


def read_zone(reader: TokenReader, at: int) -> tuple[int | None, bool, int]:
    """(minutes east, hides summer time, next token) of the zone at ``at``."""
    open_mark = at + 1 if reader.token(at) == "(" else at
    name = reader.token(open_mark)
    zone = reader.words.zones.get(name)
    after = open_mark + 1 if zone is not None else open_mark
    sign = reader.token(after)
    is_apart = zone is None and not reader.touches(after)
    if (
        sign in {"+", "-"}
        and (zone == 0 or zone is None)
        and not (is_apart and not _is_whole_offset(reader, after + 1))
    ):
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


def _is_whole_offset(reader: TokenReader, at: int) -> bool:
    """Whether ``0200`` or ``02:00`` follows a sign that stands apart from the clock."""
    return reader.touches(at) and (
        len(reader.token(at)) == 4 or (len(reader.token(at)) == 2 and reader.token(at + 1) == ":")
    )
