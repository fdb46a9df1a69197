"""Exports: every format holds the same rows, and the manifest tells what is there."""

from __future__ import annotations

import csv
import hashlib
import json
from pathlib import Path

import pytest
from tests.corpus.conftest import corpus as corpus  # noqa: PLC0414  a fixture

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
