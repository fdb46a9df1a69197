"""Dates that point from where they stand: today, Tuesday, last week, two days ago, that year.

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
from wirecopy.facts.times.english import (
    AMOUNT,
    AMOUNT_MOD,
    AMOUNT_MODS,
    LONG_WEEKDAY,
    PARTS,
    UNIT,
    UNIT_PIECES,
    UNITS,
    WEEKDAYS,
    after,
    number_of,
    unit_of,
)
from wirecopy.facts.times.rule import Match, Reading, Rule, found, group, rule
from wirecopy.model.times import TimeType
from wirecopy.text.timex import day_of, month_of

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
#: Marks that end a clause; "" is the end of the text.
_MARKS = ("", *".,;:)\n")
#: Hours (H), minutes (M) and seconds (S) of a day.
_IN_A_DAY = {"H": 24, "M": 24 * 60, "S": 24 * 60 * 60}
#: More than these leave the calendar.
_MOST_HOURS = 10**8


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


def read_ago(match: Match, context: Context) -> Found | None:
    """``two weeks ago``, ``43 min 44 sec ago``, ``years ago``."""
    unit = unit_of(match.group("unit"))
    anchor = context.day_at(match.start())
    mod = AMOUNT_MODS.get((group(match, "mod") or "").lower())
    count = number_of(group(match, "count") or "several")
    if UNITS[unit][1]:
        day = _moved(anchor, unit, -(count or 0))
        return found(match, "TIME", day, mod=mod, anchored=True)
    if count is None or anchor is None:
        return found(match, "DATE", "PAST_REF", mod=mod, told=False)
    if group(match, "half") or count != int(count):
        months = {"year": 12, "yr": 12, "decade": 120}.get(unit)
        if months:
            value = calendar.month_value(
                anchor, -round((count + bool(group(match, "half")) * 0.5) * months)
            )
            return found(match, "DATE", value, mod=mod, anchored=True)
    value = calendar.shifted(anchor, unit, -_whole(count))
    return found(match, "DATE", value or "PAST_REF", mod=mod, anchored=True)


def _moved(day: date | None, unit: str, count: float) -> str | None:
    """The day so many hours, minutes or seconds away: only the full days of them count."""
    full_days = int(max(-_MOST_HOURS, min(count, _MOST_HOURS)) / _IN_A_DAY[UNITS[unit][0]])
    moved = calendar.add_days(day, full_days) if day else None
    return moved.isoformat() if moved else None


def _whole(count: float) -> int:
    return int(min(count, 10**7))


def read_from_now(match: Match, context: Context) -> Found | None:
    """``two weeks from now``, ``in three days' time``."""
    unit = unit_of(match.group("unit"))
    anchor = context.day_at(match.start())
    count = number_of(match.group("count"))
    if anchor is None or count is None:
        return found(match, "DATE", "FUTURE_REF", told=False)
    short = UNITS[unit][1]
    value = _moved(anchor, unit, count) if short else calendar.shifted(anchor, unit, _whole(count))
    return found(match, "DATE", value or "FUTURE_REF", anchored=True)


def read_later(match: Match, context: Context) -> Found | None:
    """``two days later``, ``a year earlier``, ``the next day``, ``the following month``, ``that year``."""
    unit = unit_of(match.group("unit"))
    words = match.group().lower()
    told = context.told_date()
    count = number_of(group(match, "count") or "one")
    if "same" in words or words.startswith("that"):
        count = 0.0
    back = any(word in words for word in ("earlier", "before", "previous", "prior", "preceding"))
    short = UNITS[unit][1]
    if told is None:
        return None if group(match, "count") is None else _untold(match, short=short)
    if short:
        return found(match, "TIME", _hours_later(context, unit, count, back=back), told=False)
    if count is None:
        return found(match, "DATE", month_of(context.told or ""), told=False)
    value = calendar.shifted(told, unit, -_whole(count) if back else _whole(count))
    if value is None:
        return None
    return found(match, "DATE", _no_finer(value, context.told or value, unit))


def _hours_later(context: Context, unit: str, count: float | None, *, back: bool) -> str | None:
    """The day that "48 hours later" means; as coarse as what was told, where that is no day."""
    told = day_of(context.told)
    if told is None or count is None:
        return told or context.told
    return _moved(context.told_date(), unit, -count if back else count)


def _no_finer(value: str, told: str, unit: str) -> str:
    """A day counted from a month or a year is only known as finely as that."""
    if unit == "quarter" and "Q" in told:
        return value
    if unit in ("day", "night", "week", "weekend", "fortnight"):
        return told if day_of(told) is None and "W" not in told else value
    if unit in ("month", "quarter") and "W" not in told and not told[5:7].isdigit():
        return told
    return value


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


def _untold(match: Match, *, short: bool) -> Found:
    return found(match, "TIME" if short else "DATE", None, told=False)


def read_reference(value: str) -> Reading:
    """A reading that always gives ``value``."""

    def read(match: Match, _context: Context) -> Found | None:
        return found(match, "DATE", value, told=False)

    return read


