"""Days and times that callers of the plain functions give."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import wirecopy
from wirecopy.errors import FormatError, InputError, QueryError
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
        wirecopy.code_actor,
        partial(wirecopy.read_relation, "Chad fined Togo.", "Chad"),
        partial(wirecopy.read_relation, "Chad fined Togo.", recipient="Togo"),
        wirecopy.tag_conllu,
        lambda text: wirecopy.find_copies({"a": text}),
    )
    for door in doors:
        with pytest.raises(InputError, match="where a text should be"):
            door(given)
    with pytest.raises(InputError, match="decode bytes first"):
        wirecopy.quotes(b"A text.")  # type: ignore[arg-type]


def test_copies_are_sought_among_named_texts() -> None:
    """A list of texts has no names to answer with."""
    with pytest.raises(InputError, match=r"list where texts by their names should be; give \{"):
        wirecopy.find_copies(["one text", "other text"])  # type: ignore[arg-type]


@pytest.mark.parametrize("wanted", [0, 2])
def test_a_page_that_a_file_lacks_is_told(tmp_path: Path, wanted: int) -> None:
    """The message names the pages there are; a folder without any has none."""
    page = tmp_path / "page.txt"
    page.write_text("Envoy leaves\n\nThe envoy left.\n", encoding="utf-8")
    with pytest.raises(FormatError, match=f"no page {wanted}; give a number from 1 to 1"):
        wirecopy.split_file(page, page=wanted)
    (tmp_path / "empty").mkdir()
    with pytest.raises(FormatError, match="nothing in it can be read as a page"):
        wirecopy.split_file(tmp_path / "empty", page=wanted)


def test_modules_of_answers_and_errors_are_at_hand() -> None:
    """``import wirecopy`` is enough to name what its functions give and raise."""
    program = (
        "import wirecopy; print(wirecopy.model.Span.__name__, wirecopy.errors.QueryError.code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["Span", "query"]


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
        wirecopy.code_actor("the French president", day="today")
    with pytest.raises(QueryError, match="'today' is no day"):
        wirecopy.quotes("He left.", day="today")
    with pytest.raises(QueryError, match="'soon' is no day"):
        wirecopy.find_copies({"a": "one", "b": "two"}, days={"a": "soon"})
