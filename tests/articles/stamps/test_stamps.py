"""Stamps as written, and what they resolve to."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirecopy.articles.stamps.dates import read_clock, resolve
from wirecopy.articles.stamps.written import WrittenStamp, read_stamps
from wirecopy.model import Span, Stamp

ABSOLUTE = [
    # ISO, with a clock and an offset
    ("2031-02-03T04:05:06+01:00", "2031-02-03"),
    # a role word in front, day and month in words
    ("Updated 04 April 2031", "2031-04-04"),
    # month first, clock glued on with a slash
    ("May 9, 2031/9:43 p.m. ET", "2031-05-09"),
    # German, with the clock in dots
    ("Veröffentlicht am 4. April 2031, 18.30 Uhr", "2031-04-04"),
    # Spanish with "de", Portuguese clock
    ("3 de abril de 2031 às 18h30", "2031-04-03"),
    # Russian genitive
    ("3 апреля 2031, 14:30", "2031-04-03"),
    # Arabic month name
    ("السبت 5 أبريل 2031", "2031-04-05"),
    # figures, day first
    ("22.08.2031", "2031-08-22"),
    # outlet's name before the stamp
    ("THE DAILY LAMP | Oct 02, 2031, 19:02:47 IST", "2031-10-02"),
]


def _resolved(line: str, captured_at: datetime | None, others: str = "") -> Stamp | None:
    read = read_stamps(line)
    assert read is not None
    sisters = read_stamps(others) if others else None
    clock = read_clock([*read.stamps, *(sisters.stamps if sisters else ())], captured_at)
    return resolve(read.stamps[0], clock, raw=line, span=Span(start=0, end=len(line)), near=None)


@pytest.mark.parametrize(("line", "day"), ABSOLUTE)
def test_absolute_stamps_keep_the_day_the_page_writes(line: str, day: str) -> None:
    """A stamp that writes a date out stands for that day in any language."""
    stamp = _resolved(line, None)
    assert stamp is not None
    assert stamp.day == day
    assert stamp.basis == "absolute"


def test_a_zone_moves_the_interval_to_utc() -> None:
    """Eastern time in May is four hours behind UTC, in December five."""
    summer = _resolved("May 9, 2031/9:43 p.m. ET", None)
    winter = _resolved("December 9, 2031/9:43 p.m. ET", None)
    assert summer is not None
    assert winter is not None
    assert summer.start == datetime(2031, 5, 10, 1, 43, tzinfo=UTC)
    assert winter.start == datetime(2031, 12, 10, 2, 43, tzinfo=UTC)


def test_relative_stamps_count_back_from_the_capture() -> None:
    """43 min 44 sec before the capture, to the second."""
    captured = datetime(2031, 4, 15, 12, 0, 0, tzinfo=UTC)
    stamp = _resolved("Updated 43 min 44 sec ago", captured)
    assert stamp is not None
    assert stamp.basis == "relative"
    assert stamp.start <= datetime(2031, 4, 15, 11, 16, 16, tzinfo=UTC) < stamp.end


def test_relative_stamps_take_the_day_of_their_neighbours() -> None:
    """Without a capture the latest stamp written out on the page gives the day."""
    stamp = _resolved("20 sec ago", None, others="Updated 15 April 2031")
    assert stamp is not None
    assert stamp.basis == "neighbour"
    assert stamp.day == "2031-04-15"


@pytest.mark.parametrize(
    ("line", "counted", "precision", "inside"),
    [
        ("1 year ago", "2030-04-15", "year", [date(2029, 6, 1), date(2030, 9, 1)]),
        ("2 months ago", "2031-02-13", "month", [date(2031, 1, 20), date(2031, 2, 25)]),
        ("3 weeks ago", "2031-03-25", "day", [date(2031, 3, 19), date(2031, 3, 28)]),
    ],
)
@pytest.mark.parametrize("is_captured", [True, False])
def test_long_amounts_are_cut_or_rounded(
    line: str, counted: str, precision: str, inside: list[date], *, is_captured: bool
) -> None:
    """Up to a unit before and half a unit after the day counted back to, from a capture or from a neighbour."""
    captured = datetime(2031, 4, 15, 12, 0, 0, tzinfo=UTC) if is_captured else None
    stamp = _resolved(line, captured, others="Updated 15 April 2031")
    assert stamp is not None
    assert stamp.day == counted
    assert stamp.precision == precision
    assert all(stamp.start.date() <= day < stamp.end.date() for day in inside)


def test_two_figures_are_years_of_two_centuries() -> None:
    """As POSIX reads them: from 69 on they are of the last century."""
    years = [
        read.stamps[0].year for line in ("28.04.98", "28.04.31") if (read := read_stamps(line))
    ]
    assert years == [1998, 2031]


def test_nothing_is_invented() -> None:
    """Without capture and neighbours a relative stamp stays unread."""
    assert _resolved("vor 3 Stunden", None) is None


PROSE = [
    # "may" is a verb here
    "hello may be 3 more",
    # a score, not a clock
    "They won 3-1 at home",
    "no figures here",
]


@pytest.mark.parametrize("line", PROSE)
def test_prose_has_no_stamps(line: str) -> None:
    """Words that look like months or clocks do not make a stamp."""
    assert read_stamps(line) is None


def test_swapped_figures_follow_the_page() -> None:
    """On a page with American clocks figures are month first."""
    american = WrittenStamp(start=0, end=1, hour=9, zone=-300, is_summer_zone=True)
    read = read_stamps("04/05/2031")
    assert read is not None
    clock = read_clock([american, *read.stamps], None)
    assert clock.latest == date(2031, 4, 5)


@given(st.text(max_size=200))
def test_any_line_can_be_read(line: str) -> None:
    """No line breaks the reader, and places lie inside the line."""
    read = read_stamps(line)
    for item in read.stamps if read else ():
        assert 0 <= item.start < item.end <= len(line)


@given(st.integers(0, 999), st.sampled_from(["second", "day", "month", "year"]))
def test_any_amount_can_be_resolved(count: int, unit: str) -> None:
    """Amounts that lead before the first year give nothing instead of an error."""
    item = WrittenStamp(start=0, end=1, ago=((count, unit),))
    clock = read_clock([], datetime(1, 1, 2, tzinfo=UTC))
    resolve(item, clock, raw="x", span=Span(start=0, end=1), near=None)


@pytest.mark.parametrize(("line", "clock"), [("21.14", (21, 14)), ("08.00", (8, 0))])
def test_figures_with_a_full_stop_alone_on_a_line_are_a_clock(
    line: str, clock: tuple[int, int]
) -> None:
    """Two figures, a full stop and two figures, and nothing beside them."""
    read = read_stamps(line)
    assert read is not None
    assert [(stamp.hour, stamp.minute) for stamp in read.stamps] == [clock]


@pytest.mark.parametrize("line", ["9.14", "24.10", "12.75", "12.50 kr", "Version 10.14"])
def test_other_figures_with_a_full_stop_are_none(line: str) -> None:
    """A price, a number of a version, what no day has."""
    assert read_stamps(line) is None


@pytest.mark.parametrize(
    ("line", "clock"),
    [
        ("14.32 uur", (14, 32)),
        ("14:32 uur", (14, 32)),
        ("Saat 14.32", (14, 32)),
        ("Pukul 14.32 WIB", (14, 32)),
        ("14h32min", (14, 32)),
        ("14:32 hs", (14, 32)),
        ("오후 2:32", (14, 32)),
        ("下午2:32", (14, 32)),
    ],
)
def test_clocks_that_are_the_whole_line(line: str, clock: tuple[int, int]) -> None:
    """Words for the hour and halves of the day belong to the clock, in front of it too."""
    found = read_stamps(line)
    assert found is not None
    assert found.cover == 1
    assert (found.stamps[0].hour, found.stamps[0].minute) == clock


def test_two_words_say_ago() -> None:
    """As they do in Greek."""
    found = read_stamps("πριν από 3 λεπτά")
    assert found is not None
    assert found.stamps[0].ago == ((3, "minute"),)
