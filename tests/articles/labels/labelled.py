"""Labelled: an article of given lines and scores, labelled by the kinds alone."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from wirecopy.articles.features.scores import LineScores
from wirecopy.articles.labels.kinds import Label, label_lines
from wirecopy.articles.line_rules import Bar
from wirecopy.articles.lines import Lines, read_lines
from wirecopy.articles.parts import Part
from wirecopy.pages import page_from_text

TITLE = "The best of the fair in Elder this winter"
TEXT = "The harbour fair of Elder has opened again, with more stalls than in any year before."


def article(
    rows: Sequence[tuple[str, float]], bars: dict[int, Bar] | None = None
) -> tuple[Lines, LineScores, list[Part], list[Label]]:
    """A headline, a paragraph, then ``rows`` of text and how likely each is running text, and a last paragraph."""
    texts = [
        TITLE,
        TEXT,
        *(text for text, _ in rows),
        "The fair closes on Sunday evening with songs.",
    ]
    content = np.array([0.1, 0.95, *(score for _, score in rows), 0.95])
    lines = read_lines(page_from_text("\n".join(texts)))
    scores = LineScores(content=content, start=np.zeros(len(lines)), bars=bars or {})
    parts = [Part(first=0, head=0, last=len(lines) - 1, body=1)]
    return lines, scores, parts, label_lines(lines, scores, parts)
