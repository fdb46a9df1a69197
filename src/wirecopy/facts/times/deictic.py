"""Dates that point from where they stand: today, Tuesday, last week, the end of the year.

A bare weekday is the latest up to the document's day (written on a Tuesday, "on Tuesday" is that day),
or the first from it on after a cue of the future in the sentence ("will meet on Friday", "by 5 p.m. on Friday").
Known misses: weekdays of a week told about long ago, unless the text names its dates.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from wirecopy.facts.times import calendar
from wirecopy.facts.times.absolute import phase_mod
from wirecopy.facts.times.context import Context, Found
from wirecopy.facts.times.distances import read_later
from wirecopy.facts.times.english import (
    LONG_WEEKDAY,
    PARTS,
    UNIT_PIECES,
    WEEKDAYS,
    after,
    unit_of,
)
from wirecopy.facts.times.rule import Match, Rule, found, group, rule
from wirecopy.model.times import TimeType

#: As ``date.weekday`` counts.
_SUNDAY = 6
_WHICH_BY = {
    "last": -1, "past": -1, "previous": -1, "this past": -1, "this": 0, "current": 0,
    "next": 1, "coming": 1, "this coming": 1, "upcoming": 1,
}  # fmt: skip
#: With the article these point from what was told; "next month" points from the document's day.
_THE_NEXT = re.compile(r"[Tt]he (?:next|previous) ")
#: Before "the last day" these make a length of it.
_BEFORE_LENGTH = re.compile(r"\b(?:[Ii]n|[Oo]ver|[Dd]uring|[Ww]ithin|[Ff]or) $")


def with_part(value: str | None, part: str | None) -> str | None:
    """A day's value with its part: ``2025-04-15TMO``."""
    if value is None or not part:
        return value
    return f"{value}T{PARTS[part.lower()]}"


def read_today(match: Match, context: Context) -> Found | None:
    """``today``, ``yesterday morning``, ``tomorrow``, ``tonight``, ``the day before yesterday``."""
    words = match.group().lower()
    by = 0
    if "yesterday" in words:
        by = -2 if words.startswith("the day before") else -1
    elif "tomorrow" in words:
        by = 2 if words.startswith("the day after") else 1
    part = group(match, "part") or ("night" if words == "tonight" else None)
    anchor = context.day_at(match.start())
    day = calendar.add_days(anchor, by) if anchor else None
    value = with_part(day.isoformat() if day else None, part)
    return found(match, "TIME" if part else "DATE", value, anchored=True)


def read_weekday(match: Match, context: Context) -> Found | None:
    """``Tuesday``, ``last Wednesday``, ``next Monday morning``, ``later Tuesday``."""
    weekday = WEEKDAYS[match.group("weekday").lower().rstrip(".")]
    part = group(match, "part")
    type_: TimeType = "TIME" if part else "DATE"
    at = match.start()
    anchor = context.day_at(at)
    mod = phase_mod(group(match, "phase"))
    if anchor is None:
        return found(match, type_, with_part(f"XXXX-WXX-{weekday + 1}", part), mod=mod)
    which = (group(match, "which") or "").lower()
    ahead = context.looks_ahead(at, match.end())
    day = _weekday_day(anchor, weekday, which, ahead=ahead, phase=group(match, "phase"))
    if which == "that" and context.told_day:
        day = calendar.coming_weekday(context.told_day, weekday)
    if which == "the following" and context.told_day:
        after = calendar.add_days(context.told_day, 1)
        day = calendar.coming_weekday(after, weekday) if after else None
    if group(match, "week"):
        day = calendar.weekday_of_week(anchor, weekday, _WHICH_BY[match.group("week").lower()])
    value = with_part(day.isoformat() if day else None, part)
    return found(match, type_, value, mod=mod, anchored=True)


