"""Outlet memory: which lines an outlet prints under so many headlines that they are no text of any.

A line falls on a page when it stands in at least so many articles of the outlet with headlines of their
own, and in more than its odds of being text: one that is text with probability .9 must come under nine.
Which lines fall is a function of the pages alone; DuckDB counts, within bounded memory.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from wirecopy.errors import StoreError
from wirecopy.store.manifest import Manifest
from wirecopy.store.parts import part_path
from wirecopy.store.schema_steps import rows_query
from wirecopy.store.tables import table_spec

_MEMORY = "512MB"
#: Pages fetched at once.
_BATCH = 4096
_QUERY = """
with found as ({rows}),
counted as (
    select outlet, line, count(distinct head) as heads
    from found
    group by outlet, line
    having count(distinct head) >= $least
),
judged as (
    select
        page_id,
        line,
        bool_or(is_dropped) as is_dropped,
        coalesce(any_value(heads) >= min(score) / greatest(1 - min(score), 1e-6), false) as falls
    from found
    left join counted using (outlet, line)
    group by page_id, line
)
select page_id, list(line order by line) filter (where falls)
from judged
group by page_id
having bool_or(falls != is_dropped)
order by page_id
"""


def changed_pages(
    store: Path, manifest: Manifest, least: int
) -> Iterator[Mapping[str, frozenset[str]]]:
    """Pages whose falling lines are not those they were read without: page id -> lines, in batches."""
    paths = [
        part_path(store / "parts", part.table, part.digest)
        for part in manifest.shown("outlet_lines")
    ]
    if not paths:
        return
    import duckdb

    with duckdb.connect(config={"memory_limit": _MEMORY}) as con:
        try:
            query = _QUERY.format(rows=rows_query(table_spec("outlet_lines"), paths))
            cursor = con.execute(query, {"least": least})
            while rows := cursor.fetchmany(_BATCH):
                yield {page: frozenset(lines or ()) for page, lines in rows}
        except duckdb.Error as error:
            raise StoreError(
                f"lines of outlets cannot be counted: {error}",
                where=str(store),
                advice="run wirecopy doctor",
            ) from error
