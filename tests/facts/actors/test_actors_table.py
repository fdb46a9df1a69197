"""A table of phrases of every kind, from all over the world, with the codes they must get."""

from __future__ import annotations

from collections import Counter
from datetime import date
from importlib import resources
from pathlib import Path

import pytest

from wirecopy.data.leaders import leaders
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


def _twice(table: str, columns: slice) -> list[tuple[str, ...]]:
    """What stands in two rows of a table whose last column but days is a list of words."""
    lines = resources.files("wirecopy.data").joinpath(table).read_text("utf-8").splitlines()[1:]
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    found = Counter(
        (word.removeprefix("~"), *row[columns])
        for row in rows
        for word in row[_WORDS[table]].split(";")
    )
    return [words for words, times in found.items() if times > 1]


#: The column of each table that holds the words of a row.
_WORDS = {"organizations.tsv": 3, "roles.tsv": 2, "leaders.tsv": 5}


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        # a body has one row without days and may have others with days
        ("organizations.tsv", slice(4, 6)),
        ("roles.tsv", slice(0)),
        # one person may hold several offices
        ("leaders.tsv", slice(0, 5)),
    ],
)
def test_nothing_is_listed_twice(table: str, columns: slice) -> None:
    """A word has one row, or rows that their days or offices tell apart: later ones would be dead."""
    assert _twice(table, columns) == []


@pytest.mark.parametrize(
    ("day", "phrase", "code"),
    [
        # one body, one code, whatever its spelling
        (date(2023, 1, 1), "ISIS-K", "IMG"),
        (date(2023, 1, 1), "Islamic State Khorasan Province", "IMG"),
        (date(2023, 1, 1), "Jaish ul-Adl", "IRN REB"),
        (date(2023, 1, 1), "Jaish-ul-Adl", "IRN REB"),
        # units of a state's services are no criminals
        (date(2023, 1, 1), "Sandworm", "RUS SPY"),
        (date(2023, 1, 1), "Volt Typhoon", "CHN SPY"),
        # rebels who govern later
        (date(2023, 1, 1), "Syrian Salvation Government", "SYR REB"),
        (date(2025, 1, 1), "Syrian Salvation Government", "SYR GOV"),
        (date(2023, 1, 1), "Barrio Azteca", "MEX CRM"),
    ],
)
def test_bodies_have_one_code(day: date, phrase: str, code: str) -> None:
    """A body has the code of its day under each of its names."""
    actor = code_phrase(phrase, day)
    assert actor is not None
    assert actor.code == code


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
