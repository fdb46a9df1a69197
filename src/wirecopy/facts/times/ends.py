"""The ends of years, quarters and months in one word: "by year-end", "at month's end".

The end told of is that of the document's own year or month, which is still to come, or the one before where what
happened by then is told as done.
"""

from __future__ import annotations

import re

from wirecopy.facts.times import calendar
from wirecopy.facts.times.context import Context, Found
from wirecopy.facts.times.english import YEAR
from wirecopy.facts.times.rule import Match, Rule, found, group, rule

#: Right behind the end of a year or quarter: how things stood then.
_STOOD = re.compile(r" (?:was|were|stood|had|came to)\b")
_LONGEST_VERB = 10


def read_end(match: Match, context: Context) -> Found | None:
    """``year-end``, ``the year's end``, ``year-end 2024``."""
    year = group(match, "year")
    if year:
        return found(match, "DATE", year, mod="END")
    anchor = context.day_at(match.start())
    behind = context.folded[match.end() : match.end() + _LONGEST_VERB]
    by = -int(context.was_done(match.start()) or _STOOD.match(behind) is not None)
    value = calendar.shifted(anchor, match.group("unit").lower(), by) if anchor else None
    return found(match, "DATE", value, mod="END", anchored=value is not None)


#: No noun stands behind ("year-end bonuses", "year-end stock was"); words that but look like one may.
_NOT_OF_A_NOUN = (
    r"(?! (?!(?:was|is|has|as|this|its|his|does|during|following|across|unless|plus|it|there|he|she|they|we|that|what)\b)"
    r"(?:[a-z]+(?:s|ing)|[a-z]+ (?:was|were|is|are))\b)"
)

RULES: tuple[Rule, ...] = (
    rule(
        "unit end",
        rf"(?:[Tt]he )?(?P<unit>[Yy]ear|[Qq]uarter|[Mm]onth)(?:-| |['’]s )end(?: (?P<year>{YEAR}))?{_NOT_OF_A_NOUN}",
        read_end,
        *(
            f"{unit}{mark}end"
            for unit in ("year", "quarter", "month")
            for mark in ("-", " ", "'s ", "’s ")
        ),
    ),
)
