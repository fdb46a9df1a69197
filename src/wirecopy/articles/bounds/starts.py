"""Starts: the articles of a page as stretches of lines, chosen for the page as a whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from wirecopy.articles.bounds.beginnings import with_beginnings
from wirecopy.articles.bounds.candidates import Candidates, find_candidates
from wirecopy.articles.bounds.certain import holds_article
from wirecopy.articles.bounds.choose import choose_starts
from wirecopy.articles.bounds.dated import find_briefs, find_dated, find_stopped_titles, find_titles
from wirecopy.articles.bounds.ends import find_last
from wirecopy.articles.bounds.first_gap import may_open, settle_first_gap
from wirecopy.articles.bounds.frame import find_framed
from wirecopy.articles.bounds.headed_briefs import find_headed_briefs
from wirecopy.articles.bounds.headline import settle_headlines
from wirecopy.articles.bounds.house_pattern import raise_by_pattern
from wirecopy.articles.bounds.live import find_live_title, find_posts, find_title
from wirecopy.articles.bounds.openers import Asked, bar_openers, find_bars
from wirecopy.articles.bounds.reports import raise_by_dateline
from wirecopy.articles.bounds.rivals import gap_scores
from wirecopy.articles.bounds.second_look import second_rows, second_table
from wirecopy.articles.bounds.stamped import find_stamped
from wirecopy.articles.bounds.template import find_patterns
from wirecopy.articles.bounds.tongues import with_tongues
from wirecopy.articles.credits.byline import opens_with_by
from wirecopy.articles.credits.dateline import read_dateline
from wirecopy.articles.features.context import context_table, running_text
from wirecopy.articles.features.scores import CONTENT_SCORE, LineScores, Scores
from wirecopy.articles.features.shape import Table, shape_table
from wirecopy.articles.labels.closed import picture_kind
from wirecopy.articles.labels.doubts import settle_doubts
from wirecopy.articles.labels.hints import vote_content, vote_starts
from wirecopy.articles.labels.kinds import SURE_SCORE
from wirecopy.articles.labels.lead_in import find_firsts
from wirecopy.articles.labels.teasers import is_list
from wirecopy.articles.line_rules import LineRule
from wirecopy.articles.lines import Lines
from wirecopy.articles.parts import Part
from wirecopy.articles.sentence_ends import SENTENCE_ENDS, is_paragraph
from wirecopy.model.article import ArticleKind
from wirecopy.text.normalise import fold

#: Pages with more candidates are chosen without the likeness of pairs (memory grows with the square).
_MOST_PAIRED = 600
#: A page without any start has at least this much running text to be one article (characters).
_LEAST_TEXT = 120
#: Paragraphs above the first headline that make an article.
_LEAST_ABOVE = 3
#: A paragraph above the posts of a live page introduces them when it is this likely running text.
_LEAST_INTRODUCTION = 0.2
#: Share of the page's characters that must be running text by shape for the shape to decide.
_BARE_SHARE = 0.6

#: What the text of a list of articles gets.
_TEASER = 0.05
#: What text gets that the form of the page tells, whatever the labeller takes it for.
_TOLD_BY_FORM = 0.7
#: How the second of two lines of one headline opens.
_GOES_ON = ("…", "...")
#: A dateline stands within this many lines of the headline, in a paragraph at least this long (characters), or in a
#: shorter sentence right above the text when an agency stands in it.
_DATELINE_REACH, _LEAST_DATED = 15, 60


class Labeller(Protocol):
    """Gives the scores that starts are chosen by."""

    def odds(self, lines: Lines, shapes: Table) -> Table:
        """Log odds of running text, of a start and of the kinds, line by line."""

    def content(self, lines: Lines, shapes: Table, context: Table) -> Scores:
        """How likely each line is running text."""

    def starts(self, lines: Lines, shapes: Table, content: Scores, found: Candidates) -> Scores:
        """How likely each candidate opens an article."""

    def template(self, starts: Scores, table: Table) -> Scores:
        """The same once more, with the pattern of the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StartRules:
    """What of the configuration bears on starts."""

    use_template: bool
    use_hints: bool
    start_score: float
    outlet_repeats: int


