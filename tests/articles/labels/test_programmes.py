"""Programmes: what is on, hour by hour, is no article; a day told hour by hour is."""

from __future__ import annotations

import pytest

from wirecopy.articles.features.scores import CONTENT_SCORE
from wirecopy.articles.labels.programmes import is_programme
from wirecopy.articles.lines import read_lines
from wirecopy.articles.parts import Part
from wirecopy.articles.sentence_ends import is_paragraph
from wirecopy.pages import page_from_text

_FIRST = (
    "Channel One", "20:15", "The Harbour", "A detective returns to the town in which she grew up. With Ada Lorne.",
    "21:45", "Late News", "22:15", "The Long Table", "A winegrower, a rapper and a bishop talk about patience and about bread.",
)  # fmt: skip
_SECOND = (
    "Channel Two", "20:15", "Our Coasts", "The film follows people who live with the tide from one autumn to the next.",
    "21:00", "Kitchens Next Door", "22:30", "Sports Tonight",
)  # fmt: skip
_INTRODUCTION = "The fire at the mill burned for a day and a night, and this is how those who were there remember it, hour by hour."
_CHRONICLE = tuple(
    line
    for clock, title, text in (
        ("04:50", "The smell", "The night watchman smells smoke in the third hall and calls the brigade at once."),
        ("05:07", "The pump", "Two engines arrive at the gate, and the first of the pumps fails in the cold."),
        ("07:30", "The roof", "The roof of the third hall falls in and the firemen are called back to the road."),
        ("12:15", "The train", "A train with water arrives at the siding behind the mill and stays until dusk."),
        ("20:30", "The end", "The last flames are out and the watchman goes home on foot, as he always does."),
    )
    for line in (clock, title, text)
)  # fmt: skip


_EVENTS = (
    "Saturday, March 7",
    "Pancake breakfast", "8 to 11 a.m., Fire Hall, 12 Elm St. All you can eat, and the proceeds go to the new truck.",
    "Seed swap", "10 a.m. to noon, Library annex. Bring labeled seeds in envelopes; beginners are welcome as well.",
    "Sunday, March 8",
    "Choir concert", "3 p.m., St. Olaf Church. Works by local composers, and donations are accepted at the door.",
    "Town council", "7 p.m., Town Hall. The agenda is posted on the door and can be read there from Friday on.",
)  # fmt: skip
_LOG = tuple(line for line in _EVENTS if line[0].isdecimal())


def _is_programme(*texts: str) -> bool:
    lines = read_lines(page_from_text("\n".join(texts)))
    content = [CONTENT_SCORE if is_paragraph(text) else 0.0 for text in texts]
    return is_programme(lines, content, [Part(first=0, head=0, last=len(texts) - 1, body=None)])


@pytest.mark.parametrize("texts", [_FIRST + _SECOND, _FIRST + _FIRST])
def test_clocks_above_titles_are_a_programme(texts: tuple[str, ...]) -> None:
    """Channel by channel, many titles with nothing below."""
    assert _is_programme("Friday, 13 February", *texts, "All channels")


def test_hours_below_titles_are_a_calendar() -> None:
    """Day by day; what the page asks its readers may stand below."""
    ask = "Want your event listed? Send us the details at least two weeks ahead of the day."
    assert _is_programme("Community calendar", *_EVENTS)
    assert _is_programme("Community calendar", *_EVENTS, "See all", ask)


_NIGHT = tuple(
    line
    for clock, title, text in (
        ("22:30", "The first shots", "Residents heard the first shots from the pier and ran to the church for shelter."),
        ("23:40", "The police arrive", "Three cars of the police arrived at the pier and closed both of the roads."),
        ("00:20", "The siege", "The men had locked themselves in the customs house, and the lights went out."),
        ("02:10", "The end", "The men gave up after a call and were led away to the station on the hill."),
    )
    for line in (clock, title, text)
)  # fmt: skip


def test_clocks_that_begin_anew_are_a_programme() -> None:
    """At noon, or at midnight for the second time; every title has its text."""
    assert _is_programme(*_CHRONICLE[:12], *_CHRONICLE)
    assert _is_programme(*_NIGHT, *_NIGHT)


@pytest.mark.parametrize(
    "texts",
    [
        _LOG,
        (_INTRODUCTION, *_EVENTS),
        ("By Ada Lorne", *_EVENTS),
        _FIRST,
        _CHRONICLE,
        _NIGHT,
        (_INTRODUCTION, *_CHRONICLE, "21:00", "Sleep", "22:00", "Snow"),
        ("By Ada Lorne", *_FIRST, *_SECOND),
        ("Published 13 February 2026", *_FIRST, *_SECOND),
    ],
    ids=["log", "told", "written", "few", "rising", "night", "introduced", "signed", "published"],
)
def test_what_somebody_tells_is_none(texts: tuple[str, ...]) -> None:
    """Few entries, a day or a night in the order of its hours, text around them, and a name or a day of publication."""
    assert not _is_programme(*texts)
