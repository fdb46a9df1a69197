"""Moments: the day and the clock that metas and linked data write, in ISO 8601.

``2025-05-12T14:05:00Z``, ``20250512``, ``Mon, 12 May 2025 14:05:00 GMT``, ``May 12, 2025 2:05 PM``, and seconds counted
from 1970.

Known misses: names of zones but GMT and UTC, with which the day alone is kept; figures with the day first.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

from wirecopy.data.stamp_words import load_stamp_words

_DAY = re.compile(r"\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_COMPACT = re.compile(r"\s*(\d{4})(\d\d)(\d\d)(?:T?\d{4,6})?Z?$")
_CLOCK = re.compile(
    r"[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(?:\s?([ap])\.?m\b\.?)?\s?(Z|[+-]\d\d:?\d\d)?",
    re.IGNORECASE,
)
_YEARS = range(1990, 2101)
#: A day with the name of its month, a weekday before it, perhaps, and what follows.
_NAMED = re.compile(
    r"(?:[^\W\d_]{2,12}\.?,?\s+)?(?:(?P<first>\d{1,2})(?:st|nd|rd|th|er)?\.?\s+(?P<before>[^\W\d_]{3,12})\.?"
    r"|(?P<behind>[^\W\d_]{3,12})\.?\s+(?P<last>\d{1,2})(?:st|nd|rd|th)?),?\s+(?P<year>\d{4})\b(?P<rest>.*)",
    re.IGNORECASE,
)
_NAMED_CLOCK = re.compile(
    r"[\s,]*(?:at\s+)?(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d))?\s?(?:(?P<half>[ap])\.?m\b\.?)?"
    r"\s?(?P<named>GMT|UTC)?(?P<zone>Z|[+-]\d\d:?\d\d)?\s*(?:\([^()]*\))?$",
    re.IGNORECASE,
)
#: Seconds, or thousandths of them, since the first day of 1970.
_COUNTED = re.compile(r"(1\d{9})(?:\d{3})?$")


def iso_moment(value: str) -> str | None:
    """An ISO 8601 day, or day and clock with its zone, of what metas write; None for no date."""
    value = value.strip()[:64]
    counted = _COUNTED.match(value)
    if counted is not None:
        return _counted_moment(int(counted[1]))
    match = _DAY.match(value) or _COMPACT.match(value)
    if match is None:
        return _named_moment(value)
    try:
        day = date(*(int(part) for part in match.groups()))
    except ValueError:
        return None
    if day.year not in _YEARS:
        return None
    clock = _CLOCK.match(value, match.end())
    return _with_clock(day, clock) if clock else day.isoformat()


def _with_clock(day: date, clock: re.Match[str]) -> str:
    hour, minute, second, half, zone = clock.groups()
    if half:
        hour = _hour_of_day(hour, half)
    text = f"{day.isoformat()}T{hour}:{minute}:{second or '00'}{_zone(zone)}"
    try:
        return datetime.fromisoformat(text).isoformat()
    except ValueError:
        return day.isoformat()


def _hour_of_day(hour: str, half: str) -> str:
    """The hour of 24 for one before ("a") or after noon ("p"); twelve opens its half."""
    if not 1 <= int(hour) <= 12:
        return hour
    return f"{int(hour) % 12 + (12 if half in 'pP' else 0):02}"


def _zone(zone: str | None) -> str:
    if zone is None or zone in "Zz":
        return "+00:00" if zone else ""
    return zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"


def _named_moment(value: str) -> str | None:
    """A moment whose month is a word; its clock only where nothing unread stands behind it."""
    match = _NAMED.match(value)
    if match is None:
        return None
    month = load_stamp_words().months.get((match["before"] or match["behind"]).casefold())
    try:
        day = date(int(match["year"]), month or 0, int(match["first"] or match["last"]))
    except ValueError:
        return None
    if day.year not in _YEARS:
        return None
    clock = _NAMED_CLOCK.match(match["rest"])
    if clock is None:
        return day.isoformat()
    hour = _hour_of_day(clock["hour"], clock["half"]) if clock["half"] else clock["hour"]
    zone = _zone(clock["zone"]) or ("+00:00" if clock["named"] else "")
    text = f"{day.isoformat()}T{int(hour):02}:{clock['minute']}:{clock['second'] or '00'}{zone}"
    try:
        return datetime.fromisoformat(text).isoformat()
    except ValueError:
        return day.isoformat()


def _counted_moment(seconds: int) -> str | None:
    moment = datetime.fromtimestamp(seconds, UTC)
    return moment.isoformat() if moment.year in _YEARS else None
