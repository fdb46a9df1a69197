"""The year of a day, a month or a season that is told without one.

It is the latest up to the document's day, or the next one after a cue of the future ("will meet on May 5");
the month behind the document's is this year's unless it was over.  In texts that tell history it is the year
told last.
"""

from __future__ import annotations

from datetime import date

from wirecopy.facts.times import calendar
from wirecopy.facts.times.context import Context

#: A month named more than this many months ahead of the document is last year's.
_MONTHS_AHEAD = 1
#: A day that is fewer days ahead than this may be one of a text written a little later than it says.
_DAYS_AHEAD = 7
#: One told as to come so many months back was of that year ("would", "was to").
_MONTHS_BACK = 6


def guess_year(context: Context, at: int, month: int, day: int | None) -> tuple[int | None, bool]:
    """The year of a month or day without one, and whether the anchor gave it."""
    if context.history and context.told_year is not None:
        return context.told_year, False
    anchor = context.day_at(at)
    if anchor is None:
        return context.told_year, False
    if (month, day or 0) <= (anchor.month, anchor.day if day else 0):
        return anchor.year + _is_next(context, at, month - anchor.month), True
    if context.counts_since(at):
        return anchor.year - 1, True
    is_near = month - anchor.month <= _MONTHS_AHEAD
    if context.looks_ahead(at) or (is_near and not _was_over(context, at, month, day, anchor)):
        return anchor.year, True
    return anchor.year - 1, True


def _is_next(context: Context, at: int, months: int) -> bool:
    """Whether a month so far back is meant as the next of its name."""
    if months < -_MONTHS_BACK:
        return context.looks_ahead(at)
    return months < 0 and context.is_to_come(at)


def _was_over(context: Context, at: int, month: int, day: int | None, anchor: date) -> bool:
    """Whether the verb before a month or a day that has not come this year tells what was done then."""
    coming = calendar.make_day(anchor.year, month, day or 1)
    near = day is not None and coming is not None and (coming - anchor).days < _DAYS_AHEAD
    return not near and context.was_done(at)


def which_year(anchor: date | None, month: int, which: str) -> int | None:
    """The year of "last April", "next April" or "this April"."""
    if anchor is None:
        return None
    if which in ("last", "this past", "past"):
        return anchor.year - (month >= anchor.month)
    if which in ("next", "coming"):
        return anchor.year + (month <= anchor.month)
    return anchor.year


#: The month in which a season begins; what is called the winter of a year began before it.
_BEGINS = {"SP": 3, "SU": 6, "FA": 9, "WI": 1}
#: ... and the one in which it ends.
_ENDS = {"SP": 6, "SU": 9, "FA": 12, "WI": 12}


def season_years_off(context: Context, at: int, part: str, which: str) -> int:
    """Years between what a season's words say and its own: "last summer" in November is this year's."""
    anchor = context.day_at(at)
    if anchor is None:
        return 0
    if which == "last":
        return int(anchor.month > _ENDS[part])
    was_done = not which and not context.looks_ahead(at) and context.was_done(at)
    return -int(anchor.month < _BEGINS[part] and (was_done or context.counts_since(at)))
