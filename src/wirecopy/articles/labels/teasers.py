"""Teasers: a page on which every paragraph leads to its article elsewhere holds none.

A list of articles prints a title, a sentence or two of each and a button that leads on ("Read more").  A text that is
cut for those who have not paid has one such button, a list has several.  Briefs that lead on are articles: most of
their text the labeller is sure of.  Where the markup makes every title a link, too, it is a list all the same.

Where the markup shows that the line below a paragraph leads to the page its title leads to, that line is such a button,
whatever its words; and several short paragraphs, each alone below a title that leads elsewhere, are a list without any.

Known misses: flattened lists without buttons.
"""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urldefrag, urljoin

import numpy as np

from wirecopy.articles.features.scores import CONTENT_SCORE, Scores
from wirecopy.articles.labels.closed import is_button
from wirecopy.articles.labels.kinds import SURE_SCORE
from wirecopy.articles.lines import Lines
from wirecopy.articles.sentence_ends import is_paragraph

#: Fewer paragraphs that lead on may be one text that is cut.
_LEAST_TEASERS = 2
#: Share of the paragraphs the labeller is sure of where they are briefs.
_BRIEFS_SHARE = 0.5
#: Fewer paragraphs below linked titles may be the articles of a page, and a title is at least so long (characters).
_LEAST_LINKED, _LEAST_TITLE = 4, 12
#: A teaser is at most so long (characters).
_LONGEST_TEASER = 400
#: A title stands within this many lines above its teaser, a stamp or a name between.
_TITLE_REACH = 3


def is_list(lines: Lines, content: Scores) -> bool:
    """Whether the page is a list of articles: all of its text leads on to them."""
    texts = [
        at
        for at, text in enumerate(lines.texts)
        if content[at] >= CONTENT_SCORE or (is_paragraph(text) and lines.phrases[at] is None)
    ]
    if len(texts) < _LEAST_TEASERS:
        return False
    if _are_linked(lines, texts):
        return True
    if not all(leads_on(lines, at) for at in texts):
        return False
    is_sure = np.count_nonzero(content[texts] >= SURE_SCORE) >= _BRIEFS_SHARE * len(texts)
    return not is_sure or all(_has_linked_title(lines, at) for at in texts)


def _are_linked(lines: Lines, texts: Sequence[int]) -> bool:
    """Whether each of several short paragraphs stands alone below a title that leads to a page of its own."""
    if len(texts) < _LEAST_LINKED or any(len(lines.texts[at]) > _LONGEST_TEASER for at in texts):
        return False
    titles = [_linked_title(lines, at) for at in texts]
    return None not in titles and len(set(titles)) == len(titles)


def _has_linked_title(lines: Lines, at: int) -> bool:
    return _linked_title(lines, at) is not None


def _linked_title(lines: Lines, at: int) -> str | None:
    """Where a line not far above, below any other paragraph, leads, when it is one link by the markup."""
    for above in range(at - 1, max(-1, at - 1 - _TITLE_REACH), -1):
        if is_paragraph(lines.texts[above]) or _is_lead(lines, above):
            return None
        hint = lines.hint(above)
        if hint is not None and hint.href and len(lines.texts[above]) >= _LEAST_TITLE:
            return _page_of(hint.href, lines.page.url)
    return None


def _page_of(href: str, url: str | None) -> str | None:
    """The page that a link leads to; None where that is the page it stands on."""
    try:
        target = urldefrag(urljoin(url or "", href)).url
    except ValueError:  # no address
        return None
    return target if target and target != urldefrag(url or "").url else None


def leads_on(lines: Lines, at: int) -> bool:
    """A short paragraph right above a button that leads to the rest of it; above it is no button but a title."""
    is_short = len(lines.texts[at]) <= _LONGEST_TEASER
    return is_short and _is_lead(lines, at + 1) and not _is_lead(lines, at - 1)


def _is_lead(lines: Lines, at: int) -> bool:
    """A button that leads to an article."""
    is_line = 0 <= at < len(lines)
    return is_line and lines.phrases[at] == "related" and is_button(lines.texts[at])
