"""Overlooked text: doubtful lines inside an article, on clean pages and full ones."""

from __future__ import annotations

import numpy as np
import pytest

from wirecopy.articles.features.scores import LineScores
from wirecopy.articles.labels.kinds import Label, label_lines
from wirecopy.articles.labels.overlooked import label_overlooked
from wirecopy.articles.labels.surroundings import label_surroundings
from wirecopy.articles.labels.unknown import unknown_share
from wirecopy.articles.line_rules import LineRule
from wirecopy.articles.lines import read_lines
from wirecopy.articles.parts import Part
from wirecopy.model import BlockKind
from wirecopy.pages import page_from_text

_TEXT = [
    "Lunde names its skippers of the year",
    "The harbour of Lunde has named its skippers of the year since the storm, the mayor said on Tuesday.",
    "2023: Imke Frerichs",
    "© 2024 The Lunde Post",
    "***",
    "The next will be named in May, when the ferries run twice a day.",
]
_UNKNOWN = ["Notes from the pier", "Ferries and trams", "Puzzles of the week"]
_LONG = "The skippers are chosen by the crews of the other boats. " * 6


def _labels(texts: list[str], content: list[float], body: int) -> list[Label]:
    lines = read_lines(page_from_text("\n".join(texts)))
    scores = LineScores(content=np.array(content), start=np.zeros(len(lines)))
    part = Part(first=body - 1, head=body - 1, last=len(lines) - 1, body=body)
    labels = label_lines(lines, scores, [part])
    label_overlooked(lines, scores, [part], labels)
    return labels


@pytest.mark.parametrize(("above", "is_text"), [([], True), (_UNKNOWN, False)])
def test_a_list_inside_an_article_is_text_on_a_clean_page(
    above: list[str], *, is_text: bool
) -> None:
    """Where lines outside are unknown the labeller's doubt stands."""
    labels = _labels(
        [*above, *_TEXT], [0.01] * len(above) + [0.1, 0.9, 0.2, 0.3, 0.2, 0.9], len(above) + 1
    )
    name, notice, marks = labels[-4:-1]
    assert (name.rule is LineRule.CLEAN_PAGE) == is_text
    assert (name.kind is BlockKind.SUBHEADING) == is_text
    assert notice.kind is not BlockKind.BODY
    assert marks.kind is BlockKind.BOILERPLATE


def test_what_is_ruled_out_stays_out_of_a_clean_page() -> None:
    """The labeller is sure that the line is no text."""
    assert _labels(_TEXT, [0.1, 0.9, 0.03, 0.3, 0.2, 0.9], 1)[2].kind is BlockKind.BOILERPLATE


@pytest.mark.parametrize(("text", "is_text"), [(_LONG.strip(), True), (_LONG[:100], False)])
def test_several_sentences_inside_an_article_are_text(text: str, *, is_text: bool) -> None:
    """On a full page, too."""
    texts = [*_UNKNOWN, *_TEXT[:2], text, _TEXT[-1]]
    labels = _labels(texts, [0.01, 0.01, 0.01, 0.1, 0.9, 0.2, 0.9], 4)
    assert (labels[5].kind is BlockKind.BODY) == is_text


@pytest.mark.parametrize(
    ("above", "kind"), [([], BlockKind.SUBHEADING), (_UNKNOWN, BlockKind.BOILERPLATE)]
)
def test_subheadings_of_full_pages_must_be_likelier(above: list[str], kind: BlockKind) -> None:
    """There most doubtful lines between paragraphs are links."""
    lines = read_lines(
        page_from_text("\n".join([*above, _TEXT[0], _TEXT[1], "Skippers of the past", _TEXT[-1]]))
    )
    count = len(above)
    content = np.array([0.01] * count + [0.1, 0.9, 0.2, 0.9])
    scores = LineScores(content=content, start=np.zeros(len(lines)))
    part = Part(first=count, head=count, last=count + 3, body=count + 1)
    labels = label_lines(lines, scores, [part])
    assert unknown_share([part], labels) == count / len(lines)
    label_surroundings(lines, scores, [part], labels)
    assert labels[-2].kind is kind