def _weekday_day(
    anchor: date, weekday: int, which: str, *, ahead: bool, phase: str | None
) -> date | None:
    if which in ("last", "this past", "past", "previous"):
        return calendar.latest_weekday(anchor, weekday, strictly=True)
    if which == "next":
        return calendar.weekday_of_week(anchor, weekday, 1)
    if which in ("this", "this coming", "coming"):
        return calendar.coming_weekday(anchor, weekday)
    if ahead or (phase or "").lower().startswith("later"):
        return calendar.coming_weekday(anchor, weekday)
    return calendar.latest_weekday(anchor, weekday)


def read_which_unit(match: Match, context: Context) -> Found | None:
    """``last week``, ``this year``, ``next month``, ``earlier this month``, ``last weekend``."""
    which = match.group("which").lower()
    unit = unit_of(match.group("unit"))
    anchor = context.day_at(match.start())
    mod = phase_mod(group(match, "phase"))
    if _is_told_of(match):
        return None
    if _counts_from_told(match, context):
        made = read_later(match, context)
        return replace(made, mod=mod) if made else None
    by = _WHICH_BY[which]
    if unit == "day" and which in ("last", "past", "this past"):
        return _last_day(match)
    if unit in ("day", "night") and by == 0:
        return found(match, "DATE", anchor.isoformat() if anchor else None, anchored=True)
    value = calendar.shifted(anchor, unit, by) if anchor else None
    part = "NI" if unit == "night" else None
    if part and value:
        return found(match, "TIME", f"{value}T{part}", anchored=True)
    return found(match, "DATE", value, mod=mod, anchored=True)


def _is_told_of(match: Match) -> bool:
    """Whether a clause behind "the last week" tells which one it was ("the last week that he was here")."""
    is_definite = match.string[: match.start("which")].lower().endswith("the ")
    return is_definite and match.string.startswith(" that", match.end())


def _last_day(match: Match) -> Found | None:
    """``in the last day`` is a length; "our last day here" is no time that can be told."""
    if not _BEFORE_LENGTH.search(match.string, 0, match.start()):
        return None
    return found(match, "DURATION", "P1D", told=False)


def read_before_last(match: Match, context: Context) -> Found | None:
    """``the week before last``, ``the night before last``."""
    unit, anchor = unit_of(match.group("unit")), context.day_at(match.start())
    value = calendar.shifted(anchor, unit, -2) if anchor else None
    if unit == "night":
        return found(match, "TIME", with_part(value, "night"), anchored=True)
    return found(match, "DATE", value, anchored=True)


def _counts_from_told(match: Match, context: Context) -> bool:
    """Whether "the next month" follows what was told; of what is to come, only "the next day" does."""
    if context.told_date() is None or not _THE_NEXT.search(match.group()):
        return False
    if unit_of(match.group("unit")) in ("day", "night"):
        return True
    return not (context.looks_ahead(match.start()) or context.in_quotation(match.start()))


def read_of_unit(match: Match, context: Context) -> Found | None:
    """``first trip of the year``: the document's own year, month or week."""
    anchor = context.day_at(match.start())
    if context.history:
        anchor = context.told_date() or anchor
    unit = unit_of(match.group("unit"))
    return found(
        match, "DATE", calendar.shifted(anchor, unit, 0) if anchor else None, anchored=True
    )


def read_weekend(match: Match, context: Context) -> Found | None:
    """``over the weekend``: the latest one up to the document's day, the coming one after a cue of the future."""
    anchor = context.day_at(match.start())
    if anchor is None:
        return found(match, "DATE", "XXXX-WXX-WE")
    ahead = context.looks_ahead(match.start(), match.end())
    day = (
        calendar.coming_weekday(anchor, _SUNDAY)
        if ahead or anchor.weekday() == _SUNDAY - 1
        else calendar.latest_weekday(anchor, _SUNDAY)
    )
    return found(match, "DATE", calendar.weekend_value(day) if day else None, anchored=True)


