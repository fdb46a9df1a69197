"""Commits: all of a change is seen or nothing; one process writes; nothing readers hold goes."""

from __future__ import annotations

import errno
import os
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from tests.store.conftest import MAKER, AddTexts, text_rows

from wirecopy.errors import NotFoundError, StoreError
from wirecopy.model.ids import make_id
from wirecopy.store import Change, Store, make_table, search
from wirecopy.store import disk as disk_module


def _words(store: Store) -> list[str]:
    with store.snapshot() as snapshot:
        return [row[0] for row in snapshot.fetch("select text from texts order by text")]


def test_commit_is_seen_by_new_readers_only(store: Store, add_texts: AddTexts) -> None:
    """A snapshot shows what was published when it was opened, however long it is held."""
    with store.writer() as writer:
        add_texts(writer, ["one"])
        before = store.snapshot()
        for n in range(12):
            add_texts(writer, [f"more {n}"])
    with store.writer():
        pass
    assert before.fetch("select text from texts") == [("one",)]
    before.close()
    assert len(_words(store)) == 13


def test_old_states_are_cleared_when_nobody_reads(store: Store, add_texts: AddTexts) -> None:
    """After a run only the last few manifests and the parts they name are left."""
    with store.writer() as writer:
        for n in range(8):
            change = Change(removed={part.key for part in writer.manifest.parts})
            writer.add_rows(change, MAKER, "texts", "read", text_rows([f"text {n}"]))
            writer.commit(change)
    assert len(list((store.path / "manifests").glob("*.json"))) == 4
    assert len(list((store.path / "parts" / "texts").iterdir())) == 4
    assert _words(store) == ["text 7"]


def test_equal_rows_give_equal_bytes(store: Store) -> None:
    """A part's name depends on its rows alone, not on their order."""
    rows = text_rows(["a", "b", "c"])
    with store.writer() as writer:
        changes = [Change(), Change()]
        writer.add_rows(changes[0], MAKER, "texts", "read", rows)
        writer.add_rows(changes[1], MAKER, "texts", "read", rows[::-1])
        digests = {change.added[0][0].digest for change in changes}
    assert len(digests) == 1


def test_second_writer_is_told_who_writes(store: Store) -> None:
    """While one process writes another is refused at once, with the pid of the first."""
    with (
        store.writer(),
        pytest.raises(StoreError, match=f"pid {os.getpid()}"),
        store.writer(),
    ):
        pass


