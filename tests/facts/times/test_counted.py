"""Days counted off, nights just over, ends of years, and the years of months told without one."""

from __future__ import annotations

from datetime import date

import pytest

import wirecopy

#: A Wednesday.
DAY = date(2025, 3, 5)


def _values(text: str) -> list[str | None]:
    return [time.value for time in wirecopy.times(text, day=DAY)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The hall opens a week on Friday.", "2025-03-14"),
        ("The hall opens two weeks from Monday.", "2025-03-24"),
        ("He quit a week ago on Monday.", "2025-02-24"),
        ("She sings the Friday after next.", "2025-03-21"),
        ("She sang the Sunday before last.", "2025-02-23"),
        ("The mill will open in three days.", "2025-03-08"),
        ("The bill is due in a month.", "2025-04"),
        ("The vote is to be held in two weeks.", "2025-W12"),
        ("He built the shed in three days.", "P3D"),
        ("The team will play its third match in four days.", "P4D"),
        ("Costs will double in five years.", "P5Y"),
    ],
)
def test_days_counted_off(text: str, value: str):
    """A length is a day only where it tells when something will be."""
    assert _values(text) == [value]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Two barns burned overnight.", ["2025-03-04TNI"]),
        ("Frost will return overnight.", ["2025-03-05TNI"]),
        ("Shells fell overnight on Sunday.", ["2025-03-02"]),
        ("They stayed overnight in a barn.", []),
        ("The overnight train was late.", []),
        ("The pier should be ready by year-end.", ["2025"]),
        ("The hall had 40 members at year-end.", ["2024"]),
        ("Year-end bonuses were cut.", []),
        ("She became famous overnight.", []),
        ("He became a star overnight.", []),
        ("Net debt at year-end was 4 billion.", ["2024"]),
        ("By year-end as many as 40 will have left.", ["2025"]),
        ("The list ends on 2025/01/09.", ["2025-01-09"]),
    ],
)
def test_nights_and_ends(text: str, values: list[str]):
    """Before a noun these words tell of what kind something is."""
    assert _values(text) == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The bakery closed in April.", "2024-04"),
        ("The bakery was sold in early April.", "2024-04"),
        ("He was hurt on March 28.", "2024-03-28"),
        ("She left in the summer.", "2024-SU"),
        ("In April, the bakery closed.", "2024-04"),
        ("In April, the bakery will close.", "2025-04"),
        ("In April a levy that was passed last year takes effect.", "2024"),
        ("The bakery will close in April.", "2025-04"),
        ("The mayor said the rise in April would hurt.", "2025-04"),
        ("The bakery opens in April.", "2025-04"),
        ("A vote was called for March 28.", "2025-03-28"),
        ("Her term expires in January.", "2026-01"),
        ("The fair will be held in February.", "2026-02"),
        ("The lease ends in December.", "2025-12"),
        ("He will be tried for the theft in January.", "2025-01"),
        ("The session was adjourned to Tuesday.", "2025-03-11"),
        ("He moved to Oslo on Monday.", "2025-03-03"),
        ("The race, set for Friday, was called off.", "2025-03-07"),
    ],
)
def test_years_of_months(text: str, value: str):
    """The verb before a month tells whether it is over."""
    assert _values(text)[-1] == value


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("He was jailed for four weeks on Tuesday.", ["P4W", "2025-03-04"]),
        ("The trial ended after two weeks on Monday.", ["P2W", "2025-03-03"]),
        ("Lawmakers delayed the vote by a week on Friday.", ["P1W", "2025-03-07"]),
        ("Roads will be closed for two weeks from Monday.", ["P2W", "2025-03-10"]),
        ("The fair will run two weeks from Monday.", ["P2W", "2025-03-10"]),
        ("The vote is a week on Friday.", ["2025-03-14"]),
    ],
)
def test_lengths_before_days(text: str, values: list[str]):
    """How long something takes, before the day on which it happened or begins, is no day weeks ahead."""
    assert [value[:10] for value in _values(text) if value] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The war came to an end in January.", "2025-01"),
        ("The strike came to an end on February 20.", "2025-02-20"),
        ("At the start in January he led.", "2025-01"),
        ("The mill was open in January.", "2025-01"),
        ("The border did not open in January.", "2025-01"),
        ("The firm did not start on January 4.", "2025-01-04"),
        ("He failed to start in January.", "2025-01"),
        ("They helped the schools open in January.", "2025-01"),
        ("The ends in January were bitter.", "2025-01"),
        ("Classes start on January 4.", "2026-01-04"),
        ("They open in January.", "2026-01"),
        ("The lease ends in January.", "2026-01"),
    ],
)
def test_months_of_this_year_or_the_next(text: str, value: str):
    """A month gone by is that of the next year only behind a verb of what is to come."""
    assert _values(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Tickets sold out for the concert on April 19.", "2025-04-19"),
        ("The club qualified for a final in Lima on April 20.", "2025-04-20"),
        ("Lawmakers scheduled a vote on April 3.", "2025-04-03"),
        ("The council approved a march on April 5.", "2025-04-05"),
        ("The party chose her to run in the election on April 6.", "2025-04-06"),
        ("He faced a hearing on April 14.", "2025-04-14"),
        ("The firm sold its mill on April 3.", "2024-04-03"),
        ("She was killed at a march on April 3.", "2024-04-03"),
        ("Two men robbed a bank in Lima on March 28.", "2024-03-28"),
    ],
)
def test_dates_of_what_is_to_come(text: str, value: str):
    """The date behind a vote or a concert is that of it, whenever it was scheduled."""
    assert _values(text) == [value]


def test_a_clock_ends_no_clause():
    """The colon of a time of the day does not."""
    assert _values("The match starts at 20:45 on Sunday.") == ["2025-03-09T20:45", "2025-03-09"]


def test_given_names_that_are_months():
    """A month that opens a sentence before a surname and its verb is a name."""
    assert _values("April Sommer is a nurse. August Ode said so.") == []
    assert _values("He left. In April President Ode said so.") == ["2024-04"]
