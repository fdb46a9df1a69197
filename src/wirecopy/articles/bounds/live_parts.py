"""Live parts: the posts of a live page, each opened by its stamp, and what stands above and below them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wirecopy.articles.bounds.live import (
    LEAST_POSTS,
    LEAST_TITLE_WORDS,
    LONGEST_INTRODUCTION,
    below_stamp,
    find_live_title,
    find_title,
    is_falling,
    is_post_stamp,
    names_writer,
)
from wirecopy.articles.bounds.part import make_part
from wirecopy.articles.bounds.titles import may_be_title
from wirecopy.articles.features.scores import CONTENT_SCORE, LineScores, Scores
from wirecopy.articles.labels.closed import is_date_line
from wirecopy.articles.labels.lead_in import find_firsts
from wirecopy.articles.lines import Lines
from wirecopy.articles.parts import Part
from wirecopy.articles.sentence_ends import is_paragraph
from wirecopy.model.article import ArticleKind

#: A paragraph above the posts of a live page introduces them when it is this likely running text.
_LEAST_INTRODUCTION = 0.2
#: The title of a post is one of so many lines from its stamp on; so many lines in a row that are no text end the last post.
_POST_HEAD, _POST_ENDS = 3, 4


def live_parts(
    lines: Lines, scores: LineScores, heads: Sequence[int], posts: Sequence[int]
) -> list[Part]:
    """Posts open with their stamps; a headline above the first post opens the introduction.

    What stands below a stamp counts as text from here on (``scores.content`` is changed).
    """
    _raise_posts(lines, scores.content, heads, posts)
    parts: list[Part] = []
    before = [head for head in heads if head < posts[0]]
    if not before:
        told = find_live_title(lines, posts[0])
        told = _find_introduced(lines, posts[0]) if told is None else told
        before = [] if told is None else [told]
    firsts = find_firsts(lines, scores.content, before)
    for k, (first, head) in enumerate(zip(firsts, before, strict=True)):
        is_last = k + 1 == len(before)
        end = posts[0] if is_last else firsts[k + 1]
        kind: ArticleKind = "live_intro" if is_last else "article"
        parts.append(make_part(lines, scores, first, head, end, kind=kind))
    for k, post in enumerate(posts):
        end = posts[k + 1] if k + 1 < len(posts) else _last_post_end(lines, scores, heads, post)
        titled = [at for at in heads if post < at < min(end, post + _POST_HEAD)]
        title = titled[0] if titled else find_title(lines, post)
        spot = post if title is None else title
        has_headline = title is not None
        parts.append(
            make_part(lines, scores, post, spot, end, kind="live_post", has_headline=has_headline)
        )
    return parts + _after_posts(lines, scores, heads, parts[-1])


def _find_introduced(lines: Lines, post: int) -> int | None:
    """The title of the paragraphs that stand right above the first post, with stamps and names between."""
    at = post - 1
    while at >= max(0, post - LONGEST_INTRODUCTION) and is_paragraph(lines.texts[at]):
        at -= 1
    if at == post - 1:
        return None
    while at > 0 and (is_date_line(lines, at) or names_writer(lines.texts[at])):
        at -= 1
    is_title = may_be_title(lines, at) and len(lines.texts[at].split()) >= LEAST_TITLE_WORDS
    return at if is_title else None


def with_introduction(lines: Lines, scores: LineScores, parts: Sequence[Part]) -> list[Part]:
    """``parts``; where a title that says live stands above articles with clocks below their headlines, they are posts."""
    posts = [part for part in parts if is_post_stamp(lines, part.head + 1)]
    if len(posts) < LEAST_POSTS or not is_falling(lines, [part.head + 1 for part in posts]):
        return list(parts)
    first = posts[0]
    above = [part for part in parts if part.first < first.first]
    title = find_live_title(lines, first.first)
    if title is None or len(above) + len(posts) < len(parts) or len(above) > 1:
        return list(parts)
    if above and above[0].head != title:
        return list(parts)
    _raise_introduction(lines, scores.content, [title], first.first)
    opens = above[0].first if above else title
    intro = make_part(lines, scores, opens, title, first.first, kind="live_intro")
    return [intro, *(replace(post, kind="live_post") for post in posts)]


def _raise_posts(lines: Lines, content: Scores, heads: Sequence[int], posts: Sequence[int]) -> None:
    """The line under a post's stamp is its text, however short; under its title if it has one."""
    _raise_introduction(lines, content, heads, posts[0])
    for post in posts:
        title = find_title(lines, post)
        if title is not None:
            content[title + 1] = max(content[title + 1], CONTENT_SCORE)
        elif (below := below_stamp(lines, post)) not in heads and below < len(lines):
            content[below] = max(content[below], CONTENT_SCORE)


def _raise_introduction(lines: Lines, content: Scores, heads: Sequence[int], post: int) -> None:
    """Paragraphs between the page's title and the first post are text, where none there is so by its score."""
    first = 1 + max((head for head in heads if head < post), default=post)
    if (content[first:post] >= CONTENT_SCORE).any():
        return
    for at in range(first, post):
        is_likely = content[at] >= _LEAST_INTRODUCTION and lines.phrases[at] is None
        if is_likely and is_paragraph(lines.texts[at]):
            content[at] = CONTENT_SCORE


def _last_post_end(lines: Lines, scores: LineScores, heads: Sequence[int], post: int) -> int:
    """The last post ends at the next headline, or where running text stops for a while."""
    end = next((head for head in heads if head >= post + _POST_HEAD), len(lines))
    misses = 0
    for at in range(post + _POST_HEAD, end):
        misses = 0 if scores.content[at] >= CONTENT_SCORE else misses + 1
        if misses >= _POST_ENDS:
            return at
    return end


def _after_posts(lines: Lines, scores: LineScores, heads: Sequence[int], last: Part) -> list[Part]:
    """The articles that follow the last post."""
    after = [head for head in heads if head > last.last]
    ends = [*after[1:], len(lines)][: len(after)]
    return [
        make_part(lines, scores, head, head, end) for head, end in zip(after, ends, strict=True)
    ]
