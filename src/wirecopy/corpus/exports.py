"""Exports of a corpus: which rows of which tables the filters let through."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from wirecopy.corpus.rows import to_plain
from wirecopy.corpus.where import (
    Where,
    article_where,
    dispatch_where,
    event_where,
    quote_where,
    story_where,
)
from wirecopy.export import Selection, export_folder
from wirecopy.model import Filters
from wirecopy.store import Snapshot


def export_tables(
    snapshot: Snapshot, folder: Path, formats: Sequence[str], filters: Filters
) -> tuple[Path, ...]:
    """Write the tables; ``limit`` holds for none of them, so that no file points into nothing."""
    import wirecopy

    about = {
        "made_by": f"wirecopy {wirecopy.__version__}",
        "project_manifest": snapshot.name,
        "stages_and_configuration": snapshot.manifest.signature,
        "filters": to_plain(filters),
    }
    return export_folder(snapshot, folder, formats, _selections(filters), about)


def _selections(filters: Filters) -> Iterator[Selection]:
    if filters == Filters(limit=filters.limit, sort=filters.sort):
        for table in (*_ROOTS, *_OF_TEXTS, *_PARTS):
            yield Selection(table=table)
        return
    roots = {name: _root(name, filters) for name in _ROOTS}
    for name, where in roots.items():
        yield Selection(table=name, where=where.text, values=tuple(where.values))
    yield from _texts(roots["articles"])
    for name, (column, root) in _PARTS.items():
        where = roots[root]
        yield Selection(
            table=name,
            where=f"t.{column} in (select t.id from {root} t where {where.text})",  # noqa: S608  ours
            values=tuple(where.values),
        )


def _texts(articles: Where) -> Iterator[Selection]:
    """The words of the articles, and what was read from them."""
    inner = f"select t.text_id from articles t where {articles.text}"  # noqa: S608  ours
    for name, column in _OF_TEXTS.items():
        yield Selection(table=name, where=f"t.{column} in ({inner})", values=tuple(articles.values))


def _root(name: str, filters: Filters) -> Where:
    if name == "quotes":  # which have no recipient, event type or status
        where = quote_where(replace(filters, recipients=(), types=(), statuses=()))
        merged = "select unnest(t.quote_ids) from merged_quotes t join quotes q on q.id = t.id"
        inner = Where()
        inner.add(f"t.id in ({merged} where {where.text})", *where.values)
        return inner
    makers = {
        "articles": article_where,
        "dispatches": dispatch_where,
        "stories": story_where,
        "events": event_where,
    }
    return makers[name](filters)


#: Tables that have filters of their own.
_ROOTS = ("articles", "dispatches", "stories", "quotes", "events")
#: Tables of the articles' texts, with the column that names the text.
_OF_TEXTS = {
    "texts": "id",
    "actors": "text_id",
    "times": "text_id",
    "places": "text_id",
    "event_mentions": "text_id",
}
#: Tables that follow them: the column, and the table whose id it holds.
_PARTS = {
    "copies": ("dispatch_id", "dispatches"),
    "edits": ("dispatch_id", "dispatches"),
    "merged_quotes": ("dispatch_id", "dispatches"),
    "story_links": ("a_id", "dispatches"),
    "dyad_events": ("event_id", "events"),
}