def read_last_night(match: Match, context: Context) -> Found | None:
    """``last night``, ``late last night``."""
    anchor = context.day_at(match.start())
    day = calendar.add_days(anchor, -1) if anchor else None
    value = with_part(day.isoformat() if day else None, match.group("part"))
    return found(match, "TIME", value, anchored=True)


_PART = r"(?: (?P<part>morning|afternoon|evening|night))?"
_GRAIN = r"(?P<unit>day|night|week|weekend|fortnight|month|quarter|year|decade|century|season)"

RULES: tuple[Rule, ...] = (
    rule(
        "today",
        rf"(?:[Tt]he day before yesterday|[Tt]he day after tomorrow|(?:[Yy]esterday|[Tt]omorrow){_PART}|[Tt]oday|[Tt]onight)(?!['’]s? (?:[A-Z]))",
        read_today,
        "today",
        "yesterday",
        "tomorrow",
        "tonight",
    ),
    rule(
        "last night",
        r"(?:[Ll]ate )?[Ll]ast (?P<part>night|evening)",
        read_last_night,
        "last night",
        "last evening",
    ),
    rule(
        "this morning",
        r"(?:(?P<phase>[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate) )?[Tt]his (?P<part>morning|afternoon|evening)",
        read_today,
        "this morning",
        "this afternoon",
        "this evening",
    ),
    rule(
        "weekday",
        rf"(?:(?P<phase>[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate|(?:[Tt]he )?(?:early|small|late) hours of)(?: on)? )?(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his past|[Tt]his coming|[Tt]his|[Tt]hat|[Pp]revious|[Tt]he following) )?(?P<weekday>{LONG_WEEKDAY}){_PART}(?: (?:of )?(?P<week>last|this|next) week)?(?![’'][a-z]? [A-Z]| (?:Times|Post|Herald|Review|Mail|Telegraph|Mirror|Express|Agreement|School))",
        read_weekday,
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ),
    rule(
        "short weekday",
        r"[Oo]n (?P<x>(?P<weekday>(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)(?:\.|(?= [a-z]|[,;:)]|$))))",
        read_weekday,
        "on mon",
        "on tue",
        "on wed",
        "on thu",
        "on fri",
        "on sat",
        "on sun",
    ),
    rule(
        "which unit",
        rf"(?:[Tt]he )?(?:(?P<phase>(?:[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate)|(?:[Tt]he )?(?:start|beginning|end|middle|close) of) )?(?:[Tt]he )?(?P<which>[Ll]ast|[Tt]his past|[Tt]his coming|[Tt]his|[Nn]ext|[Cc]oming|[Pp]ast|[Pp]revious|[Cc]urrent|[Uu]pcoming) {_GRAIN}(?! (?:of|in|before|old))",
        read_which_unit,
        *after(" ", UNIT_PIECES),
        " season",
    ),
    rule(
        "before last",
        r"[Tt]he (?P<unit>night|week|weekend|month|year) before last",
        read_before_last,
        " before last",
    ),
    rule(
        "the weekend",
        r"(?:[Oo]ver|[Aa]t|[Dd]uring|[Oo]n) (?P<x>the weekend)(?! (?:of|after|before|when|that))",
        read_weekend,
        "the weekend",
    ),
    rule(
        "of the unit",
        r"(?:of|[Ll]ater in|[Ee]arlier in|so far in) (?P<x>the (?P<unit>year|month|week|season))(?! (?:of|that|when|in which|before|after|ended|ending|to|19|20))",
        read_of_unit,
        "the year",
        "the month",
        "the week",
        "the season",
    ),
    rule(
        "end of the unit",
        r"(?P<x>the (?P<phase>start|beginning|end|middle|close) of the (?P<unit>year|month|week|decade|century))",
        read_of_unit,
        "of the year",
        "of the month",
        "of the week",
        "of the decade",
        "of the century",
    ),
)
