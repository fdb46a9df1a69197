"""Scores: how likely each line is running text of an article, and how likely it opens one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from wirecopy.articles.line_rules import Bar
from wirecopy.articles.lines import Lines
from wirecopy.articles.sentence_ends import is_paragraph

Scores = NDArray[np.float64]
#: A line is running text from here on.
CONTENT_SCORE = 0.5
#: A headline is between these many characters.
HEADLINE_CHARS = (15, 240)


@dataclass(frozen=True, slots=True, kw_only=True)
class LineScores:
    """One probability a line."""

    content: Scores
    start: Scores
    #: Lines that open no article, each with the reason.
    bars: Mapping[int, Bar] = field(default_factory=dict)


def reads_as_text(lines: Lines, content: Scores, at: int) -> bool:
    """Whether a line is running text by its score, or has the form of a paragraph: the labeller has seen few such pages."""
    return content[at] >= CONTENT_SCORE or is_paragraph(lines.texts[at])


def can_be_headline(lines: Lines, at: int) -> bool:
    """Whether the form of a line allows it to be a headline."""
    text = lines.texts[at]
    if not HEADLINE_CHARS[0] <= len(text) <= HEADLINE_CHARS[1] and not _is_short_title(text):
        return False
    stamp = lines.stamps[at]
    if stamp is not None and stamp.cover > 0.7:
        return False
    return any(map(str.isalpha, text[:20]))


def _is_short_title(text: str) -> bool:
    return 4 <= len(text) < HEADLINE_CHARS[0]
