"""Home: the country whose government, police or parliament a text means when it names none.

The country of the dateline, else the one that the text's place names name most, when it leads clearly.
Only bodies of a state and its parties take it, never people, rebels or companies.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from wirecopy.data.countries import CountryWord, country_words
from wirecopy.facts.actors.coding import Code
from wirecopy.facts.actors.metonym import is_dateline
from wirecopy.facts.actors.tags import Tag

#: Times that the leading country must be named as often as the next (a plain majority is too weak
#: in stories on two countries).
_LEAD = 1.5
#: Words whose place is kept between texts, and the longest run of words that can name one.
_KEPT_WORDS, _LONGEST_KEPT = 20_000, 80
_STATE_BODIES = frozenset({"GOV", "LEG", "JUD", "MIL", "COP", "SPY", "PTY", "OPP"})


class HomeCount:
    """Counts the place names of a text."""

    def __init__(self) -> None:
        self._dateline: str | None = None
        self._counts: Counter[str] = Counter()

    def add(self, tags: list[Tag], *, opens_line: bool) -> None:
        """Counts one sentence."""
        if opens_line and self._dateline is None and tags and is_dateline(tags):
            named = (_place(tag) for tag in tags[:3])
            self._dateline = next((country for country in named if country), None)
        for tag in tags:
            country = _place(tag)
            if country:
                self._counts[country] += 1

    @property
    def country(self) -> str | None:
        """The country at home in the text; None when it is not clear."""
        if self._dateline is not None:
            return self._dateline
        ranked = sorted(self._counts.items(), key=lambda item: (-item[1], item[0]))
        if not ranked or (len(ranked) > 1 and ranked[0][1] < _LEAD * ranked[1][1]):
            return None
        return ranked[0][0]


def belongs_home(code: Code) -> bool:
    """Whether an actor without a country can be of the country the text is at home in."""
    is_body = code.type in {"organization", "government", "group"}
    return (
        is_body
        and code.country is None
        and code.sectors[:1] != ()
        and code.sectors[0] in _STATE_BODIES
    )


def _place(tag: Tag) -> str | None:
    if tag.countries:
        return _country_of(tag.countries[0])
    return _place_written(tag.text) if len(tag.text) <= _LONGEST_KEPT else None


@lru_cache(maxsize=_KEPT_WORDS)
def _place_written(text: str) -> str | None:
    """The place named by words in any case ("RUSSIA")."""
    readings = country_words().get(text.title(), ())
    return _country_of(readings[0]) if readings else None


def _country_of(word: CountryWord) -> str | None:
    return None if word.kind in {"adjective", "person", "people"} else word.country
