"""Starts: the articles of a page as stretches of lines, chosen for the page as a whole.

Lines get scores of running text (``content``), candidates among them scores of a start: by themselves, once more beside
the pattern of the page and their rivals, and by rules on what the labeller sees too rarely.  The best choice for the page
is taken (``choose``), and each chosen headline is made an article (``cut``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from wirecopy.articles.bounds.beginnings import with_beginnings
from wirecopy.articles.bounds.candidates import Candidates, find_candidates
from wirecopy.articles.bounds.certain import holds_article
from wirecopy.articles.bounds.choose import choose_starts
from wirecopy.articles.bounds.content import settle_content, without_repeated
from wirecopy.articles.bounds.cut import make_parts
from wirecopy.articles.bounds.first_gap import may_open, settle_first_gap
from wirecopy.articles.bounds.headline import settle_headlines
from wirecopy.articles.bounds.house_pattern import raise_by_pattern
from wirecopy.articles.bounds.openers import Asked, bar_openers, find_bars
from wirecopy.articles.bounds.reports import raise_by_dateline
from wirecopy.articles.bounds.rivals import gap_scores
from wirecopy.articles.bounds.second_look import second_rows, second_table
from wirecopy.articles.bounds.template import Patterns, find_patterns
from wirecopy.articles.bounds.tongues import with_tongues
from wirecopy.articles.credits.byline import opens_with_by
from wirecopy.articles.features.context import context_table
from wirecopy.articles.features.scores import CONTENT_SCORE, LineScores, Scores
from wirecopy.articles.features.shape import Table, shape_table
from wirecopy.articles.labels.hints import vote_starts
from wirecopy.articles.labels.kinds import SURE_SCORE
from wirecopy.articles.labels.pictures import picture_kind
from wirecopy.articles.labels.teasers import is_list
from wirecopy.articles.lines import Lines
from wirecopy.articles.parts import Part
from wirecopy.articles.sentence_ends import SENTENCE_ENDS

#: Pages with more candidates are chosen without the likeness of pairs (memory grows with the square).
_MOST_PAIRED = 600
#: Running text that makes an article of a page without any start (characters).
_LEAST_TEXT = 120
#: What the text of a list of articles gets.
_TEASER = 0.05
#: Share of the words of a line that the headline below it repeats.
_SHARED_WORDS = 0.5
#: How the second of two lines of one headline opens.
_GOES_ON = ("…", "...")


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
    content = settle_content(lines, shapes, raw, use_hints=rules.use_hints)
    content = without_repeated(lines, content, outlet_memory, rules.outlet_repeats)
    if is_list(lines, content):
        nothing = np.zeros(len(lines))
        return LineScores(content=np.minimum(content, _TEASER), start=nothing), []
    found = find_candidates(lines, shapes, context, content)
    patterns = find_patterns(lines, shapes, content, found.at)
    starts = labeller.starts(lines, shapes, content, found)
    if rules.use_template:
        starts = _look_again(lines, labeller, found, starts, patterns)
    if rules.use_hints:
        starts = vote_starts(lines, found.at, starts)
    bars = find_bars(Asked(lines, found, content, starts))
    starts = _settle_starts(lines, found, content, bar_openers(found, starts, bars), rules)
    rows = _choose_rows(lines, found, content, starts, patterns, rules=rules)
    scores = LineScores(content=content, start=_by_line(lines, found, starts), bars=bars)
    heads = with_tongues(lines, content, scores.start, [found.at[row] for row in rows])
    parts = make_parts(lines, scores, heads)
    return scores, parts if holds_article(lines, content, parts) else []


def _look_again(
    lines: Lines, labeller: Labeller, found: Candidates, starts: Scores, patterns: Patterns
) -> Scores:
    """Scores beside the pattern of the page, of the candidates that are worth it; 0 of the others."""
    rows = second_rows(found, starts)
    if not len(rows):
        return starts
    table = second_table(lines, found, starts, patterns)
    scores = np.zeros(len(starts))
    scores[rows] = labeller.template(starts[rows], table[rows])
    return scores


def _settle_starts(
    lines: Lines, found: Candidates, content: Scores, starts: Scores, rules: StartRules
) -> Scores:
    """The scores with what stands between two texts shared out, and what the articles of the page have in common."""
    starts = gap_scores(found, starts, barred_heads(lines, found), second_lines(lines, found))
    starts = _without_sentences(lines, found, content, starts, rules.start_score)
    starts = settle_first_gap(lines, found, content, starts)
    if rules.use_template:
        starts = raise_by_pattern(lines, found, content, starts, least=rules.start_score)
        starts = raise_by_dateline(lines, found, content, starts, least=rules.start_score)
    return starts


def _choose_rows(
    lines: Lines,
    found: Candidates,
    content: Scores,
    starts: Scores,
    patterns: Patterns,
    *,
    rules: StartRules,
) -> list[int]:
    """The candidates that are the headlines of the page, as rows of ``found``."""
    likeness = None
    if rules.use_template and 1 < len(found.at) <= _MOST_PAIRED:
        likeness = patterns.pair_likeness()
    rows = choose_starts(found, starts, likeness, least=rules.start_score)
    if rules.use_template:
        rows = with_beginnings(lines, found, content, starts, rows)
    if not rows:
        rows = _last_resort(lines, found, content, starts)
    return settle_headlines(lines, found, rows)


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


def second_lines(lines: Lines, found: Candidates) -> NDArray[np.bool_]:
    """Candidates right below another one that has hardly a word of theirs; a path of sections and a kicker have some."""
    second = np.zeros(len(found.at), dtype=bool)
    for row, (above, at) in enumerate(pairwise(found.at), start=1):
        if above + 1 == at:
            words, others = (set(lines.texts[i].casefold().split()) for i in (above, at))
            second[row] = len(words & others) < _SHARED_WORDS * len(words)
    return second


def _by_line(lines: Lines, found: Candidates, starts: Scores) -> Scores:
    scores = np.zeros(len(lines))
    scores[list(found.at)] = starts
    return scores


def _last_resort(lines: Lines, found: Candidates, content: Scores, starts: Scores) -> list[int]:
    """The likeliest candidate, itself no running text, of a page that has such text and no start."""
    text = sum(len(lines.texts[at]) for at in np.flatnonzero(content >= CONTENT_SCORE))
    rows = [row for row, at in enumerate(found.at) if content[at] < CONTENT_SCORE]
    if text < _LEAST_TEXT or not rows:
        return []
    best = max(rows, key=lambda row: float(starts[row]))
    return [best] if may_open(lines, found.at[best], float(starts[best])) else []
