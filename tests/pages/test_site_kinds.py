"""Pages of one article, as sites of many kinds print them, are read as that article and nothing else."""

from __future__ import annotations

import pytest
from tests.pages.invented import FERRY
from tests.pages.site_kinds import KEY_POINTS, SINGLE_PAGES

from wirecopy.articles import split_articles
from wirecopy.model import Article, RawPage
from wirecopy.pages import read_page

#: Lines above the text that count as its summary or its opening.
_SUMMARY = {FERRY.standfirst, *KEY_POINTS}
#: Here the name stands behind a date in a plain paragraph, with no word before it.
_NO_AUTHOR = {"without headings"}


def _articles(markup: str) -> tuple[Article, ...]:
    return split_articles(
        read_page(RawPage(data=markup.encode(), media="html", locator="test"))
    ).articles


@pytest.mark.parametrize("kind", SINGLE_PAGES)
def test_the_article_and_nothing_else(kind: str) -> None:
    """One article with its headline, day, writer and paragraphs; boxes, teasers and talk stay out."""
    (article,) = _articles(SINGLE_PAGES[kind])
    lines = [line for line in article.text.split("\n") if line not in _SUMMARY]
    assert lines == list(FERRY.paragraphs)
    assert article.headline == FERRY.headline
    assert article.published_at is not None
    assert str(article.published_at.day) == "2024-03-14"
    assert article.authors == (() if kind in _NO_AUTHOR else ("Ann Example",))
