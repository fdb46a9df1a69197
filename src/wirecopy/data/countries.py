"""Countries: the words that name a state, its people, its capital and its parts.

Two tables: ``countries.tsv`` (one row a code) and ``regions.tsv`` (parts, dependencies, big towns and
partially recognised states, each counted for the state that holds or nominally holds it).  Words keep
their capitals, since "Turkey" and "turkey", "US" and "us" are told apart by them.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Literal

WordKind = Literal[
    "name", "adjective", "person", "people", "capital", "unit", "town", "dependency", "partial"
]


#: Where bodies of many states have their seat, case folded: a report from there is at home in no country.
SEATS = frozenset(("brussels", "geneva", "the hague", "strasbourg", "united nations"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """One row of the table: a state of ISO 3166, or PSE, KOS, HKG, TWN, ATA, VAT."""

    #: ISO 3166 alpha-3 (KOS for Kosovo).
    code: str
    #: The usual name first.
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    #: Singular words for its people.
    people: tuple[str, ...]
    #: Capitals and seats of government, also former ones.
    capitals: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryWord:
    """What one word says about a country."""

    word: str
    #: The code it counts for.
    country: str
    #: ``person`` is singular, ``people`` plural; ``unit`` to ``partial`` are places below a state.
    kind: WordKind
    #: Whether it belongs to a partially recognised state (PLOVER sector PRE).
    is_partial: bool = False

    @property
    def is_of_people(self) -> bool:
        """Whether it tells of who or what belongs to the country: ``Kenyan``, ``Kenyans``."""
        return self.kind in {"adjective", "person", "people"}


def plural(person: str) -> str:
    """The plural of a word for a member of a people: ``Briton`` to ``Britons``, ``Thai`` to ``Thais``."""
    if "/" in person:
        return person.split("/", 1)[1]
    if person.endswith(("ese", "ss", "ois", "è")):
        return person
    if person.endswith(("Frenchman", "woman", "shman", "Dutchman", "Scotsman")):
        return f"{person[:-2]}en"
    return f"{person}s"


def _rows(name: str) -> list[dict[str, str]]:
    text = resources.files("wirecopy.data").joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))


def _items(row: dict[str, str], column: str) -> tuple[str, ...]:
    return tuple(item for item in (row.get(column) or "").split(";") if item)


@cache
def countries() -> Mapping[str, Country]:
    """Every country of the table by its code, sorted by code."""
    found = {
        row["code"]: Country(
            code=row["code"],
            names=_items(row, "names"),
            adjectives=_items(row, "adjectives"),
            people=_items(row, "people"),
            capitals=_items(row, "capitals"),
        )
        for row in _rows("countries.tsv")
    }
    return MappingProxyType(found)


@cache
def country_words() -> Mapping[str, tuple[CountryWord, ...]]:
    """Every word of both tables with its readings, the likeliest first.

    A state's own name beats a capital, which beats a part of another state ("Georgia"), and is no word
    for its people ("Laos").
    """
    found: dict[str, list[CountryWord]] = {}
    for word in (*_country_readings(), *_region_readings()):
        readings = found.setdefault(word.word, [])
        kinds = {known.kind for known in readings if known.country == word.country}
        if word.kind not in kinds and not (word.kind == "people" and "name" in kinds):
            readings.append(word)
    return MappingProxyType({word: tuple(readings) for word, readings in found.items()})


def find_country(word: str) -> str | None:
    """The code that ``word`` counts for, as written; None when it names no country."""
    readings = country_words().get(word)
    return readings[0].country if readings else None


def _country_readings() -> list[CountryWord]:
    rows = countries().values()
    columns: list[tuple[WordKind, dict[str, tuple[str, ...]]]] = [
        ("name", {row.code: row.names for row in rows}),
        ("adjective", {row.code: row.adjectives for row in rows}),
        ("person", {row.code: tuple(p.split("/")[0] for p in row.people) for row in rows}),
        ("people", {row.code: tuple(plural(p) for p in row.people) for row in rows}),
        ("capital", {row.code: row.capitals for row in rows}),
    ]
    return [
        CountryWord(word=word, country=code, kind=kind)
        for kind, by_code in columns
        for code, words in by_code.items()
        for word in words
    ]


def _region_readings() -> list[CountryWord]:
    found = []
    for row in _rows("regions.tsv"):
        kind: WordKind = row["kind"]  # type: ignore[assignment]  # the test of the table checks it
        people = _items(row, "people")
        groups: tuple[tuple[WordKind, tuple[str, ...]], ...] = (
            (kind, _items(row, "names")),
            ("adjective", _items(row, "adjectives")),
            ("person", people),
            ("people", tuple(plural(person) for person in people)),
        )
        found += [
            CountryWord(word=w, country=row["country"], kind=k, is_partial=kind == "partial")
            for k, words in groups
            for w in words
        ]
    return found
