"""The day of an event as listings show it."""

from __future__ import annotations

import pytest

from wirecopy.model import Event, EventType


@pytest.mark.parametrize(
    ("date", "day", "last_day", "shown"),
    [
        ("2031-03-03", "2031-03-03", "2031-03-03", "2031-03-03"),
        ("2031-03", "2031-03-01", "2031-03-31", "2031-03"),
        ("2031", "2031-01-01", "2031-12-31", "2031"),
        ("2031-W10", "2031-03-03", "2031-03-09", "2031-03-03/09"),
        ("2031-W09", "2031-02-24", "2031-03-02", "2031-02-24/03-02"),
        ("2031-WI", "2031-12-01", "2032-02-29", "2031-12-01/2032-02-29"),
        (None, "2031-03-03", "2031-03-03", "2031-03-03"),
        (None, "2031-03-03", None, "2031-03-03"),
        (None, None, None, None),
    ],
)
def test_a_month_is_not_shown_as_its_first_day(
    date: str | None, day: str | None, last_day: str | None, shown: str | None
) -> None:
    """What is told of no one day is shown as the days it may lie on."""
    event = Event(
        id="ev_0",
        story_id="st_0",
        event_type=EventType.CONSULT,
        mode=None,
        contexts=(),
        actors=(),
        recipients=(),
        status="past",
        asserted_by=None,
        date=date,
        day=day,
        last_day=last_day,
        place=None,
        mention_ids=(),
        dispatch_ids=(),
        outlets=(),
        copy_count=0,
        why="",
    )
    assert event.when == shown
