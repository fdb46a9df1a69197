"""The ends of years, quarters and months in one word: "by year-end", "at month's end".

The end told of is that of the document's own year or month, which is still to come, or the one before where what
happened by then is told as done.
"""

from __future__ import annotations

from wirecopy.facts.times import calendar
from wirecopy.facts.times.context import Context, Found
from wirecopy.facts.times.english import YEAR
from wirecopy.facts.times.rule import Match, Rule, found, group, rule


def read_end(match: Match, context: Context) -> Found | None:
    """``year-end``, ``the year's end``, ``year-end 2024``."""
    year = group(match, "year")
    if year:
        return found(match, "DATE", year, mod="END")
    anchor = context.day_at(match.start())
    by = -int(context.was_done(match.start()))
    value = calendar.shifted(anchor, match.group("unit").lower(), by) if anchor else None
    return found(match, "DATE", value, mod="END", anchored=value is not None)


RULES: tuple[Rule, ...] = (
    rule(
        "unit end",
        rf"(?:[Tt]he )?(?P<unit>[Yy]ear|[Qq]uarter|[Mm]onth)(?:-| |['’]s )end(?: (?P<year>{YEAR}))?(?! (?:[a-z]+(?:s|ing)|[a-z]+ (?:was|were|is|are))\b)",
        read_end,
        *(
            f"{unit}{mark}end"
            for unit in ("year", "quarter", "month")
            for mark in ("-", " ", "'s ", "’s ")
        ),
    ),
)
