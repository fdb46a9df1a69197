"""The tables of countries, roles, organizations and leaders are complete and well formed."""

from __future__ import annotations

import re
from datetime import date

import pytest

from wirecopy.data.countries import countries, country_words, find_country
from wirecopy.data.leaders import leaders, term_on
from wirecopy.data.organizations import body_on, organizations
from wirecopy.data.roles import plural, role_words

SECTORS = set(
    "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC NGO".split()
)
BETWEEN_STATES = set("IGO UNO EUR NGO ISM IMG MNC".split())


def test_countries_are_sorted_and_have_three_letters() -> None:
    """Every row has a code of three capitals and a name; the codes are sorted."""
    codes = list(countries())
    assert codes == sorted(codes)
    assert all(re.fullmatch("[A-Z]{3}", code) for code in codes)
    assert all(country.names for country in countries().values())


def test_regions_belong_to_known_countries() -> None:
    """Every word counts for a code of the country table, under a known kind."""
    kinds = {"name", "adjective", "person", "people", "capital"}
    kinds |= {"unit", "dependency", "partial", "town"}
    for readings in country_words().values():
        assert all(word.country in countries() and word.kind in kinds for word in readings)


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Britons", "GBR"),  # plural of a person
        ("Frenchwomen", "FRA"),  # irregular plural
        ("Swiss", "CHE"),  # adjective and people in one
        ("Georgia", "GEO"),  # a state beats a part of another state
        ("Greenland", "DNK"),  # a dependency counts for its state
        ("Abkhazia", "GEO"),  # partially recognised: the nominal sovereign
        ("turkey", None),  # words keep their capitals
    ],
)
def test_find_country(word: str, code: str | None) -> None:
    """A word gives the code it counts for, or nothing."""
    assert find_country(word) == code


def test_roles_have_known_sectors() -> None:
    """Every role has a PLOVER sector or inherits one."""
    assert all(role.sector is None or role.sector in SECTORS for role in role_words().values())


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("chief of staff", "chiefs of staff"),
        ("policeman", "policemen"),
        ("deputy", "deputies"),
        ("coup leader", "coup leaders"),
    ],
)
def test_plural(one: str, many: str) -> None:
    """The head of a phrase takes the plural."""
    assert plural(one) == many


def test_organizations_have_known_codes() -> None:
    """Every body stands under a country of the table or a code between states."""
    for body in (body for bodies in organizations().values() for body in bodies):
        assert body.country in countries() or body.country in BETWEEN_STATES
        assert body.sector is None or body.sector in SECTORS


def test_leaders_have_terms_in_order() -> None:
    """No term ends before it begins, and every country is known."""
    for terms in leaders().values():
        for term in terms:
            assert term.end is None or term.start <= term.end
            assert term.country in countries() or term.country in BETWEEN_STATES


def test_term_on_takes_the_office_held_that_day() -> None:
    """One person's offices are told apart by the day."""
    terms = leaders()["Jens Stoltenberg"]
    assert term_on(terms, date(2010, 1, 1)).country == "NOR"
    assert term_on(terms, date(2020, 1, 1)).country == "IGO"


def test_body_on_takes_the_sector_of_the_day() -> None:
    """Rebels who became a party are told apart by the day; without a day the first row holds."""
    bodies = organizations()["UNITA"]
    assert body_on(bodies, date(1999, 1, 1)).sector == "REB"
    assert body_on(bodies, date(2010, 1, 1)).sector == "PTY"
    assert body_on(bodies, None).sector == "REB"
