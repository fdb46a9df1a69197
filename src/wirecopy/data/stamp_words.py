"""Words of stamps in several languages: months, weekdays, units, "ago", roles and time zones."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True, kw_only=True)
class StampWords:
    """Folded words -> what they say in a stamp."""

    months: Mapping[str, int]
    #: Months of the solar calendar of Iran.
    persian_months: Mapping[str, int]
    #: Names of eras, and the year before the first of each.
    eras: Mapping[str, int]
    #: 0 is Monday.
    weekdays: Mapping[str, int]
    #: ``second`` ... ``year``.
    units: Mapping[str, str]
    ago_after: frozenset[str]
    ago_before: frozenset[str]
    #: May open an amount that a word of ``ago_after`` closes.
    ago_around: frozenset[str]
    #: A word for an amount and its unit -> (2, "hour").
    amounts: Mapping[str, tuple[int, str]]
    #: ``am`` or ``pm``.
    halves: Mapping[str, str]
    #: Before an hour and minutes parted by a full stop.
    clock_words: frozenset[str]
    #: Words of scripts without spaces, longest first.
    joined: tuple[str, ...]
    #: ``now``, ``today`` or ``yesterday``.
    moments: Mapping[str, str]
    one: frozenset[str]
    #: ``updated`` or ``published``.
    roles: Mapping[str, str]
    #: Minutes east of Greenwich.
    zones: Mapping[str, int]
    #: Zones whose name hides North American summer time.
    summer_zones: frozenset[str]
    fillers: frozenset[str]
    #: Any word of ``moments``, ``ago_after`` and ``ago_before``: a stamp without figures has one.
    moment_words: frozenset[str]
    #: What any piece of a stamp can begin with, figures aside: a token that is none of these is passed over.
    openers: frozenset[str]


def _invert(table: Mapping[str, list[str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for key, words in table.items():
        for word in words:
            found.setdefault(word.casefold(), key)
    return found


def _amount(key: str) -> tuple[int, str]:
    count, unit = key.split()
    return int(count), unit


@cache
def load_stamp_words() -> StampWords:
    """The table, read once."""
    raw = resources.files("wirecopy.data").joinpath("stamp_words.toml").read_text("utf-8")
    table = tomllib.loads(raw)
    moments, roles = _invert(table["now"]), _invert(table["role"])
    months, weekdays = _invert(table["months"]), _invert(table["weekdays"])
    units, amounts, halves = (
        _invert(table["units"]),
        _invert(table["amounts"]),
        _invert(table["half"]),
    )
    ago, one, eras = table["ago"], table["one"]["words"], table["eras"]["years"]
    opening = (
        *months, *weekdays, *units, *amounts, *halves, *moments, *roles, *ago["before"], *ago["around"], *one, *eras,
    )  # fmt: skip
    return StampWords(
        months={word: int(key) for word, key in months.items()},
        persian_months={word: int(key) for word, key in _invert(table["persian_months"]).items()},
        eras=dict(table["eras"]["years"]),
        weekdays={word: int(key) for word, key in weekdays.items()},
        units=units,
        ago_after=frozenset(table["ago"]["after"]),
        ago_before=frozenset(table["ago"]["before"]),
        ago_around=frozenset(table["ago"]["around"]),
        amounts={word: _amount(key) for word, key in amounts.items()},
        halves=halves,
        clock_words=frozenset(table["clock"]["words"]),
        joined=tuple(
            sorted([*table["joined"]["words"], *eras], key=lambda word: (-len(word), word))
        ),
        moments={word: "now" if key == "0" else key for word, key in moments.items()},
        one=frozenset(one),
        roles=roles,
        zones=dict(table["zones"]["minutes"]),
        summer_zones=frozenset(table["zones"]["summer"]),
        fillers=frozenset(table["filler"]["words"]),
        moment_words=frozenset(
            word
            for phrase in [*moments, *table["ago"]["after"], *table["ago"]["before"]]
            for word in phrase.split()
        ),
        openers=frozenset(begin for phrase in opening for begin in _beginnings(phrase)),
    )


def _beginnings(phrase: str) -> list[str]:
    """The phrase cut at each of its spaces: a token may hold some of them."""
    words = phrase.split(" ")
    return [" ".join(words[:count]) for count in range(1, len(words) + 1)]
