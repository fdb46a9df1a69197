"""Article rows: articles as rows and back; the words stand in the table of texts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wirecopy.model import Article, Span
from wirecopy.store.records import record_of, row_of


def article_row(article: Article, word_count: int) -> tuple[Any, ...]:
    """The row of an article."""
    return row_of(
        "articles",
        article,
        position=article.index,
        word_count=word_count,
        start_char=article.span.start,
        end_char=article.span.end,
    )


def article_of(row: Mapping[str, Any], text: str) -> Article:
    """The article of a row and its text."""
    span = Span(start=row["start_char"], end=row["end_char"])
    return record_of(Article, row, index=row["position"], span=span, text=text)
