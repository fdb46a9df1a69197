"""The English words of time, as tables and as pieces of patterns.

Another language is another module with the same names.
"""

from __future__ import annotations

from collections.abc import Iterable

from wirecopy.text.number_words import ONES, TENS

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs",
         "friday fri", "saturday sat", "sunday sun")
    )
    for name in names.split()
}  # fmt: skip
#: Unit -> (letter of an ISO duration, whether it stands after the T).
UNITS = {
    "second": ("S", True), "sec": ("S", True), "minute": ("M", True), "min": ("M", True),
    "hour": ("H", True), "hr": ("H", True), "day": ("D", False), "night": ("D", False),
    "week": ("W", False), "fortnight": ("W", False), "weekend": ("WE", False), "month": ("M", False),
    "quarter": ("Q", False), "year": ("Y", False), "yr": ("Y", False), "season": ("Y", False),
    "decade": ("DE", False), "century": ("CE", False), "centurie": ("CE", False),
}  # fmt: skip
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
PARTS = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "noon": "MI",
    "lunchtime": "MI", "dawn": "MO", "dusk": "EV",
}  # fmt: skip

SMALL = {word: n for n, word in enumerate(ONES)} | {word: 10 * n for n, word in enumerate(TENS, 2)}
ORDINALS = (
    {
        word: n
        for n, word in enumerate(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
            "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
            1,
        )
    }
    | {
        f"twenty-{word}": 20 + n
        for n, word in enumerate(
            "first second third fourth fifth sixth seventh eighth ninth".split(), 1
        )
    }
    | {"thirtieth": 30, "thirty-first": 31}
)
#: Modifier words -> TIMEX3 ``mod`` of a duration.
AMOUNT_MODS = {
    "more than": "MORE_THAN", "over": "MORE_THAN", "well over": "MORE_THAN", "greater than": "MORE_THAN",
    "less than": "LESS_THAN", "under": "LESS_THAN", "almost": "LESS_THAN", "nearly": "LESS_THAN",
    "fewer than": "LESS_THAN", "close to": "LESS_THAN", "just under": "LESS_THAN",
    "just over": "MORE_THAN", "at least": "EQUAL_OR_MORE", "no less than": "EQUAL_OR_MORE",
    "up to": "EQUAL_OR_LESS", "at most": "EQUAL_OR_LESS", "no more than": "EQUAL_OR_LESS",
    "about": "APPROX", "around": "APPROX", "roughly": "APPROX", "approximately": "APPROX",
    "some": "APPROX", "an estimated": "APPROX", "nearly a": "LESS_THAN",
}  # fmt: skip
PHASES = {"early": "START", "mid": "MID", "late": "END", "middle": "MID", "beginning": "START",
          "start": "START", "end": "END", "close": "END", "turn": "START", "midst": "MID",
          "onset": "START", "outset": "START", "small": "START", "earlier": None, "later": None}  # fmt: skip


#: A piece of every month's name, long or short, without capitals.
MONTH_PIECES = tuple("jan feb mar apr may jun jul aug sep oct nov dec".split())
#: The same of every unit; "night" is in "fortnight", "week" in "weekend".
UNIT_PIECES = tuple(
    "sec min hour hr day night fortnight week month quarter year yr decade centur".split()
)


def after(mark: str, pieces: Iterable[str]) -> tuple[str, ...]:
    """Each piece with ``mark`` before it."""
    return tuple(f"{mark}{piece}" for piece in pieces)


def _any(words: Iterable[str]) -> str:
    """A choice of words, longer ones first."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
WEEKDAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|(?:Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)\b\.?)"
LONG_WEEKDAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY)"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
#: A day of a month in words.
DAY_WORD = rf"(?:{_any(ORDINALS)})"
YEAR = r"(?:1\d{3}|20\d{2})"
PHASE = r"(?:(?:[Ee]arly|[Mm]id|[Ll]ate)[ -]?|(?:[Tt]he )?(?:[Ss]tart|[Bb]eginning|[Ee]nd|[Mm]iddle|[Cc]lose|[Oo]nset) of )"
NUMBER_WORD = rf"(?:(?:{_any(TENS)})(?:[- ](?:{_any(ONES[1:10])}))?|{_any(ONES)})"
VAGUE = (
    r"(?:a few|several|a couple of|a couple|many|some|a number of|dozens of|hundreds of|countless|"
    r"a handful of)"
)
COUNT = (
    rf"(?i:\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}(?:\.\d+)?|{NUMBER_WORD}(?: hundred| thousand| million)?|"
    rf"an?(?: hundred| thousand| million| dozen| half)?|half an?|{VAGUE})"
)
UNIT = r"(?i:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|fortnights?|weekends?|months?|quarters?|years?|yrs?|decades?|century|centuries)"
AMOUNT_MOD = rf"(?i:{_any(AMOUNT_MODS)})"
#: A number of units: "two", "two or three", "10 to 12", "two and a half".
AMOUNT = (
    rf"(?P<count>{COUNT})(?P<half> and a half| and one-half)?"
    rf"(?:(?: or | to |-|–)(?P<count2>(?:\d{{1,4}}|{NUMBER_WORD})))?"
)


def day_number(words: str) -> int:
    """A day of the month from "3rd" or "third"."""
    digits = "".join(char for char in words if char.isdigit())
    return int(digits) if digits else ORDINALS[words.lower()]


def unit_of(word: str) -> str:
    """The unit a word names, singular: ``centuries`` -> ``centurie``, ``mins`` -> ``min``."""
    lower = word.lower()
    if lower in UNITS:
        return lower
    return lower.removesuffix("s")


def number_of(words: str) -> float | None:
    """A number from digits or words; None for a vague one ("several")."""
    text = words.lower().strip().replace(",", "")
    if text.replace(".", "", 1).isdigit():
        return float(text)
    if text in ("a", "an"):
        return 1.0
    if text in ("half a", "half an", "a half"):
        return 0.5
    if text == "a dozen":
        return 12.0
    total = 0.0
    for part in text.replace("-", " ").split():
        if part in ("a", "an", "and"):
            total = total or (1.0 if part != "and" else 0.0)
        elif part in SMALL:
            total += SMALL[part]
        elif part in ("hundred", "thousand", "million"):
            total = (total or 1) * {"hundred": 100, "thousand": 1000, "million": 10**6}[part]
        else:
            return None
    return total
