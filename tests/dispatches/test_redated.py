"""Redated: "today" and "yesterday" are settled by the days of both printings."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.corpus.made import make_project

import wirecopy
from wirecopy.model import EditClass

#: 3 March 2026 is a Tuesday.
TUESDAY, WEDNESDAY, FRIDAY = "2026-03-03", "2026-03-04", "2026-03-06"


@pytest.mark.parametrize(
    ("one", "day_a", "two", "day_b", "edit_class"),
    [
        ("today", TUESDAY, "yesterday", WEDNESDAY, EditClass.DATE_FORM),
        ("today", TUESDAY, "yesterday", TUESDAY, EditClass.FACT),
        ("yesterday", WEDNESDAY, "tomorrow", TUESDAY, EditClass.FACT),
        ("on Tuesday", TUESDAY, "yesterday", WEDNESDAY, EditClass.DATE_FORM),
        ("on Tuesday", TUESDAY, "today", TUESDAY, EditClass.DATE_FORM),
        # The paper of Thursday, stamped in the evening before.
        ("on Wednesday", WEDNESDAY, "yesterday", WEDNESDAY, EditClass.DATE_FORM),
        ("on Tuesday", TUESDAY, "yesterday", FRIDAY, EditClass.FACT),
        ("on Tuesday", TUESDAY, "on Wednesday", WEDNESDAY, EditClass.FACT),
    ],
)
def test_days_of_printing(one: str, day_a: str, two: str, day_b: str, edit_class: str) -> None:
    """A day told from the day of printing is the other text's, or is not."""
    texts = [f"The envoy left Quell {word} with two aides." for word in (one, two)]
    for n in (0, 1):
        a, b = texts[n], texts[1 - n]
        days = (day_a, day_b) if n == 0 else (day_b, day_a)
        (edit,) = wirecopy.compare(a, b, a_day=days[0], b_day=days[1]).edits
        assert edit.edit_class == edit_class
        assert edit.risk == (2 if edit_class == EditClass.FACT else 0)


def test_other_languages() -> None:
    """Days told from the day of printing in German and Portuguese."""
    for a, b in (
        ("Der Rat tagte heute in der Stadt.", "Der Rat tagte gestern in der Stadt."),
        ("O navio partiu hoje do porto.", "O navio partiu ontem do porto."),
    ):
        (edit,) = wirecopy.compare(a, b, a_day=TUESDAY, b_day=WEDNESDAY).edits
        assert edit.edit_class is EditClass.DATE_FORM


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("So he left Quell.", "Today he left Quell."),
        ("The mayor sat in jail.", "The mayor is today in jail."),
        ("The men wed in Quell.", "The men met yesterday in Quell."),
    ],
)
def test_short_weekdays_are_words(a: str, b: str) -> None:
    """The days of printing settle nothing where a word only looks like the short form of a weekday."""
    for n in (0, 1):
        one, two = (a, b) if n == 0 else (b, a)
        found = wirecopy.compare(one, two, a_day=TUESDAY, b_day=WEDNESDAY).edits
        assert found == wirecopy.compare(one, two).edits


def test_a_morning_is_no_tomorrow() -> None:
    """Behind "la" the word for tomorrow is the morning; alone it is a day."""
    a, b = "El barco sale por la mañana del puerto.", "El barco sale hoy del puerto."
    days = {"a_day": TUESDAY, "b_day": WEDNESDAY}
    assert wirecopy.compare(a, b, **days).edits == wirecopy.compare(a, b).edits
    (edit,) = wirecopy.compare(a.replace("por la mañana", "mañana"), b, **days).edits
    assert edit.edit_class is EditClass.DATE_FORM


def test_without_days_and_far_apart() -> None:
    """Without days, or with days far apart, the words alone speak; other words beside a day are told as they were."""
    a, b = "The envoy left today.", "The envoy left yesterday."
    for days in ({}, {"a_day": TUESDAY}, {"a_day": TUESDAY, "b_day": "2026-04-01"}):
        (edit,) = wirecopy.compare(a, b, **days).edits
        assert edit.edit_class is EditClass.FACT
    (edit,) = wirecopy.compare(
        '"We left today," he said.', '"We left yesterday," he said.', a_day=TUESDAY, b_day=WEDNESDAY
    ).edits
    assert edit.edit_class is EditClass.QUOTE_TEXT


REPORT = (
    "The strait was closed to ships today after a tanker ran aground off Point Lisse, the coast guard said.",
    "Nobody was hurt. About 300 tonnes of oil had been pumped out by noon, harbour master Ines Dorval said.",
    "Some 40 vessels were waiting at anchor, among them two ferries with passengers on board.",
    "The tanker, built in 1998, sails under the flag of Liberia and was on its way to Port Amery.",
)