def find_parts(
    lines: Lines, rules: StartRules, labeller: Labeller, outlet_memory: Mapping[str, int]
) -> tuple[LineScores, list[Part]]:
    """Scores of the lines, and the articles they make."""
    shapes = shape_table(lines)
    context = context_table(shapes, labeller.odds(lines, shapes))
    raw = labeller.content(lines, shapes, context)
    content = settle_content(lines, shapes, raw, rules)
    content = _with_memory(lines, content, outlet_memory, rules.outlet_repeats)
    if is_list(lines, content):
        nothing = np.zeros(len(lines))
        return LineScores(content=np.minimum(content, _TEASER), start=nothing), []
    found = find_candidates(lines, shapes, context, content)
    starts = first = labeller.starts(lines, shapes, content, found)
    patterns = find_patterns(lines, shapes, content, found.at)
    if rules.use_template:
        starts = _look_again(
            labeller,
            found,
            starts,
            lambda: second_table(lines, found, first, patterns),
        )
    if rules.use_hints:
        starts = vote_starts(lines, found.at, starts)
    bars = find_bars(Asked(lines, found, content, starts))
    starts = bar_openers(found, starts, bars)
    starts = gap_scores(found, starts, barred_heads(lines, found))
    starts = _without_sentences(lines, found, content, starts, rules.start_score)
    starts = settle_first_gap(lines, found, content, starts)
    if rules.use_template:
        starts = raise_by_pattern(lines, found, content, starts, least=rules.start_score)
        starts = raise_by_dateline(lines, found, content, starts, least=rules.start_score)
    likeness = None
    if rules.use_template and 1 < len(found.at) <= _MOST_PAIRED:
        likeness = patterns.pair_likeness()
    rows = choose_starts(found, starts, likeness, least=rules.start_score)
    if rules.use_template:
        rows = with_beginnings(lines, found, content, starts, rows)
    if not rows:
        rows = _last_resort(lines, found, content, starts)
    rows = settle_headlines(lines, found, rows)
    scores = LineScores(content=content, start=_by_line(lines, found, starts), bars=bars)
    heads = with_tongues(lines, content, scores.start, [found.at[row] for row in rows])
    parts = _make_parts(lines, scores, heads)
    return scores, parts if holds_article(lines, content, parts) else []


def _without_sentences(
    lines: Lines, found: Candidates, content: Scores, starts: Scores, least: float
) -> Scores:
    """Sentences that are surely running text open an article only where that is likely by itself."""
    is_text = np.array(
        [content[at] >= SURE_SCORE and lines.texts[at].endswith(SENTENCE_ENDS) for at in found.at],
        dtype=bool,
    )
    return np.where(is_text & (starts < least), 0.0, starts)


def barred_heads(lines: Lines, found: Candidates) -> NDArray[np.bool_]:
    """Candidates that are the caption or the byline of whatever headline stands beside them, or go on with it."""
    texts = [lines.texts[at] for at in found.at]
    return np.array(
        [picture_kind(t) is not None or opens_with_by(t) or t.startswith(_GOES_ON) for t in texts],
        dtype=bool,
    )


def settle_content(lines: Lines, shapes: Table, raw: Scores, rules: StartRules) -> Scores:
    """The labeller's scores of running text, with what the markup and the neighbours say of them."""
    content = np.array(raw)
    if rules.use_hints:
        content = vote_content(lines, content)
    content = _with_bare_text(lines, shapes, content)
    return settle_doubts(lines, content)


def _look_again(
    labeller: Labeller, found: Candidates, starts: Scores, read_table: Callable[[], Table]
) -> Scores:
    rows = second_rows(found, starts)
    if not len(rows):
        return starts
    table = read_table()
    scores = np.zeros(len(starts))
    scores[rows] = labeller.template(starts[rows], table[rows])
    return scores


def _by_line(lines: Lines, found: Candidates, starts: Scores) -> Scores:
    scores = np.zeros(len(lines))
    scores[list(found.at)] = starts
    return scores


