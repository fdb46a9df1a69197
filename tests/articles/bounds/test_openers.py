"""Lines that by their form open no article, and which of two copies of a headline does."""

from __future__ import annotations

import numpy as np
import pytest
from tests.pages.invented import FERRY, GLASS, RAILWAY

from wirecopy import split_page
from wirecopy.articles.bounds import openers, starts
from wirecopy.articles.bounds.candidates import Candidates
from wirecopy.articles.bounds.headline import settle_headlines
from wirecopy.articles.bounds.rivals import gap_scores
from wirecopy.articles.features.scores import Scores
from wirecopy.articles.features.topic import LEAD_COLUMN, TOPIC_COLUMNS
from wirecopy.articles.labels.doubts import settle_doubts
from wirecopy.articles.line_rules import Bar
from wirecopy.articles.lines import Lines, read_lines
from wirecopy.corpus.why_pages import told_by
from wirecopy.pages import page_from_text


def _lines(*texts: str) -> Lines:
    return read_lines(page_from_text("\n".join(texts)))


def _candidates(count: int) -> Candidates:
    features = np.zeros((count, abs(TOPIC_COLUMNS - LEAD_COLUMN)))
    return Candidates(at=tuple(range(count)), features=features, gaps=(0,) * count)


def _barred_scores(lines: Lines) -> Scores:
    """Of lines all likely, none of them running text."""
    return _barred(lines, np.zeros(len(lines)))


def _barred(lines: Lines, content: Scores) -> Scores:
    found, starts = _candidates(len(lines)), np.full(len(lines), 0.8)
    bars = openers.find_bars(openers.Asked(lines, found, content, starts))
    return openers.bar_openers(found, starts, bars)


@pytest.mark.parametrize(
    ("texts", "barred"),
    [
        # A countdown, its parts far from each other.
        (("3. The old pier", "Some words.", "2. The new pier", "1. The ferry"), {0, 2, 3}),
        # One numbered line alone is no series.
        (("12. March brings the floods back", "The river rose."), set()),
        # Years are no parts.
        (("2024: a year of floods", "2025: a year of drought"), set()),
        # Links behind a prefix, in several languages.
        (("READ ALSO: Ferry line to close", "Lire aussi : La ligne ferme"), {0, 1}),
        # Not where the day of publication stands right below.
        (("Watch: Elk herd stops traffic", "Published March 10, 2026", "Watch: Elk", "01:42"), {2}),
        # Text alone: the first of its sentences is no headline.
        (("The ferry sank.", "Nobody was hurt.", "It will be raised in May."), {0, 1, 2}),
        # The names of a part of an article and of a list.
        (("HIGHLIGHTS", "Communiqués de presse", "Highlights of a long year"), {0, 1}),
        (
            ("Das Wichtigste in Kürze", "أبرز النقاط", "お知らせ", "Das Wichtigste ist die Kürze"),
            {0, 1, 2},
        ),
        # A headline with a colon.
        (("Ferry line: what we know so far", "Harbour: no ship left"), set()),
    ],
)
def test_series_and_prefixed_links_open_nothing(texts: tuple[str, ...], barred: set[int]) -> None:
    """Parts of a numbered series and links behind a prefix keep next to no score; others keep theirs."""
    lines = _lines(*texts)
    scores = _barred_scores(lines)
    assert {at for at in range(len(lines)) if scores[at] < 0.01} == barred


@pytest.mark.parametrize(
    ("texts", "barred"),
    [
        # One section behind a mark among headlines without.
        (("Ferry line to close in May", "◆ What passengers say", "Mill at Senn burns down"), {1}),
        # Every headline has the mark.
        (("◆ Ferry line to close in May", "◆ Mill at Senn burns down"), set()),
    ],
)
def test_a_section_behind_a_mark_opens_nothing(texts: tuple[str, ...], barred: set[int]) -> None:
    """Unless that is how the page marks its headlines."""
    lines = _lines(*texts)
    scores = _barred_scores(lines)
    assert {at for at in range(len(lines)) if scores[at] < 0.01} == barred


_STORY = "The council of Lunde bought a second ferry on Tuesday, the mayor said after the vote."