def test_in_a_project(tmp_path: Path) -> None:
    """The days of the articles settle the edits of their dispatch, in one go or in two."""
    printed = "\n".join(REPORT)
    rows = [
        {"outlet": "Northern Post", "published": TUESDAY, "text": f"{printed}\nNo storm was near."},
        {
            "outlet": "Coast Daily",
            "published": WEDNESDAY,
            "text": printed.replace("today", "yesterday"),
        },
    ]
    pages = [
        {
            "outlet": row["outlet"],
            "html": f'<html><head><meta property="article:published_time" content="{row["published"]}T12:00:00Z">'
            f"</head><body><article><h1>Tanker closes strait</h1>{_paragraphs(row['text'])}</article></body></html>",
        }
        for row in rows
    ]
    with make_project(tmp_path, pages) as corpus:
        (edit,) = (e.edit for e in corpus.edits(style=True) if e.edit.a_text == "today")
        assert edit.edit_class is EditClass.DATE_FORM


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{line}</p>" for line in text.split("\n"))


@pytest.mark.parametrize(
    ("one", "two", "edit_class"),
    [
        ("last year", "in 2025", EditClass.DATE_FORM),
        ("last year", "in 2024", EditClass.FACT),
        ("in February", "last month", EditClass.DATE_FORM),
        ("in January", "last month", EditClass.FACT),
        ("next year", "in 2027", EditClass.DATE_FORM),
    ],
)
def test_months_and_years_of_printing(one: str, two: str, edit_class: EditClass) -> None:
    """A month or year told from the day of printing is the one that is named, or is not."""
    a, b = (f"The envoy left Quell {word} with two aides." for word in (one, two))
    (edit,) = wirecopy.compare(a, b, a_day=TUESDAY, b_day=WEDNESDAY).edits
    assert edit.edit_class == edit_class


def test_years_in_other_languages() -> None:
    """As in English."""
    a = "Die Bank hat im vergangenen Jahr nicht mehr verdient als die anderen."
    b = "Die Bank hat 2025 nicht mehr verdient als die anderen."
    (edit,) = wirecopy.compare(a, b, a_day=TUESDAY, b_day=WEDNESDAY).edits
    assert edit.edit_class == EditClass.DATE_FORM


@pytest.mark.parametrize("word", ["by", "not"])
def test_a_bound_or_a_denial_of_a_date_is_not_that_day(word: str) -> None:
    """What comes by a day, or not on it, is not settled by the days of printing."""
    a, b = (
        f"The envoy left Quell {day} with two aides." for day in (f"{word} March 3", "yesterday")
    )
    (edit,) = wirecopy.compare(a, b, a_day=TUESDAY, b_day=WEDNESDAY).edits
    assert edit.edit_class is not EditClass.DATE_FORM


@pytest.mark.parametrize(
    ("one", "two", "edit_class"),
    [
        ("am Mittwoch", "morgen", EditClass.DATE_FORM),
        ("am Freitag", "morgen", EditClass.FACT),
        ("am Mittwoch", "morgen Abend", EditClass.DATE_FORM),
        ("am Dienstag", "am Morgen", EditClass.WORDING),
        ("am Montag", "gestern Morgen", EditClass.DATE_FORM),
    ],
)
def test_tomorrow_and_the_morning_in_german(one: str, two: str, edit_class: EditClass) -> None:
    """Behind another word it is the morning."""
    a, b = (f"Der Rat will {word} in der Stadt darüber beraten." for word in (one, two))
    (edit,) = wirecopy.compare(a, b, a_day=TUESDAY, b_day=TUESDAY).edits
    assert edit.edit_class is edit_class


@pytest.mark.parametrize("date", ["3 March", "March 3"])
def test_the_date_right_behind_its_weekday(date: str) -> None:
    """No mark parts them."""
    a, b = "He left on Tuesday with two aides.", f"He left on Tuesday {date} with two aides."
    for one, two in ((a, b), (b, a)):
        (edit,) = wirecopy.compare(one, two).edits
        assert edit.edit_class is EditClass.DATE_FORM


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Der Rat tagt am Montag in Quell.", "Der Rat tagt am Montag, 23. November, in Quell."),
        ("El pleno se reunirá el lunes.", "El pleno se reunirá el lunes 26 de enero."),
        ("Le conseil se réunira lundi à Quell.", "Le conseil se réunira lundi 26 janvier à Quell."),
    ],
)
def test_the_date_behind_its_weekday_in_other_languages(a: str, b: str) -> None:
    """With a mark or without."""
    for one, two in ((a, b), (b, a)):
        (edit,) = wirecopy.compare(one, two).edits
        assert edit.edit_class is EditClass.DATE_FORM
