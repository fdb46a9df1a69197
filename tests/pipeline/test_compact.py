"""Compacting changes the number of parts and no row."""

from __future__ import annotations

from pathlib import Path

from tests.pipeline.conftest import NewProject
from tests.pipeline.newswire import wire_pages, write_wire

from wirecopy.store import Store


def test_small_parts_are_merged(
    new_project: NewProject, tmp_path: Path, wire_file: Path, wire_digests: dict[str, str]
) -> None:
    """Eighteen shards of one page end as few parts, with the rows of an unmerged project."""
    corpus = new_project(config="[pipeline]\nshard_pages = 1\n")
    corpus.add(wire_file, workers=0)
    manifest = Store(corpus.path / "store").manifest()
    assert len(manifest.of("pages")) < 18
    assert manifest.row_count("pages") == 18
    assert corpus.table_digests() == wire_digests
    assert corpus.add(wire_file, workers=0).pages_known == 18
    assert len(corpus.search("bridge")) == 6


def test_logs_of_many_runs_are_merged(new_project: NewProject, tmp_path: Path) -> None:
    """Runs and errors of many runs are kept, in few parts."""
    corpus = new_project()
    for n in range(20):
        corpus.add(tmp_path / f"missing {n}", workers=0)
    corpus.add(write_wire(tmp_path / "in.jsonl", wire_pages(1)), workers=0)
    assert len(Store(corpus.path / "store").manifest().of("errors")) < 8
    assert corpus.sql("select count(distinct run_id), count(*) from errors").rows == ((20, 20),)
    assert corpus.sql("select count(*) from runs").rows == ((21,),)
