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
from operator import itemgetter

import numpy as np

from wirecopy.articles.features.line_words import page_words
from wirecopy.articles.features.long_words import STEM
from wirecopy.articles.lines import REMEMBERED_LINES
from wirecopy.data.document_forms import load_document_forms
from wirecopy.data.page_notices import load_page_notices
from wirecopy.data.page_phrases import phrase_words

#: Longer paragraphs are text (characters), and shorter lines are buttons, which have lists of their own.
_LONGEST, _SHORTEST = 700, 25
_cut = itemgetter(slice(STEM))
#: What is quoted, no mere name of the site.
_QUOTED = re.compile('[“„«][^“”„«»]{25}|"[^"]{25}')


@lru_cache(maxsize=1)
def find_notices(texts: tuple[str, ...]) -> frozenset[int]:
    """The lines of a page that are notices; those of the page read last are remembered."""
    table = page_words(texts)
    stems = _anchor_stems()
    is_told = np.fromiter(map(stems.__contains__, map(_cut, table.forms)), bool, table.size)
    found = set(table.lines[is_told[table.words]].tolist())
    return frozenset(at for at in found if notice_of(texts[at]) is not None)


@lru_cache(maxsize=REMEMBERED_LINES)
def notice_of(text: str) -> str | None:
    """What kind of notice a paragraph is; None for any other."""
    if not _SHORTEST <= len(text) <= _LONGEST or _QUOTED.search(text):
        return None
    words = phrase_words(text)
    anchored = {number for word in _anchors().keys() & words for number in _anchors()[word]}
    if not anchored or not load_document_forms().telling.isdisjoint(words):
        return None
    folded, notices = f"^ {' '.join(words)} ", load_page_notices()
    return next(
        (
            notices[number].kind
            for number in sorted(anchored)
            if all(any(phrase in folded for phrase in group) for group in notices[number].groups)
        ),
        None,
    )


@cache
def _anchors() -> dict[str, list[int]]:
    """A word of each phrase of one group of every notice, with the notices it is of: few texts hold any."""
    found: dict[str, list[int]] = {}
    for number, notice in enumerate(load_page_notices()):
        rarest = max(map(_longest_words, notice.groups), key=lambda words: min(map(len, words)))
        for word in rarest:
            found.setdefault(word, []).append(number)
    return found


@cache
def _anchor_stems() -> frozenset[str]:
    return frozenset(word[:STEM] for word in _anchors())


def _longest_words(group: Sequence[str]) -> frozenset[str]:
    return frozenset(max(phrase.split(), key=len) for phrase in group)
