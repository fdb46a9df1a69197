"""Dates that name themselves: days, months, years, decades, centuries, quarters, seasons, feasts.

A day or month without a year is the latest up to the document's day, or the next one after a cue
of the future ("will meet on May 5"); in texts that tell history it belongs to the year told last.
Known misses: days of other calendars, and years below 1000 without AD, BC or CE.
"""

from __future__ import annotations

from datetime import date

from wirecopy.facts.times import calendar
from wirecopy.facts.times.context import Context, Found
from wirecopy.facts.times.english import (
    DAY,
    DAY_WORD,
    MONTH,
    MONTH_PIECES,
    MONTHS,
    ORDINALS,
    PHASE,
    PHASES,
    SEASONS,
    WEEKDAY,
    YEAR,
    day_number,
)
from wirecopy.facts.times.numbers import NOT_A_COUNT, NOT_A_HOUSE, NOT_NUMBERED
from wirecopy.facts.times.rule import Match, Rule, found, group, rule
from wirecopy.facts.times.which_year import guess_year, season_years_off, which_year

#: Decades in words, from the twenties on.
_DECADES = "twenties thirties forties fifties sixties seventies eighties nineties".split()
#: Bare numbers in this range are years when nothing says otherwise.
_FIRST_YEAR, _LAST_YEAR = 1500, 2059


def month_number(word: str) -> int:
    """1 to 12."""
    return MONTHS[word.lower().rstrip(".")]


def phase_mod(words: str | None) -> str | None:
    """The TIMEX3 ``mod`` of "early", "the end of"..."""
    if not words:
        return None
    for word in words.lower().replace("-", " ").split():
        if word in PHASES:
            return PHASES[word]
    return None


def year_of(match: Match) -> int | None:
    """The year a match names; two digits mean 1940 to 2039."""
    year = group(match, "year")
    if not year:
        return None
    digits = year.lstrip("'’")
    if len(digits) == 2:
        return int(digits) + (2000 if int(digits) < 40 else 1900)
    return int(digits)


def read_day(match: Match, context: Context) -> Found | None:
    """``15 April 2025``, ``April 15``, ``Tuesday, April 15``."""
    month = month_number(match.group("month"))
    day = day_number(match.group("day"))
    year, anchored = year_of(match), False
    is_guess = year is None
    if year is None:
        year, anchored = guess_year(context, match.start(), month, day)
    if year is None:
        return found(match, "DATE", f"XXXX-{month:02d}-{day:02d}")
    if anchored and (month, day) == (2, 29):
        year = calendar.leap_year(year, 1 if context.looks_ahead(match.start()) else -1)
    first = calendar.make_day(year, month, day)
    if first is None:
        return None
    value: str | None = first.isoformat()
    if group(match, "day2"):
        value = _range_value(first, match, is_guess=is_guess)
        if value is None:
            return None
    return found(match, "DATE", value, mod=phase_mod(group(match, "phase")), anchored=anchored)


def _range_value(first: date, match: Match, *, is_guess: bool) -> str | None:
    """``2024-12-28/2025-01-03``; a year that is written belongs to the last day. None: no such stretch."""
    month2 = group(match, "month2")
    month = month_number(month2) if month2 else first.month
    day = day_number(match.group("day2"))
    turns = month < first.month
    start = calendar.make_day(first.year - (turns and not is_guess), first.month, first.day)
    last = calendar.make_day(first.year + (turns and is_guess), month, day)
    if start is None or last is None or last < start:
        return None
    return f"{start.isoformat()}/{last.isoformat()}"


def read_month(match: Match, context: Context) -> Found | None:
    """``April 2025``, ``April``, ``early April``, ``last April``."""
    month = month_number(match.group("month"))
    year, anchored = year_of(match), False
    which = (group(match, "which") or "").lower()
    if year is None and which:
        year, anchored = which_year(context.day_at(match.start()), month, which), True
    elif year is None:
        year, anchored = guess_year(context, match.start(), month, None)
    value = f"XXXX-{month:02d}" if year is None else f"{year:04d}-{month:02d}"
    return found(match, "DATE", value, mod=phase_mod(group(match, "phase")), anchored=anchored)


