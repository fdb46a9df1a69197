"""Scores: how likely each line is running text of an article, and how likely it opens one.

Two ways to the same numbers: the plain rules here, which need no weights, and the trained labeller
(``labeller``).  The rules stay as the fallback and as the line the labeller has to beat.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wirecopy.articles.closed import closed_kind
from wirecopy.articles.context import running_text, window_sums
from wirecopy.articles.lines import Lines
from wirecopy.articles.shape import Table, columns

Scores = NDArray[np.float64]
#: A headline is between these many characters.
HEADLINE_CHARS = (15, 240)


@dataclass(frozen=True, slots=True, kw_only=True)
class LineScores:
    """One probability a line."""

    content: Scores
    start: Scores


def can_be_headline(lines: Lines, at: int) -> bool:
    """Whether the form of a line allows it to be a headline."""
    text = lines.texts[at]
    if not HEADLINE_CHARS[0] <= len(text) <= HEADLINE_CHARS[1] and not _is_short_title(text):
        return False
    stamp = lines.stamps[at]
    if stamp is not None and stamp.cover > 0.7:
        return False
    return any(char.isalpha() for char in text[:20])


def _is_short_title(text: str) -> bool:
    return 4 <= len(text) < HEADLINE_CHARS[0]


def rule_scores(lines: Lines, shapes: Table) -> LineScores:
    """Scores by rule: running text by length and ending, starts by what follows a short line."""
    names = columns()
    running = running_text(shapes)
    content = np.where(running, 0.85, 0.1)
    for at in range(len(lines)):
        if len(lines.texts[at]) <= 420 and closed_kind(lines, at) is not None:
            content[at] = 0.15
    mass = np.where(content > 0.5, np.expm1(shapes[:, 0]), 0.0).astype(np.float64)
    _, after = window_sums(mass, 8)
    near = window_sums(mass, 2)[0]
    start = np.zeros(len(lines))
    words = np.expm1(shapes[:, names.index("words")])
    stamped = shapes[:, names.index("stamp_cover")] > 0.5
    stamps_near = window_sums(stamped.astype(np.float64), 4)
    for at in range(len(lines)):
        if running[at] or closed_kind(lines, at) is not None or not can_be_headline(lines, at):
            continue
        score = 0.1 + 0.1 * (5 <= words[at] <= 22) + 0.2 * (after[at] > 600)
        score += 0.2 * (stamps_near[0][at] + stamps_near[1][at] > 0) - 0.2 * (near[at] > 0)
        score += 0.2 * shapes[at, names.index("copy_after")]
        start[at] = max(0.0, score)
    return LineScores(content=content, start=start)
