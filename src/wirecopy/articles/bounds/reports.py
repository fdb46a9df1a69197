"""Reports: a possible headline whose text opens with a full dateline heads a report of its own.

A report has one dateline, above all else it says.  Where the first paragraph below a gap without a likely start opens
with a place and a day or an agency, the likeliest line of the gap is its headline.

Known misses: datelines of a place alone; reports whose headline the labeller all but rules out.
"""

from __future__ import annotations

import numpy as np

from wirecopy.articles.bounds.candidates import Candidates
from wirecopy.articles.bounds.dated import is_title
from wirecopy.articles.credits.dateline import read_dateline
from wirecopy.articles.features.scores import Scores
from wirecopy.articles.lines import Lines

#: The likeliest line of the gap is a start at least this likely, and gets what it is raised to.
_LEAST, _RAISED = 0.02, 0.7
#: The paragraph stands so many lines below it, at most, and is at least this long (characters).
_REACH, _LEAST_PARAGRAPH = 6, 80


def raise_by_dateline(
    lines: Lines, found: Candidates, content: Scores, starts: Scores, *, least: float
) -> Scores:
    """``starts`` with the headlines of dated reports in gaps where none is ``least`` likely."""
    raised = starts.copy()
    for rows in found.gap_rows:
        best = int(rows[np.argmax(starts[rows])])
        if _LEAST <= starts[best] < least and _heads_report(lines, content, found.at[best]):
            raised[best] = _RAISED
    return raised


def _heads_report(lines: Lines, content: Scores, at: int) -> bool:
    """Whether the first running text below a line, itself none, opens with a place and a day or an agency."""
    if not is_title(lines, content, at):
        return False
    below = range(at + 1, min(len(lines), at + 1 + _REACH))
    first = next((spot for spot in below if len(lines.texts[spot]) >= _LEAST_PARAGRAPH), None)
    if first is None:
        return False
    dateline = read_dateline(lines.texts[first], 0)
    return dateline is not None and bool(dateline.date or dateline.agency)
