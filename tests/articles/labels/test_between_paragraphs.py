"""A line between paragraphs: a subheading, a sentence, or the head of a paragraph that was broken."""

from __future__ import annotations

import numpy as np
import pytest

from wirecopy.articles.features.scores import LineScores
from wirecopy.articles.labels.kinds import label_lines
from wirecopy.articles.labels.surroundings import label_surroundings
from wirecopy.articles.line_rules import LineRule
from wirecopy.articles.lines import read_lines
from wirecopy.articles.parts import Part
from wirecopy.model import BlockKind
from wirecopy.pages import page_from_text

LINES = [
    "Council of Lunde buys a ferry",
    "The council of Lunde bought a second ferry on Tuesday, the mayor said after the vote.",
    "The harbour master, who had asked for it",
    "It will run twice a day from the first of May, in winter once a day.",
]


@pytest.mark.parametrize(
    ("below", "kind", "rule"),
    [
        ("in every year since the storm, was glad.", BlockKind.BODY, LineRule.GOES_ON_BELOW),
        ("He has asked for it since the storm.", BlockKind.SUBHEADING, LineRule.BETWEEN_PARAGRAPHS),
    ],
)
def test_small_letters_below_go_on_with_a_paragraph(
    below: str, kind: BlockKind, rule: LineRule
) -> None:
    """A doubtful line is no heading where the line below begins in small letters."""
    lines = read_lines(page_from_text("\n".join([*LINES[:3], below, LINES[3]])))
    content = np.array([0.1, 0.9, 0.4, 0.9, 0.9])
    scores = LineScores(content=content, start=np.array([0.9, 0, 0, 0, 0]))
    part = Part(first=0, head=0, last=4, body=1)
    labels = label_lines(lines, scores, [part])
    label_surroundings(lines, scores, [part], labels)
    assert (labels[2].kind, labels[2].rule) == (kind, rule)


@pytest.mark.parametrize(
    ("doubt", "text", "kind"),
    [
        (0.45, "Nobody was hurt, the mayor said.", BlockKind.BODY),
        (0.2, "Nobody was hurt, the mayor said.", BlockKind.BOILERPLATE),
        (0.45, "Read more", BlockKind.UI),
    ],
)
def test_a_doubtful_sentence_between_paragraphs_is_text(
    doubt: float, text: str, kind: BlockKind
) -> None:
    """A sentence that stands between two paragraphs is one, unless the labeller is sure it is none."""
    written = [LINES[0], LINES[1], text, "It will run twice a day from the first of May.", LINES[3]]
    lines = read_lines(page_from_text("\n".join(written)))
    scores = LineScores(
        content=np.array([0.1, 0.9, doubt, 0.9, 0.9]), start=np.array([0.9, 0, 0, 0, 0])
    )
    part = Part(first=0, head=0, last=4, body=1)
    labels = label_lines(lines, scores, [part])
    label_surroundings(lines, scores, [part], labels)
    assert labels[2].kind is kind
