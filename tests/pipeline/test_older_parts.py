"""Parts that an older version wrote: columns that came later are null, whichever they are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from tests.pipeline.conftest import NewProject
from tests.pipeline.newswire import wire_pages, write_wire

from wirecopy import Corpus
from wirecopy.store import Store
from wirecopy.store.parts import digest_file, part_path

#: A table, a column that its parts lack, and what it is read as.
LACKING = [
    ("pages", "fallback"),
    ("pages", "envelope"),
    ("blocks", "why"),
    ("articles", "signs"),
    ("articles", "section"),
    ("outlet_lines", "is_dropped"),
    ("texts", "word_count"),
]


def _lose_column(corpus: Corpus, table: str, column: str) -> None:
    """Write the parts of a table as a version that did not know the column."""
    parts = corpus.path / "store" / "parts"
    with Store(corpus.path / "store").writer() as writer:
        kept = [part for part in writer.manifest.parts if part.table != table]
        for part in writer.manifest.of(table):
            old = part_path(parts, table, part.digest)
            spooled = writer.spool / "older.parquet"
            pq.write_table(pq.ParquetFile(old).read().drop_columns([column]), spooled)
            digest = digest_file(spooled)
            spooled.rename(part_path(parts, table, digest))
            kept.append(replace(part, digest=digest))
        writer.rewrite(kept, writer.manifest.signature)


@pytest.mark.parametrize(("table", "column"), LACKING)
def test_a_column_that_came_later_is_null(
    table: str, column: str, new_project: NewProject, tmp_path: Path
) -> None:
    """Such a project is asked, exported and added to like any other; new rows have the column."""
    corpus = new_project()
    pages = wire_pages(12)
    corpus.add(write_wire(tmp_path / "first.jsonl", pages[:6]), workers=0)
    _lose_column(corpus, table, column)
    asked = f'select count(*), count("{column}") from {table}'
    ((count, present),) = corpus.sql(asked).rows
    assert (count > 0, present) == (True, 0)
    for article in corpus.articles():
        assert corpus.why(article.page_id).evidence
    corpus.export(tmp_path / "out")
    report = corpus.add(write_wire(tmp_path / "second.jsonl", pages), workers=0)
    assert (report.pages_read, report.pages_failed) == (6, 0)
    assert corpus.sql(f"select count(*) from {table}").rows[0][0] > count
    corpus.export(tmp_path / "again")


def test_parts_that_lack_a_column_are_read_again(new_project: NewProject, tmp_path: Path) -> None:
    """When the configuration changes, pages of older parts are made anew with all columns."""
    corpus = new_project()
    corpus.add(write_wire(tmp_path / "wire.jsonl", wire_pages(6)), workers=0)
    whole = corpus.table_digests()
    _lose_column(corpus, "articles", "signs")
    assert corpus.table_digests()["articles"] != whole["articles"]
    with Store(corpus.path / "store").writer() as writer:
        writer.rewrite(writer.manifest.parts, "made by an older version")
    corpus.add(write_wire(tmp_path / "none.jsonl", []), workers=0)
    assert corpus.table_digests() == whole