def _with_bare_text(lines: Lines, shapes: Table, content: Scores) -> Scores:
    """Where the labeller sees no running text on a page that is mostly such by shape, the shape decides.

    The labeller has learned from whole pages; a text with nothing around it is strange to it.
    """
    sizes = np.array([len(text) for text in lines.texts])
    if sizes[content >= CONTENT_SCORE].sum() >= _LEAST_TEXT:
        return content
    plain = running_text(shapes) & _is_free(lines)
    if sizes[plain].sum() < max(_LEAST_TEXT, _BARE_SHARE * sizes.sum()):
        return content
    return np.where(plain, np.maximum(content, CONTENT_SCORE), content)


def _is_free(lines: Lines) -> NDArray[np.bool_]:
    """Lines that are no phrase; a single line that opens like a caption may be the sentence a text begins with."""
    captions = lines.phrases.count("caption")
    kinds = {None, "caption"} if captions == 1 else {None}
    return np.array([phrase in kinds for phrase in lines.phrases])


def _with_memory(lines: Lines, content: Scores, memory: Mapping[str, int], repeats: int) -> Scores:
    """Lines that the outlet repeats over its pages are no running text."""
    if not memory:
        return content
    seen = np.array([memory.get(fold(text), 0) >= repeats for text in lines.texts])
    return np.where(seen, np.minimum(content, 0.05), content)


def _last_resort(lines: Lines, found: Candidates, content: Scores, starts: Scores) -> list[int]:
    """The likeliest candidate, itself no running text, of a page that has such text and no start."""
    text = sum(len(lines.texts[at]) for at in np.flatnonzero(content >= CONTENT_SCORE))
    rows = [row for row, at in enumerate(found.at) if content[at] < CONTENT_SCORE]
    if text < _LEAST_TEXT or not rows:
        return []
    best = max(rows, key=lambda row: float(starts[row]))
    return [best] if may_open(lines, found.at[best], float(starts[best])) else []


def _make_parts(lines: Lines, scores: LineScores, heads: Sequence[int]) -> list[Part]:
    content = scores.content
    posts = find_posts(lines, content, heads)
    if posts:
        _raise_posts(lines, content, heads, posts)
        return _live_parts(lines, scores, heads, posts)
    dated = find_dated(lines, content)
    heads = find_titles(lines, content, dated, find_headed_briefs(lines, content, heads))
    for find in (find_stopped_titles, find_framed, find_stamped):
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
        _part(lines, scores, first, head, end)
        for first, head, end in zip(firsts, heads, ends, strict=True)
    ]
    return [*_above(lines, content, firsts[0]), *parts]


def _above(lines: Lines, content: Scores, end: int) -> list[Part]:
    """The text of several paragraphs above the first headline: an article whose own headline is no such line."""
    spots = [
        at for at in range(end) if content[at] >= CONTENT_SCORE and is_paragraph(lines.texts[at])
    ]
    if len(spots) < _LEAST_ABOVE:
        return []
    return [_bare_part(spots[0], spots[-1], score=0.3, rule=LineRule.RUNNING_TEXT_ABOVE)]


def _raise_posts(lines: Lines, content: Scores, heads: Sequence[int], posts: Sequence[int]) -> None:
    """The line under a post's stamp is its text, however short; under its title if it has one."""
    _raise_introduction(lines, content, heads, posts[0])
    for post in posts:
        title = find_title(lines, post)
        if title is not None:
            content[title + 1] = max(content[title + 1], CONTENT_SCORE)
        elif post + 1 not in heads and content[post + 1] < CONTENT_SCORE:
            content[post + 1] = CONTENT_SCORE


def _raise_introduction(lines: Lines, content: Scores, heads: Sequence[int], post: int) -> None:
    """Paragraphs between the page's title and the first post are text, where none there is so by its score."""
    first = 1 + max((head for head in heads if head < post), default=post)
    if (content[first:post] >= CONTENT_SCORE).any():
        return
    for at in range(first, post):
        is_likely = content[at] >= _LEAST_INTRODUCTION and lines.phrases[at] is None
        if is_likely and is_paragraph(lines.texts[at]):
            content[at] = CONTENT_SCORE


