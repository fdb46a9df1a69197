"""Periods: their days, told from how counts write them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirecopy.model.dyad import period_days


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2024-02-29", "2024-02-29", "2024-02-29"),
        ("2026-W01", "2025-12-29", "2026-01-04"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025-12", "2025-12-01", "2025-12-31"),
        ("2026", "2026-01-01", "2026-12-31"),
    ],
)
def test_days_of_a_period(words: str, first: str, last: str) -> None:
    """First and last day, both included."""
    assert period_days(words) == (date.fromisoformat(first), date.fromisoformat(last))


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_a_day_lies_in_its_periods(day: date) -> None:
    """In its month, week and year, as wide as these are."""
    year, week, _ = day.isocalendar()
    for words, shortest in (
        (day.isoformat()[:7], 28),
        (f"{year}-W{week:02d}", 7),
        (str(day.year), 365),
    ):
        first, last = period_days(words)
        assert first <= day <= last
        assert last - first >= timedelta(days=shortest - 1)


def test_what_is_no_period_has_no_days() -> None:
    """It is refused."""
    with pytest.raises(ValueError, match="no period"):
        period_days("soon")