@pytest.mark.parametrize(
    ("above", "title", "below", "is_barred"),
    [
        # The caption of a picture inside the text.
        ([_STORY], ["Getty Images", "The ferry was built in 1949"], [_STORY], True),
        # The picture of the headline below, with nothing above it.
        ([], ["Getty Images", "The ferry was built in 1949"], [_STORY], False),
        # An agency that signs the text above.
        ([_STORY], ["Reuters", "The ferry was built in 1949"], [_STORY], False),
        # A line that stands between all paragraphs.
        ([_STORY], ["Story part", "‘No ship left’: the harbour", "Story part"], [_STORY, "Story part"] * 6, True),
        ([_STORY], ["Share", "‘No ship left’: the harbour", "Share"], [_STORY], False),
    ],
)  # fmt: skip
def test_lines_inside_a_text_open_nothing(
    above: list[str], title: list[str], below: list[str], *, is_barred: bool
) -> None:
    """What stands right above and below them tells."""
    lines = _lines(*above, *title, *below)
    content = np.array([0.9 if text == _STORY else 0.0 for text in lines.texts])
    scores = _barred(lines, content)
    assert bool(scores[len(above) + 1] < 0.01) == is_barred


@pytest.mark.parametrize(
    ("texts", "bars"),
    [
        (("2. The new pier", "Some words.", "1. The ferry"), {0: "series", 2: "series"}),
        # Two reasons: the first that is asked is told.
        (("2. Read also: the pier", "Read also: the mill", "1. The ferry"), {0: "series", 1: "prefix", 2: "series"}),
        (("The ferry sank.", "Nobody was hurt."), {0: "sentence", 1: "sentence"}),
        (("Mill Wheel", "Mill Wheel reply"), {0: "reader"}),
        (("◆ What passengers say", "Ferry line to close", "Mill burns down"), {0: "section_mark"}),
        (("Highlights", "Ferry line to close"), {0: "section_title"}),
    ],
)  # fmt: skip
def test_each_line_that_opens_nothing_has_its_reason(
    texts: tuple[str, ...], bars: dict[int, str]
) -> None:
    """The reasons are told by name."""
    lines, count = _lines(*texts), len(texts)
    asked = openers.Asked(lines, _candidates(count), np.zeros(count), np.full(count, 0.8))
    assert openers.find_bars(asked) == bars


def test_a_label_says_why_its_line_opens_nothing() -> None:
    """Behind the rule stands the reason, in words where somebody asks; other lines have the rule alone."""
    parts = (
        "2. What the boat costs the islands and their people",
        "1. Who sails on it in winter and who does not",
    )
    page = [
        FERRY.headline,
        *FERRY.paragraphs,
        *parts,
        RAILWAY.headline,
        *RAILWAY.paragraphs,
        *parts,
        GLASS.headline,
    ]
    text = "\n".join([*page, *GLASS.paragraphs])
    whys = [(text[b.start : b.end].strip(), b.why or "") for b in split_page(text).page.blocks]
    barred = [(line, why) for line, why in whys if "opens nothing" in why]
    assert barred
    assert {line for line, _ in barred} <= set(parts)
    assert all(why.endswith("; opens nothing: series") for _, why in barred)
    told = "; opens no article: it is a part of a numbered series (series)"
    assert told_by(barred[0][1]).endswith(told)


def test_a_line_that_opens_an_article_all_the_same_is_not_said_to_open_none() -> None:
    """A page of sentences alone is one article, and its first line opens it."""
    text = "\n".join([*FERRY.paragraphs, *RAILWAY.paragraphs])
    reading = split_page(text)
    first = next(block for block in reading.page.blocks if block.why)
    assert len(reading.articles) == 1
    assert "opens nothing" not in (first.why or "")


def test_every_bar_is_told_in_words() -> None:
    """No reason is shown by its name alone."""
    assert not [bar for bar in Bar if "a rule" in told_by(f"outside; opens nothing: {bar}")]


