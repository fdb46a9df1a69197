"""A stamp of the page's form above or below a title and above a text heads an article, as it does elsewhere on the page."""

from __future__ import annotations

import numpy as np
import pytest

from wirecopy.articles import split_articles
from wirecopy.articles.bounds.stamped import find_stamped
from wirecopy.articles.lines import read_lines
from wirecopy.pages import page_from_text

_MUSEUM = (
    "17.02.2026 • 16:40",
    "The museum in the old market has opened again",
    "Visitors may come in for nothing until the end of the month, for the first time since the works began in 2023.",
    "“We found a well below the floor that was on no map,” said Ada Lorne, who leads the digging.",
)
_WATER = (
    "17.02.2026 • 16:12",
    "No water on Wednesday in five parts of the town",
    "Five parts of the town will be without water from eight in the morning until three in the afternoon, the water works said.",
)
_WALLET = (
    "17.02.2026 • 15:37",
    "Fisherman gave back a purse with 8,000 euros",
    "He found it in his nets outside the harbour. The owner, a visitor from Denmark, had lost it two days before that.",
    "“I laid the notes out in the sun,” said Jon Trim, who has fished there for forty years.",
)
_MENU = ("Home", "News", "Politics", "World")
_END = ("More", "Read also", "The weather of the week", "Terms Contact")


def _titles(*lines: str) -> list[str | None]:
    page = page_from_text("\n".join(lines))
    return [article.headline for article in split_articles(page).articles]


def test_a_third_text_below_a_stamp_of_the_form_is_an_article() -> None:
    """Each of three has its stamp right above its title."""
    wanted = [_MUSEUM[1], _WATER[1], _WALLET[1]]
    assert _titles(*_MENU, *_MUSEUM, *_WATER, *_WALLET, *_END) == wanted


def test_teasers_below_stamps_are_none() -> None:
    """They have the form, and one sentence that is shorter than half of any text above."""
    teaser = (
        "17.02.2026 • 11:05",
        "Ferry runs again",
        "The ferry to the islands runs again after a week of storms.",
    )
    more = (
        "The works cost four million euros, twice of what had been planned, and took a year longer than the town had hoped.",
        "A guide leads through the rooms every hour; schools can bring their classes on Tuesdays and Thursdays before noon.",
        "In autumn a second show will tell of the traders who met here for three hundred years, until the market burnt down.",
    )
    asked = (
        "The police in the harbour had asked for the owner on Monday, after the fisherman had come to them with the purse.",
        "“He did not want anything for it,” an officer said. The visitor sent him a case of beer and a card all the same.",
    )
    lines = (*_MENU, *_MUSEUM, *more, *_WALLET, *asked, *teaser, *_END)
    assert "Ferry runs again" not in _titles(*lines)


def test_a_chronology_is_one_article() -> None:
    """Its days rise."""
    days = ("3 June 2026", "4 June 2026", "5 June 2026")
    items = (_MUSEUM[1:], (*_WATER[1:], _MUSEUM[3]), _WALLET[1:])
    lines = [line for day, item in zip(days, items, strict=True) for line in (day, *item)]
    found = _titles("How the week went in the harbour town", "By Ada Lorne", *lines)
    assert not {_MUSEUM[1], _WATER[1], _WALLET[1]} & set(found)


def test_every_text_of_a_series_is_whole() -> None:
    """Also that of a title that the page was sure of."""
    page = page_from_text("\n".join((*_MENU, *_MUSEUM, *_WATER, *_WALLET, *_END)))
    texts = [article.text for article in split_articles(page).articles]
    assert [text.count("\n") for text in texts] == [1, 0, 1]


def _found(*lines: str, heads: tuple[int, ...] = ()) -> list[int]:
    read = read_lines(page_from_text("\n".join(lines)))
    found = find_stamped(read, np.zeros(len(read)), heads)
    return sorted({title for title, _ in found})


def _turned(item: tuple[str, ...], day: str) -> tuple[str, ...]:
    """The item with its stamp below the title."""
    return (item[1], day, *item[2:])


