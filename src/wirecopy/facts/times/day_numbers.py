"""Days told in short: by their number in a month alone ("on the 30th"), or a week off ("on Saturday week").

The month of a number is the one told just before ("on May 3 ...; on the 4th"), else that of the document; the one
before it where the sentence tells of what is over on a day that has not come, the one behind it where it speaks of
one to come.  Only before a mark: "the 30th floor" and "the 3rd of May" are other things.
"""

from __future__ import annotations

import re
from datetime import date

from wirecopy.facts.times import calendar
from wirecopy.facts.times.context import Context, Found
from wirecopy.facts.times.english import LONG_WEEKDAY, MONTH, WEEKDAYS
from wirecopy.facts.times.rule import Match, Rule, found, rule

#: Characters and lines in which a month told before still counts; lengths of its value.
_NEAR = 200
_MONTH = len("2025-03")
_MONTH_OR_DAY = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
#: A date that names its month.
_MONTH_NAMED = re.compile(rf"(?:[\w.,]+ ){{0,3}}?(?:{MONTH})\b")
#: Prepositions, and verbs of what is planned, before "Saturday week".
_BEFORE_WEEK = (
    "[Oo]n|[Ff]rom|[Uu]ntil|[Tt]ill|[Bb]y|[Ff]or|[Bb]efore|[Aa]fter|is|are|be|held|due"
    "|leaves?|meets?|returns?|starts?|begins?|opens?|ends?|closes?|plays?|sits?"
)


def read_number(match: Match, context: Context) -> Found | None:
    """``on the 30th``."""
    anchor, number = context.day_at(match.start()), int(match.group("day"))
    if anchor is None:
        return None
    is_ahead = context.looks_ahead(match.start(), match.end())
    told = None if is_ahead else _behind_told(context, match.start(), number, anchor)
    if told is not None:
        return found(match, "DATE", told.isoformat(), anchored=True)
    if is_ahead:
        by = int(number < anchor.day)
    else:
        by = -int(number > anchor.day and context.looks_back(match.start()))
    day = _of_month(anchor, number, by)
    return found(match, "DATE", day.isoformat(), anchored=True) if day else None


def _behind_told(context: Context, at: int, number: int, anchor: date) -> date | None:
    """The first day of that number in or behind the month or the day told just before, if it is over."""
    value = context.told or ""
    near = context.text[context.told_at : at]
    if not _MONTH_OR_DAY.fullmatch(value) or len(near) > _NEAR or "\n" in near:
        return None
    if not _MONTH_NAMED.match(near):
        return None
    first = date.fromisoformat(value if len(value) > _MONTH else f"{value}-01")
    day = _of_month(first, number, int(number < first.day))
    return day if day is not None and day <= anchor else None


def _of_month(anchor: date, number: int, by: int) -> date | None:
    """The day of that number in the month ``by`` months from the anchor's."""
    month = calendar.month_value(anchor, by)
    return calendar.make_day(int(month[:4]), int(month[5:7]), number) if month else None


def read_week_off(match: Match, context: Context) -> Found | None:
    """``on Saturday week``: a week behind the coming Saturday."""
    anchor = context.day_at(match.start())
    weekday = WEEKDAYS[match.group("weekday").lower()]
    coming = calendar.coming_weekday(anchor, weekday) if anchor else None
    day = calendar.add_days(coming, 7) if coming else None
    value = day.isoformat() if day else f"XXXX-WXX-{weekday + 1}"
    return found(match, "DATE", value, anchored=day is not None)


RULES: tuple[Rule, ...] = (
    rule(
        "day number",
        r"[Oo]n (?P<x>the (?P<day>[12]?\d|3[01])(?:st|nd|rd|th))(?=[.,;:!?)\"]|$)",
        read_number,
        "st",
        "nd",
        "rd",
        "th",
        has_digit=True,
    ),
    rule(
        "weekday week",
        rf"(?:{_BEFORE_WEEK}) (?P<x>(?P<weekday>{LONG_WEEKDAY}) week)(?=[.,;:)]| and | or |$|\n)",
        read_week_off,
        "day week",
    ),
)
