"""Appositions: the state or division that words around a name tell it to lie in.

"Split, in Croatia", "Victoria, capital of the Seychelles", "Hamilton is the capital of Bermuda", "Kingston, the
Jamaican capital"; before the name "the Cuban town of Trinidad" and "France's port of Nice".  A name behind a word for
a town is no state's.

Known misses: what stands farther off, or in another sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from wirecopy.data.countries import country_words
from wirecopy.facts.places.lookup import Reading, readings

_KIND = (
    r"(?:capital|city|town|village|port|suburb|district|hamlet|resort|settlement|borough|island|province|region|"
    r"neighbourhood|neighborhood|camp|stronghold|hub)"
)
_TOWN = r"(?:capital|city|town|village|port|suburb|hamlet|resort|settlement|camp)"
_NAME = r"(?P<name>[A-Z][\w’'-]*?(?: [A-Z][\w’'-]*?){0,2})(?=['’]s\b|[^\w’'-]|$)"
_WORDS = r"(?:[a-z-]+ ){0,3}?"
#: Which part of it: "the north of", "northern".
_PART = (
    rf"(?:the )?(?:{_WORDS}of (?:the )?|(?:north|south|east|west|central|upstate|far )[\w-]* ?)?"
)
#: What stands behind a name for what it lies in.
_BEHIND = (
    re.compile(rf", in {_PART}{_NAME}"),
    re.compile(rf"(?:,| is| was) (?:the |a |an )?{_WORDS}{_KIND} (?:of|in) {_PART}{_NAME}"),
)
#: ... and a word for its people.
_OF_PEOPLE = re.compile(rf"(?:,| is| was) (?:the |a |an )(?P<people>[A-Z][\w-]+) {_WORDS}{_KIND}\b")
#: The same before it.
_BEFORE = re.compile(
    rf"\b(?:(?P<people>[A-Z][\w-]+)|(?P<name>[A-Z][\w-]+(?: [A-Z][\w-]+)?)['’]s) {_WORDS}{_KIND}(?: of|,) $"
)
_OF_TOWN = re.compile(rf"\b[a-z’']+ {_WORDS}{_TOWN} of $")
#: Characters looked at on either side.
_REACH = 70


def told_around(
    text: str,
    start: int,
    end: int,
    known: Sequence[Reading],
    around: Callable[[Sequence[Reading], Sequence[Reading]], str | None],
) -> str | None:
    """The code of what the words behind or before a name tell that it lies in, if a place of that name does.

    ``around`` tells the code of a state or a division from the readings of its name.
    """
    for pattern in _BEHIND:
        match = pattern.match(text, end, end + _REACH)
        if match is not None:
            return _if_inside(around(readings(match["name"]), known), known)
    match = _OF_PEOPLE.match(text, end, end + _REACH)
    if match is not None:
        return _if_inside(_of_people(match["people"]), known)
    line = max(text.rfind("\n", 0, start) + 1, start - _REACH)
    before = _BEFORE.search(text[line:start])
    if before is None:
        return None
    code = (
        _of_people(before["people"])
        if before["people"]
        else around(readings(before["name"]), known)
    )
    return _if_inside(code, known)


def only_towns(text: str, start: int, known: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """The readings of a name behind "the town of" without those of states, if others are left."""
    if not _OF_TOWN.search(text[max(0, start - _REACH) : start]):
        return known
    return tuple(one for one in known if one.entry.feature != "COUNTRY") or known


def _of_people(word: str) -> str | None:
    """The one state whose people or things a word tells of."""
    found = {one.country for one in country_words().get(word, ()) if one.is_of_people}
    return next(iter(found)) if len(found) == 1 else None


def _if_inside(code: str | None, known: Sequence[Reading]) -> str | None:
    """The code, where a place of the name lies there and is no state."""
    country, _, region = (code or "").partition(" ")
    is_there = any(
        one.entry.country == country
        and one.entry.feature != "COUNTRY"
        and region in {"", one.entry.region}
        for one in known
    )
    return code if is_there else None
