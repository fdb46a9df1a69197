"""Single phrases to country and sector."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirecopy.facts.actors import code_phrase

DAY = date(2015, 6, 1)


@pytest.mark.parametrize(
    ("phrase", "country", "sector"),
    [
        ("the Latvian interior ministry", "LVA", "GOV"),  # adjective before a body
        ("Ghana's then finance minister", "GHA", "GOV"),  # possessive; "then" changes nothing
        ("a former Bolivian president", "BOL", "ELI"),  # the office is over
        ("Madrid's ambassador to Chile", "ESP", "GOV"),  # a capital, not the host
        ("prosecutors in Malta", "MLT", "JUD"),  # the country after the head
        ("a spokeswoman for the Omani navy", "OMN", "MIL"),  # the sector of what follows "for"
        ("Uruguayan teachers' union", "URY", "LAB"),
        ("UN peacekeepers", "UNO", "MIL"),  # forces of a body between states
        ("Unicef", None, None),  # as written: not in the table in this spelling
        ("ASEAN foreign ministers", "IGO", None),  # no sector between states
        ("Latvia's NATO envoy", "LVA", "GOV"),  # a state's official all the same
        ("Iranian-backed rebels", None, "REB"),  # a backer is no nationality
        ("Georgia's mayor", "USA", "GOV"),  # a mayor belongs to a part of a state
        ("Transnistria's leader", "MDA", "GOV"),  # the nominal sovereign
        ("Algerians", "DZA", "CVL"),
        ("Kenyan dairy farmers", "KEN", "AGR"),
        ("unidentified gunmen in Lima", "PER", "UAF"),
    ],
)
def test_code_phrase(phrase: str, country: str | None, sector: str | None) -> None:
    """A phrase gives the country and the first sector that its words tell."""
    actor = code_phrase(phrase, DAY)
    assert (actor.country if actor else None) == country
    assert (actor.sectors[0] if actor and actor.sectors else None) == sector


def test_partial_states_carry_a_second_sector() -> None:
    """Partially recognised states add PRE after the sector of the office."""
    actor = code_phrase("Somaliland's foreign minister", DAY)
    assert actor is not None
    assert (actor.country, actor.sectors) == ("SOM", ("GOV", "PRE"))


def test_an_office_depends_on_the_day() -> None:
    """The same name is in office on one day and an elite on a later one."""
    before, after = (code_phrase("Angela Merkel", date(year, 3, 1)) for year in (2010, 2024))
    assert before is not None
    assert after is not None
    assert (before.sectors, after.sectors) == (("GOV",), ("ELI",))


@pytest.mark.parametrize("phrase", ["", "  ", "early yesterday", "the West", "\x00", "’s"])
def test_nobody(phrase: str) -> None:
    """Words that name nobody give None."""
    assert code_phrase(phrase, DAY) is None


@given(st.text(max_size=80))
def test_any_words_are_read(phrase: str) -> None:
    """No text makes the reading fail."""
    code_phrase(phrase, None)
