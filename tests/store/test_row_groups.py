"""Parts are written a row group at a time: little memory, the same rows."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from wirecopy.model.ids import make_id
from wirecopy.store.parts import make_table, read_parquet, schema_of, sort_table, spool_rows
from wirecopy.store.row_groups import row_groups, write_groups
from wirecopy.store.tables import table_spec

TEXTS = table_spec("texts")
LONG = 4_000_000


def _texts(*lengths: int) -> list[tuple[Any, ...]]:
    return [
        (make_id("tx", f"{n}"), f"{n} ".ljust(length, "x"), 1) for n, length in enumerate(lengths)
    ]


def _sketches(count: int) -> list[tuple[Any, ...]]:
    """Rows in disorder, some of whose keys have no day."""
    chance = random.Random(3)
    rows = [
        (make_id("tx", f"{n % 90}"), None if n % 7 == 0 else f"2026-01-{n % 28 + 1:02}", b"%d" % n)
        for n in range(count)
    ]
    chance.shuffle(rows)
    return rows


@pytest.fixture
def arrow_pool() -> Iterator[pa.MemoryPool]:
    """What Arrow takes from here on."""
    pool = pa.proxy_memory_pool(pa.default_memory_pool())
    before = pa.default_memory_pool()
    pa.set_memory_pool(pool)
    yield pool
    pa.set_memory_pool(before)


def test_groups_hold_all_rows_in_order() -> None:
    """Short rows share a group; one that is long ends its group."""
    rows = _texts(10, LONG, 10, 10, LONG // 2, LONG // 2, 10)
    groups = list(row_groups(TEXTS, rows))
    assert [len(group) for group in groups] == [2, 4, 1]
    assert [row for group in groups for row in group] == rows
    assert not list(row_groups(TEXTS, []))


def test_many_short_rows_are_cut() -> None:
    """No group has more rows than a reader of a column wants to hold."""
    rows = [(f"pg_{n}", n, 0, 1, None, None, None) for n in range(20_000)]
    assert [len(group) for group in row_groups(table_spec("blocks"), rows)] == [8192, 8192, 3616]


@pytest.mark.parametrize("name", ["texts", "sketches"])
def test_part_holds_the_rows_of_the_table(tmp_path: Path, name: str) -> None:
    """Cut into groups or not, the rows and their order are those of the sorted table."""
    rows = _texts(LONG, 5, LONG, 5, 5) if name == "texts" else _sketches(400)
    file = spool_rows(str(tmp_path), name, rows)
    whole = sort_table(name, make_table(name, rows))
    assert file.row_count == len(rows)
    assert read_parquet(Path(file.path)).to_pylist() == whole.to_pylist()


def test_equal_rows_give_equal_bytes(tmp_path: Path) -> None:
    """Whatever the order they come in."""
    rows = _texts(LONG, 5, LONG, 1_400_000, 1_800_000, 5)
    one, two = (spool_rows(str(tmp_path), "texts", given) for given in (rows, rows[::-1]))
    assert one.digest == two.digest


def test_long_values_have_no_dictionary_and_no_statistics(tmp_path: Path) -> None:
    """Columns of pages and texts are written as they are; the others can be looked up fast."""
    file = spool_rows(str(tmp_path), "texts", _texts(LONG, 5, 5))
    group = pq.read_metadata(file.path).row_group(0)
    by_name = {group.column(n).path_in_schema: group.column(n) for n in range(group.num_columns)}
    assert not by_name["text"].has_dictionary_page
    assert not by_name["text"].is_stats_set
    assert by_name["id"].has_dictionary_page
    assert by_name["id"].is_stats_set


def test_nested_columns_keep_their_dictionaries(tmp_path: Path) -> None:
    """Values inside lists and structs are found by the names that Parquet gives them."""
    spec = table_spec("articles")
    nulls = pa.Table.from_pylist([{}] * 2, schema=schema_of(spec))
    path = tmp_path / "a.parquet"
    write_groups(path, spec, nulls.schema, [nulls])
    group = pq.read_metadata(path).row_group(0)
    assert all(group.column(n).is_stats_set for n in range(group.num_columns))


def test_memory_is_that_of_a_group(tmp_path: Path, arrow_pool: pa.MemoryPool) -> None:
    """Eight times as much text takes hardly more of Arrow's memory to write."""
    spool_rows(str(tmp_path), "texts", _texts(LONG))
    one = arrow_pool.max_memory()
    spool_rows(str(tmp_path), "texts", _texts(*[LONG] * 8))
    assert arrow_pool.max_memory() < 2 * one
    assert one < 5 * LONG


def test_what_fails_leaves_no_file(tmp_path: Path) -> None:
    """A part that cannot be made whole is not there at all."""

    def tables() -> Iterator[pa.Table]:
        yield make_table("texts", _texts(5))
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        write_groups(tmp_path / "a.parquet", TEXTS, schema_of(TEXTS), tables())
    assert not list(tmp_path.iterdir())