def test_failed_commit_publishes_nothing(
    store: Store, add_texts: AddTexts, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the disk is full in the middle of a commit the published state is the one before."""

    def no_space(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with store.writer() as writer:
        add_texts(writer, ["one"])
        with monkeypatch.context() as patch:
            patch.setattr(disk_module, "fsync_folder", no_space)
            with pytest.raises(StoreError, match="the disk is full"):
                add_texts(writer, ["two"])
        add_texts(writer, ["three"])
    assert _words(store) == ["one", "three"]


def test_replace_rewrites_only_weeks_touched(store: Store) -> None:
    """Rows of a week are replaced by key; parts of other weeks stay the same files."""
    name = "briefs"

    def rows(*ids: str) -> object:
        return make_table(name, [(f"di_{one * 32}", "2026-04-01", one.encode()) for one in ids])

    with store.writer() as writer:
        change = Change()
        new = {"2026-W14": rows("a", "b"), "2026-W15": rows("c")}
        writer.replace_rows(change, MAKER, name, {}, new, by=("dispatch_id",))
        writer.commit(change)
        other = writer.manifest.partition(name, "2026-W15")
        change = Change()
        gone = {"2026-W14": {"di_" + "a" * 32}}
        writer.replace_rows(change, MAKER, name, gone, {"2026-W14": rows("d")}, by=("dispatch_id",))
        writer.commit(change)
        assert writer.manifest.partition(name, "2026-W15") == other
        briefs = [row["brief"] for row in writer.rows(writer.manifest.of(name))]
    assert sorted(briefs) == [b"b", b"c", b"d"]


def test_index_is_made_anew_when_lost_or_damaged(store: Store, add_texts: AddTexts) -> None:
    """The index may be deleted or overwritten at any time; the next writer has it whole again."""
    ids = {row[0] for row in text_rows(["one", "two"])}
    with store.writer() as writer:
        add_texts(writer, ["one", "two"])
    for damage in (b"", b"this is no database" * 100):
        (store.path / "index.sqlite").write_bytes(damage)
        with store.writer() as writer:
            assert writer.index.known_texts(ids) == ids


def test_a_full_disk_is_told_of_the_index_too(
    store: Store, add_texts: AddTexts, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An index that no longer fits the disk is told as one, and is whole again when it fits."""
    connect = sqlite3.connect

    def small(*args: Any, **options: Any) -> sqlite3.Connection:
        con: sqlite3.Connection = connect(*args, **options)
        con.execute("pragma max_page_count = 40")
        return con

    words = [f"text {n}" for n in range(5000)]
    monkeypatch.setattr(sqlite3, "connect", small)
    with pytest.raises(StoreError, match="the disk is full"), store.writer() as writer:
        add_texts(writer, words)
    articles = [(make_id("ar", word), "00" * 16, word, word * 9) for word in words]
    with pytest.raises(StoreError, match="the disk is full"):
        search.learn(store.path / "index.sqlite", articles)
    monkeypatch.undo()
    with store.writer() as writer:
        assert len(writer.index.known_texts([make_id("tx", word) for word in words])) == 5000


def test_leftovers_of_a_killed_run_are_cleared(store: Store) -> None:
    """What a killed run left in the spool, half a name, and parts no manifest names, are gone after the next."""
    half_name = store.path / ".CURRENT.4711"
    half_name.write_text("00000", "ascii")
    (store.path / "spool" / "half.parquet").write_bytes(b"half")
    (store.path / "parts" / "texts").mkdir()
    orphan = store.path / "parts" / "texts" / "0123.parquet"
    orphan.write_bytes(b"orphan")
    with store.writer():
        pass
    assert not orphan.exists()
    assert not half_name.exists()
    assert list((store.path / "spool").iterdir()) == []


def test_damage_is_told(store: Store, add_texts: AddTexts) -> None:
    """A changed manifest, a missing one and a missing CURRENT are told as such."""
    with store.writer() as writer:
        add_texts(writer, ["one"])
    path = store.path / "manifests" / (store.path / "CURRENT").read_text().strip()
    body = path.read_text(encoding="utf-8")
    path.write_text(body.replace('"row_count":1', '"row_count":2'), encoding="utf-8")
    with pytest.raises(StoreError, match="changed after it was written"):
        store.manifest()
    path.unlink()
    with pytest.raises(StoreError, match="missing"):
        store.snapshot()
    (store.path / "CURRENT").write_text("../../etc/passwd\n", encoding="ascii")
    with pytest.raises(StoreError, match="CURRENT is damaged"):
        store.manifest()
    (store.path / "CURRENT").unlink()
    for touch in (Store, Store.create):
        with pytest.raises(StoreError, match=r"CURRENT is missing|already"):
            touch(store.path)


def test_no_store_is_told(tmp_path: Path) -> None:
    """A folder without a store is no project."""
    with pytest.raises(NotFoundError, match="no wirecopy project"):
        Store(tmp_path / "store")


def test_a_stopped_run_leaves_no_spool(store: Store) -> None:
    """What a run that is stopped has spooled and not published is gone when it ends."""

    def stopped() -> None:
        with store.writer():
            (store.path / "spool" / "half.parquet").write_bytes(b"half")
            (store.path / "spool" / "shard").mkdir()
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()
    assert list((store.path / "spool").iterdir()) == []
