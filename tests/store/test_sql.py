"""User SQL reads the tables and nothing else."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from tests.store.conftest import AddTexts

import wirecopy.store.snapshot as snapshots
from wirecopy.errors import QueryError
from wirecopy.store import Store, all_tables, all_views


@pytest.fixture
def filled(store: Store, add_texts: AddTexts) -> Store:
    """A store with two texts."""
    with store.writer() as writer:
        add_texts(writer, ["one", "two"])
    return store


def test_every_table_can_be_read_when_empty(store: Store) -> None:
    """An empty project answers for every table, with all its columns."""
    with store.snapshot() as snapshot:
        for table in (all_tables() | all_views()).values():
            columns, rows = snapshot.select(f"select * from {table.name}")
            assert (columns, rows) == (table.names, [])


@pytest.mark.parametrize(
    "query",
    [
        "select text from texts order by 1",
        "with t as (select text from texts) select text from t order by 1;",
        "from texts select text order by text",  # DuckDB's own order of words
    ],
)
def test_select_is_answered(filled: Store, query: str) -> None:
    """Any select statement is answered."""
    with filled.snapshot() as snapshot:
        assert snapshot.select(query) == (("text",), [("one",), ("two",)])


@pytest.mark.parametrize(
    "query",
    [
        "",
        "select 1; select 2",
        "drop view texts",
        "create table t (a int)",
        "insert into texts values (1)",
        "copy texts to '{outside}'",
        "explain analyze copy texts to '{outside}'",
        "attach '{outside}'",
        "install httpfs",
        "load httpfs",
        "pragma database_list",
        "set enable_external_access = true",
        "select * from read_text('/etc/passwd')",
        "select * from '/etc/passwd'",
        "select * from glob('/*')",
        "select * from read_csv('https://example.com/a.csv')",
        "select * from sniff_csv('/etc/passwd')",
        "select nope from texts",
        "selec 1",
    ],
)
def test_anything_else_is_refused(filled: Store, tmp_path: Path, query: str) -> None:
    """Statements that write, reach for files or the network, or are no SQL, are refused."""
    outside = tmp_path / "outside.csv"
    with filled.snapshot() as snapshot:
        with pytest.raises(QueryError):
            snapshot.select(query.format(outside=outside))
        assert not outside.exists()
        assert snapshot.select("select count(*) from texts")[1] == [(2,)]


def test_project_folder_may_have_any_name(tmp_path: Path, add_texts: AddTexts) -> None:
    """Quotes, spaces and other marks in the folder's name do no harm."""
    store = Store.create(tmp_path / 'it\'s a "folder" [1]' / "store")
    with store.writer() as writer:
        add_texts(writer, ["one"])
    with store.snapshot() as snapshot:
        assert snapshot.fetch("select text from texts") == [("one",)]


def test_what_does_not_fit_memory_spills_outside_the_current_folder(
    filled: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A large question may use the disk; nothing of it stays, here or among temporary files."""
    here, spilled = tmp_path / "here", tmp_path / "spilled"
    here.mkdir()
    spilled.mkdir()
    monkeypatch.chdir(here)
    monkeypatch.setattr(tempfile, "tempdir", str(spilled))
    monkeypatch.setattr(snapshots, "_MEMORY", "90MB")
    query = (
        "select max(n) from (select r as n, row_number() over (order by hash(r)) as k, "
        "repeat('x', 20) as t from range(4000000) g(r) order by hash(r + 1), t)"
    )
    with filled.snapshot() as snapshot:
        assert snapshot.select(query)[1] == [(3999999,)]
        assert list(spilled.iterdir())
    assert not list(here.iterdir())
    assert not list(spilled.iterdir())
