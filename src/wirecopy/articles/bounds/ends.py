"""Ends: where an article stops.

The last line is the last running text before the next article, unless what stands there comes after a
list of related stories or a heading of comments and is small beside the article, or below a reader's name.

Known misses: paragraphs in scripts whose full stop is not listed; a short postscript below related stories.
"""

from __future__ import annotations

from itertools import accumulate

import numpy as np

from wirecopy.articles.credits.agency_form import agencies_of
from wirecopy.articles.credits.byline import looks_like_name
from wirecopy.articles.features.scores import CONTENT_SCORE, Scores
from wirecopy.articles.labels.closed import closed_kind
from wirecopy.articles.labels.hints import is_main
from wirecopy.articles.labels.readers import find_readers
from wirecopy.articles.line_rules import LineRule
from wirecopy.articles.lines import Lines
from wirecopy.articles.sentence_ends import LEAST_PARAGRAPH, is_paragraph

#: Lines without running text that part an article from what follows it.
_TAIL_GAP = 4
#: What follows such a gap is cut when it is smaller than this share of the article (characters), after
#: any gap, after related stories, and after a heading of comments.
_TAIL_SHARE = {"": 0.06, "related": 0.05, "comment": 0.7}
#: Paragraphs below a heading of comments that need no name or stamp between to be comments, and paragraphs
#: to one name or stamp: a button that counts comments also stands in the middle of texts.
_FEW_COMMENTS, _LONGEST_COMMENT = 3, 5
#: A line of other stories at the end is text when it is at least this likely.
_SURE_END = 0.6
#: What signs an article: its agency's name, or who reported and edited it.
_SIGNOFFS = frozenset({LineRule.AGENCY_ALONE, LineRule.WHO_REPORTED})


def find_last(lines: Lines, content: Scores, head: int, end: int) -> int:
    """The last line of the article that ``head`` opens; ``end`` is the next article's first line."""
    spots = (np.flatnonzero(content[head + 1 : end] >= CONTENT_SCORE) + head + 1).tolist()
    while len(spots) > 1 and _is_doubtful_end(lines, content, spots[-1]):
        spots.pop()
    if not spots:
        return head
    total = list(accumulate((len(lines.texts[at]) for at in spots), initial=0))
    last_paragraph = next((at for at in reversed(spots) if is_paragraph(lines.texts[at])), -1)
    talk, readers = _find_talk(lines, head, end), find_readers(lines.texts)
    for k in range(1, len(spots)):
        gap = range(spots[k - 1] + 1, spots[k])
        if not gap:
            continue
        if not readers.isdisjoint(gap):
            return _with_signoff(lines, spots[k - 1], end)
        has_paragraph, is_talk = last_paragraph >= spots[k], spots[k] in talk
        share = _share_of(lines, gap, has_paragraph=has_paragraph, is_talk=is_talk)
        if total[-1] - total[k] < share * total[k] and not is_main(lines, spots[k]):
            return _with_signoff(lines, spots[k - 1], end)
    return _with_signoff(lines, spots[-1], end)


def _is_doubtful_end(lines: Lines, content: Scores, at: int) -> bool:
    """Whether a phrase that leads elsewhere, and is hardly likelier text than not, stands at the end."""
    return lines.phrases[at] == "related" and content[at] < _SURE_END


def _share_of(lines: Lines, gap: range, *, has_paragraph: bool, is_talk: bool) -> float:
    """What follows ``gap`` is cut when it is smaller than this share of the article."""
    found = {lines.phrases[at] for at in gap if len(lines.texts[at]) <= 60}
    if "related" in found and not has_paragraph:
        return _TAIL_SHARE["related"]
    if len(gap) < 2:
        return 0.0
    if "comment" in found and is_talk:
        return _TAIL_SHARE["comment"]
    if len(gap) < _TAIL_GAP:
        return 0.0
    kinds = found - {"comment"}
    return max((_TAIL_SHARE.get(phrase or "", 0.0) for phrase in kinds), default=0.0)


def _find_talk(lines: Lines, head: int, end: int) -> set[int]:
    """The lines from which on few paragraphs stand up to ``end``, or names and stamps between them.

    Below a heading of comments they are talk.  None are looked for where no such heading stands.
    """
    if "comment" not in lines.phrases[head:end]:
        return set()
    found: set[int] = set()
    paragraphs = signed = 0
    for at in range(end - 1, head, -1):
        text = lines.texts[at]
        if len(text) >= LEAST_PARAGRAPH:
            paragraphs += is_paragraph(text)
        else:
            signed += lines.stamps[at] is not None or looks_like_name(text)
        if paragraphs <= _FEW_COMMENTS or signed * _LONGEST_COMMENT >= paragraphs:
            found.add(at)
    return found


def _with_signoff(lines: Lines, last: int, end: int) -> int:
    if last + 1 < end:
        found = closed_kind(lines, last + 1)
        if found is not None and (found[1] in _SIGNOFFS or agencies_of(lines.texts[last + 1])):
            return last + 1
    return last
