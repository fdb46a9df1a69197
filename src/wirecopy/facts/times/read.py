"""Reading a text's time expressions from left to right.

All rules are matched; of matches that begin at the same place the longest is asked first; what one
takes no other may take.  Reading in order lets later expressions count from earlier ones.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from wirecopy.facts.times import (
    absolute,
    clock,
    counted,
    day_numbers,
    deictic,
    distances,
    durations,
    ends,
    feasts,
    nights,
    vague,
)
from wirecopy.facts.times.context import Context, Found
from wirecopy.facts.times.lines import Lines
from wirecopy.facts.times.rule import Match, Rule, span_of
from wirecopy.model import TimeExpression
from wirecopy.text.calendar_words import MONTHS, WEEKDAYS
from wirecopy.text.timex import day_of

#: Letters that a pattern without regard to case takes for others, which no table knows.
_ODD_LETTERS = str.maketrans("ſıİ\u212a", "siIK")
_ODD_LETTER = re.compile("[ſıİ\u212a]")

#: What may stand between a time of the day and the day behind it ("5 p.m. (1600 GMT) on Friday").
_BEFORE_DAY = re.compile(r" \(|\)?(?:,? on|,)? ")
#: The value of a time of the day, and the rules that read one without its day.
_CLOCK_VALUE = re.compile(r"(\d{4}-\d\d-\d\d)(T\d\d:\d\dZ?)")
_WEEKDAY, _WEEK, _TWO = "weekday", timedelta(days=7), 2
#: The rule of "two days earlier".
_BACK = "later"
#: What stands between the first and the last day of a stretch, and before both where "and" does.
_RANGES = frozenset((" to ", " until ", " till ", " through ", "-", "–", " - "))
_BETWEEN = ("between ", "Between ")
#: Names of days and months, which have a capital everywhere.
_CALENDAR = frozenset((*WEEKDAYS, *MONTHS, *"mon tue tues wed thu thurs fri sat sun".split())) | {
    name[:3] for name in MONTHS
}
_CLOCK_RULES = frozenset(rule.name for rule in clock.RULES)

_RULES: tuple[Rule, ...] = (
    *feasts.RULES,
    *absolute.RULES,
    *deictic.RULES,
    *distances.RULES,
    *vague.RULES,
    *counted.RULES,
    *ends.RULES,
    *nights.RULES,
    *durations.RULES,
    *clock.RULES,
    *day_numbers.RULES,
)


def read_times(text: str, anchor: date | None) -> tuple[TimeExpression, ...]:
    """Time expressions of ``text`` with TIMEX3 values, in order, never overlapping.

    Args:
        text: the words of an article.
        anchor: the day it was written; without it relative values stay open.
    """
    text = text.translate(_ODD_LETTERS) if _ODD_LETTER.search(text) else text
    context = Context.of(text, anchor)
    taken = 0
    read: list[tuple[Rule, TimeExpression]] = []
    for match, rule in _matches(text):
        if span_of(match).start < taken:
            continue
        made = rule.read(match, context)
        if made is None:
            continue
        taken = made.span.end
        if made.told and made.type in ("DATE", "TIME"):
            context.tell(made.value, made.span.start, is_back=rule.name == _BACK)
        read.append((rule, _expression(made, rule, anchor)))
    return _with_days_behind(text, _in_order(text, read, anchor))


def _in_order(
    text: str, read: Sequence[tuple[Rule, TimeExpression]], anchor: date | None
) -> list[tuple[Rule, TimeExpression]]:
    """The expressions; of "between Tuesday and Thursday" the second day is the one behind the first."""
    found = list(read)
    for at in range(len(found) - 1):
        (rule, first), (other, last) = found[at : at + 2]
        if rule.name != _WEEKDAY or other.name != _WEEKDAY or not _is_range(text, first, last):
            continue
        days = [date.fromisoformat(day) for day in map(_day_told, (first, last)) if day]
        if len(days) < _TWO or days[1] >= days[0] or anchor is None:
            continue
        if days[0] <= anchor:
            found[at] = rule, replace(first, value=(days[0] - _WEEK).isoformat())
        else:
            found[at + 1] = other, replace(last, value=(days[1] + _WEEK).isoformat())
    return found


def _is_range(text: str, first: TimeExpression, last: TimeExpression) -> bool:
    """Whether two days are the ends of one stretch of time."""
    gap = text[first.span.end : last.span.start]
    return gap in _RANGES or (gap == " and " and text[: first.span.start].endswith(_BETWEEN))


def _day_told(time: TimeExpression) -> str | None:
    """The day, where no part of one is told."""
    return time.value if day_of(time.value) == time.value else None


def _with_days_behind(
    text: str, read: Sequence[tuple[Rule, TimeExpression]]
) -> tuple[TimeExpression, ...]:
    """The expressions; a time of the day is on the day that stands right behind it."""
    found: list[TimeExpression] = []
    behind: TimeExpression | None = None
    for rule, time in reversed(read):
        behind = _on_day(text, time, behind) if behind and rule.name in _CLOCK_RULES else time
        found.append(behind)
    return tuple(reversed(found))


def _on_day(text: str, time: TimeExpression, behind: TimeExpression) -> TimeExpression:
    """``time`` of a clock, on the day of the expression behind it where it has none of its own.

    A time counted from a day told before it stays there if but a comma stands behind it.
    """
    value = _CLOCK_VALUE.fullmatch(time.value or "")
    gap = text[time.span.end : behind.span.start]
    day = day_of(behind.value)
    if not (value and day and _BEFORE_DAY.fullmatch(gap)) or _opens_sentence(text, time, behind):
        return time
    if gap == ", " and value.group(1) != time.anchor:
        return time
    return replace(time, value=day + value.group(2))


def _opens_sentence(text: str, time: TimeExpression, behind: TimeExpression) -> bool:
    """Whether the stop of "5 p.m." ends a sentence, and the expression behind opens another one."""
    word = behind.span.of(text).split(" ", 1)[0]
    is_name = word.lower().rstrip(".,") in _CALENDAR
    return time.span.of(text).endswith(".") and word[0].isupper() and not is_name


def _matches(text: str) -> list[tuple[Match, Rule]]:
    lines = Lines(text)
    found: list[tuple[int, int, int, Match, Rule]] = []
    for order, rule in enumerate(_RULES):
        for start, end in lines.windows(rule):
            for match in rule.pattern.finditer(text, start, end):
                span = span_of(match)
                found.append((span.start, -span.end, order, match, rule))
    found.sort(key=lambda item: item[:3])
    return [(match, rule) for *_, match, rule in found]


def _expression(made: Found, rule: Rule, anchor: date | None) -> TimeExpression:
    return TimeExpression(
        span=made.span,
        type=made.type,
        value=made.value,
        mod=made.mod,
        anchor=anchor.isoformat() if made.anchored and anchor else None,
        why=rule.name,
    )
