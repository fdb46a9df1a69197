"""Article rows: articles as rows and back; the words stand in the table of texts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wirecopy.model import Article, Span


def article_row(article: Article, word_count: int) -> tuple[Any, ...]:
    """The row of an article, in the order of the table's columns."""
    return (
        article.id,
        article.page_id,
        article.index,
        article.kind,
        article.outlet,
        article.url,
        article.day,
        article.headline,
        article.headline_line,
        article.summary,
        article.authors,
        article.dateline,
        article.credits,
        article.agency,
        article.published_at,
        article.updated_at,
        article.language,
        article.section,
        article.canonical_url,
        article.signs,
        article.text_id,
        word_count,
        article.span.start,
        article.span.end,
        article.first_line,
        article.last_line,
        article.pieces,
        article.why,
    )


#: Columns that are attributes of an article by the same name.
_SAME = (
    "id",
    "page_id",
    "kind",
    "outlet",
    "url",
    "headline",
    "headline_line",
    "summary",
    "authors",
    "dateline",
    "credits",
    "agency",
    "published_at",
    "updated_at",
    "language",
    "section",
    "canonical_url",
    "signs",
    "text_id",
    "first_line",
    "last_line",
    "pieces",
    "why",
)


def article_of(row: Mapping[str, Any], text: str) -> Article:
    """The article of a row and its text."""
    return Article(
        **{name: row[name] for name in _SAME},
        index=row["position"],
        span=Span(start=row["start_char"], end=row["end_char"]),
        text=text,
    )
