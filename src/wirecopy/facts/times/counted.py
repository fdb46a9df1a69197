"""Days counted off from the document's: "a week on Friday", "the Thursday after next", "in three days".

"In three days" is a day only behind a verb of the future; what was done in three days took as long.
Known misses: what will be done within so many days ("will build it in three days").
"""

from __future__ import annotations

import re
from datetime import date

from wirecopy.facts.times import calendar
from wirecopy.facts.times.context import Context, Found
from wirecopy.facts.times.distances import read_from_now
from wirecopy.facts.times.english import AMOUNT, LONG_WEEKDAY, UNIT, WEEKDAYS, number_of
from wirecopy.facts.times.rule import Match, Rule, found, group, rule

#: A verb of the future and the few words between it and "in three days".
_TO_COME = re.compile(
    r"(?:\b(?:will|shall|won't|due|(?:is|are) (?:to|set|expected|scheduled|going)|(?:expire|begin|start|open|end|resume|arrive|"
    r"leave|return|depart)s)|'ll)\b(?P<between>(?: [\w'-]+){0,5}) $"
)
#: What is counted, ranked or made in a length of time.
_LENGTH_WORDS = re.compile(
    r"\b(?:first|second|third|\w+th|\w+est|best|worst|most|least|only|times?|once|twice|no|highest|lowest|more|\d+|one|two|"
    r"three|four|five|six|build|built|write|complete\w*|finish\w*|made?|make|cover|earn|grow|grown|double\w*|rise|fall|"
    r"risen|fallen|all|done)\b"
)

#: Behind these weeks tell how long or by how much.
_LASTS = re.compile(
    r"\b(?:for|after|by|within|over|than|through|during|of|every|least|most|about|another|"
    r"last(?:s|ed|ing)?|tak(?:es?|ing)|took|spen(?:ds?|t|ding)|stay(?:s|ed|ing)?|runs?|ran|running|away|wait(?:s|ed)?) $"
)
#: "The vote is | a week on Friday".
_IS = re.compile(r"\b(?:is|are|(?<=\w)'s) $")


def read_in(match: Match, context: Context) -> Found | None:
    """``will open in three days``, ``is due in a month``."""
    to_come = _TO_COME.search(context.sentence_before(match.start()))
    if to_come is None or _LENGTH_WORDS.search(to_come["between"]):
        return None
    return read_from_now(match, context)


def read_weeks_off(match: Match, context: Context) -> Found | None:
    """``a week on Friday``, ``two weeks from Monday``, ``a week ago on Monday``."""
    anchor = context.day_at(match.start())
    weekday = WEEKDAYS[match.group("weekday").lower()]
    if not group(match, "ago") and not _is_day(match, context):
        return None
    weeks = int(number_of(match.group("count")) or 1)
    if group(match, "ago"):
        near, weeks = _latest(anchor, weekday), -weeks
    else:
        near = calendar.coming_weekday(anchor, weekday) if anchor else None
    return _on(match, near, weeks, weekday)


def _is_day(match: Match, context: Context) -> bool:
    """Whether weeks before a weekday tell which one is meant, and not how long something took or takes."""
    before = context.sentence_before(match.start())
    if _LASTS.search(before):
        return False
    if group(match, "from"):
        return True
    return _IS.search(before) is not None or context.looks_ahead(match.start())


def _latest(anchor: date | None, weekday: int) -> date | None:
    return calendar.latest_weekday(anchor, weekday) if anchor else None


def read_after_next(match: Match, context: Context) -> Found | None:
    """``the Thursday after next``, ``the Monday before last``."""
    anchor = context.day_at(match.start())
    weekday = WEEKDAYS[match.group("weekday").lower()]
    if "last" in match.group():
        return _on(match, _latest(anchor, weekday), -1, weekday)
    return _on(match, calendar.weekday_of_week(anchor, weekday, 1) if anchor else None, 1, weekday)


def _on(match: Match, near: date | None, weeks: int, weekday: int) -> Found:
    day = calendar.add_days(near, 7 * weeks) if near else None
    value = day.isoformat() if day else f"XXXX-WXX-{weekday + 1}"
    return found(match, "DATE", value, anchored=day is not None)


_COUNT = "(?P<count>[Aa]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our)"

RULES: tuple[Rule, ...] = (
    rule(
        "in units",
        rf"in (?P<x>{AMOUNT} (?P<unit>{UNIT}))(?= ?[.,;:!?)]|$|\n| and\b| at\b)",
        read_in,
        "in ",
    ),
    rule(
        "weeks from weekday",
        rf"{_COUNT} weeks? (?:(?P<ago>ago)(?: on)?|on|(?P<from>from)) (?P<weekday>{LONG_WEEKDAY})",
        read_weeks_off,
        *(f"k {word}" for word in ("ago", "on", "from")),
        *(f"ks {word}" for word in ("ago", "on", "from")),
    ),
    rule(
        "weekday after next",
        rf"[Tt]he (?P<weekday>{LONG_WEEKDAY}) (?:after next|before last)",
        read_after_next,
        "after next",
        "before last",
    ),
)
