"""Briefs that open with datelines, and what is no digest."""

from __future__ import annotations

import pytest

from wirecopy import split_page

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
