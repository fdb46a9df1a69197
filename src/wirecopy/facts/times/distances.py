"""Dates told by how far away they are: two weeks ago, in three days' time, a year earlier, the following month.

``ago`` and ``from now`` count from the day of the document, ``later`` and ``earlier`` from the last date told.
"""

from __future__ import annotations

from datetime import date

from wirecopy.facts.times import calendar
from wirecopy.facts.times.context import Context, Found
from wirecopy.facts.times.english import (
    AMOUNT,
    AMOUNT_MOD,
    AMOUNT_MODS,
    UNIT,
    UNIT_PIECES,
    UNITS,
    after,
    number_of,
    unit_of,
)
from wirecopy.facts.times.rule import Match, Rule, found, group, rule
from wirecopy.text.timex import day_of, month_of

#: Marks that end a clause; "" is the end of the text.
_MARKS = ("", *".,;:)\n")
#: Hours (H), minutes (M) and seconds (S) of a day.
_IN_A_DAY = {"H": 24, "M": 24 * 60, "S": 24 * 60 * 60}
#: More than these leave the calendar.
_MOST_HOURS = 10**8


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


def _untold(match: Match, *, short: bool) -> Found:
    return found(match, "TIME" if short else "DATE", None, told=False)


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


RULES: tuple[Rule, ...] = (
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
)
