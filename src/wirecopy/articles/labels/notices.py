"""Notices: paragraphs by which a site speaks to its readers of itself, though they stand inside an article.

What it earns by links, whose opinion a text is and who made it, letters by mail, apps, channels, subscriptions, donations,
what readers may send, mistakes, rights, helplines, where else the text stands.  Each is told by words of several groups
(``data/page_notices.toml``): "we", "a commission" and "you buy" together.  People who are quoted may speak so, too; a
paragraph with a quotation, or a word of saying that is listed, is none.  Where the page is sure of a text, the notice must
speak to readers besides (``data/reader_address.toml``), and no sentence of another matter may stand before it.  ``letter_notices`` has the scripts whose words are not parted.

Known misses: languages that are not listed; quotations of a few words; notices in two paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from operator import itemgetter

import numpy as np

from wirecopy.articles.credits.dateline import read_dateline
from wirecopy.articles.features.line_words import page_words
from wirecopy.articles.features.long_words import LEAST_LETTERS, STEM
from wirecopy.articles.labels.letter_notices import (
    is_of_letters,
    lines_of_letters,
    notice_of_letters,
)
from wirecopy.articles.lines import REMEMBERED_LINES
from wirecopy.data.document_forms import load_document_forms
from wirecopy.data.page_notices import load_page_notices
from wirecopy.data.page_phrases import phrase_words
from wirecopy.data.reader_address import load_reader_address

#: Longer paragraphs are text (characters), and shorter lines are buttons, which have lists of their own.
_LONGEST, _SHORTEST = 700, 25
#: The first groups and so many more are those whose words pages are searched for.
_LAST = 2
_cut = itemgetter(slice(STEM))
#: Kinds of notices that speak of the text they stand in.
_OF_TEXTS = frozenset(("disclaimer", "rights", "elsewhere", "embedded", "affiliate"))
#: Where a sentence ends inside a paragraph; one of text is so long (characters).
_SENTENCE_END = re.compile(
    r"(?:(?<=[^\W\d_]{3})|(?<=\d{3})|(?<=[”\"»)]))[.!?…][”\"»]?\s+(?=[^\W\d_a-zß-ÿ])"
)
_LEAST_TEXT = 40
#: What is quoted, no mere name of the site.
_QUOTED = re.compile(r'(?<!\S)[“„«][^“”„«»]{25}|"[^"]{25}')


@lru_cache(maxsize=1)
def find_notices(texts: tuple[str, ...]) -> frozenset[int]:
    """The lines of a page that are notices, however sure it is of a text; those of the page read last are remembered."""
    table, (stems, free) = page_words(texts), _asked()
    cut = list(map(_cut, table.forms))
    is_told = np.fromiter(map(stems.__contains__, cut), bool, table.size)[table.words]
    found: dict[int, int] = {}
    for word, at in zip(table.words[is_told].tolist(), table.lines[is_told].tolist(), strict=True):
        found[at] = found.get(at, free) | stems[cut[word]]
    width = len(load_page_notices())
    asked = [at for at, bits in found.items() if bits & (bits >> width) & (bits >> _LAST * width)]
    asked += lines_of_letters(texts)
    return frozenset(at for at in asked if _is_sure(texts[at]))


def _is_sure(text: str) -> bool:
    """Whether a notice speaks to readers, or of the very text; reports on such things do neither."""
    kind, address = notice_of(text), load_reader_address()
    if kind is None or address.reporting.search(text) or _ends_text(text):
        return False
    return kind in _OF_TEXTS or address.addressed.search(text) is not None


def _ends_text(text: str) -> bool:
    """Whether a whole notice stands behind a sentence that has none of its words and speaks to nobody: that is the text's."""
    return any(
        end.start() >= _LEAST_TEXT
        and notice_of(text[end.end() :]) is not None
        and not _has_words_of_notices(text[: end.start()])
        and load_reader_address().addressed.search(text[: end.start()]) is None
        for end in _SENTENCE_END.finditer(text)
    )


def _has_words_of_notices(text: str) -> bool:
    words = phrase_words(text)
    folded, notices = f"^ {' '.join(words)} ", load_page_notices()
    return any(
        phrase in folded
        for stem in _anchors().keys() & set(map(_cut, words))
        for number in _anchors()[stem]
        for phrase in notices[number].groups[0]
    )


@lru_cache(maxsize=REMEMBERED_LINES)
def notice_of(text: str) -> str | None:
    """What kind of notice a paragraph is; None for any other."""
    if is_of_letters(text):
        return notice_of_letters(text)
    if not _SHORTEST <= len(text) <= _LONGEST or _QUOTED.search(text):
        return None
    words = phrase_words(text)
    stems = set(map(_cut, words))
    anchored = {number for stem in _anchors().keys() & stems for number in _anchors()[stem]}
    if not anchored or not load_document_forms().telling.isdisjoint(words):
        return None
    folded, notices = f"^ {' '.join(words)} ", load_page_notices()
    kind = next(
        (
            notices[number].kind
            for number in sorted(anchored)
            if all(any(phrase in folded for phrase in group) for group in notices[number].groups)
        ),
        None,
    )
    return None if kind is not None and _opens_report(text) else kind


def _opens_report(text: str) -> bool:
    """Whether a place and an agency open a paragraph, as they do reports."""
    dateline = read_dateline(text, 0)
    return dateline is not None and dateline.agency is not None


@cache
def _anchors() -> dict[str, list[int]]:
    """The longest word of each phrase of every notice's first group, cut, with the notices it is of: few texts hold any."""
    found: dict[str, list[int]] = {}
    for number, notice in enumerate(load_page_notices()):
        for word in _longest_words(notice.groups[0]):
            found.setdefault(word[:STEM], []).append(number)
    return found


def _longest_words(group: Iterable[str]) -> set[str]:
    return set(map(longest_word, group))


def longest_word(phrase: str) -> str:
    """The longest word of a phrase of a notice; a last word that may go on is none where it may be cut otherwise."""
    words = phrase.removeprefix("^").split()
    if not phrase.endswith(" ") and len(words[-1]) < STEM:
        words.pop()
    return max(words, key=len, default="")


@cache
def _asked() -> tuple[dict[str, int], int]:
    """Cut words of the first groups of notices, with the notices each is of, as a bit each, group by group.

    Behind them the notices that have no such group, or one with words too short for ``page_words``.
    """
    found: dict[str, int] = {}
    free, width = 0, len(load_page_notices())
    for number, notice in enumerate(load_page_notices()):
        for depth in range(_LAST + 1):
            words = _longest_words(notice.groups[depth]) if depth < len(notice.groups) else {""}
            bit = 1 << (number + depth * width)
            if min(map(len, words)) < LEAST_LETTERS:
                free |= bit
                continue
            for word in words:
                found[word[:STEM]] = found.get(word[:STEM], 0) | bit
    return found, free