@pytest.mark.parametrize(("between", "chosen"), [("", 0), (None, 1)])
def test_a_blank_line_parts_the_headline_from_its_copy(between: str | None, chosen: int) -> None:
    """Of two copies the lower one is the headline, unless a blank line stands between them."""
    title = "Harbour town votes for a new pier"
    texts = [title, title] if between is None else [title, between, title]
    lines = _lines(*texts, "The town voted on Monday.")
    assert settle_headlines(lines, _candidates(2), [0]) == [chosen]


@pytest.mark.parametrize(
    ("texts", "is_lead"),
    [
        (("The council of the harbour town voted for the new pier on Monday night.", "It rained."), True),
        # A blank line below: the standfirst stands apart.
        (
            ("The council of the harbour town voted for the new pier on Monday night.", "", "It rained."),
            False,
        ),
        # No sentence.
        (("The council of the harbour town and the vote for the new pier on Monday", "It rained."), False),
    ],
)  # fmt: skip
def test_a_doubtful_sentence_on_running_text_is_its_lead(
    texts: tuple[str, ...], *, is_lead: bool
) -> None:
    """A sentence half taken for the head is text where text follows on the next line."""
    lines = _lines(*texts)
    settled = settle_doubts(lines, np.array([0.4, 0.9]))
    assert (settled[0] >= 0.5) == is_lead


@pytest.mark.parametrize(
    ("notice", "is_text"),
    [
        ("Copyright reform passed the lower house on Tuesday by 210 votes to 140.", True),
        ("Copyright 2031 The Ostry Post. No part may be printed anew.", False),
        ("Copyright The Ostry Post, all rights reserved.", False),
        ("© The Ostry Post", False),
    ],
)
def test_notices_of_copyright_are_no_text(notice: str, *, is_text: bool) -> None:
    """A notice says whose or of which year; a sentence on copyright is text."""
    lines = _lines("The town voted on Monday.", notice)
    settled = settle_doubts(lines, np.array([0.9, 0.95]))
    assert (settled[1] >= 0.5) == is_text


def test_captions_and_bylines_give_way_to_the_headline_beside_them() -> None:
    """A barred line is no headline, however likely; without a likely rival it keeps its odds."""
    found, barred = _candidates(3), np.array([False, True, True])
    assert (
        int(
            np.argmax(gap_scores(found, np.array([0.3, 0.7, 0.4]), barred, np.zeros(3, dtype=bool)))
        )
        == 0
    )
    assert (
        int(
            np.argmax(
                gap_scores(found, np.array([0.05, 0.7, 0.4]), barred, np.zeros(3, dtype=bool))
            )
        )
        == 0
    )
    assert (
        int(
            np.argmax(
                gap_scores(found, np.array([0.01, 0.7, 0.4]), barred, np.zeros(3, dtype=bool))
            )
        )
        == 1
    )


def test_who_wrote_it_down_opens_nothing() -> None:
    """A byline below the headline is none of its rivals."""
    page = ("The night of the flood", "As told to Ada Lindqvist", "Photographs by Ada Lindqvist")
    lines = _lines(*page)
    assert starts.barred_heads(lines, _candidates(3)).tolist() == [False, True, True]


def test_what_goes_on_with_a_headline_opens_nothing() -> None:
    """A second line of it gives way to the first."""
    lines = _lines(
        "Mining blasts shatter homes", "…as villages cry foul", "… and chiefs say nothing"
    )
    assert starts.barred_heads(lines, _candidates(3)).tolist() == [False, True, True]


def test_the_second_of_two_lines_gives_way_to_the_headline_right_above() -> None:
    """Where that is likely, too, and no path of sections that the headline repeats."""
    found, nothing = _candidates(3), np.zeros(3, dtype=bool)
    page = ("From report to resignation", "Two years and how it came to that", "Two years")
    second = starts.second_lines(read_lines(page_from_text("\n".join(page))), found)
    assert second.tolist() == [False, True, True]
    assert int(np.argmax(gap_scores(found, np.array([0.5, 0.7, 0.1]), nothing, second))) == 0
    assert int(np.argmax(gap_scores(found, np.array([0.3, 0.7, 0.1]), nothing, second))) == 1
    path = ("Home Two years", "Two years and how it came to that", "Text")
    second = starts.second_lines(read_lines(page_from_text("\n".join(path))), found)
    assert not second[1]
