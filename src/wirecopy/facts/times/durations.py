"""Lengths of time, and what comes again and again.

"Nearly 50 years" is ``P50Y`` with ``LESS_THAN``; "three-year-old" is a duration; "two or three" counts
as the smaller; a vague number gives ``PXD``.  "The past three years" is the length, not a date.
Known misses: lengths without a number that no preposition marks ("days of talks").
"""

from __future__ import annotations

import re

from wirecopy.data.word_lists import time_words
from wirecopy.facts.times.context import Context, Found
from wirecopy.facts.times.english import (
    AMOUNT,
    AMOUNT_MOD,
    AMOUNT_MODS,
    COUNT,
    DAY_WORD,
    LONG_WEEKDAY,
    UNIT,
    UNIT_PIECES,
    UNITS,
    WEEKDAYS,
    after,
    day_number,
    number_of,
    unit_of,
)
from wirecopy.facts.times.rule import Match, Rule, found, group, rule

_ADVERBS = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W",
    "monthly": "P1M", "quarterly": "P1Q", "yearly": "P1Y", "annual": "P1Y", "annually": "P1Y",
}  # fmt: skip


def duration_value(count: float | None, unit: str) -> str:
    """``P3Y``, ``PT90M``, ``PXD`` for a number that cannot be told."""
    letter, clock = UNITS[unit]
    if unit == "fortnight" and count is not None:
        count *= 2
    if count is not None and count != int(count):
        count, letter, clock = _finer(count, letter, clock=clock)
    number = "X" if count is None else f"{count:g}" if count < 10**6 else str(int(count))
    return f"P{'T' if clock else ''}{number}{letter}"


def _finer(count: float, letter: str, *, clock: bool) -> tuple[float, str, bool]:
    """Halves in the next finer unit, where that is exact."""
    step = {("Y", False): (12, "M", False), ("H", True): (60, "M", True), ("M", True): (60, "S", True),
            ("D", False): (24, "H", True), ("DE", False): (10, "Y", False), ("CE", False): (100, "Y", False)}  # fmt: skip
    if (letter, clock) not in step:
        return count, letter, clock
    times, finer, finer_clock = step[letter, clock]
    exact = count * times
    return (exact, finer, finer_clock) if exact == int(exact) else (count, letter, clock)


#: The word behind a length, and those that no noun is.
_WORD_BEHIND = re.compile(r" ([a-z]+)")
_NO_NOUNS = time_words("durations.no_nouns")


def read_length(match: Match, _context: Context) -> Found | None:
    """``almost 50 years``, ``the past three or four decades``, ``two and a half years``."""
    if _is_ordinal(match):
        return None
    count = number_of(match.group("count"))
    if count is not None and group(match, "half"):
        count += 0.5
    mod = AMOUNT_MODS.get((group(match, "mod") or "").lower())
    return found(match, "DURATION", duration_value(count, unit_of(match.group("unit"))), mod=mod)


def _is_ordinal(match: Match) -> bool:
    """Whether "a second" counts what stands behind it ("a second protest")."""
    after = _WORD_BEHIND.match(match.string, match.end())
    return match.group().lower() == "a second" and after is not None and after[1] not in _NO_NOUNS


def read_bare(match: Match, _context: Context) -> Found | None:
    """``for years``, ``days after``, ``decades of war``."""
    return found(match, "DURATION", duration_value(None, unit_of(match.group("unit"))))


def read_every(match: Match, _context: Context) -> Found | None:
    """``every day``, ``each Tuesday``, ``every two years``, ``every other week``.

    A value has no place for which of the Tuesdays: "every other Tuesday" has that of each.
    """
    weekday = group(match, "weekday")
    if weekday:
        return found(match, "SET", f"XXXX-WXX-{WEEKDAYS[weekday.lower()] + 1}")
    part = group(match, "part")
    if part:
        return found(
            match, "SET", "XXXX-XX-XXT" + {"morning": "MO", "afternoon": "AF"}.get(part, "EV")
        )
    nth = group(match, "nth")
    count = _interval(nth) if nth else number_of(group(match, "count") or "one")
    return found(match, "SET", duration_value(count, unit_of(match.group("unit"))))


def _interval(nth: str) -> float:
    """Every how many: "other" and "second" are 2."""
    return 2.0 if nth == "other" else float(day_number(nth))


def read_unit_long(match: Match, _context: Context) -> Found | None:
    """``week-long``, ``decades-long``, ``multi-year-long``."""
    is_one = not match.group().lower().startswith("multi") and "s-long" not in match.group().lower()
    return found(
        match, "DURATION", duration_value(1 if is_one else None, unit_of(match.group("unit")))
    )


