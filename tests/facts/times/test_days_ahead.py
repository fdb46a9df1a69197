"""Days to come and days gone by: which a bare weekday names."""

from __future__ import annotations

from datetime import date

import pytest

from wirecopy.facts.times import read_times

#: A Thursday.
_DAY = date(2031, 5, 15)

_BACK = [
    # the present of another clause, or before a past form, tells nothing of the day
    "The levy, which takes effect next spring, was approved on Monday.",
    "The singer, who arrives at court by bus, was booed on Monday.",
    "As the fair starts in Lima, farmers marched on Sunday.",
    "As talks resume, Brown and Silva headed home on Monday.",
    "Shelling resumes: a farmer was wounded on Sunday.",
    "The club that meets in Oslo cut fees on Monday.",
    "The firm is holding its price, sales jumped on Monday.",
    "Mrs Ode is visiting Rome, where pupils threw eggs on Monday.",
    "Guards were to be paid, but they mutinied on Monday.",
    "The mine must close, a judge ruled on Monday.",
    "The court will try a man who was caught on Monday.",
    # a passive of the past was over "by" or "until" its day
    "The thief was caught by 5 p.m. on Friday.",
    "She was swiftly arrested by 5 p.m. on Friday.",
    "They were held until Friday.",
    "The bridge was shut until Sunday because of ice.",
    # a verb inside a clause is not that of the day that opens the sentence
    "On Sunday, members threw out a plan the board must redo.",
    "On Monday a nurse police say will face charges was held.",
    "On Monday, hundreds sang as the king is to leave.",
    "On Monday, a plan the board must redo was dropped.",
    "Monday brought news the plant will close.",
    "On Monday willing hands cleared the road.",
]

_AHEAD = [
    "The fair starts in Lima, Peru, on Friday.",
    "Mrs Ode is visiting Japan, Korea and China on Friday.",
    "Mrs Ode is meeting injured miners on Friday.",
    "The walk starts in the flooded valley on Friday.",
    "The lease must be signed on Friday.",
    "He was to be freed on Friday.",
    "The talks will be held on Friday.",
    "The ban was due to end on Friday.",
    "The singer, who was 40, will be buried on Friday.",
    "The trial was adjourned until Friday.",
    "He was told he must pay by Friday.",
    "He was told he had until Friday.",
    "He was ordered to pay by Friday.",
    "Parliament on Friday will vote.",
    "On Friday, the Bank of Lima will decide.",
    "On Friday, US Treasury Secretary Ann Ode will travel.",
    "Friday will be busy.",
]


def _day(text: str) -> str:
    return (read_times(text, _DAY)[-1].value or "")[:10]


@pytest.mark.parametrize("text", _BACK)
def test_days_gone_by(text: str) -> None:
    """What was done is dated to the latest such weekday."""
    assert _day(text) in ("2031-05-09", "2031-05-11", "2031-05-12")


@pytest.mark.parametrize("text", _AHEAD)
def test_days_to_come(text: str) -> None:
    """What is yet to be done is dated to the next such weekday."""
    assert _day(text) == "2031-05-16"


@pytest.mark.parametrize(
    "text",
    [
        "He spoke at 3pm on Monday and left at 9 a.m. on Tuesday.",
        "The talks began on Monday. They ended at 9 a.m. on Tuesday.",
        "The talks began on Monday. They ended at 9 a.m. Tuesday.",
    ],
)
def test_clock_on_the_day_behind_it(text: str) -> None:
    """A time of the day is on the day right behind it, also where another was told just before."""
    clock = read_times(text, _DAY)[-2]
    assert clock.value == "2031-05-13T09:00"


def test_clock_on_the_day_before_it() -> None:
    """A time of the day stays on the day before it where but a comma stands behind it."""
    clock = read_times("He died on Monday at 9 a.m., Tuesday's papers say.", _DAY)[1]
    assert clock.value == "2031-05-12T09:00"
