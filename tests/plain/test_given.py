"""Days and times that callers of the plain functions give."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import wirecopy
from wirecopy.errors import InputError, QueryError
from wirecopy.language import read
from wirecopy.plain.given import given_day, given_time

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)


@pytest.mark.parametrize("day", [date(2026, 3, 9), NOON, "2026-03-09"])
def test_days_may_be_written(day: date | str) -> None:
    """A day is a date, the day of a time, or ISO 8601."""
    assert given_day(day) == date(2026, 3, 9)
    (event,) = wirecopy.read_events("Chile expelled two Peruvian envoys on Monday.", day=day)
    assert event.date == "2026-03-09"


@pytest.mark.parametrize(
    "when",
    [
        NOON,
        NOON.replace(tzinfo=None),
        datetime(2026, 3, 9, 14, tzinfo=timezone(timedelta(hours=2))),
        "2026-03-09T12:00:00Z",
        "2026-03-09 12:00",
    ],
)
def test_times_are_read_as_utc(when: datetime | str) -> None:
    """A time is taken to UTC, in which it is where it names no zone."""
    assert given_time(when) == NOON
    assert (
        wirecopy.split_page("Envoy leaves\n\nHe left.", captured_at=when).page.captured_at == NOON
    )


@pytest.mark.parametrize("given", [None, 5, ["a text"], Path("page.txt")])
def test_what_is_no_text_is_told(given: Any) -> None:
    """One error of ours at every door, before anything is read; bytes are a page, and no text."""
    doors = (
        read,
        wirecopy.split_page,
        wirecopy.quotes,
        wirecopy.read_events,
        wirecopy.times,
        wirecopy.places,
        partial(wirecopy.compare, "A text."),
    )
    for door in doors:
        with pytest.raises(InputError, match="where a text should be"):
            door(given)
    with pytest.raises(InputError, match="decode bytes first"):
        wirecopy.quotes(b"A text.")  # type: ignore[arg-type]


def test_what_is_none_is_told(tmp_path: Path) -> None:
    """Words and numbers that name no day or time are told before anything is read."""
    page = tmp_path / "page.txt"
    page.write_text("Envoy leaves\n\nThe envoy left.\n", encoding="utf-8")
    project = wirecopy.Corpus.create(tmp_path / "project")
    with pytest.raises(QueryError, match="'noon' is no time"):
        project.add(page, captured_at="noon", workers=0)
    with pytest.raises(QueryError, match="5 is no time"):
        wirecopy.split_file(page, captured_at=5)  # type: ignore[arg-type]
    with pytest.raises(QueryError, match="'today' is no day"):
        wirecopy.quotes("He left.", day="today")
    with pytest.raises(QueryError, match="'soon' is no day"):
        wirecopy.find_copies({"a": "one", "b": "two"}, days={"a": "soon"})
