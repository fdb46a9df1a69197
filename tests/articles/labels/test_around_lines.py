"""What the networks are told of the text around a line: whose names it shares, and what it speaks of."""

from __future__ import annotations

import numpy as np
import pytest

from wirecopy.articles.features.line_words import page_words
from wirecopy.articles.features.meaning import MEANING_COLUMNS, meaning_rows
from wirecopy.articles.features.name_table import NAME_COLUMNS, name_rows
from wirecopy.articles.lines import Lines, read_lines
from wirecopy.pages import page_from_text

_FERRY = (
    "The minister said the ferry would sail again when Captain Lindqvist and her crew were rested.",
    "Passengers who had waited in Hangvik since dawn cheered as Lindqvist walked up the gangway.",
    "The boat had been tied up in Hangvik for nine days because the engine leaked oil.",
)
_BANK = (
    "The central bank left interest rates where they were and spoke of slower inflation.",
    "Traders had expected the governor, Ivo Marn, to raise borrowing costs by a quarter of a point.",
    "Shares of lenders fell after Marn spoke, and the currency lost a little of its value.",
)


def _lines(*texts: str) -> Lines:
    return read_lines(page_from_text("\n".join(texts)))


def _meaning(*texts: str) -> np.ndarray:
    """Every line but the fourth is running text."""
    lines = _lines(*texts)
    own = np.array([int(at != len(_FERRY)) for at in range(len(lines))])
    above = np.cumsum(own) - own
    every = np.arange(len(lines))
    return meaning_rows(page_words(lines.texts), np.flatnonzero(own), every, above, own)


def test_a_headline_is_nearer_to_its_own_text() -> None:
    """The line speaks of money and shares no word with either text."""
    row = _meaning(*_FERRY, "Mortgage payers see prices ease", *_BANK)[len(_FERRY)]
    below, above = row[:3], row[3:6]
    assert (below > above).all()
    assert row[6] == pytest.approx(below[1] - above[1])


def test_a_subheading_is_nearer_to_the_text_above_than_a_headline() -> None:
    """The same border, another line."""
    subheading = _meaning(*_FERRY, "Vessel stranded in port", *_BANK)[len(_FERRY)]
    headline = _meaning(*_FERRY, "Mortgage payers see prices ease", *_BANK)[len(_FERRY)]
    assert subheading[6] < headline[6]


def test_the_border_between_topics_is_the_least_alike() -> None:
    """Beside the other borders of the page."""
    table = _meaning(*_FERRY, "A line", *_BANK)
    alike = table[:, 11]
    assert alike[len(_FERRY)] == alike[1:-1].min()
    assert table[len(_FERRY), 14] < -1


def test_lines_without_known_words_say_nothing() -> None:
    """Neither figures nor unknown scripts have a meaning."""
    table = _meaning(*_FERRY, "12 34 — ༀ༁༂", *_BANK)
    assert (table[len(_FERRY), :7] == 0).all()


def test_pages_without_running_text_or_words() -> None:
    """Tables of the right size, and nothing in them."""
    for texts in (("1",), ("1", "2", "3")):
        lines = _lines(*texts)
        none = np.zeros(len(lines), dtype=np.int64)
        meaning = meaning_rows(page_words(lines.texts), none[:0], np.arange(len(lines)), none, none)
        names = name_rows(lines, none[:0], none)
        assert meaning.shape == (len(lines), MEANING_COLUMNS)
        assert names.shape == (len(lines), NAME_COLUMNS)
        assert not meaning.any()
        assert not names.any()


def test_names_part_articles() -> None:
    """Those amid sentences, inflected or not; the first word of a sentence is none."""
    lines = _lines(*_FERRY, *_BANK)
    texts = np.arange(len(lines))
    rows = name_rows(lines, texts, np.arange(len(lines) + 1))
    shared, between = rows[:, 3], len(_FERRY)
    assert shared[between] == 0
    assert shared[1] > 0
    assert shared[between + 2] > 0
    ending, beginning = rows[:, 6], rows[:, 7]
    assert ending[between] == 3  # Captain, Lindqvist, Hangvik
    assert beginning[between] == 2  # Ivo, Marn
    assert ending[0] == beginning[len(lines)] == 0
