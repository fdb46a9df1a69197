"""House pattern: what all likely starts of a page have below them opens an article elsewhere on it, too.

Two patterns are known.  Every headline is printed twice, one below the other: any such pair with text below it opens
an article, where a stamp, or words of its own in that text, say that it is its headline.  Headlines have their stamp
below them: a line with one right below it that is no unlikely start is a headline, too; an unlikely one where all these
stamps say "posted on" and text follows.

Known misses: pages that repeat the headline behind a picture or a standfirst.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from wirecopy.articles.bounds.candidates import Candidates
from wirecopy.articles.features.scores import CONTENT_SCORE, Scores
from wirecopy.articles.labels.closed import is_date_line
from wirecopy.articles.lines import Lines

#: Likely starts that show a pattern, the share of them that has a stamp so many lines below, and what is raised to what.
_LEAST_HEADS, _STAMPED_SHARE, _HEAD_REACH, _RAISED = 2, 0.75, 3, 0.7
#: A line with a stamp right below it is a start from this score on.
_LEAST_STAMPED = 0.1
#: The same where these stamps all say "published" and text follows.
_LEAST_POSTED = 0.02
#: The stamp stands so many lines below a pair, at most; so much of its words comes again in the text's first lines.
_STAMP_REACH, _TAKEN_UP = 6, 0.3
#: Lines of running text that must follow a pair, and how far the second may stand from the first.
_LEAST_RUNNING, _TEXT_REACH = 2, 3


def raise_by_pattern(
    lines: Lines, found: Candidates, content: Scores, starts: Scores, *, least: float
) -> Scores:
    """``starts`` with the candidates that have what the likely ones, ``least`` and above, have."""
    likely = np.flatnonzero(starts >= least)
    heads = [found.at[row] for row in likely]
    if len(heads) < _LEAST_HEADS:
        return starts
    opens: list[Callable[[int], bool]] = []
    if all(_is_paired(lines, at) for at in heads):
        opens.append(lambda row: _heads_text(lines, found, content, row))
    if sum(_has_stamp(lines, at, _HEAD_REACH) for at in heads) >= _STAMPED_SHARE * len(heads):
        opens.append(lambda row: starts[row] >= _LEAST_STAMPED and _is_stamped(lines, found, row))
    if all(_is_posted(lines, at) for at in heads):
        opens.append(lambda row: starts[row] >= _LEAST_POSTED and _heads_post(lines, found, content, row))  # fmt: skip
    if not opens:
        return starts
    raised = starts.copy()
    taken = {found.gaps[row] for row in likely}
    for rows in found.gap_rows:
        if found.gaps[rows[0]] not in taken:
            fit = [row for row in rows if any(is_open(int(row)) for is_open in opens)]
            raised[fit[:1]] = np.maximum(raised[fit[:1]], _RAISED)
    return raised


def _is_paired(lines: Lines, at: int) -> bool:
    """Whether the line above or below is the same."""
    key = lines.same_as[at]
    return any(0 <= spot < len(lines) and lines.same_as[spot] == key for spot in (at - 1, at + 1))


def _heads_text(lines: Lines, found: Candidates, content: Scores, row: int) -> bool:
    """Whether a candidate is the upper line of a pair that heads the text below it."""
    at = found.at[row]
    if at + 1 >= len(lines) or lines.same_as[at + 1] != lines.same_as[at]:
        return False
    if content[at] >= CONTENT_SCORE or lines.phrases[at] is not None:
        return False
    running = np.flatnonzero(content[at + 1 :] >= CONTENT_SCORE)[:_LEAST_RUNNING]
    if len(running) < _LEAST_RUNNING or running[1] - running[0] > _TEXT_REACH:
        return False
    return bool(found.taken_up_lead[row] >= _TAKEN_UP) or _has_stamp(lines, at + 1, _STAMP_REACH)


def _is_stamped(lines: Lines, found: Candidates, row: int) -> bool:
    """Whether a candidate, itself no phrase of menus, has a stamp right below it."""
    at = found.at[row]
    return lines.phrases[at] is None and _has_stamp(lines, at, 1)


def _heads_post(lines: Lines, found: Candidates, content: Scores, row: int) -> bool:
    """Whether a candidate, itself no phrase of menus, stands above a stamp of publication and running text."""
    at = found.at[row]
    is_text = at + 2 < len(lines) and bool(content[at + 2] >= CONTENT_SCORE)
    return is_text and lines.phrases[at] is None and _is_posted(lines, at)


def _is_posted(lines: Lines, at: int) -> bool:
    """Whether the stamp right below says that it is of publication."""
    if not _has_stamp(lines, at, 1):
        return False
    stamp = lines.stamps[at + 1]
    return stamp is not None and any(item.role == "published" for item in stamp.stamps)


def _has_stamp(lines: Lines, at: int, reach: int) -> bool:
    below = range(at + 1, min(len(lines), at + 1 + reach))
    return any(is_date_line(lines, spot) for spot in below)