def read_iso(match: Match, _context: Context) -> Found | None:
    """``2025-04-15``, ``2025-04-15T10:30``, ``15/04/2025``, ``15.04.2025``."""
    year = int(match.group("year"))
    first, second = int(match.group("a")), int(match.group("b"))
    if "slash" in match.re.groupindex:
        # The American order unless it is impossible; a full stop is the European order.
        month, day = (
            (first, second) if first <= 12 and match.group("slash") == "/" else (second, first)
        )
    else:
        month, day = first, second
    made = calendar.make_day(year, month, day)
    if made is None:
        return None
    clock = group(match, "clock")
    return found(
        match, "TIME" if clock else "DATE", made.isoformat() + (f"T{clock[:5]}" if clock else "")
    )


def read_year(match: Match, _context: Context) -> Found | None:
    """``1965``; ``early 2020``, ``fiscal 2024``."""
    year = int(match.group("year"))
    if not _FIRST_YEAR <= year <= _LAST_YEAR and not group(match, "cue"):
        return None
    return found(match, "DATE", f"{year:04d}", mod=phase_mod(group(match, "phase")))


def read_span(match: Match, _context: Context) -> Found | None:
    """``2020-21``, ``2011–2015``."""
    first, last = match.group("year"), match.group("last")
    full = first[: 4 - len(last)] + last
    if not int(first) < int(full) <= int(first) + 150:
        return None
    return found(match, "DATE", f"{first}/{full}")


def read_second_year(match: Match, _context: Context) -> Found | None:
    """The ``72`` of ``1871 – 72``, the ``2015`` of ``2011-2015``."""
    first, last = match.group("year"), match.group("last")
    full = first[: 4 - len(last)] + last
    return found(match, "DATE", full) if int(first) < int(full) <= int(first) + 150 else None


def read_era(match: Match, _context: Context) -> Found | None:
    """``300 BC``, ``AD 70``, ``about 10,000 BCE``."""
    year = int(match.group("number").replace(",", ""))
    era = (group(match, "era") or "AD").replace(".", "").upper()
    return found(match, "DATE", f"BC{year:04d}" if era.startswith("BC") else f"{year:04d}")


def read_decade(match: Match, context: Context) -> Found | None:
    """``the 1980s``, ``the '90s``, ``the late eighties``; ``the 1800s`` is a century, once it is over."""
    digits = group(match, "decade")
    if not digits:
        digits = f"{_DECADES.index(match.group('word').lower()) + 2}0"
    if len(digits) == 2:
        digits = ("20" if int(digits) <= 20 else "19") + digits
    mod = phase_mod(group(match, "phase"))
    now = context.anchor.year if context.anchor else _LAST_YEAR
    if digits.endswith("00") and int(digits) + 100 <= now:
        return found(match, "DATE", digits[:2], mod=mod)
    return found(match, "DATE", digits[:3], mod=mod)


def read_century(match: Match, _context: Context) -> Found | None:
    """``the 19th century``: ``18``."""
    word = match.group("number").lower()
    number = ORDINALS.get(word) or int("".join(char for char in word if char.isdigit()) or 0)
    if not 1 <= number <= 30:
        return None
    value = f"BC{number:02d}" if group(match, "era") else f"{number - 1:02d}"
    return found(match, "DATE", value, mod=phase_mod(group(match, "phase")))


def _year_or_anchor(match: Match, context: Context) -> tuple[int | None, bool]:
    year = year_of(match)
    if year is not None:
        return year, False
    anchor = context.day_at(match.start())
    if anchor is None:
        return None, False
    by = {"last": -1, "next": 1}.get((group(match, "which") or "").lower(), 0)
    return anchor.year + by, True


