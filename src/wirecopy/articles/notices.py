"""Notices: paragraphs by which a site speaks to its readers of itself, though they stand inside an article.

What it earns by links, whose opinion a text is, letters by mail, subscriptions, what readers may send.  Each is told by
words of several groups (``data/page_notices.toml``): "we", "commission" and "links" together.  People who are quoted
may speak so, too; a paragraph with a quotation is none.

Known misses: languages that are not listed; helplines; notices in two paragraphs.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from wirecopy.articles.lines import REMEMBERED_LINES
from wirecopy.data.page_notices import load_page_notices
from wirecopy.data.page_phrases import phrase_words

#: Longer paragraphs are text (characters), and shorter lines are buttons, which have lists of their own.
_LONGEST, _SHORTEST = 700, 25
_QUOTED = re.compile('[“”„«»]|"[^"]{20}')


@lru_cache(maxsize=REMEMBERED_LINES)
def notice_of(text: str) -> str | None:
    """What kind of notice a paragraph is; None for any other."""
    if not _SHORTEST <= len(text) <= _LONGEST or _QUOTED.search(text):
        return None
    words = f" {' '.join(phrase_words(text))} "
    if not _anchors().search(words):
        return None
    return next(
        (
            notice.kind
            for notice in load_page_notices()
            if all(any(phrase in words for phrase in group) for group in notice.groups)
        ),
        None,
    )


@cache
def _anchors() -> re.Pattern[str]:
    """The group of each notice whose shortest phrase is longest: what few texts hold."""
    rarest = (
        max(notice.groups, key=lambda group: min(map(len, group))) for notice in load_page_notices()
    )
    return re.compile("|".join(sorted({re.escape(phrase) for group in rarest for phrase in group})))
