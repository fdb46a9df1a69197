"""Leaders: who held which office of state, and when.

Every day outside the days of office makes the same person an elite (PLOVER ``ELI``), later, or a
private person, earlier; so a reading says which day it is made for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One person in one office."""

    name: str
    country: str
    sector: str
    office: str
    #: First day, year precision where only the year is sure (1 January).
    start: date
    #: Last day; None while in office when the table was made.
    end: date | None

    def covers(self, day: date) -> bool:
        """Whether the office was held on ``day``."""
        return self.start <= day and (self.end is None or day <= self.end)


def term_on(terms: tuple[Term, ...], day: date | None) -> Term:
    """The term held on ``day``, the one begun last of several; else the last begun before; else the first."""
    if day is None:
        return max(terms, key=lambda term: term.start)
    held = [term for term in terms if term.covers(day)]
    begun = [term for term in terms if term.start <= day]
    return max(held or begun or terms[:1], key=lambda term: term.start)


@cache
def leaders() -> Mapping[str, tuple[Term, ...]]:
    """Terms by every spelling of a name, in the order of the table."""
    found: dict[str, list[Term]] = {}
    text = resources.files("wirecopy.data").joinpath("leaders.tsv").read_text(encoding="utf-8")
    for line in text.splitlines()[1:]:
        if line and not line.startswith("#"):
            country, sector, office, start, end, names = line.split("\t")
            for name in names.split(";"):
                term = Term(
                    name=names.split(";")[0],
                    country=country,
                    sector=sector,
                    office=office,
                    start=_day(start, last=False) or date.min,
                    end=_day(end, last=True),
                )
                found.setdefault(name, []).append(term)
    return MappingProxyType({name: tuple(terms) for name, terms in found.items()})


def _day(text: str, *, last: bool) -> date | None:
    """``2007``, ``2007-05`` or ``2007-05-16``; the last day of the year or month when ``last``."""
    if not text:
        return None
    parts = [int(part) for part in text.split("-")]
    month = parts[1] if len(parts) > 1 else (12 if last else 1)
    return date(parts[0], month, parts[2] if len(parts) > 2 else (28 if last else 1))
