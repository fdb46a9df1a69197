"""Times: expressions and their TIMEX3 values."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirecopy.facts.times import read_times

#: A Thursday.
_DAY = date(2031, 5, 15)

_TABLE = [
    # a bare weekday is the latest up to the document's day, that day included
    ("The envoys met on Tuesday.", [("Tuesday", "DATE", "2031-05-13")]),
    ("The envoys met on Thursday.", [("Thursday", "DATE", "2031-05-15")]),
    ("The envoys met on Friday.", [("Friday", "DATE", "2031-05-09")]),
    # the number of a house, a room or a flight is no year
    ("He lives at 1800 Alta Avenue.", []),
    ("Inside 1987 Old Harbour St. he hid.", []),
    ("Room 1914 and Flight 1999 were full.", []),
    ("In 1800 Alta Street was built.", [("1800", "DATE", "1800")]),
    ("The 1929 Wall Street crash was worse.", [("1929", "DATE", "1929")]),
    ("After the 2004 Harbour Street bombing they left.", [("2004", "DATE", "2004")]),
    ("The 2008 Harbour Games began.", [("2008", "DATE", "2008")]),
    # a cue of the future takes it ahead, a later verb of telling takes it back
    ("They will meet on Friday.", [("Friday", "DATE", "2031-05-16")]),
    ("They will pay, the bank said on Friday.", [("Friday", "DATE", "2031-05-09")]),
    # "by" and "until" look ahead right before a time, and nowhere else
    ("He was shot by gunmen on Friday.", [("Friday", "DATE", "2031-05-09")]),
    ("She was hired by the bank in December.", [("December", "DATE", "2030-12")]),
    ("The bill must be signed by Friday.", [("Friday", "DATE", "2031-05-16")]),
    ("Talks go on until late Friday.", [("late Friday", "DATE", "2031-05-16")]),
    ("Pay by noon on Friday.", [("noon", "TIME", "2031-05-16T12:00"), ("Friday", "DATE", "2031-05-16")]),
    # a time of the day, its stops and its zone stand between; it is on the day behind it
    ("Pay by 5 p.m. on Friday.", [("5 p.m.", "TIME", "2031-05-16T17:00"), ("Friday", "DATE", "2031-05-16")]),
    ("They ordered him to pay by 5 p.m. Friday.", [("5 p.m.", "TIME", "2031-05-16T17:00"), ("Friday", "DATE", "2031-05-16")]),
    ("Pay by 17:00 GMT on Friday.", [("17:00 GMT", "TIME", "2031-05-16T17:00Z"), ("Friday", "DATE", "2031-05-16")]),
    ("She will speak at 9 a.m. on Friday.", [("9 a.m.", "TIME", "2031-05-16T09:00"), ("Friday", "DATE", "2031-05-16")]),
    ("He died at 9 a.m. on Friday.", [("9 a.m.", "TIME", "2031-05-09T09:00"), ("Friday", "DATE", "2031-05-09")]),
    ("He died on Friday at 9 a.m. there.", [("Friday", "DATE", "2031-05-09"), ("9 a.m.", "TIME", "2031-05-09T09:00")]),
    ("It will end at 5 p.m. They met on Friday.", [("5 p.m.", "TIME", "2031-05-15T17:00"), ("Friday", "DATE", "2031-05-09")]),
    ("It was passed by the UN on Friday.", [("Friday", "DATE", "2031-05-09")]),
    ("He has until Friday.", [("Friday", "DATE", "2031-05-16")]),
    ("The fee is due Friday.", [("Friday", "DATE", "2031-05-16")]),
    ("He must go no later than Friday.", [("Friday", "DATE", "2031-05-16")]),
    # but what was over by then, or came no sooner, looks back
    ("The army had left by Friday.", [("Friday", "DATE", "2031-05-09")]),
    ("He did not speak until Friday.", [("Friday", "DATE", "2031-05-09")]),
    ("He had been told to leave by Friday.", [("Friday", "DATE", "2031-05-16")]),
    # the present tells what is fixed; what opens its sentence is as its verb
    ("The strike begins on Friday.", [("Friday", "DATE", "2031-05-16")]),
    ("The envoys are meeting on Friday.", [("Friday", "DATE", "2031-05-16")]),
    ("On Friday the envoys will meet.", [("Friday", "DATE", "2031-05-16")]),
    ("On Friday the firm signed a deal that will bring jobs.", [("Friday", "DATE", "2031-05-09")]),
    ("On Friday, he said he will resign.", [("Friday", "DATE", "2031-05-09")]),
    # the weekend told of is the latest, the coming one after a cue of the future
    ("It rained over the weekend.", [("the weekend", "DATE", "2031-W19-WE")]),
    ("They will meet at the weekend.", [("the weekend", "DATE", "2031-W20-WE")]),
    # the hours of a day are no length of time
    ("He fled in the early hours of Tuesday.", [("the early hours of Tuesday", "DATE", "2031-05-13")]),
    # days counted from a year are known as that year
    ("In 2019 it fell. Two days earlier he left.", [("2019", "DATE", "2019"), ("Two days earlier", "DATE", "2019")]),
    # a year with its word; a name's year is no decade; other churches' feasts are not computed
    ("Sales rose in fiscal year 2030.", [("fiscal year 2030", "DATE", "2030")]),
    ("They spoke of Plan 2030's aims.", [("2030", "DATE", "2030")]),
    ("They met at Orthodox Easter.", []),
    # short weekdays
    ("The court sat on Tue at last.", [("Tue", "DATE", "2031-05-13")]),
    ("The court sat on Thu.", [("Thu.", "DATE", "2031-05-15")]),
    ("He wrote on Sun Microsystems.", []),
    # a quoted verb is no cue
    ("“We will pay,” he wrote on Friday.", [("Friday", "DATE", "2031-05-09")]),
    ("Last Wednesday it rained.", [("Last Wednesday", "DATE", "2031-05-14")]),
    ("The vote is next Monday.", [("next Monday", "DATE", "2031-05-19")]),
    ("He speaks later Thursday.", [("later Thursday", "DATE", "2031-05-15")]),
    ("They left on Tuesday morning.", [("Tuesday morning", "TIME", "2031-05-13TMO")]),
    # days and months without a year
    ("It began on April 3.", [("April 3", "DATE", "2031-04-03")]),
    ("It began on 3 December.", [("3 December", "DATE", "2030-12-03")]),
    ("It will end on Dec. 3.", [("Dec. 3", "DATE", "2031-12-03")]),
    ("It rained in February.", [("February", "DATE", "2031-02")]),
    ("He may march in May.", [("May", "DATE", "2031-05")]),
    # written out
    ("signed on 15 April 2029", [("15 April 2029", "DATE", "2029-04-15")]),
    ("signed on Tuesday, April 15, 2031", [("Tuesday, April 15, 2031", "DATE", "2031-04-15")]),
    ("signed on 2031-04-15", [("2031-04-15", "DATE", "2031-04-15")]),
    ("since June 2024", [("June 2024", "DATE", "2024-06")]),
    ("since 1965", [("1965", "DATE", "1965")]),
    # stretches that turn the year; a year that is written belongs to the last day
    ("from December 28 to January 3", [("December 28 to January 3", "DATE", "2030-12-28/2031-01-03")]),
    ("December 28 to January 3, 2029", [("December 28 to January 3, 2029", "DATE", "2028-12-28/2029-01-03")]),
    ("a win of May 20-3", [("May 20", "DATE", "2031-05-20")]),
    # a leap day is of a leap year
    ("It began on Feb. 29.", [("Feb. 29", "DATE", "2028-02-29")]),
    ("It will be on Feb. 29.", [("Feb. 29", "DATE", "2032-02-29")]),
    # a province is no era
    ("About 3,000 B.C. residents fled.", []),
    ("In 3,000 B.C. people came.", [("3,000 B.C.", "DATE", "BC3000")]),
    # numbers that are no years
    ("about 2000 people came", []),
    ("it cost $1965", []),
    # decades, centuries, quarters, seasons
    ("in the 1980s", [("the 1980s", "DATE", "198")]),
    ("in the early 2000s", [("the early 2000s", "DATE", "200")]),
    ("in the 1800s", [("the 1800s", "DATE", "18")]),
    ("in the late 19th century", [("the late 19th century", "DATE", "18")]),
    ("in the first three months of the year", [("the first three months of the year", "DATE", "2031-Q1")]),
    ("in the second quarter of 2030", [("the second quarter of 2030", "DATE", "2030-Q2")]),
    ("in the summer of 2029", [("the summer of 2029", "DATE", "2029-SU")]),
    ("since the start of April", [("the start of April", "DATE", "2031-04")]),
    # pointing words
    ("She left yesterday.", [("yesterday", "DATE", "2031-05-14")]),
    ("She left last week.", [("last week", "DATE", "2031-W19")]),
    ("She leaves next month.", [("next month", "DATE", "2031-06")]),
    ("It closed earlier this year.", [("earlier this year", "DATE", "2031")]),
    ("It closed two weeks ago.", [("two weeks ago", "DATE", "2031-W18")]),
    ("It closed three years ago.", [("three years ago", "DATE", "2028")]),
    ("It is now closed.", [("now", "DATE", "PRESENT_REF")]),
    # "afternoon" holds "after"
    ("She leaves tomorrow afternoon.", [("tomorrow afternoon", "TIME", "2031-05-16TAF")]),
    ("She leaves the day after tomorrow.", [("the day after tomorrow", "DATE", "2031-05-17")]),
    ("She left the day before yesterday.", [("the day before yesterday", "DATE", "2031-05-13")]),
    # hours that make days
    ("It closed 48 hours ago.", [("48 hours ago", "TIME", "2031-05-13")]),
    ("It closed 36 hours ago.", [("36 hours ago", "TIME", "2031-05-14")]),
    ("It closed three hours ago.", [("three hours ago", "TIME", "2031-05-15")]),
    # lengths
    ("for almost 50 years", [("almost 50 years", "DURATION", "P50Y")]),
    ("a more than three-year-old war", [("more than three-year-old", "DURATION", "P3Y")]),
    ("over the past three or four decades", [("the past three or four decades", "DURATION", "P3DE")]),
    ("within three months", [("within three months", "DURATION", "P3M")]),
    ("for a few days", [("a few days", "DURATION", "PXD")]),
    ("half an hour", [("half an hour", "DURATION", "PT30M")]),
    ("Three hundred days", [("Three hundred days", "DURATION", "P300D")]),
    # again and again
    ("They meet every Tuesday.", [("every Tuesday", "SET", "XXXX-WXX-2")]),
    ("They meet twice a year.", [("twice a year", "SET", "P1Y")]),
    ("They meet every other day.", [("every other day", "SET", "P2D")]),
    ("They meet every second week.", [("every second week", "SET", "P2W")]),
    ("They meet every third Monday.", [("every third Monday", "SET", "XXXX-WXX-1")]),
    ("They meet every other Tuesday.", [("every other Tuesday", "SET", "XXXX-WXX-2")]),
    ("Every second counts.", [("Every second", "SET", "PT1S")]),
    # times of day
    ("at 5:30 p.m. GMT", [("5:30 p.m. GMT", "TIME", "2031-05-15T17:30Z")]),
    ("at 17:30", [("17:30", "TIME", "2031-05-15T17:30")]),
    # feasts
    ("on Christmas Day 2030", [("Christmas Day 2030", "DATE", "2030-12-25")]),
    ("on Easter Sunday 2031", [("Easter Sunday 2031", "DATE", "2031-04-13")]),
    # days known by their date
    ("after the September 11 attacks", [("September 11", "DATE", "2001-09-11")]),
    ("since 9/11", [("9/11", "DATE", "2001-09-11")]),
    ("It cost 9/110 of the sum.", []),
    # the second year of a pair
    ("in the winter of 1871–72", [("the winter of 1871", "DATE", "1871-WI"), ("72", "DATE", "1872")]),
    # capitals
    ("MAY 5, 2030", [("MAY 5, 2030", "DATE", "2030-05-05")]),
    # counted from what was told
    ("It opened in 1920. That year it burned.", [("1920", "DATE", "1920"), ("That year", "DATE", "1920")]),
    ("It opened on 3 May 2030. Two days later it burned.", [("3 May 2030", "DATE", "2030-05-03"), ("Two days later", "DATE", "2030-05-05")]),
    # days behind a week are of its month
    ("It opened last week. Days later it burned.", [("last week", "DATE", "2031-W19"), ("Days later", "DATE", "2031-05")]),
    ("It opened on 3 May 2030. 48 hours later it burned.", [("3 May 2030", "DATE", "2030-05-03"), ("48 hours later", "TIME", "2030-05-05")]),
    # with its article, "the next" counts from what was told; of what is to come only "the next day" does
    ("It opened on 3 May 2030. The next day it burned.", [("3 May 2030", "DATE", "2030-05-03"), ("The next day", "DATE", "2030-05-04")]),
    ("It opened on 3 May 2030. The previous year it burned.", [("3 May 2030", "DATE", "2030-05-03"), ("The previous year", "DATE", "2029")]),
    ("It opened on 3 May 2029. It will close the next year.", [("3 May 2029", "DATE", "2029-05-03"), ("the next year", "DATE", "2032")]),
    ("It opened on 3 May 2030. It closes next week.", [("3 May 2030", "DATE", "2030-05-03"), ("next week", "DATE", "2031-W21")]),
    ("It fell in the third quarter of 2029. The next quarter it rose.", [("the third quarter of 2029", "DATE", "2029-Q3"), ("The next quarter", "DATE", "2029-Q4")]),
]  # fmt: skip


def _read(text: str, day: date | None) -> list[tuple[str, str, str | None]]:
    return [(t.span.of(text), t.type, t.value) for t in read_times(text, day)]


@pytest.mark.parametrize(("text", "expected"), _TABLE)
def test_values(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    """Expressions are found whole, with type and value."""
    assert _read(text, _DAY) == expected


@pytest.mark.parametrize(
    ("text", "mod"),
    [
        ("more than three years", "MORE_THAN"),
        ("nearly three years", "LESS_THAN"),
        ("about three years", "APPROX"),
        ("early May 2030", "START"),
        ("the end of May 2030", "END"),
        ("in mid-2029", "MID"),
    ],
)
def test_modifiers(text: str, mod: str) -> None:
    """A modifier is told in TIMEX3's words."""
    assert [t.mod for t in read_times(text, _DAY)] == [mod]


