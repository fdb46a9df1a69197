"""Days told by their number in a month alone: "on the 30th".

The month is that of the document; the one before it where the sentence tells of what is over on a day that has not
come, the one behind it where it speaks of one to come.  Only before a mark: "the 30th floor" and "the 3rd of May" are other things.
"""

from __future__ import annotations

from datetime import date

from wirecopy.facts.times import calendar
from wirecopy.facts.times.context import Context, Found
from wirecopy.facts.times.rule import Match, Rule, found, rule


def read_number(match: Match, context: Context) -> Found | None:
    """``on the 30th``."""
    anchor, number = context.day_at(match.start()), int(match.group("day"))
    if anchor is None:
        return None
    if context.looks_ahead(match.start(), match.end()):
        by = int(number < anchor.day)
    else:
        by = -int(number > anchor.day and context.looks_back(match.start()))
    day = _of_month(anchor, number, by)
    return found(match, "DATE", day.isoformat(), anchored=True) if day else None


def _of_month(anchor: date, number: int, by: int) -> date | None:
    """The day of that number in the month ``by`` months from the anchor's."""
    month = calendar.month_value(anchor, by)
    return calendar.make_day(int(month[:4]), int(month[5:7]), number) if month else None


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
)
