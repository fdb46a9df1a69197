"""Days that others, "since" or a clock stand beside, in invented sentences."""

from __future__ import annotations

from datetime import date

import pytest

import wirecopy

#: A Wednesday.
DAY = date(2025, 3, 5)


def _values(text: str) -> list[str | None]:
    return [time.value for time in wirecopy.times(text, day=DAY)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Talks were held between Tuesday and Thursday.", ["2025-02-25", "2025-02-27"]),
        ("Talks ran from Friday to Monday.", ["2025-02-28", "2025-03-03"]),
        ("The board expects storms between Tuesday and Thursday.", ["2025-03-11", "2025-03-13"]),
        ("The hall will be shut from Tuesday until Thursday.", ["2025-03-11", "2025-03-13"]),
        ("He spoke on Tuesday and Thursday.", ["2025-03-04", "2025-02-27"]),
    ],
)
def test_the_second_day_of_a_stretch_is_behind_the_first(text: str, values: list[str]):
    """Days that are no ends of one are read each by itself."""
    assert _values(text) == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Prices have doubled since the summer.", "2024-SU"),
        ("Prices fell since April.", "2024-04"),
        ("It has been shut since early May.", "2024-05"),
        ("It has been shut since January.", "2025-01"),
        ("It has been shut since March 20.", "2024-03-20"),
        ("Shops close early since March 20 is a holiday.", "2025-03-20"),
        ("Prices will rise since April is cold.", "2025-04"),
        ("He will speak for Ana Field, who since April is mayor.", "2024-04"),
        ("The fair opens in September.", "2025-09"),
        ("His book comes out in May.", "2025-05"),
        ("She takes office on Friday.", "2025-03-07"),
        ("The report opens with a map drawn in September.", "2024-09"),
        ("The board said in a note last week that it was late.", "2025-W09"),
    ],
)
def test_since_looks_back_and_what_opens_ahead(text: str, value: str):
    """So is "last week that" read, but where "the" makes a clause tell which week it was."""
    assert _values(text) == [value]


def test_a_week_that_a_clause_tells_of_is_not_read():
    """It is not the week before this one."""
    assert _values("The last week that he was here was wet.") == []


def test_a_clock_does_not_hide_the_day_told_before():
    """So that "the previous day" counts from that, and a stop parts what it ends from the next sentence."""
    text = "They drowned on February 17. They had marched since 4 p.m. the previous day."
    assert _values(text) == ["2025-02-17", "2025-02-16T16:00", "2025-02-16"]
    assert _values("The court sat on May 3. He left at 5 p.m. Two days later he died.")[1:] == [
        "2024-05-03T17:00",
        "2024-05-05",
    ]
    assert _values("He left at 5 p.m. Tuesday.")[0] == "2025-03-04T17:00"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The minister visits on the 30th.", ["2025-03-30"]),
        ("The court will sit on the 3rd.", ["2025-04-03"]),
        ("He left on the 28th.", ["2025-02-28"]),
        ("He left on the 3rd.", ["2025-03-03"]),
        ("They met on the 3rd floor.", []),
        (
            "The raid of January 3 hurt ten. On the 4th, police held two.",
            ["2025-01-03", "2025-01-04"],
        ),
        (
            "The raid of January 28 hurt ten. On the 2nd, police held two.",
            ["2025-01-28", "2025-02-02"],
        ),
        ("In December, he left Lima; on the 12th, he was in Rome.", ["2024-12", "2024-12-12"]),
        ("In May 2019 he left Lima; on the 12th, he was in Rome.", ["2019-05", "2019-05-12"]),
        ("On Monday he left Lima; on the 4th, he was in Rome.", ["2025-03-03", "2025-03-04"]),
        ("He left in January. He will return on the 12th.", ["2025-01", "2025-03-12"]),
        ("He left in January.\nAna Field came on the 3rd.", ["2025-01", "2025-03-03"]),
        ("He leaves Saturday week.", ["2025-03-15"]),
        ("The Saturday week and month bring rain.", ["2025-03-01"]),
        ("It was the worst Monday week.", ["2025-03-03"]),
        ("A fair is planned for Saturday week.", ["2025-03-15"]),
        ("They sat on February 17. She had come the day before.", ["2025-02-17", "2025-02-16"]),
        ("They sat on February 17. The day before the vote was wet.", ["2025-02-17"]),
        ("She returns at the weekend.", ["2025-W10-WE"]),
        ("“He will have a scan on Tuesday,” she said.", ["2025-03-11"]),
        ("A second storm came.", []),
        ("Rail link to open in April\nIt cost much.", ["2025-04"]),
        ("Port was shut to hold a fair in September\nIt cost much.", ["2024-09"]),
    ],
)
def test_days_told_in_short(text: str, values: list[str]):
    """By a number, by what stands behind, or in a headline; a second storm is no length of time."""
    assert _values(text) == values


def test_what_was_long_before_is_no_day_on_which_somebody_speaks():
    """What "tomorrow" is in his words counts from the day told otherwise."""
    text = "They met on Sunday. They had lost three days earlier. “We go tomorrow,” he said."
    assert _values(text) == ["2025-03-02", "2025-02-27", "2025-03-03"]