def read_quarter(match: Match, context: Context) -> Found | None:
    """``the second quarter of 2024``, ``Q3``, ``the first three months of the year``, ``the first half``."""
    year, anchored = _year_or_anchor(match, context)
    if group(match, "half"):
        part = "H1" if match.group("half").lower() == "first" else "H2"
    elif group(match, "months"):
        months = match.group("months").lower()
        if months in ("six", "6"):
            part = "H1" if match.group("nth").lower() == "first" else "H2"
        elif months in ("three", "3"):
            part = "Q1" if match.group("nth").lower() == "first" else "Q4"
        else:
            return None
    else:
        nth = match.group("nth").lower()
        number = {"final": 4, "last": 4}.get(nth) or ORDINALS.get(nth) or int(nth[0])
        if not 1 <= number <= 4:
            return None
        part = f"Q{number}"
    value = f"XXXX-{part}" if year is None else f"{year:04d}-{part}"
    return found(match, "DATE", value, anchored=anchored)


def read_season(match: Match, context: Context) -> Found | None:
    """``the summer of 2024``, ``last winter``, ``this spring``."""
    year, anchored = _year_or_anchor(match, context)
    part = SEASONS[match.group("season").lower()]
    which = (group(match, "which") or "").lower()
    if year is not None and anchored:
        year += season_years_off(context, match.start(), part, which)
    value = f"XXXX-{part}" if year is None else f"{year:04d}-{part}"
    return found(match, "DATE", value, mod=phase_mod(group(match, "phase")), anchored=anchored)


_P = rf"(?P<phase>{PHASE})?"
_WEEKDAY_BEFORE = rf"(?:{WEEKDAY},? (?:the )?)?"
_TO = r"\s?(?:-|–|—|to|and|until|through)\s?"
_WHICH = r"(?P<which>[Ll]ast|[Nn]ext|[Tt]his past|[Tt]his|[Cc]oming)"
#: Given names that are months, where they open a sentence before a surname ("April Jones is a nurse").
_NOT_A_NAME = r"(?!(?:(?<=^)|(?<=[.!?\n\"“] )|(?<=[\n\"“]))(?:April|June|August) (?!(?:Fool|President|King|Queen|Prime)\b)[A-Z][a-z]+,? (?:[a-z]+ed|is|was|has|had|who|said|says|told|an?|[a-z]+s|\d\d)\b)"
#: Months as the rule without context takes them.
_WRITTEN = tuple(
    "january february april june july august september october november december "
    "jan. feb. apr. aug. sept. oct. nov. dec.".split()
)

