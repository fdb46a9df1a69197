"""Frame: the line that closes all articles of a page, and what else it closes.

A page that is made by one program sets one button below every article ("Share", "Read in full").  Where the text of two
articles or more ends right above the same line, a paragraph above a further copy of it is an article, too, when a title
stands above it with no more between than they have: names and stamps.

Known misses: pages whose buttons differ; articles with a picture's caption above the text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from wirecopy.articles.bounds.titles import may_be_title
from wirecopy.articles.credits.byline import looks_like_name, opens_with_by
from wirecopy.articles.features.scores import CONTENT_SCORE, Scores
from wirecopy.articles.labels.closed import is_date_line
from wirecopy.articles.lines import Lines
from wirecopy.articles.sentence_ends import is_paragraph

#: Articles that show the frame, and the share of all that must.
_LEAST, _SHARE = 2, 0.6
#: Lines between title and text, and a line that closes articles (characters), at most.
_HEAD_REACH, _LONGEST = 4, 60
#: Kinds of phrases that close articles: share and comment, links on.  Advertising stands inside texts, too.
_CLOSING = frozenset({"share", "related", "comment", "newsletter"})


def find_framed(lines: Lines, content: Scores, heads: Sequence[int]) -> list[tuple[int, int]]:
    """Titles that no article has yet, each with the first paragraph of its text, in the frame of ``heads``."""
    if len(heads) < _LEAST:
        return []
    closers = [_closer(lines, content, a, b) for a, b in pairwise([*heads, len(lines)])]
    counts = Counter(lines.same_as[at] for at in closers if at is not None)
    frame, count = min(counts.items(), key=lambda item: (-item[1], item[0]), default=(-1, 0))
    if count < max(_LEAST, _SHARE * len(heads)):
        return []
    framed = [
        head
        for head, at in zip(heads, closers, strict=True)
        if at is not None and lines.same_as[at] == frame
    ]
    is_stamped = all(_stamp_below(lines, content, head) for head in framed)
    copies = [at for at, first in enumerate(lines.same_as) if first == frame]
    if any(_is_inside(heads, closers, at) for at in copies):
        return []
    found = []
    for above, copy in pairwise([max(-1, copies[0] - _HEAD_REACH - 2), *copies]):
        pair = None if copy in closers else _titled(lines, above, copy, is_stamped=is_stamped)
        if pair is not None and not any(above < head <= copy for head in heads):
            found.append(pair)
    return found


def _is_inside(heads: Sequence[int], closers: Sequence[int | None], copy: int) -> bool:
    """Whether a copy of the line stands above the end of an article."""
    return any(at is not None and head < copy < at for head, at in zip(heads, closers, strict=True))


def _closer(lines: Lines, content: Scores, head: int, end: int) -> int | None:
    """The line right below the last text of an article, when that is a phrase of the interface."""
    texts = [at for at in range(head + 1, end) if content[at] >= CONTENT_SCORE]
    at = texts[-1] + 1 if texts else end
    is_line = at < min(end, len(lines)) and len(lines.texts[at]) <= _LONGEST
    return at if is_line and lines.phrases[at] in _CLOSING else None


def _stamp_below(lines: Lines, content: Scores, head: int) -> bool:
    for at in range(head + 1, min(len(lines), head + 1 + _HEAD_REACH)):
        if is_date_line(lines, at):
            return True
        if content[at] >= CONTENT_SCORE:
            return False
    return False


def _titled(lines: Lines, above: int, copy: int, *, is_stamped: bool) -> tuple[int, int] | None:
    """The title and the first paragraph of the text between two lines of the frame."""
    at = copy - 1
    while at > above and _is_text(lines, at):
        at -= 1
    text = at + 1
    has_stamp = False
    while text - at <= _HEAD_REACH and at > above and _is_of_head(lines, at):
        has_stamp = has_stamp or is_date_line(lines, at)
        at -= 1
    if text == copy or at <= above or has_stamp < is_stamped:
        return None
    return (at, text) if may_be_title(lines, at) else None


def _is_text(lines: Lines, at: int) -> bool:
    is_plain = lines.phrases[at] is None and lines.stamps[at] is None
    return is_plain and is_paragraph(lines.texts[at])


def _is_of_head(lines: Lines, at: int) -> bool:
    text = lines.texts[at]
    return is_date_line(lines, at) or looks_like_name(text) or opens_with_by(text)
