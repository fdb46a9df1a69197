"""Counties: what the counties that a text names tell of its towns.

Where a text names "Tara County", a state's name that a town in the same division bears is that of the town
("Palestine police", with a county of Texas beside it), unless the text has another word for the state.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from wirecopy.data.countries import CountryWord
from wirecopy.data.gazetteer import gazetteer
from wirecopy.data.word_lists import actor_words
from wirecopy.facts.actors.tags import Tag
from wirecopy.facts.places.lookup import readings

#: How a name leads to a county, and names of counties whose place is kept between texts.
_WAY, _KEPT = "county", 2_000
_COUNTY = re.compile(r"(?:[A-Z][\w.'-]* ){1,3}(?:County|Parish)\b")
#: Times that a text on a town names it at least.
_AGAIN = 2


def county_state(text: str) -> str | None:
    """The state of the county that a name opens with ("Tara County Courthouse")."""
    states = {country for country, _ in _divisions_of(text)}
    return states.pop() if len(states) == 1 else None


def towns_near_counties(sentences: Sequence[Sequence[Tag]]) -> dict[str, tuple[CountryWord, ...]]:
    """Names of states that are those of towns in divisions whose counties the text names."""
    beside = _beside_counties(sentences)
    if not beside:
        return {}
    named = Counter(tag.text for tags in sentences for tag in tags if _is_state(tag))
    local = set(_before_nouns(sentences))
    found: dict[str, tuple[CountryWord, ...]] = {}
    for name, times in named.items():
        towns = (t for t in gazetteer().find(name) if t.feature == "P")
        country = next(
            (t.country for t in towns if (t.country, t.region) in beside.get(name, ())), None
        )
        if country is not None and times >= _AGAIN and name in local:
            found[name] = (CountryWord(word=name, country=country, kind="town"),)
    return found


def _beside_counties(sentences: Sequence[Sequence[Tag]]) -> dict[str, set[tuple[str, str]]]:
    """Names of states that stand in one sentence with a county, and the divisions of those counties."""
    found: dict[str, set[tuple[str, str]]] = {}
    for tags in sentences:
        divisions = {d for tag in tags for d in _divisions_of(tag.text)}
        for tag in tags if divisions else ():
            if _is_state(tag):
                found.setdefault(tag.text, set()).update(divisions)
    return found


def _before_nouns(sentences: Sequence[Sequence[Tag]]) -> Iterator[str]:
    """Names of states right before a noun, as towns stand and states seldom do ("Palestine police", not "officials")."""
    for tags in sentences:
        for tag, after in pairwise(tags):
            if _is_state(tag) and after.text in _LOCALS:
                yield tag.text


#: Those whom towns have, and whom a state's bare name seldom stands before.
_LOCALS = actor_words("counties.locals")


def _is_state(tag: Tag) -> bool:
    return tag.kind == "country" and tag.countries[0].kind == "name"


@lru_cache(maxsize=_KEPT)
def _divisions_of(text: str) -> frozenset[tuple[str, str]]:
    """State and division of every county that a name opens with."""
    county = _COUNTY.match(text)
    found = readings(county.group()) if county else ()
    inside = (one.entry for one in found if one.way == _WAY)
    return frozenset((one.country, one.region) for one in inside if one.country and one.region)
