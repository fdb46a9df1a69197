"""Notices: paragraphs by which a site speaks to its readers of itself, though they stand inside an article.

What it earns by links, whose opinion a text is and who made it, letters by mail, apps, channels, subscriptions, donations,
what readers may send, mistakes, rights, helplines, where else the text stands.  Each is told by words of several groups
(``data/page_notices.toml``): "we", "a commission" and "you buy" together.  People who are quoted may speak so, too; a
paragraph with a quotation, or a word of saying, is none.

Known misses: languages that are not listed; notices in two paragraphs, or at the end of a paragraph of text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache, reduce
from operator import and_, itemgetter, or_

import numpy as np

from wirecopy.articles.features.line_words import page_words
from wirecopy.articles.features.long_words import LEAST_LETTERS, STEM
from wirecopy.articles.lines import REMEMBERED_LINES
from wirecopy.data.document_forms import load_document_forms
from wirecopy.data.page_notices import load_page_notices
from wirecopy.data.page_phrases import phrase_words

#: Longer paragraphs are text (characters), and shorter lines are buttons, which have lists of their own.
_LONGEST, _SHORTEST = 700, 25
#: Groups whose words pages are searched for.
_DEPTH = 3
_cut = itemgetter(slice(STEM))
#: What is quoted, no mere name of the site.
_QUOTED = re.compile(r'(?<!\S)[“„«][^“”„«»]{25}|"[^"]{25}')


@lru_cache(maxsize=1)
def find_notices(texts: tuple[str, ...]) -> frozenset[int]:
    """The lines of a page that are notices; those of the page read last are remembered."""
    table, (stems, free) = page_words(texts), _asked()
    of_form = list(map(stems.get, map(_cut, table.forms)))
    is_told = np.fromiter(map(bool, of_form), bool, table.size)[table.words]
    found: dict[int, tuple[int, ...]] = {}
    for word, at in zip(table.words[is_told].tolist(), table.lines[is_told].tolist(), strict=True):
        bits = of_form[word] or free
        found[at] = tuple(map(or_, bits, found.get(at, free)))
    asked = (at for at, bits in found.items() if reduce(and_, bits))
    return frozenset(at for at in asked if notice_of(texts[at]) is not None)


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
    """The longest word of each phrase of every notice's first group, with the notices it is of: few texts hold any."""
    found: dict[str, list[int]] = {}
    for number, notice in enumerate(load_page_notices()):
        for word in _longest_words(notice.groups[0]):
            found.setdefault(word, []).append(number)
    return found


def _longest_words(group: Iterable[str]) -> set[str]:
    return {max(phrase.split(), key=len) for phrase in group}


@cache
def _asked() -> tuple[dict[str, tuple[int, ...]], tuple[int, ...]]:
    """Cut words of the first groups of notices, with the notices each is of, as a bit each, group by group.

    Behind them the notices that have no such group, or one with words too short for ``page_words``.
    """
    found: dict[str, list[int]] = {}
    free = [0] * _DEPTH
    for number, notice in enumerate(load_page_notices()):
        for depth in range(_DEPTH):
            words = _longest_words(notice.groups[depth]) if depth < len(notice.groups) else {""}
            if min(map(len, words)) < LEAST_LETTERS:
                free[depth] |= 1 << number
                continue
            for word in words:
                found.setdefault(word[:STEM], [0] * _DEPTH)[depth] |= 1 << number
    return {stem: tuple(bits) for stem, bits in found.items()}, tuple(free)
