"""Reports: a possible headline whose text opens with a full dateline heads a report of its own.

A report has one dateline, above all else it says.  Where the first paragraph below a gap without a likely start opens
with a place and a day or an agency, the likeliest line of the gap is its headline.
Where an agency stands in the dateline, so is the title right above that paragraph, or above its stamp, however unlikely.

Known misses: datelines of a place alone; reports whose headline the labeller all but rules out.
"""

from __future__ import annotations

import re

import numpy as np

from wirecopy.articles.bounds.candidates import Candidates
from wirecopy.articles.bounds.dated import is_title
from wirecopy.articles.credits.dateline import LONGEST_DATELINE, read_dateline
from wirecopy.articles.features.scores import CONTENT_SCORE, Scores
from wirecopy.articles.labels.closed import is_date_line
from wirecopy.articles.lines import Lines

#: The likeliest line of the gap is a start at least this likely, and gets what it is raised to.
_LEAST, _RAISED = 0.02, 0.7
#: The paragraph stands so many lines below it, at most, and is at least this long (characters).
_REACH, _LEAST_PARAGRAPH = 6, 80
#: What stands around an agency in a dateline.
_TAG = re.compile(r"[(/\[]")


def raise_by_dateline(
    lines: Lines, found: Candidates, content: Scores, starts: Scores, *, least: float
) -> Scores:
    """``starts`` with the headlines of dated reports in gaps where none is ``least`` likely."""
    raised = starts.copy()
    for rows in found.gap_rows:
        best = int(rows[np.argmax(starts[rows])])
        if _LEAST <= starts[best] < least and _heads_report(lines, content, found.at[best]):
            raised[best] = _RAISED
        elif starts[best] < _LEAST:
            tagged = next(
                (row for row in rows if _heads_tagged(lines, content, found.at[row])), None
            )
            if tagged is not None:
                raised[tagged] = _RAISED
    return raised


def _heads_tagged(lines: Lines, content: Scores, at: int) -> bool:
    """Whether right below a line, itself no text, and a stamp a paragraph opens with a place and an agency."""
    below = at + 1
    if below < len(lines) and is_date_line(lines, below):
        below += 1
    if below >= len(lines) or content[below] < CONTENT_SCORE:
        return False
    if not _TAG.search(lines.texts[below], 0, LONGEST_DATELINE) or not is_title(lines, content, at):
        return False
    dateline = read_dateline(lines.texts[below], 0)
    return dateline is not None and dateline.agency is not None


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
