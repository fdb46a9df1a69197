"""Notices: paragraphs by which a site speaks to its readers of itself, though they stand inside an article.

What it earns by links, whose opinion a text is, letters by mail, subscriptions, what readers may send.  Each is told by
words of several groups (``data/page_notices.toml``): "we", "a commission" and "you buy" together.  People who are quoted
may speak so, too; a paragraph with a quotation, or a word of saying, is none.

Known misses: languages that are not listed; helplines; notices in two paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

import numpy as np

from wirecopy.articles.line_words import page_words
from wirecopy.articles.lines import REMEMBERED_LINES
from wirecopy.articles.long_words import STEM
from wirecopy.data.document_forms import load_document_forms
from wirecopy.data.page_notices import load_page_notices
from wirecopy.data.page_phrases import phrase_words

#: Longer paragraphs are text (characters), and shorter lines are buttons, which have lists of their own.
_LONGEST, _SHORTEST = 700, 25
_QUOTED = re.compile('[“”„«»]|"[^"]{20}')


@lru_cache(maxsize=1)
def find_notices(texts: tuple[str, ...]) -> frozenset[int]:
    """The lines of a page that are notices; those of the page read last are remembered."""
    table = page_words(texts)
    stems = _anchor_stems()
    is_told = np.array([form[:STEM] in stems for form in table.forms], dtype=bool)
    found = set(table.lines[is_told[table.words]].tolist())
    return frozenset(at for at in found if notice_of(texts[at]) is not None)


@lru_cache(maxsize=REMEMBERED_LINES)
def notice_of(text: str) -> str | None:
    """What kind of notice a paragraph is; None for any other."""
    if not _SHORTEST <= len(text) <= _LONGEST or _QUOTED.search(text):
        return None
    words = phrase_words(text)
    is_told = not load_document_forms().telling.isdisjoint(words)
    if is_told or _anchors().isdisjoint(words):
        return None
    folded = f" {' '.join(words)} "
    return next(
        (
            notice.kind
            for notice in load_page_notices()
            if all(any(phrase in folded for phrase in group) for group in notice.groups)
        ),
        None,
    )


@cache
def _anchors() -> frozenset[str]:
    """A word of each phrase of one group of every notice: few texts hold any."""
    rarest = (
        max(
            (_longest_words(group) for group in notice.groups),
            key=lambda words: min(map(len, words)),
        )
        for notice in load_page_notices()
    )
    return frozenset().union(*rarest)


@cache
def _anchor_stems() -> frozenset[str]:
    return frozenset(word[:STEM] for word in _anchors())


def _longest_words(group: Sequence[str]) -> frozenset[str]:
    return frozenset(max(phrase.split(), key=len) for phrase in group)
