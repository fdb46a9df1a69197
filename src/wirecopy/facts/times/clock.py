"""Times of day: 5 p.m., 17:30, 0930 GMT, noon.

The day is that of the date expression next to it, else the document's day.
"""

from __future__ import annotations

from wirecopy.facts.times.context import Context, Found
from wirecopy.facts.times.rule import Match, Rule, found, group, rule
from wirecopy.text.timex import day_of

#: Characters between a time of day and a date for the two to belong together.
_BESIDE = 12


def read_clock(match: Match, context: Context) -> Found | None:
    """``5:30 p.m.``, ``17:30``, ``0930 GMT``, ``10 o'clock``, ``noon``."""
    word = (group(match, "word") or "").lower()
    if word:
        hour, minute = (12, 0) if word in ("noon", "midday") else (0, 0)
    else:
        hour, minute = int(match.group("hour")), int(group(match, "minute") or 0)
    half = (group(match, "half") or "").lower().replace(".", "")
    if half and not 1 <= hour <= 12:
        return None
    if half.startswith("p") and hour < 12:
        hour += 12
    elif half.startswith("a") and hour == 12:
        hour = 0
    if hour > 24 or minute > 59:
        return None
    zone = (group(match, "zone") or "").upper()
    suffix = "Z" if zone in ("GMT", "UTC") else ""
    value = f"{_day(match, context)}T{hour:02d}:{minute:02d}{suffix}"
    return found(match, "TIME", value, anchored=True, told=context.told is None)


def _day(match: Match, context: Context) -> str:
    told = day_of(context.told)
    beside = 0 <= match.start() - context.told_at <= 10 + _BESIDE
    if told and beside:
        return told
    day = context.day_at(match.start())
    return day.isoformat() if day else "XXXX-XX-XX"


_ZONE = r"(?: ?\(?(?P<zone>GMT|UTC|EST|EDT|ET|CET|CEST|BST|PST|PDT|PT|CT|CST|CDT|IST|MSK|local time)\)?)?"

RULES: tuple[Rule, ...] = (
    rule(
        "clock",
        rf"(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d))? ?(?P<half>[ap]\.?m\b\.?|[AP]\.?M\b\.?){_ZONE}",
        read_clock,
        "am",
        "pm",
        "a.m",
        "p.m",
        has_digit=True,
    ),
    rule(
        "clock of 24",
        rf"(?<!:)(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?![:\d]|-\d){_ZONE}",
        read_clock,
        ":",
        has_digit=True,
    ),
    rule(
        "zoned clock",
        r"(?P<hour>[01]\d|2[0-4])[:.]?(?P<minute>[0-5]\d) ?(?P<zone>GMT|UTC|hours|hrs)",
        read_clock,
        "gmt",
        "utc",
        "hours",
        "hrs",
        has_digit=True,
    ),
    rule("o'clock", r"(?P<hour>1[0-2]|[1-9]) o['’]clock", read_clock, "clock"),
    rule(
        "noon", r"(?P<word>[Nn]oon|[Mm]idday|[Mm]idnight)", read_clock, "noon", "midday", "midnight"
    ),
)