def _raise_dateline(lines: Lines, content: Scores, head: int, end: int) -> None:
    """The first line that opens with a dateline is running text, whatever its shape."""
    for at in range(head + 1, min(end, head + _DATELINE_REACH)):
        if content[at] >= CONTENT_SCORE:
            return
        text = lines.texts[at]
        dateline = read_dateline(text, 0) if text[0] != "(" else None
        is_above_text = text.endswith(".") and at + 1 < end and content[at + 1] >= CONTENT_SCORE
        is_short = is_above_text and dateline is not None and dateline.agency is not None
        if dateline is not None and (len(text) >= _LEAST_DATED or is_short):
            content[at] = CONTENT_SCORE
            return


def _part(
    lines: Lines,
    scores: LineScores,
    first: int,
    head: int,
    end: int,
    *,
    kind: ArticleKind = "article",
    has_headline: bool = True,
) -> Part:
    _raise_dateline(lines, scores.content, head, end)
    last = find_last(lines, scores.content, head, end)
    text = range(head + 1, last + 1)
    return Part(
        first=first,
        head=head,
        last=max(last, head),
        body=next((at for at in text if scores.content[at] >= CONTENT_SCORE), None),
        has_headline=has_headline,
        kind=kind,
        score=float(scores.start[head]) if has_headline else 0.8,
        rule=LineRule.START if has_headline else LineRule.POST_STAMP,
    )


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
            parts.append(_bare_part(first, last, score=0.8, rule=LineRule.DATELINE))
        else:
            parts.append(_part(lines, scores, first, first, end))
    return parts


def _headless(lines: Lines, content: Scores) -> list[Part]:
    """One article without a headline, when the page is running text and nothing else."""
    spots = np.flatnonzero(content >= CONTENT_SCORE)
    if sum(len(lines.texts[at]) for at in spots) < _LEAST_TEXT:
        return []
    return [_bare_part(int(spots[0]), int(spots[-1]), score=0.3, rule=LineRule.RUNNING_TEXT_ALONE)]


def _bare_part(first: int, last: int, *, score: float, rule: LineRule) -> Part:
    """An article that is text from its first line on."""
    return Part(
        first=first, head=first, last=last, body=first, has_headline=False, score=score, rule=rule
    )


def _live_parts(
    lines: Lines, scores: LineScores, heads: Sequence[int], posts: Sequence[int]
) -> list[Part]:
    """Posts open with their stamps; a headline above the first post opens the introduction."""
    parts: list[Part] = []
    before = [head for head in heads if head < posts[0]]
    told = find_live_title(lines, posts[0])
    if not before and told is not None:
        before = [told]
    firsts = find_firsts(lines, scores.content, before)
    for k, (first, head) in enumerate(zip(firsts, before, strict=True)):
        is_last = k + 1 == len(before)
        end = posts[0] if is_last else firsts[k + 1]
        kind: ArticleKind = "live_intro" if is_last else "article"
        parts.append(_part(lines, scores, first, head, end, kind=kind))
    for k, post in enumerate(posts):
        end = posts[k + 1] if k + 1 < len(posts) else _last_post_end(lines, scores, heads, post)
        titled = [at for at in heads if post < at < min(end, post + 3)]
        title = titled[0] if titled else find_title(lines, post)
        spot = post if title is None else title
        has_headline = title is not None
        parts.append(
            _part(lines, scores, post, spot, end, kind="live_post", has_headline=has_headline)
        )
    return parts + _after_posts(lines, scores, heads, parts[-1])


def _last_post_end(lines: Lines, scores: LineScores, heads: Sequence[int], post: int) -> int:
    """The last post ends at the next headline, or where running text stops for a while."""
    end = next((head for head in heads if head >= post + 3), len(lines))
    misses = 0
    for at in range(post + 3, end):
        misses = 0 if scores.content[at] >= CONTENT_SCORE else misses + 1
        if misses >= 4:
            return at
    return end


def _after_posts(lines: Lines, scores: LineScores, heads: Sequence[int], last: Part) -> list[Part]:
    after = [head for head in heads if head > last.last]
    ends = [*after[1:], len(lines)][: len(after)]
    return [_part(lines, scores, head, head, end) for head, end in zip(after, ends, strict=True)]
