"""House styles: what desks do to every text without changing what it says."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from tests.dispatches.desk.pools import LAST, MONTHS, SMALL

Style = Callable[[str], str]

_MONTH = "|".join(MONTHS)
_SHORT = {month: (month if len(month) < 6 else month[:3] + ".") for month in MONTHS} | {
    "September": "Sept."
}
_NUMBER_OF = dict(zip(SMALL[:9], map(str, range(2, 11)), strict=True))
_LASTS = "|".join(map(re.escape, LAST))


def _sub(pattern: str, new: str | Callable[[re.Match[str]], str]) -> Style:
    return lambda text: re.sub(pattern, new, text)


#: Each a rule of some stylebook.
STYLES: dict[str, Style] = {
    "titles": _sub(rf"(?<= )([a-z]+ )(?={_LASTS})", r"\1Mr "),
    "day month": _sub(rf"\b({_MONTH}) (\d\d?)\b", r"\2 \1"),
    "month short": _sub(rf"\b({_MONTH})(?= \d)", lambda m: _SHORT[m.group()]),
    "ordinal day": _sub(rf"\b({_MONTH}) (\d\d?)\b", lambda m: f"{m[1]} {m[2]}{_th(int(m[2]))}"),
    "day without on": _sub(r" on (?=\w+day\b)", " "),
    "per cent": _sub(r" percent\b", " per cent"),
    "percent sign": _sub(r" percent\b", "%"),
    "figures": _sub(rf"\b({'|'.join(_NUMBER_OF)})\b", lambda m: _NUMBER_OF[m.group()]),
    "no thousands mark": _sub(r"(?<=\d),(?=\d{3})", ""),
    "short millions": _sub(r"(?<=\d) million\b", "m"),
    "short billions": _sub(r"(?<=\d) billion\b", "bn"),
    "US dollars": _sub(r"\$(?=\d)", "US$"),
    "clock without points": _sub(r" ([ap])\.m\.", r"\1m"),
    "clock points": _sub(r"(?<=\d):(?=\d\d)", "."),
    "british": lambda t: re.sub(r"\bdefense\b", "defence", re.sub(r"izing\b", "ising", t)),
    "american": lambda t: _swap_words(t, _AMERICAN),
    "synonyms": lambda t: _swap_words(t, _SYNONYMS),
    "curly": lambda t: re.sub(r'"(\w)', r"“\1", t).replace('"', "”").replace("'", "’"),
    "single marks": lambda t: (
        re.sub(r'"(?=[\w\[(])', "‘", t.replace("'", "’"))
        .replace('"', "’")
        .replace("“", "‘")
        .replace("”", "’")
    ),
    "guillemets": lambda t: re.sub(r'"(?=[\w\[(])', "«", t).replace('"', "»"),
    "point inside": _sub(r"\"\.", '."'),
    "one break": _sub(r"\n\n", "\n"),
    "long paragraphs": _sub(r"\n\n(?=[A-Z])", " "),
    "short paragraphs": _sub(r"(?<=[a-z]\.) (?=[A-Z][a-z])", "\n\n"),
    "capital titles": _sub(
        r"\b(foreign|defence|prime|finance|interior) minister\b", lambda m: m.group().title()
    ),
    "hyphens": _sub(r"-year-old", " year old"),
    "square kilometres": lambda t: _swap_words(t, {"kilometres": "km", "metres": "m"}),
    "contractions": lambda t: _swap_words(
        t,
        {
            "did not": "didn't",
            "was not": "wasn't",
            "will not": "won't",
            "would not": "wouldn't",
            "is not": "isn't",
        },
    ),
    "plain letters": lambda t: t.replace("ö", "o").replace("ú", "u").replace("ñ", "n"),
    "no comma before and": _sub(r", and ", " and "),
    "drop that": _sub(r"\bsaid that\b", "said"),
    "country forms": lambda t: _swap_words(t, {"the United Nations": "the UN", "American": "U.S."}),
    "added": _sub(r"\bsaid (?=on|at)", "added "),
    "two spaces": _sub(r"(?<=\.) (?=[A-Z])", "  "),
    "en dash": _sub(r"(?<=\d)-(?=\d)", "–"),
    "no hyphen names": _sub(r"\bal-(?=S)", "Al "),
}
_AMERICAN = {
    "criticised": "criticized", "metres": "meters", "kilometres": "kilometers", "travelling": "traveling",
    "cancelled": "canceled", "defence": "defense", "labour": "labor", "tonnes": "tons", "programme": "program",
}  # fmt: skip
_SYNONYMS = {
    "About": "Around", "near": "close to", "began": "started", "people": "persons", "a spokesman": "a spokesperson",
    "gathered": "assembled", "whole": "entire", "reporters": "journalists", "citing": "quoting", "outside": "in front of",
    "next to": "beside", "lawyer": "attorney", "hospital": "clinic", "fell by": "sank by", "according to": "said",
    "the plan": "the scheme", "The deal": "The agreement", "vote": "ballot", "poll": "survey", "aides": "advisers",
    "lawmakers": "legislators", "rubble": "debris", "show": "indicate", "visit": "trip", "town": "city", "jobs": "posts",
    "a report by": "reports by", "families": "households", "guards": "security men", "was taken to": "was brought to",
    "speaks": "talks", "cars": "vehicles", "The storm": "The hurricane", "during": "in the course of", "a day": "daily",
    "said": "says",
}  # fmt: skip


def _swap_words(text: str, words: dict[str, str]) -> str:
    pattern = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return re.sub(rf"\b(?:{pattern})\b", lambda m: words[m.group()], text)


def _th(day: int) -> str:
    return "th" if 10 < day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def draw_styles(random: Random, count: int = 6) -> tuple[str, ...]:
    """Names of some styles."""
    return tuple(random.sample(sorted(STYLES), count))


def restyle(text: str, names: tuple[str, ...]) -> str:
    """The text in a house style."""
    for name in names:
        text = STYLES[name](text)
    return text