RULES: tuple[Rule, ...] = (
    rule(
        "iso",
        r"(?P<year>\d{4})-(?P<a>\d\d)-(?P<b>\d\d)(?:[T ](?P<clock>\d\d:\d\d)(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?",
        read_iso,
        "-",
        has_digit=True,
    ),
    rule(
        "iso with slashes",
        r"(?P<year>(?:19|20)\d\d)/(?P<a>\d\d?)/(?P<b>\d\d?)(?!/)",
        read_iso,
        "/",
        has_digit=True,
    ),
    rule(
        "numeric",
        r"(?P<a>\d\d?)(?P<slash>[/.])(?P<b>\d\d?)(?P=slash)(?P<year>(?:19|20)\d\d)",
        read_iso,
        "/",
        ".",
        has_digit=True,
    ),
    rule(
        "day month",
        rf"(?:{_WEEKDAY_BEFORE})(?:[Tt]he )?(?P<day>{DAY})(?: day)?(?: of)?[ -](?P<month>{MONTH})(?:[, -]{{1,2}}(?P<year>{YEAR}|['’]\d\d))?",
        read_day,
        *MONTH_PIECES,
        has_digit=True,
    ),
    rule(
        "days of month",
        rf"(?P<day>{DAY}){_TO}(?P<day2>{DAY})(?: of)? (?P<month>{MONTH})(?:,? (?P<year>{YEAR}))?",
        read_day,
        *MONTH_PIECES,
        has_digit=True,
    ),
    rule(
        "month day",
        rf"(?:{_WEEKDAY_BEFORE}){_P}(?P<month>{MONTH})\s?(?:the )?(?P<day>{DAY})(?![\d:.]?\d|,\d{{3}}|%| (?:percent|per cent|a\.m|p\.m|people))(?:,? ?(?:of )?(?P<year>{YEAR}|['’]\d\d\b))?",
        read_day,
        *MONTH_PIECES,
        has_digit=True,
    ),
    rule(
        "month day in words",
        rf"(?:{_WEEKDAY_BEFORE})(?P<month>{MONTH}) (?:the )?(?P<day>{DAY_WORD})(?:,? (?P<year>{YEAR}))?",
        read_day,
        *MONTH_PIECES,
    ),
    rule(
        "month days",
        rf"(?P<month>{MONTH}) (?P<day>{DAY}){_TO}(?:(?P<month2>{MONTH}) )?(?P<day2>{DAY})(?!\d|:|,\d{{3}})(?:,? (?P<year>{YEAR}))?",
        read_day,
        *MONTH_PIECES,
        has_digit=True,
    ),
    rule(
        "month year",
        rf"{_P}(?P<month>{MONTH})(?:,? (?:of |in )?|-)(?P<year>{YEAR}|['’]\d\d)(?!\d)",
        read_month,
        *MONTH_PIECES,
        has_digit=True,
    ),
    rule("which month", rf"{_P}{_WHICH} (?P<month>{MONTH})", read_month, *MONTH_PIECES),
    rule("month phase", rf"(?P<phase>{PHASE})(?P<month>{MONTH})", read_month, *MONTH_PIECES),
    rule(
        "month",
        rf"{_NOT_A_NAME}(?P<x>(?P<month>January|February|April|June|July|August|September|October|November|December|Jan\.|Feb\.|Apr\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.))(?! (?:[A-Z][a-z]+ed\b))",
        read_month,
        *_WRITTEN,
    ),
    rule(
        "month by context",
        r"(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|[Oo]f|[Bb]efore|[Aa]fter|[Dd]uring|[Tt]o|[Ff]or|[Bb]etween|[Aa]nd|[Tt]hrough|[Ee]very) (?P<x>(?P<month>March|May|Mar\.))(?! [A-Z])",
        read_month,
        " march",
        " may",
        " mar.",
    ),
    rule(
        "year with era",
        rf"(?:(?P<cue>[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Ff]rom|[Bb]efore|[Aa]fter|[Tt]o) )?(?:[Aa]bout |[Aa]round |c\. ?)?(?P<x>(?P<number>\d{{1,2}},?\d{{3}}|\d{{1,4}}) ?(?P<era>B\.C\.(?:E\.)?|A\.D\.|C\.E\.|BCE?|AD|CE))(?(cue)|(?!\. [a-z]){NOT_A_COUNT})",
        read_era,
        "bc",
        "ad",
        "b.c",
        "a.d",
        "ce",
        "c.e",
        has_digit=True,
    ),
    rule(
        "era before year",
        r"(?P<x>A\.?D\.? ?(?P<number>\d{2,4}))",
        read_era,
        "ad",
        "a.d",
        has_digit=True,
    ),
    rule(
        "years",
        rf"(?P<year>{YEAR})(?:-|–|/)(?P<last>\d{{2}}|{YEAR})(?= (?:season|school|academic|fiscal|financial|campaign))",
        read_span,
        "-",
        "–",
        "/",
        has_digit=True,
    ),
    rule(
        "second year",
        rf"(?P<year>{YEAR})\s?[-–]\s?(?P<x>(?P<last>\d{{2}}|{YEAR}))(?![\d-])",
        read_second_year,
        "-",
        "–",
        has_digit=True,
    ),
    rule(
        "year by cue",
        rf"(?P<cue>[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|[Cc]irca|c\.|[Ii]n about|[Ii]n the year|[Yy]ear) (?P<x>(?P<year>1[0-4]\d\d)){NOT_A_COUNT}",
        read_year,
        " 1",
        has_digit=True,
    ),
    rule(
        "year",
        rf"{NOT_NUMBERED}(?P<in>(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|[Tt]he|[Aa]fter|[Bb]efore|[Dd]uring) )?(?P<x>(?P<phase>{PHASE}|(?:[Tt]he )?(?:(?:[Ff]iscal|[Ff]inancial) )?year |fiscal )?(?P<year>{YEAR})){NOT_A_COUNT}(?(in)|{NOT_A_HOUSE})",
        read_year,
        "1",
        "20",
        has_digit=True,
    ),
    rule("decade", rf"(?:[Tt]he )?{_P}['’](?P<decade>\d0)s", read_decade, "0s", has_digit=True),
    rule(
        "decade in full",
        rf"(?:[Tt]he )?{_P}(?P<decade>1[0-9]\d0|20[0-4]0)(?:s|['’]s(?! \w))",
        read_decade,
        "0s",
        "0's",
        "0’s",
        has_digit=True,
    ),
    rule(
        "decade in words",
        rf"[Tt]he {_P}(?P<word>[Tt]wenties|[Tt]hirties|[Ff]orties|[Ff]ifties|[Ss]ixties|[Ss]eventies|[Ee]ighties|[Nn]ineties)",
        read_decade,
        "ties",
    ),
    rule(
        "century",
        rf"(?:[Tt]he )?{_P}(?P<number>\d{{1,2}}(?:st|nd|rd|th)|(?:[Tt]wenty-)?[A-Za-z]{{3,10}}(?:th|st|ond|ird|nd|rd))[ -][Cc]entury(?: (?P<era>BCE?|B\.C\.))?",
        read_century,
        "century",
    ),
    rule(
        "quarter of year",
        rf"[Tt]he (?P<nth>first|second|third|fourth|final|last|[1-4](?:st|nd|rd|th)) quarter(?: of (?:(?P<year>{YEAR})|(?P<which>last|this|next|the) year))?",
        read_quarter,
        "quarter",
    ),
    rule(
        "quarter with year",
        rf"Q(?P<nth>[1-4])[ -](?:of )?(?P<year>{YEAR})",
        read_quarter,
        "q1",
        "q2",
        "q3",
        "q4",
        has_digit=True,
    ),
    rule(
        "quarter",
        r"(?:[Ii]n|[Ff]or|[Dd]uring|of|[Ss]ince|[Bb]y) (?P<x>Q(?P<nth>[1-4]))",
        read_quarter,
        " q1",
        " q2",
        " q3",
        " q4",
    ),
    rule(
        "months of year",
        rf"[Tt]he (?P<nth>first|last|final) (?P<months>three|six|3|6) months of (?:(?P<year>{YEAR})|(?P<which>last|this|next|the) year)",
        read_quarter,
        "months of",
    ),
    rule(
        "half of year",
        rf"[Tt]he (?P<half>first|second) half of (?:(?P<year>{YEAR})|(?P<which>last|this|next|the) year)",
        read_quarter,
        "half of",
    ),
    rule(
        "season of year",
        rf"(?:[Tt]he )?{_P}(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?: of|,)? (?P<year>{YEAR})",
        read_season,
        *SEASONS,
    ),
    rule(
        "which season",
        r"(?:(?P<phase>[Ee]arly |[Ll]ate |[Ee]arlier |[Ll]ater ))?(?P<which>[Ll]ast|[Tt]his|[Nn]ext) (?P<season>spring|summer|autumn|fall|winter)",
        read_season,
        *SEASONS,
    ),
    rule(
        "season",
        rf"[Tt]he (?P<phase>{PHASE})?(?P<season>spring|summer|autumn|winter)(?! of)",
        read_season,
        *SEASONS,
    ),
)
