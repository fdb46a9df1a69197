"""Stretches of days that TIMEX3 values mean."""

from __future__ import annotations

import pytest

from wirecopy.text.timex import day_of, days_between, days_of, month_of, names_year


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024-05-07", "2024-05-07", "2024-05-07"),
        ("2024-05-07TNI", "2024-05-07", "2024-05-07"),
        ("2024-W19", "2024-05-06", "2024-05-12"),
        ("2024-W19-WE", "2024-05-11", "2024-05-12"),
        ("2025-W10-3", "2025-03-05", "2025-03-05"),
        ("2024-12", "2024-12-01", "2024-12-31"),
        ("2024-SP", "2024-03-01", "2024-05-31"),
        ("2024-WI", "2024-12-01", "2025-02-28"),
        ("2024-Q4", "2024-10-01", "2024-12-31"),
        ("2024-H1", "2024-01-01", "2024-06-30"),
        ("2024", "2024-01-01", "2024-12-31"),
        ("198", "1980-01-01", "1989-12-31"),
        ("18", "1800-01-01", "1899-12-31"),
        ("2023-12-28/2024-01-03", "2023-12-28", "2024-01-03"),
        ("2003/2008", "2003-01-01", "2008-12-31"),
    ],
)
def test_values_are_stretches_of_days(value, first, last):
    """Days, weeks, months and the parts of a year have a first and a last day."""
    days = days_of(value)
    assert days is not None
    assert [day.isoformat() for day in days] == [first, last]


@pytest.mark.parametrize(
    "value",
    [None, "", "PAST_REF", "P3D", "XXXX-05", "2024-13", "2024-02-30", "BC0300", "2024-05/2023-01",
     "1_00", "+025", "20 5", "２０２４", "2024-+5", "2025-W10-8", "2025-W10-XX"],
)  # fmt: skip
def test_what_names_no_days_is_none(value):
    """References, durations, unknown years and days that never were are no stretch of days."""
    assert days_of(value) is None


def test_days_lie_apart_or_overlap():
    """Stretches that touch or hold each other lie no days apart."""
    month, day, later = days_of("2024-05"), days_of("2024-05-07"), days_of("2024-06-03")
    assert month
    assert day
    assert later
    assert days_between(month, day) == days_between(day, month) == 0
    assert days_between(month, later) == days_between(later, month) == 3


def test_a_decade_names_no_year():
    """Three places are a decade; a range names the year it begins in."""
    assert [names_year(v) for v in ("2024-05", "2003/2008", "198", None)] == [
        True,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize("value", ["XXXX-03-05", "20 5", "+025", "1_00", "２０２４"])
def test_only_plain_digits_are_a_year(value):
    """A year left open, or written with signs or other digits, is not named."""
    assert not names_year(value)


@pytest.mark.parametrize(
    ("value", "day", "month"),
    [
        ("2026-03-12", "2026-03-12", "2026-03"),
        ("2026-03-12T17:30", "2026-03-12", "2026-03"),
        ("2026-03-12/2026-04-02", "2026-03-12", "2026-03"),
        ("2026-W10", None, "2026-03"),
        ("2026-W10-WE", None, "2026-03"),
        ("2026-03", None, "2026-03"),
        ("2026-03/2026-05", None, "2026-03"),
        ("2026-Q1", None, "2026-Q1"),
        ("2026", None, "2026"),
    ],
)
def test_the_day_and_the_month_a_value_begins_with(value, day, month):
    """Weeks begin in a month but on no day that was told; what is longer than a month stays as it is."""
    assert (day_of(value), month_of(value)) == (day, month)