def read_last_night(match: Match, context: Context) -> Found | None:
    """``last night``, ``late last night``."""
    anchor = context.day_at(match.start())
    day = calendar.add_days(anchor, -1) if anchor else None
    value = with_part(day.isoformat() if day else None, match.group("part"))
    return found(match, "TIME", value, anchored=True)


def read_bare_later(match: Match, context: Context) -> Found | None:
    """``two days later``; without a number only plurals count ("days later", not "day before")."""
    if group(match, "count") is None and not match.group("unit").lower().endswith("s"):
        return read_later(match, context) if _is_day_before(match) else None
    if group(match, "count") is None:
        return _vaguely_later(match, context)
    return read_later(match, context)


def _is_day_before(match: Match) -> bool:
    """Whether "the" opens and a mark ends "the day before", which then counts from what was told."""
    opens = match.string[: match.start()].lower().endswith("the ")
    return opens and match.group().endswith("before") and match.string[match.end() :][:1] in _MARKS


def _vaguely_later(match: Match, context: Context) -> Found | None:
    unit = unit_of(match.group("unit"))
    if UNITS[unit][1]:
        return found(match, "TIME", day_of(context.told) or context.told, told=False)
    letter = UNITS[unit][0]
    value = month_of(context.told) if context.told and unit == "day" else f"PX{letter}"
    return found(match, "DATE" if context.told else "DURATION", value, told=False)


def read_next_unit(match: Match, context: Context) -> Found | None:
    """``the following month``: counted from the last date told; "that year" needs one."""
    return read_later(match, context) if context.told else None


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
    rule(
        "ago",
        rf"(?:(?P<mod>{AMOUNT_MOD}) )?(?:{AMOUNT} ?)?(?P<unit>{UNIT})(?: (?:and )?\d{{1,2}} (?:sec|min|seconds?|minutes?|hours?))? ago",
        read_ago,
        " ago",
    ),
    rule(
        "from now",
        rf"{AMOUNT} (?P<unit>{UNIT}) (?:from now|hence|from today)",
        read_from_now,
        " from",
        " hence",
    ),
    rule(
        "days' time", rf"[Ii]n (?P<x>{AMOUNT} (?P<unit>{UNIT})['’]? time)", read_from_now, " time"
    ),
    rule(
        "later",
        rf"(?:(?P<mod>{AMOUNT_MOD}) )?(?:{AMOUNT} )?(?P<unit>{UNIT}) (?:(?:later|earlier)(?! than)|(?:before|prior|previously)(?! (?:the|a|an|he|she|they|it|his|her|its|their|that|this|to|[A-Z])))",
        read_bare_later,
        " later",
        " earlier",
        " before",
        " prior",
        " previously",
    ),
    rule(
        "the next unit",
        r"(?:[Tt]he )?(?:[Tt]he very next|[Nn]ext|[Ff]ollowing|[Pp]revious|[Pp]receding|[Ss]ame|[Tt]hat(?: very| same)?) (?P<unit>day|night|week|month|year|decade|century)",
        read_next_unit,
        *after(" ", UNIT_PIECES),
    ),
    rule(
        "now",
        r"(?:[Nn]ow|[Tt]o this day|[Cc]urrently|[Nn]owadays|[Aa]t present|[Aa]t the moment|[Pp]resently|[Tt]hese days|[Aa]t this (?:time|point|moment|stage)|[Rr]ight now|[Tt]o date|[Ff]or the time being)(?! known)",
        read_reference("PRESENT_REF"),
        "now",
        "current",
        "present",
        "moment",
        "these days",
        "at this",
        "to date",
        "time being",
        "to this day",
    ),
    rule(
        "past",
        r"(?:[Rr]ecently|[Ll]ately|(?:[Tt]he )?(?:[Rr]ecent|[Pp]ast few|[Ll]ast few) (?:hours|days|weeks|months|years|decades|times)|[Ii]n (?P<x>the past)(?=[,.;)])|[Oo]ver (?:the )?years|[Pp]reviously|[Ff]ormerly)",
        read_reference("PAST_REF"),
        "recent",
        "lately",
        "past",
        "last few",
        "years",
        "previously",
        "formerly",
    ),
    rule(
        "earlier",
        r"(?<![Nn]o )(?P<x>[Ee]arlier)(?=,| in (?:the|a|comments|remarks)| on,)",
        read_reference("PAST_REF"),
        "earlier",
    ),
    rule(
        "had earlier",
        r"(?:had|have|has|was|were|He|She|It|They|[A-Z][a-z]+) (?P<x>earlier)(?= [a-z]+(?:ed|id|nt|ld|me|ok|de|ke|ew|aw)\b)",
        read_reference("PAST_REF"),
        "earlier",
    ),
    rule(
        "future",
        r"(?:[Ss]oon|(?:[Tt]he )?(?:[Cc]oming|[Nn]ext few) (?:hours|days|weeks|months|years|decades)|[Ii]n (?P<x>the (?:near |foreseeable )?future))(?! after| as)",
        read_reference("FUTURE_REF"),
        "soon",
        "coming",
        "next few",
        "future",
    ),
)
