"""Cut: the chosen headlines become articles, together with those that the form of the page tells and no headline opens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from wirecopy.articles.bounds.brief_runs import find_brief_runs
from wirecopy.articles.bounds.dated import find_briefs, find_dated, find_stopped_titles, find_titles
from wirecopy.articles.bounds.ends import find_last
from wirecopy.articles.bounds.frame import find_framed
from wirecopy.articles.bounds.headed_briefs import find_headed_briefs
from wirecopy.articles.bounds.live import find_posts
from wirecopy.articles.bounds.live_parts import live_parts, with_introduction
from wirecopy.articles.bounds.part import bare_part, make_part
from wirecopy.articles.bounds.stamped import find_stamped
from wirecopy.articles.credits.asides import is_given_name
from wirecopy.articles.credits.byline import opens_with_by, read_authors
from wirecopy.articles.features.scores import CONTENT_SCORE, LineScores, Scores
from wirecopy.articles.labels.lead_in import find_firsts
from wirecopy.articles.line_rules import LineRule
from wirecopy.articles.lines import Lines
from wirecopy.articles.parts import Part
from wirecopy.articles.sentence_ends import is_paragraph

#: Running text of a page without any start is an article from this length on (characters).
_LEAST_TEXT = 120
#: Paragraphs above the first headline that make an article.
_LEAST_ABOVE = 3
#: What text gets that the form of the page tells, whatever the labeller takes it for.
_TOLD_BY_FORM = 0.7


def make_parts(lines: Lines, scores: LineScores, heads: Sequence[int]) -> list[Part]:
    """The articles of the lines ``heads``; what the form tells to be text counts as such (``scores.content`` is changed)."""
    content = scores.content
    posts = find_posts(lines, content, heads)
    if posts:
        return live_parts(lines, scores, heads, posts)
    dated = find_dated(lines, content)
    heads = find_titles(lines, content, dated, find_headed_briefs(lines, content, heads))
    for find in (find_stopped_titles, find_framed, find_stamped, find_brief_runs):
        titled = find(lines, content, heads)
        for _, text in titled:
            content[text] = max(content[text], _TOLD_BY_FORM)
        heads = sorted({*heads, *(title for title, _ in titled)})
    briefs = find_briefs(lines, dated, heads)
    if briefs:
        return _brief_parts(lines, scores, heads, briefs)
    if not heads:
        return _headless(lines, content)
    firsts = find_firsts(lines, content, heads)
    ends = [*firsts[1:], len(lines)]
    parts = [
        make_part(lines, scores, first, head, end)
        for first, head, end in zip(firsts, heads, ends, strict=True)
    ]
    if len(parts) == 1 and _is_byline(lines, parts[0].head):
        parts = [replace(parts[0], has_headline=False)]
    return [*_above(lines, content, firsts[0]), *with_introduction(lines, scores, parts)]


def _is_byline(lines: Lines, at: int) -> bool:
    """Whether a line says who wrote: pages whose headline stands in their title alone open with it."""
    text, stamp = lines.texts[at], lines.stamps[at]
    if not opens_with_by(text):
        return False
    names = read_authors(text, stamp)
    return bool(names) and (stamp is not None or is_given_name(names[0].split()[0]))


def _above(lines: Lines, content: Scores, end: int) -> list[Part]:
    """The text of several paragraphs above the first headline: an article whose own headline is no such line."""
    spots = [
        at for at in range(end) if content[at] >= CONTENT_SCORE and is_paragraph(lines.texts[at])
    ]
    if len(spots) < _LEAST_ABOVE:
        return []
    return [bare_part(spots[0], spots[-1], score=0.3, rule=LineRule.RUNNING_TEXT_ABOVE)]


def _brief_parts(
    lines: Lines, scores: LineScores, heads: Sequence[int], briefs: Sequence[int]
) -> list[Part]:
    """Briefs open with their datelines; a headline with nothing but briefs below is the digest's title."""
    running = np.flatnonzero(scores.content >= CONTENT_SCORE)
    titled = [head for head in heads if next((at for at in running if at > head), -1) not in briefs]
    opens = sorted({*titled, *briefs})
    parts = []
    for first, end in zip(opens, [*opens[1:], len(lines)], strict=True):
        if first in briefs:
            last = find_last(lines, scores.content, first, end)
            parts.append(bare_part(first, last, score=0.8, rule=LineRule.DATELINE))
        else:
            parts.append(make_part(lines, scores, first, first, end))
    return parts


def _headless(lines: Lines, content: Scores) -> list[Part]:
    """One article without a headline, when the page is running text and nothing else."""
    spots = np.flatnonzero(content >= CONTENT_SCORE)
    if sum(len(lines.texts[at]) for at in spots) < _LEAST_TEXT:
        return []
    return [bare_part(int(spots[0]), int(spots[-1]), score=0.3, rule=LineRule.RUNNING_TEXT_ALONE)]
