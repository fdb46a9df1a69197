"""Articles and pages of a snapshot."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any

from wirecopy.corpus.order import tail_of
from wirecopy.corpus.where import article_where, page_where
from wirecopy.model import Article, Block, BlockKind, Filters, Page, PageReading, PageRecord
from wirecopy.pipeline.article_rows import article_of
from wirecopy.store import Snapshot
from wirecopy.store.records import record_of

AMONG = "in (select unnest(?::varchar[]))"


def find_articles(snapshot: Snapshot, filters: Filters) -> list[Article]:
    """Articles that meet the filters, by day, outlet and id."""
    where = article_where(filters)
    tail = tail_of(filters, "t.day, t.outlet, t.id", day="t.day")
    return _articles(snapshot, where.text, where.values, tail)


def articles_by_id(snapshot: Snapshot, ids: Iterable[str]) -> dict[str, Article]:
    """Articles by id."""
    wanted = sorted(set(ids))
    return {a.id: a for a in _articles(snapshot, f"t.id {AMONG}", [wanted], "")}


def _articles(snapshot: Snapshot, where: str, values: Iterable[object], tail: str) -> list[Article]:
    rows = list(snapshot.rows("articles", where, list(values), tail=tail))
    texts = texts_by_id(snapshot, (row["text_id"] for row in rows))
    return [article_of(row, texts[row["text_id"]]) for row in rows]


def texts_by_id(snapshot: Snapshot, ids: Iterable[str]) -> dict[str, str]:
    """The words of texts, by id."""
    wanted = sorted(set(ids))
    if not wanted:
        return {}
    found = snapshot.fetch(f"select id, text from texts where id {AMONG}", [wanted])  # noqa: S608  ours
    return dict(found)


def find_pages(snapshot: Snapshot, filters: Filters) -> list[PageRecord]:
    """Pages that meet the filters, by time of capture, outlet and id."""
    where = page_where(filters)
    tail = tail_of(filters, "t.captured_at, t.outlet, t.id", day="t.captured_at")
    names = [one.name for one in fields(PageRecord)]
    rows = snapshot.rows("pages", where.text, where.values, tail=tail, columns=names)
    return [PageRecord(**row) for row in rows]


def page_by_id(snapshot: Snapshot, page_id: str) -> Page:
    """One page; what markup said of its blocks is not kept."""
    (row,) = snapshot.rows("pages", "t.id = ?", [page_id])
    blocks = snapshot.rows("blocks", "t.page_id = ?", [page_id], tail="order by t.n")
    return record_of(Page, row, blocks=tuple(map(_block, blocks)))


def _block(row: Mapping[str, Any]) -> Block:
    return Block(
        start=row["start_char"],
        end=row["end_char"],
        kind=BlockKind(row["kind"]) if row["kind"] else None,
        score=row["score"],
        why=row["why"],
    )


def reading_of_page(snapshot: Snapshot, page_id: str) -> PageReading:
    """A page with the articles that were found on it."""
    articles = _articles(snapshot, "t.page_id = ?", [page_id], "order by t.first_line")
    return PageReading(page=page_by_id(snapshot, page_id), articles=tuple(articles))
