"""Doubled headlines: where all likely starts of a page are printed twice, any line so printed opens an article.

"Twice" is one below the other.  A pair is raised where text follows and a stamp, or words of its own in that text, say that it is its headline.

Known misses: pages that repeat the headline behind a picture or a standfirst.
"""

from __future__ import annotations

import numpy as np

from wirecopy.articles.candidates import Candidates
from wirecopy.articles.closed import is_date_line
from wirecopy.articles.lines import Lines
from wirecopy.articles.rivals import gap_rows
from wirecopy.articles.scores import CONTENT_SCORE, Scores

#: Likely starts that show a template, and what its pairs are raised to.
_TEMPLATE, _RAISED = 2, 0.7
#: The stamp stands so many lines below the pair, at most; so much of its words comes again in the text's first lines.
_STAMP_REACH, _TAKEN_UP = 6, 0.3
#: Lines of running text that must follow, and how far the second may stand from the first.
_LEAST_RUNNING, _TEXT_REACH = 2, 3


def raise_doubled(
    lines: Lines, found: Candidates, content: Scores, starts: Scores, *, least: float
) -> Scores:
    """``starts`` with the pairs of a page whose likely starts, ``least`` and above, all are pairs."""
    heads = np.flatnonzero(starts >= least)
    if len(heads) < _TEMPLATE or not all(_is_paired(lines, found.at[row]) for row in heads):
        return starts
    raised = starts.copy()
    taken = {found.gaps[row] for row in heads}
    for rows in gap_rows(found):
        if found.gaps[rows[0]] in taken or not _has_text(content, found.at[rows[-1]]):
            continue
        pairs = [row for row in rows if _opens(lines, found, content, int(row))]
        if pairs:
            raised[pairs[0]] = max(raised[pairs[0]], _RAISED)
    return raised


def _is_paired(lines: Lines, at: int) -> bool:
    """Whether the line above or below is the same."""
    key = lines.same_as[at]
    return any(0 <= spot < len(lines) and lines.same_as[spot] == key for spot in (at - 1, at + 1))


def _opens(lines: Lines, found: Candidates, content: Scores, row: int) -> bool:
    """Whether a candidate is the upper line of a pair that heads the text below it."""
    at = found.at[row]
    if at + 1 >= len(lines) or lines.same_as[at + 1] != lines.same_as[at]:
        return False
    if content[at] >= CONTENT_SCORE or lines.phrases[at] is not None:
        return False
    below = range(at + 2, min(len(lines), at + 2 + _STAMP_REACH))
    return bool(found.taken_up_lead[row] >= _TAKEN_UP) or any(
        is_date_line(lines, spot) for spot in below
    )


def _has_text(content: Scores, at: int) -> bool:
    """Whether the first two lines of running text below line ``at`` stand together."""
    running = np.flatnonzero(content[at + 1 :] >= CONTENT_SCORE)[:_LEAST_RUNNING]
    return len(running) == _LEAST_RUNNING and bool(running[1] - running[0] <= _TEXT_REACH)