def test_titles_above_stamps_head_articles() -> None:
    """Three with stamps of one form right below; most have several paragraphs."""
    items = [_turned(item, "02.08.2026") for item in (_MUSEUM, _WATER, _WALLET)]
    lines = ("Home", *items[0], *items[1], *items[2])
    assert _found(*lines) == [1, 5, 8]
    assert _found(*lines, heads=(8,)) == [1, 5, 8]
    # The first title is the headline of the page.
    assert _found(*lines, heads=(1,)) == []
    # A headline elsewhere, and stamps that rise.
    assert _found("Summer of the harbour", "By Ada Lorne", *lines, heads=(0,)) == []
    days = ("02.08.2026", "03.08.2026", "04.08.2026")
    risen = [_turned(i, day) for i, day in zip((_MUSEUM, _WATER, _WALLET), days, strict=True)]
    assert _found("Home", *risen[0], *risen[1], *risen[2]) == []


def test_teasers_above_stamps_are_none() -> None:
    """One sentence each."""
    items = [_turned(item[:3], "02.08.2026") for item in (_MUSEUM, _WATER, _WALLET)]
    assert _found("Home", *items[0], *items[1], *items[2]) == []


_TEXTS = (
    "The harbour master closed the quay before noon, after the waves had reached the second step of the old customs house.",
    "Residents of the lower town carried sandbags to their doors and waited for the firemen, who came with two pumps.",
    "The council met in the school hall and promised money for all whose shops had been flooded, the mayor's office said.",
    "Two ferries stayed in the bay overnight with some ninety people on board, who were brought ashore the next morning.",
    "The power station on the hill lost one of its lines, and half of the northern quarter was without light until three.",
    "A fisherman who had gone out in the morning was found in the afternoon on a sandbank, cold but without any injury.",
    "Schools stay closed for the rest of the week, and pupils are told to wait for a letter from the board in the town.",
    "The weather service expects the wind to turn to the west on Thursday and to lose its force during the night at last.",
)
_TITLES = ("How the ferry case unfolded", "The case goes to court", "Divers find the bell", "The ferry sinks")  # fmt: skip


def _dated(titles: tuple[str, ...], days: tuple[int, ...]) -> list[str]:
    """Titles, each with a day of May below and two paragraphs."""
    items = enumerate(zip(titles, days, strict=True))
    return [
        line
        for n, (title, day) in items
        for line in (title, f"{day} May 2025", *_TEXTS[2 * n : 2 * n + 2])
    ]


@pytest.mark.parametrize("days", [(10, 9, 6, 4), (10, 4, 6, 9), (5, 4, 6, 9), (9, 10, 6, 5)])
def test_dated_parts_below_a_stamped_headline_are_one_article(days: tuple[int, ...]) -> None:
    """Newest first or last, whatever day the headline has."""
    assert _found(*_dated(_TITLES, days), heads=(0,)) == []


def test_updates_below_their_day_are_one_article() -> None:
    """The newest first, each with a short title."""
    titles = ("Storm in the harbour town: what we know", "Update two", "Update one")
    assert _titles(*_dated(titles, (5, 4, 3))) == [titles[0]]


def test_titles_below_stamps_in_order_are_the_parts_of_one_text() -> None:
    """Also where the page is sure of no headline; in no order they are a series."""
    assert _found("Home", *_dated(_TITLES, (10, 9, 6, 4))) == []
    assert _found("Home", *_dated(_TITLES, (10, 4, 6, 9))) == []
    assert _found("Home", *_dated(_TITLES, (9, 9, 8, 8))) == [1, 5, 9, 13]


@pytest.mark.parametrize("above", [(), ("Comments",), ("3 comments",)])
def test_titled_comments_are_no_articles(above: tuple[str, ...]) -> None:
    """Each with its day, below the article."""
    comments = _dated(("Long overdue", "Not a good idea", "What of the ferries?"), (6, 6, 6))
    article = ("Council closes the quay", "5 May 2025", _MUSEUM[3], *_TEXTS[6:])
    assert _titles(*article, *above, *comments) == [article[0]]


def test_a_line_about_comments_below_each_ends_no_series() -> None:
    """One alone does."""
    items = [_turned(item, "02.08.2026") for item in (_MUSEUM, _WATER, _WALLET)]
    each = [line for item in items for line in (*item, "2 comments")]
    assert _found("Home", *each) == [1, 6, 10]
    assert _found("Home", "Comments", *items[0], *items[1], *items[2]) == []
