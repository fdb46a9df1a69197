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


def _invert(table: Mapping[str, list[str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for key, words in table.items():
        for word in words:
            found.setdefault(word, key)
    return found


def _amount(key: str) -> tuple[int, str]:
    count, unit = key.split()
    return int(count), unit


@cache
def load_stamp_words() -> StampWords:
    """The table, read once."""
    raw = resources.files("wirecopy.data").joinpath("stamp_words.toml").read_text("utf-8")
    table = tomllib.loads(raw)
    moments = _invert(table["now"])
    return StampWords(
        months={word: int(key) for word, key in _invert(table["months"]).items()},
        weekdays={word: int(key) for word, key in _invert(table["weekdays"]).items()},
        units=_invert(table["units"]),
        ago_after=frozenset(table["ago"]["after"]),
        ago_before=frozenset(table["ago"]["before"]),
        ago_around=frozenset(table["ago"]["around"]),
        amounts={word: _amount(key) for word, key in _invert(table["amounts"]).items()},
        halves=_invert(table["half"]),
        clock_words=frozenset(table["clock"]["words"]),
        joined=tuple(sorted(table["joined"]["words"], key=lambda word: (-len(word), word))),
        moments={word: "now" if key == "0" else key for word, key in moments.items()},
        one=frozenset(table["one"]["words"]),
        roles=_invert(table["role"]),
        zones=dict(table["zones"]["minutes"]),
        summer_zones=frozenset(table["zones"]["summer"]),
        fillers=frozenset(table["filler"]["words"]),
        moment_words=frozenset(
            word
            for phrase in [*moments, *table["ago"]["after"], *table["ago"]["before"]]
            for word in phrase.split()
        ),
    )
