"""Pages without a likely start hold an article only if their text is certain."""

from __future__ import annotations

import numpy as np
import pytest

from wirecopy.articles.bounds.certain import holds_article
from wirecopy.articles.lines import read_lines
from wirecopy.articles.parts import Part
from wirecopy.model.article import ArticleKind
from wirecopy.pages import page_from_text

NOTICE = "Orders that reach the shop before noon are packed on the same day and leave the valley in the evening."
MENU = ("The Valley Post", "Subscribe to the paper", "Shop", "Delivery and returns", "Contact")


def _part(score: float, kind: ArticleKind = "article") -> Part:
    return Part(first=3, head=3, last=6, body=5, has_headline=True, kind=kind, score=score)


@pytest.mark.parametrize(
    ("score", "kind", "text", "holds"),
    [
        (0.6, "article", 0.55, False),
        # The start is likely, the text certain, or the page live.
        (0.7, "article", 0.55, True),
        (0.6, "article", 0.7, True),
        (0.0, "live_post", 0.55, True),
    ],
)
def test_doubtful_text_below_a_doubtful_start(
    score: float, kind: ArticleKind, text: float, holds: bool
) -> None:
    """Neither is enough by itself to make an article of a notice."""
    lines = read_lines(page_from_text("\n".join([*MENU, NOTICE, NOTICE])))
    content = np.array([text if line == NOTICE else 0.1 for line in lines.texts])
    assert holds_article(lines, content, [_part(score, kind)]) is holds


def test_text_with_nothing_around_it() -> None:
    """A page that is text and nothing else is an article, however strange it is."""
    lines = read_lines(page_from_text("\n".join(["Shop", NOTICE, NOTICE])))
    assert holds_article(lines, np.array([0.1, 0.5, 0.5]), [_part(0.3)])
