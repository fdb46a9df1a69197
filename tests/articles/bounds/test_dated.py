"""Briefs that open with datelines, and what is no digest."""

from __future__ import annotations

import numpy as np
import pytest

from wirecopy import split_page
from wirecopy.articles.bounds.dated import find_stopped_titles
from wirecopy.articles.lines import read_lines
from wirecopy.pages import page_from_text

BRIEFS = (
    "LIMA — Dockers in the port of Callao ended a strike of nine days on Tuesday, their union said.",
    "OSLO — A court fined the owner of a ferry that had sailed with its bow doors open in May.",
    "ACCRA — Growers asked the government to buy 900 tons of cocoa that nobody had paid for.",
)


@pytest.mark.parametrize("above", [(), ("World news in brief",)])
def test_each_dateline_opens_a_brief(above: tuple[str, ...]) -> None:
    """Paragraphs with a dateline each are articles without a headline, and the title is none of theirs."""
    more = "The owner will appeal."
    found = split_page("\n".join([*above, *BRIEFS[:2], more, BRIEFS[2]])).articles
    assert [article.headline for article in found] == [None] * 3
    assert [article.dateline and article.dateline.place for article in found] == [
        "LIMA",
        "OSLO",
        "ACCRA",
    ]
    assert more in found[1].text


def test_place_in_capitals_before_a_sentence() -> None:
    """Briefs of a local page have no dash behind their places; the first words of a text are no place."""
    briefs = [brief.replace(" —", "") for brief in BRIEFS]
    briefs[1] = briefs[1].replace("OSLO", "PORT D'OSLO")
    assert len(split_page("\n".join(briefs)).articles) == 3
    dropped = [brief.replace("LIMA Dockers", "DOCKERS still") for brief in briefs]
    assert len(split_page("\n".join(["Dockers end their strike", *dropped])).articles) == 1


@pytest.mark.parametrize(
    "paragraphs",
    [
        # Two datelines: a report from two places.
        BRIEFS[:2],
        # One place again and again.
        [brief.replace("OSLO", "LIMA").replace("ACCRA", "LIMA") for brief in BRIEFS],
        # Speakers.
        [brief.replace(" —", ":") for brief in BRIEFS],
    ],
)
def test_no_digest(paragraphs: tuple[str, ...]) -> None:
    """Too few, of one place, or speakers: one article."""
    assert len(split_page("\n".join(["Dockers end their strike", *paragraphs])).articles) == 1


TITLES = ("Dockers end nine-day strike", "Ferry owner fined", "Cocoa growers ask for help")


def test_titles_above_briefs_are_their_headlines() -> None:
    """Where a title stands above each dateline, none is left out; agencies in brackets end datelines, too."""
    tagged = [brief.replace(" —", " (AP).").replace("LIMA", "Lima") for brief in BRIEFS]
    lines = ["News in brief", *(line for pair in zip(TITLES, tagged, strict=True) for line in pair)]
    found = split_page("\n".join(lines)).articles
    assert [article.headline for article in found] == list(TITLES)
    assert {article.agency for article in found} == {"AP"}


def test_titles_above_some_briefs_leave_the_page_as_it_is() -> None:
    """A paragraph between a title and a dateline shows that the title is not the brief's."""
    more = "The owner will appeal to a higher court, his lawyer told reporters outside."
    lines = [TITLES[0], BRIEFS[0], more, BRIEFS[1], TITLES[2], BRIEFS[2]]
    assert [a.headline for a in split_page("\n".join(lines)).articles].count(more) == 0


_BLOTTER = (
    ("Elf Fahrräder lagen im Kanal", "Hannover. Taucher der Feuerwehr haben am Sonntag elf Fahrräder aus dem Kanal geholt."),
    ("Unbekannte besprühen das Rathaus", "Kassel. In der Nacht zu Montag wurde das Rathaus mit grüner Farbe besprüht."),
    ("Kuh hält den Verkehr auf", "Hannover. Eine Kuh hat am Abend den Verkehr aufgehalten. Sie ließ sich mit Brot locken."),
)  # fmt: skip


@pytest.mark.parametrize(
    ("above", "briefs", "count"),
    [
        ((), _BLOTTER, 3),
        # Below the headline of one article they are its parts.
        (("Drei Einsätze in einer Nacht halten die Feuerwehr in Atem",), _BLOTTER, 1),
        # No towns: the players of a team.
        ((), [(title, text.replace("Hannover", "Weber").replace("Kassel", "Schulze")) for title, text in _BLOTTER], 1),
        # One town.
        ((), [(title, text.replace("Kassel", "Hannover")) for title, text in _BLOTTER], 1),
    ],
)  # fmt: skip
def test_towns_and_a_full_stop_below_titles(
    above: tuple[str, ...], briefs: list[tuple[str, str]], count: int
) -> None:
    """Of two towns or more and with nothing else that opens an article, they are briefs."""
    lines = read_lines(page_from_text("\n".join([*above, *(line for b in briefs for line in b)])))
    content = np.array([0.9 if text.endswith(".") else 0.1 for text in lines.texts])
    found = find_stopped_titles(lines, content, [0])
    assert len(found) == (count if count > 1 else 0)
    assert all(brief == title + 1 for title, brief in found)


def test_a_digest_of_towns_is_cut() -> None:
    """However little the labeller thinks of the last ones."""
    page = ["Blaulicht", "Montag, 1. Juni 2031", *(line for brief in _BLOTTER for line in brief)]
    articles = split_page("\n".join(page)).articles
    assert [article.headline for article in articles] == [title for title, _ in _BLOTTER]
    assert [a.dateline.place for a in articles if a.dateline] == ["Hannover", "Kassel", "Hannover"]
