"""A table of phrases of every kind, from all over the world, with the codes they must get."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from wirecopy.data.leaders import leaders
from wirecopy.data.organizations import organizations
from wirecopy.facts.actors import code_phrase

TABLE = Path(__file__).with_name("phrases.tsv")


def _rows() -> list[list[str]]:
    """Day, country, sectors and phrase; ``-`` means none, one sector alone means the first."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()[1:]
    return [line.split("\t") for line in lines if not line.startswith("#")]


@pytest.mark.parametrize(("day", "country", "sectors", "phrase"), _rows())
def test_phrase(day: str, country: str, sectors: str, phrase: str) -> None:
    """The phrase, read on its day, gets its country and sectors."""
    actor = code_phrase(phrase, date.fromisoformat(day))
    wanted = () if sectors == "-" else tuple(sectors.split(","))
    found = (actor.sectors if actor else ())[: len(wanted) or None]
    assert (actor.country if actor else None) == (None if country == "-" else country)
    assert found == wanted


def test_terms_end_after_they_begin() -> None:
    """No term of office ends before its first day."""
    wrong = [t for terms in leaders().values() for t in terms if t.end and t.end < t.start]
    assert wrong == []


def test_bodies_are_listed_once_a_country() -> None:
    """A name with a second row of the same country has days that tell the rows apart."""
    wrong = [
        name
        for name, bodies in organizations().items()
        for body in bodies[1:]
        if body.start is None and body.end is None
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("day", "country", "sector"),
    [
        (date(2004, 6, 1), "KOR", "GOV"),  # minister at home
        (date(2010, 6, 1), "UNO", None),  # head of a body between states
    ],
)
def test_the_office_of_the_day_counts(day: date, country: str, sector: str | None) -> None:
    """One person in several offices is coded by the one held on the day."""
    actor = code_phrase("Ban Ki-moon", day)
    assert actor is not None
    assert (actor.country, actor.sectors[0] if actor.sectors else None) == (country, sector)
