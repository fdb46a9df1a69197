"""Offers: a page that sells a subscription holds no article.

Two lines or more name a price for a week, a month or a year, one of them short and a longer one in words of selling and
none of telling.  No more text stands above the first of them than below, and nothing on the page says when or by whom it
was written.  Reports on prices tell them in sentences, and below the beginning of a report that must be paid for no text
follows.

Known misses: offers without a price; currencies and words for a month that are not listed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from wirecopy.articles.features.scores import Scores, reads_as_text
from wirecopy.articles.labels.told import is_told, is_told_by_head
from wirecopy.articles.lines import Lines
from wirecopy.articles.parts import Part
from wirecopy.data.document_forms import load_document_forms
from wirecopy.data.page_phrases import phrase_words
from wirecopy.data.page_words import load_page_words
from wirecopy.data.stamp_words import load_stamp_words

#: Lines with a price that make an offer, and their length (characters), at most; with a word of selling.
_LEAST_PRICES, _LONGEST, _LONGEST_SELLING = 2, 80, 200
#: Text of an offer with what readers ask of it (characters), at most.
_MOST_TEXT = 3000
_WORD = re.compile(r"[^\W\d_]+")
_PERIODS = frozenset({"week", "month", "year"})


def is_offer(lines: Lines, content: Scores, parts: Sequence[Part]) -> bool:
    """Whether all text on the page, which ``parts`` took for articles, is about what a subscription costs."""
    if not parts or _chars(lines, content, range(len(lines))) > _MOST_TEXT:
        return False
    prices = [at for at, text in enumerate(lines.texts) if _is_price(text)]
    if len(prices) < _LEAST_PRICES or not _sells(lines):
        return False
    if all(len(lines.texts[at]) > _LONGEST for at in prices):
        return False
    above = _chars(lines, content, range(prices[0]))
    if above > _chars(lines, content, range(prices[0], len(lines))):
        return False
    return not (is_told_by_head(lines) or any(is_told(lines, at) for at in range(len(lines))))


def _sells(lines: Lines) -> bool:
    return any(map(load_page_words().selling.search, lines.texts))


def _is_of_seller(text: str) -> bool:
    """Whether a long line has a word of selling, and none with which reports tell whose words they give."""
    telling = load_document_forms().telling
    return bool(load_page_words().selling.search(text)) and telling.isdisjoint(phrase_words(text))


def _is_price(text: str) -> bool:
    """Whether a short line names a price for a stretch of time."""
    page_words = load_page_words()
    if len(text) > _LONGEST_SELLING or not page_words.price.search(text):
        return False
    if len(text) > _LONGEST and not _is_of_seller(text):
        return False
    folded = text.casefold()
    units = load_stamp_words().units
    words = _WORD.findall(folded)
    return any(units.get(word) in _PERIODS for word in words) or bool(
        page_words.periods.search(folded)
    )


def _chars(lines: Lines, content: Scores, spots: range) -> int:
    """Characters of text, or of what looks like paragraphs, among some lines."""
    return sum(len(lines.texts[at]) for at in spots if reads_as_text(lines, content, at))