def test_inside_a_quotation_today_is_the_day_of_the_utterance() -> None:
    """Words quoted from Monday mean Monday by "today"."""
    text = "The ministers met on Monday.\n“We signed it today,” one of them told reporters."
    assert _read(text, _DAY)[-1] == ("today", "DATE", "2031-05-12")


def test_in_a_text_of_history_a_bare_month_belongs_to_the_year_told_last() -> None:
    """A life told by its years keeps its months in them; fresh news does not."""
    life = (
        "Born in 1901, she wrote in 1920 and 1924. In 1930 she moved. In June she sailed to Lima."
    )
    assert _read(life, _DAY)[-1] == ("June", "DATE", "1930-06")
    news = "The law passed in 2020. On Monday they met again. In April they had asked for more."
    assert _read(news, _DAY)[-1] == ("April", "DATE", "2031-04")


def test_without_a_day_relative_values_stay_open() -> None:
    """No anchor: what can be told is told, the rest is open."""
    assert _read("on Tuesday, last week, April 3, in 1965", None) == [
        ("Tuesday", "DATE", "XXXX-WXX-2"),
        ("last week", "DATE", None),
        ("April 3", "DATE", "XXXX-04-03"),
        ("1965", "DATE", "1965"),
    ]
    assert _read("In the 1980s it grew. In April it fell. The following year it burned.", None) == [
        ("the 1980s", "DATE", "198"),
        ("April", "DATE", "XXXX-04"),
    ]


