"""Live pages: posts that open with a clock instead of a headline.

Three or more lines that are nothing but a stamp of one form ("18:16 (IST), Oct 02"), each followed by
running text or a headline, in falling or rising order of time, make a live page.

Known misses: live pages whose posts carry no time; comment threads are told apart by the word above
them or by a name beside the stamp, and one without either is taken for posts; posts below a button
"Comments" that stands between them and an introduction.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from wirecopy.articles.lines import Lines
from wirecopy.articles.scores import CONTENT_SCORE, Scores

#: Fewer posts are not told from an article with a few stamped paragraphs.
LEAST_POSTS = 3
#: Share of the line the stamp takes.
_COVER = 0.8
#: Running text follows within this many lines.
_FOLLOWS = 3
#: Shortest paragraph that shows a post by itself (characters), and how it ends.
_LEAST_PARAGRAPH = 60
_ENDS = (".", "!", "?", "…", "。", "”", '"', "»")
#: Shortest text of a post (characters).
_LEAST_POST = 20
#: Share of the stamps with a headline further down than the next line: a feed of articles.
_TITLED_SHARE = 0.3
_FIGURES = re.compile(r"\d+")


def find_posts(lines: Lines, content: Scores, heads: Sequence[int]) -> list[int]:
    """The stamp lines that open posts; empty on other pages, and where headlines open the articles."""
    end = _comments_start(lines, content)
    stamped = [at for at in range(end) if _is_post_stamp(lines, at)]
    spots = [
        at
        for at in stamped
        if _is_paragraph(lines, at + 1)
        or (content[at + 1 : at + 1 + _FOLLOWS] >= CONTENT_SCORE).any()
    ]
    forms = [_form(lines, at) for at in spots]
    if not forms:
        return []
    form, count = min(Counter(forms).items(), key=lambda item: (-item[1], item[0]))
    if count < LEAST_POSTS:
        return []
    posts = [at for at in stamped if _form(lines, at) == form and _has_text(lines, at)]
    if len(posts) < LEAST_POSTS or _are_titled(posts, heads) or not _is_ordered(lines, posts):
        return []
    return posts


def _is_paragraph(lines: Lines, at: int) -> bool:
    """A line that ends like a sentence and is long enough for one; the labeller has seen few such pages."""
    if at >= len(lines):
        return False
    text = lines.texts[at]
    return len(text) >= _LEAST_PARAGRAPH and text.endswith(_ENDS)


def _form(lines: Lines, at: int) -> str:
    return _FIGURES.sub("0", lines.texts[at].casefold())


def _has_text(lines: Lines, at: int) -> bool:
    """Whether what follows the stamp can be a post: no second stamp, no button."""
    after = at + 1
    return (
        after < len(lines)
        and len(lines.texts[after]) >= _LEAST_POST
        and lines.phrases[after] is None
        and not _is_post_stamp(lines, after)
    )


def _are_titled(posts: list[int], heads: Sequence[int]) -> bool:
    """Whether articles with headlines of their own stand between the stamps."""
    apart = 0
    for post, following in pairwise([*posts, posts[-1] + 40]):
        apart += any(post + 1 < head < following for head in heads)
    return apart > _TITLED_SHARE * len(posts)


def _comments_start(lines: Lines, content: Scores) -> int:
    """The first line below running text that announces comments, else the number of lines.

    Above the text such a line is a button that leads to them.
    """
    has_text = False
    for at, phrase in enumerate(lines.phrases):
        has_text = has_text or content[at] >= CONTENT_SCORE
        if has_text and phrase == "comment" and len(lines.texts[at]) <= 40:
            return at
    return len(lines)


def _is_post_stamp(lines: Lines, at: int) -> bool:
    stamp = lines.stamps[at]
    if stamp is None or stamp.cover < _COVER or len(stamp.stamps) != 1:
        return False
    item = stamp.stamps[0]
    return item.hour is not None or item.is_relative


def _is_ordered(lines: Lines, posts: list[int]) -> bool:
    """Whether the clocks mostly fall or mostly rise; amounts of "ago" count as clocks."""
    minutes = [_minutes(lines, at) for at in posts]
    pairs = list(pairwise(minutes))
    falls = sum(a >= b for a, b in pairs)
    rises = sum(a <= b for a, b in pairs)
    return max(falls, rises) >= 0.8 * len(pairs)


_MINUTES = {"second": 0, "minute": 1, "hour": 60, "day": 1440, "week": 10_080}


def _minutes(lines: Lines, at: int) -> int:
    stamp = lines.stamps[at]
    item = stamp.stamps[0] if stamp else None
    if item is None:
        return 0
    if item.hour is not None:
        return (item.day or 0) * 1440 + item.hour * 60 + (item.minute or 0)
    return -sum(count * _MINUTES.get(unit, 0) for count, unit in item.ago)
