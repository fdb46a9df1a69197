"""Feasts and days with a name: Christmas, Easter, Thanksgiving, 9/11.

A feast without a year is the nearest one to the document's day, the coming one after a cue of the
future.  Feasts of other churches ("Orthodox Easter") and of calendars that follow the moon (Ramadan,
Eid, Lunar New Year) are not computed.
"""

from __future__ import annotations

from datetime import date

from wirecopy.facts.times import calendar
from wirecopy.facts.times.absolute import year_of
from wirecopy.facts.times.context import Context, Found
from wirecopy.facts.times.english import YEAR
from wirecopy.facts.times.rule import Match, Rule, found, group, rule

_FEASTS: dict[str, tuple[int, int]] = {
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "valentine's day": (2, 14),
    "halloween": (10, 31),
    "may day": (5, 1),
    "fourth of july": (7, 4),
    "international women's day": (3, 8),
    "armistice day": (11, 11),
    "veterans day": (11, 11),
    "bastille day": (7, 14),
    "st. patrick's day": (3, 17),
}
_MOVING = ("easter", "easter sunday", "easter monday", "good friday", "thanksgiving", "thanksgiving day",
           "labor day", "memorial day", "martin luther king day")  # fmt: skip


def _feast_day(name: str, year: int) -> date:
    if name in _FEASTS:
        return date(year, *_FEASTS[name])
    if "easter" in name or name == "good friday":
        sunday = calendar.easter(year)
        by = {"good friday": -2, "easter monday": 1}.get(name, 0)
        return calendar.add_days(sunday, by) or sunday
    month, weekday, n = {
        "labor day": (9, 0, 1),
        "memorial day": (5, 0, -1),
        "martin luther king day": (1, 0, 3),
    }.get(name, (11, 3, 4))
    return calendar.nth_weekday(year, month, weekday, n)


def _yearless(name: str) -> str | None:
    month, day = _FEASTS.get(name, (0, 0))
    return f"XXXX-{month:02d}-{day:02d}" if month else None


def read_feast(match: Match, context: Context) -> Found | None:
    """``Christmas Day``, ``Easter 2024``, ``last Thanksgiving``: the nearest to the document's day."""
    name = match.group("feast").lower().replace("’", "'")
    year = year_of(match)
    if year is not None:
        return found(match, "DATE", _feast_day(name, year).isoformat())
    anchor = context.day_at(match.start())
    if anchor is None or not 1 < anchor.year < 9999:
        return found(match, "DATE", _yearless(name))
    days = [_feast_day(name, anchor.year + by) for by in (-1, 0, 1)]
    which = (group(match, "which") or "").lower()
    if which == "last":
        day = max(day for day in days if day < anchor)
    elif which == "next" or context.looks_ahead(match.start()):
        day = min(day for day in days if day >= anchor)
    else:
        day = min(days, key=lambda day: abs((day - anchor).days))
    return found(match, "DATE", day.isoformat(), anchored=True)


def read_attacks(match: Match, _context: Context) -> Found | None:
    """``9/11``, ``the September 11 attacks``."""
    return found(match, "DATE", "2001-09-11")


def _pattern(name: str) -> str:
    """The name in capitals, with either apostrophe."""
    return name.title().replace("'S", "['’]s").replace(" Of ", " of ").replace(".", r"\.")


_NAMES = "|".join(sorted(map(_pattern, (*_FEASTS, *_MOVING)), key=lambda name: (-len(name), name)))

RULES: tuple[Rule, ...] = (
    rule(
        "feast",
        rf"(?<!Orthodox )(?<!Coptic )(?:(?P<which>[Ll]ast|[Tt]his|[Nn]ext) )?(?P<feast>{_NAMES})(?:,? (?P<year>{YEAR}))?",
        read_feast,
        *(name.split("'")[0] for name in (*_FEASTS, *_MOVING)),
    ),
    rule(
        "nine eleven",
        r"9/11|[Ss]ept(?:ember|\.) 11(?= (?:terror(?:ist)? )?attacks)",
        read_attacks,
        "9/11",
        "september 11",
        "sept. 11",
        has_digit=True,
    ),
)
