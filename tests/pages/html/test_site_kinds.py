"""Pages of one article, as sites of many kinds print them, are read as that article and nothing else."""

from __future__ import annotations

import pytest
from tests.pages.files.feed_kinds import FEED_PAGES
from tests.pages.html.site_kinds import KEY_POINTS, SINGLE_PAGES
from tests.pages.invented import FERRY

from wirecopy.articles import split_articles
from wirecopy.model import Article, RawPage
from wirecopy.pages import read_page

#: Lines above the text that count as its summary or its opening.
_SUMMARY = {FERRY.standfirst, *KEY_POINTS}


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
    assert article.authors == ("Ann Example",)


@pytest.mark.parametrize("kind", FEED_PAGES)
def test_each_article_of_several(kind: str) -> None:
    """Each article of an endless page, a digest, a list or a live page is read with its own headline."""
    page = FEED_PAGES[kind]
    found = [
        (article.headline, tuple(article.text.split("\n"))) for article in _articles(page.markup)
    ]
    assert found == list(page.articles)


#: Single articles that look like several: headings of the first level, sections, parts behind gates.
LOOK_LIKE_SEVERAL = {
    "sections with headings of the first level": (
        "<article><h1>{headline}</h1>"
        "<section><h1>What was agreed in the house</h1>{first}</section>"
        "<section><h1>What remains open after it</h1>{rest}</section></article>"
    ),
    "sections of one kind": (
        "<main><h1>{headline}</h1><div class='part'><h2>The talks</h2>{first}</div>"
        "<div class='part'><h2>The shops</h2>{rest}</div><div class='part'><h2>The tolls</h2>{more}</div></main>"
    ),
    "parts that are articles by element": (
        "<main><h1>{headline}</h1><article class='body'>{first}</article><div class='ad'>Advertisement</div>"
        "<article class='body'><h2>The shops want the boats</h2>{rest}{more}</article></main>"
    ),
    "a consent form with a headline": (
        "<div class='consent-layer'><h1>Your privacy is dear to us all</h1><p>{legal}</p></div>"
        "<article><h1>{headline}</h1>{first}{rest}{more}</article>"
    ),
}


@pytest.mark.parametrize("kind", LOOK_LIKE_SEVERAL)
def test_an_article_in_parts_stays_one(kind: str) -> None:
    """Sections, parts and boxes with headlines do not make an article several."""
    paragraphs = [f"<p>{text}</p>" for text in FERRY.paragraphs]
    body = LOOK_LIKE_SEVERAL[kind].format(
        headline=FERRY.headline,
        first="".join(paragraphs[:2]),
        rest=paragraphs[2] + paragraphs[3],
        more=paragraphs[4],
        legal="We and our partners keep cookies on your device and read them for advertising. " * 8,
    )
    (article,) = _articles(f"<html><head><title>{FERRY.headline}</title></head><body>{body}")
    assert article.headline == FERRY.headline
    assert set(article.text.split("\n")) >= set(FERRY.paragraphs[:4])
    assert "cookies" not in article.text
