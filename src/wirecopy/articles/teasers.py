"""Teasers: a page on which every paragraph leads to its article elsewhere holds none.

A list of articles prints a title, a sentence or two of each and a button that leads on ("Read more").  A text that is
cut for those who have not paid has one such button, a list has several.  Briefs that lead on are articles: most of
their text the labeller is sure of.  Where the markup makes every title a link, too, it is a list all the same.

Known misses: lists without buttons; those whose button is the title.
"""

from __future__ import annotations

import numpy as np

from wirecopy.articles.closed import is_button
from wirecopy.articles.ends import is_paragraph
from wirecopy.articles.kinds import SURE_SCORE
from wirecopy.articles.lines import Lines
from wirecopy.articles.scores import CONTENT_SCORE, Scores

#: Fewer paragraphs that lead on may be one text that is cut.
_LEAST_TEASERS = 2
#: Share of the paragraphs the labeller is sure of where they are briefs.
_BRIEFS_SHARE = 0.5
#: A teaser is at most so long (characters).
_LONGEST_TEASER = 400
#: A title stands within this many lines above its teaser, a stamp or a name between.
_TITLE_REACH = 3


def without_teasers(lines: Lines, content: Scores) -> Scores:
    """``content`` without the text of a page that is a list of articles."""
    texts = [
        at
        for at, text in enumerate(lines.texts)
        if content[at] >= CONTENT_SCORE or (is_paragraph(text) and lines.phrases[at] is None)
    ]
    if len(texts) < _LEAST_TEASERS or not all(leads_on(lines, at) for at in texts):
        return content
    is_sure = np.count_nonzero(content[texts] >= SURE_SCORE) >= _BRIEFS_SHARE * len(texts)
    if is_sure and not all(_has_linked_title(lines, at) for at in texts):
        return content
    return np.minimum(content, 0.05)


def _has_linked_title(lines: Lines, at: int) -> bool:
    """Whether a line not far above, below any other paragraph, is one link by the markup."""
    for above in range(at - 1, max(-1, at - 1 - _TITLE_REACH), -1):
        if is_paragraph(lines.texts[above]) or _is_lead(lines, above):
            return False
        hint = lines.hint(above)
        if hint is not None and hint.href:
            return True
    return False


def leads_on(lines: Lines, at: int) -> bool:
    """A short paragraph right above a button that leads to the rest of it; above it is no button but a title."""
    is_short = len(lines.texts[at]) <= _LONGEST_TEASER
    return is_short and _is_lead(lines, at + 1) and not _is_lead(lines, at - 1)


def _is_lead(lines: Lines, at: int) -> bool:
    """A button that leads to an article."""
    is_line = 0 <= at < len(lines)
    return is_line and lines.phrases[at] == "related" and is_button(lines.texts[at])