def read_adverb(match: Match, _context: Context) -> Found | None:
    """``daily``, ``annual``."""
    return found(match, "SET", _ADVERBS[match.group().lower()])


def read_weekdays(match: Match, _context: Context) -> Found | None:
    """``on Mondays``."""
    return found(match, "SET", f"XXXX-WXX-{WEEKDAYS[match.group('weekday').lower()] + 1}")


def read_times_a(match: Match, _context: Context) -> Found | None:
    """``twice a week``, ``once every two years``."""
    unit = unit_of(match.group("unit"))
    return found(match, "SET", duration_value(number_of(group(match, "every") or "one"), unit))


_MOD = rf"(?:(?P<mod>{AMOUNT_MOD}) )?"
_FRAME = r"(?:[Tt]he )?(?:(?:[Pp]ast|[Ll]ast|[Nn]ext|[Cc]oming|[Ff]irst|[Ff]inal|[Pp]revious|[Ff]ollowing|[Ii]nitial|[Oo]pening) )"

_NTH = rf"(?:other|{DAY_WORD}|\d{{1,2}}(?:st|nd|rd|th))"
_PLURALS = tuple("minutes hours days weeks months years decades centuries".split())

RULES: tuple[Rule, ...] = (
    rule(
        "length",
        rf"(?:[Ww]ithin |{_FRAME})?{_MOD}{AMOUNT}(?: (?:full|whole|long|straight|consecutive|more|further|additional|working|business))? (?P<unit>{UNIT})(?![’']? time\b)",
        read_length,
        *after(" ", UNIT_PIECES),
    ),
    rule("age", rf"{_MOD}{AMOUNT}[- ](?P<unit>{UNIT})[- ]old", read_length, " old", "-old"),
    rule("ages", rf"{_MOD}{AMOUNT}[- ](?P<unit>{UNIT}) of age", read_length, "of age"),
    rule(
        "hyphened length",
        rf"{_MOD}{AMOUNT}-(?P<unit>{UNIT})(?:-long)?",
        read_length,
        *after("-", UNIT_PIECES),
    ),
    rule(
        "unit long",
        r"(?P<x>(?:(?P<count>[Mm]ulti)-?)?(?P<unit>hour|day|week|month|year|decade|century)s?-?long)",
        read_unit_long,
        "long",
    ),
    rule(
        "bare plural",
        r"(?:[Ff]or|[Ii]n|[Oo]ver|[Tt]ook|[Tt]ake|[Ll]asted|[Ll]ast|[Aa]fter|[Ww]ithin|[Ss]pent|[Uu]ntil|[Ww]ithout) (?:the )?(?P<x>(?:many |(?P<h>hundreds of |thousands of |dozens of )?)(?P<unit>minutes|hours|days|weeks|months|years|decades|centuries))(?! (?:ago|later|earlier))",
        read_bare,
        *after(" ", _PLURALS),
    ),
    rule(
        "plural of",
        r"(?<!early )(?<!small )(?<!late )(?P<x>(?P<unit>[Mm]onths|[Yy]ears|[Dd]ecades|[Cc]enturies|[Ww]eeks|[Dd]ays|[Hh]ours)) of",
        read_bare,
        *_PLURALS,
    ),
    rule(
        "plural before",
        r"(?P<unit>[Mm]inutes|[Hh]ours|[Dd]ays|[Ww]eeks|[Mm]onths|[Yy]ears|[Dd]ecades) (?:after|before)",
        read_bare,
        "s after",
        "s before",
    ),
    rule(
        "every",
        rf"(?:[Ee]very(?: (?P<nth>{_NTH}))?|[Ee]ach) (?:(?P<weekday>{LONG_WEEKDAY})|(?:(?P<count>{COUNT}) )?(?:(?P<part>morning|afternoon|evening)|(?P<unit>second|minute|hour|day|night|weeks?|weekend|month|quarter|years?|decade|century|days|months|hours|minutes)))",
        read_every,
        "every",
        "each",
    ),
    rule(
        "weekdays",
        rf"(?P<weekday>{LONG_WEEKDAY})s",
        read_weekdays,
        "mondays",
        "tuesdays",
        "wednesdays",
        "thursdays",
        "fridays",
        "saturdays",
        "sundays",
    ),
    rule("adverb", rf"(?:{'|'.join(_ADVERBS)})", read_adverb, *_ADVERBS),
    rule(
        "times a unit",
        r"(?:[Oo]nce|[Tt]wice|(?:[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|several|many|\d+) times) (?:an?|per|each|every(?: (?P<every>two|three|four|five|ten|\d+))?) (?P<unit>hour|day|night|week|month|quarter|year|decade|days|weeks|months|years)",
        read_times_a,
        "once ",
        "twice ",
        " times ",
    ),
)
