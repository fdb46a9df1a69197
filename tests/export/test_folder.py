"""Exports: every format holds the same rows, and the manifest tells what is there."""

from __future__ import annotations

import csv
import errno
import hashlib
import json
from pathlib import Path

import pytest
from tests.corpus.conftest import corpus as corpus  # noqa: PLC0414  a fixture
from tests.pipeline.newswire import wire_pages, write_wire

import wirecopy.export.folder as folders
from wirecopy import Corpus
from wirecopy.errors import QueryError, StoreError


def _jsonl(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_formats_hold_the_same_rows(corpus: Corpus, tmp_path: Path) -> None:
    """CSV, JSON lines and Parquet of a table have the same rows in the same order."""
    import pyarrow.parquet as pq

    files = corpus.export(tmp_path / "out")
    names = {path.stem for path in files if path.suffix == ".csv"}
    assert {"articles", "texts", "dispatches", "copies", "edits", "quotes", "events"} <= names
    for name in sorted(names):
        rows = _jsonl(tmp_path / "out" / f"{name}.jsonl")
        with (tmp_path / "out" / f"{name}.csv").open(encoding="utf-8", newline="") as handle:
            table = list(csv.DictReader(handle))
        parquet = pq.ParquetFile(tmp_path / "out" / f"{name}.parquet")
        assert len(rows) == len(table) == parquet.metadata.num_rows
        key = next(iter(table[0])) if table else None
        if key:
            assert [str(row[key]) for row in rows] == [row[key] for row in table]
        parquet.close()


def test_manifest_tells_files_and_checksums(corpus: Corpus, tmp_path: Path) -> None:
    """The manifest lists every file with its size and checksum, the filters and the versions."""
    files = corpus.export(tmp_path / "out", formats=("csv",), from_="2026-04-03")
    manifest = json.loads(files[-1].read_text(encoding="utf-8"))
    assert manifest["filters"]["from_day"] == "2026-04-03"
    assert "dispatches=" in manifest["stages_and_configuration"]
    assert {one["file"] for one in manifest["files"]} == {path.name for path in files[:-1]}
    for one in manifest["files"]:
        data = (tmp_path / "out" / one["file"]).read_bytes()
        assert (len(data), hashlib.sha256(data).hexdigest()) == (one["bytes"], one["sha256"])
    dictionary = (tmp_path / "out" / "data-dictionary.md").read_text(encoding="utf-8")
    assert "## edits" in dictionary


def test_filters_hold_for_every_table(corpus: Corpus, tmp_path: Path) -> None:
    """With a filter, copies and edits are those of the dispatches that are let through."""
    corpus.export(tmp_path / "out", formats=("jsonl",), to="2026-04-02")
    dispatches = {row["id"] for row in _jsonl(tmp_path / "out" / "dispatches.jsonl")}
    assert len(dispatches) == 1
    for name in ("copies", "edits", "merged_quotes"):
        rows = _jsonl(tmp_path / "out" / f"{name}.jsonl")
        assert rows
        assert {row["dispatch_id"] for row in rows} == dispatches


def test_event_types_leave_the_quotes_that_others_point_to(corpus: Corpus, tmp_path: Path) -> None:
    """With an event type, quotes that merged quotes name are there."""
    corpus.export(tmp_path / "out", formats=("jsonl",), type="CONSULT")
    quotes = {row["id"] for row in _jsonl(tmp_path / "out" / "quotes.jsonl")}
    merged = _jsonl(tmp_path / "out" / "merged_quotes.jsonl")
    assert quotes
    assert {row["id"] for row in merged} <= quotes


def test_export_replaces_only_an_export(corpus: Corpus, tmp_path: Path) -> None:
    """An earlier export is replaced; a folder with other files is left alone."""
    corpus.export(tmp_path / "out", formats=("csv",))
    corpus.export(tmp_path / "out", formats=("csv",))
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "thesis.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(StoreError, match="other files"):
        corpus.export(tmp_path / "other")
    with pytest.raises(QueryError, match="xlsx"):
        corpus.export(tmp_path / "new", formats=("xlsx",))


@pytest.mark.parametrize(
    "manifest",
    [
        '{"name": "my web app"}',
        "not JSON",
        '{"made_by": "another program 1", "files": []}',
        '{"made_by": "wirecopy 1", "files": [{"file": "../thesis.txt"}]}',
        '{"made_by": "wirecopy 1", "files": [{"file": "thesis.txt"}]}',
    ],
)
def test_a_manifest_of_others_is_no_export(corpus: Corpus, tmp_path: Path, manifest: str) -> None:
    """A folder whose manifest another program made, or that names files of no export, is left alone."""
    kept = {"manifest.json": manifest, "thesis.txt": "mine"}
    for name, text in kept.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(StoreError, match="other files"):
        corpus.export(tmp_path, formats=("csv",))
    assert {path.name: path.read_text("utf-8") for path in tmp_path.iterdir()} == kept


def test_files_beside_an_export_are_left_alone(corpus: Corpus, tmp_path: Path) -> None:
    """Notes in the folder of an export stay; a file of the user's is not overwritten."""
    corpus.export(tmp_path / "out", formats=("csv",))
    (tmp_path / "out" / "notes.txt").write_text("mine", encoding="utf-8")
    corpus.export(tmp_path / "out", formats=("csv",))
    assert (tmp_path / "out" / "notes.txt").read_text("utf-8") == "mine"
    (tmp_path / "out" / "articles.jsonl").write_text("mine", encoding="utf-8")
    with pytest.raises(StoreError, match=r"articles\.jsonl is not of the earlier export"):
        corpus.export(tmp_path / "out", formats=("jsonl",))
    assert (tmp_path / "out" / "articles.jsonl").read_text("utf-8") == "mine"


def test_files_of_the_earlier_export_go(corpus: Corpus, tmp_path: Path) -> None:
    """After an export with other formats the folder holds what the manifest lists and nothing else."""
    corpus.export(tmp_path / "out", formats=("csv", "jsonl"))
    files = corpus.export(tmp_path / "out", formats=("csv",), to="2026-04-02")
    assert set(files) == set((tmp_path / "out").iterdir())


def test_a_failed_export_leaves_the_earlier_one(
    corpus: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When writing fails, the earlier export is as it was and can be replaced later."""
    out = tmp_path / "out"
    corpus.export(out, formats=("csv",))
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    with monkeypatch.context() as patched:
        patched.setattr(folders, "copy_out", _full_disk)
        with pytest.raises(StoreError, match="the disk is full"):
            corpus.export(out, formats=("jsonl",))
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before
    files = corpus.export(out, formats=("jsonl",))
    assert set(files) == set(out.iterdir())


@pytest.mark.parametrize("moves", [0, 1, 3])
def test_an_export_stopped_while_files_are_moved_is_repaired(
    corpus: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moves: int
) -> None:
    """Stopped between old and new files, the folder has no manifest, and the next export mends it."""
    out, replace, done = tmp_path / "out", Path.replace, iter(range(moves))
    corpus.export(out, formats=("csv",))

    def stopped(path: Path, target: Path) -> Path:
        if next(done, None) is None:
            raise KeyboardInterrupt
        return replace(path, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", stopped)
        with pytest.raises(KeyboardInterrupt):
            corpus.export(out, formats=("jsonl",))
    assert not (out / "manifest.json").exists()
    files = corpus.export(out, formats=("jsonl",))
    assert set(files) == set(out.iterdir())


def test_one_format_may_be_a_word(corpus: Corpus, tmp_path: Path) -> None:
    """``formats="csv"`` means that format."""
    files = corpus.export(tmp_path / "out", formats="csv")
    assert {path.suffix for path in files} == {".csv", ".md", ".json"}


def _full_disk(*_: object, path: Path, **__: object) -> int:
    path.write_text("half", encoding="utf-8")
    raise OSError(errno.ENOSPC, "No space left on device", str(path))


@pytest.mark.parametrize("damage", [b"", b"PAR1 cut", None])
def test_a_damaged_part_is_told(tmp_path: Path, damage: bytes | None) -> None:
    """An export of a project with a damaged or missing part says so."""
    with Corpus.create(tmp_path / "project") as damaged:
        damaged.add(write_wire(tmp_path / "wire.jsonl", wire_pages(3)), workers=0)
        (part,) = (tmp_path / "project" / "store" / "parts" / "copies").glob("*")
        if damage is None:
            part.unlink()
        else:
            part.write_bytes(part.read_bytes()[:-40] + damage)
        with pytest.raises(StoreError, match="wirecopy doctor"):
            damaged.export(tmp_path / "out", formats=("csv",))
        assert not list((tmp_path / "out").iterdir())
