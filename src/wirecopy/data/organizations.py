"""Organizations: named bodies with their country (or IGO, UNO, EUR, NGO, IMG, MNC) and sector.

A name with ``~`` before it is borne by bodies of other states too ("Democratic Party"): it is of its
row's country only in a text that names that country or is at home in none.  A body whose sector changed (rebels who govern, fighters who became a party) has a row for the days of
the other one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """One name of one body; the first name of a row is not special: rows group by code only."""

    name: str
    #: ISO 3166 alpha-3, or IGO, UNO, EUR, NGO, ISM, IMG, MNC.
    country: str
    #: PLOVER sector; None for bodies between states and the like.
    sector: str | None
    #: ``government`` (seats that stand for one), ``organization`` or ``group``.
    type: str
    #: Whether bodies of other states bear the name too.
    is_shared: bool = False
    #: First and last day of this sector; None where it has no bound.
    start: date | None = None
    end: date | None = None

    def covers(self, day: date) -> bool:
        """Whether the row holds on ``day``."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


def body_on(bodies: tuple[Organization, ...], day: date | None) -> Organization:
    """The row that holds on ``day``: a bounded one that covers it, else the one without bounds."""
    if day is not None:
        for body in bodies[1:]:
            if body.country == bodies[0].country and body.covers(day):
                return body
    return bodies[0]


@cache
def organizations() -> Mapping[str, tuple[Organization, ...]]:
    """Every named body by its name as written, its rows in the order of the table.

    Of two bodies with one name the first row's is the one meant.
    """
    found: dict[str, list[Organization]] = {}
    text = resources.files("wirecopy.data").joinpath("organizations.tsv").read_text("utf-8")
    for line in text.splitlines()[1:]:
        if line and not line.startswith("#"):
            for body in _bodies(line):
                known = found.setdefault(body.name, [])
                if not known or body.start is not None:
                    known.append(body)
    return MappingProxyType({name: tuple(bodies) for name, bodies in found.items()})


def _bodies(line: str) -> list[Organization]:
    country, sector, kind, names, start, end, *_ = (*line.split("\t"), "", "")
    return [
        Organization(
            name=name.removeprefix("~"),
            is_shared=name.startswith("~"),
            country=country,
            sector=None if sector == "-" else sector,
            type=kind,
            start=date.fromisoformat(start) if start else None,
            end=date.fromisoformat(end) if end else None,
        )
        for name in names.split(";")
    ]