def test_the_anchor_is_named_only_where_it_was_used() -> None:
    """A value written out does not rest on the document's day."""
    absolute, relative = read_times("on 3 May 2030 and on Tuesday", _DAY)
    assert (absolute.anchor, relative.anchor) == (None, "2031-05-15")


@given(st.text(max_size=120), st.none() | st.dates())
def test_any_text_is_read(text: str, day: date | None) -> None:
    """Spans are in order, never overlap and lie in the text, whatever the text and the day."""
    at = 0
    for found in read_times(text, day):
        assert at <= found.span.start < found.span.end <= len(text)
        at = found.span.end


_WORDS = st.sampled_from(
    "the past two or three 3 1999 years months ago later Tuesday May 5 last next early 9999 1 century "
    "quarter of 24:59 a.m. every Christmas 10,000,000 decades “ ” , . in will 0 31 February 1st week".split()
)


@given(st.lists(_WORDS, max_size=25), st.sampled_from([None, date.min, date.max, _DAY]))
def test_any_words_of_time_are_read(words: list[str], day: date | None) -> None:
    """Nonsense made of words of time never fails, at either end of the calendar."""
    read_times(" ".join(words), day)


@pytest.mark.parametrize(
    "piece", ["the past ", "1 ", "two or ", "“", "in 2020-", "Monday ", "1,000", "1:", "a few "]
)
def test_time_grows_with_length_only(piece: str) -> None:
    """A long hostile line is read in time that grows with its length."""
    started = time.process_time()
    read_times(piece * (60_000 // len(piece)), _DAY)
    assert time.process_time() - started < 3.0


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They met on Monday last week.", "Monday last week", "2025-04-07"),
        ("They meet on Tuesday of next week.", "Tuesday of next week", "2025-04-22"),
        ("They meet on Thursday this week.", "Thursday this week", "2025-04-17"),
        ("They met the week before last.", "the week before last", "2025-W14"),
        ("They met the night before last.", "the night before last", "2025-04-13TNI"),
        ("Ten ships came in the last day.", "the last day", "P1D"),
        (
            "They met on 3 April. The following Monday talks ended.",
            "The following Monday",
            "2025-04-07",
        ),
        ("We look forward to the talks on Friday.", "Friday", "2025-04-18"),
        ("He died in 347 AD.", "347 AD", "0347"),
    ],
)
def test_days_of_other_weeks(text: str, words: str, value: str) -> None:
    """A week beside a weekday counts; so do weeks before the last, and the end of a sentence stays out."""
    found = read_times(text, date(2025, 4, 15))[-1]
    assert (found.span.of(text), found.value) == (words, value)


def test_a_last_day_is_not_yesterday() -> None:
    """The last day of a stay cannot be told."""
    assert read_times("It is our last day here.", date(2025, 4, 15)) == ()
