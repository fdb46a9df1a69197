"""Projects for the tests of the engine."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.pipeline.newswire import wire_pages, write_wire

from wirecopy import Corpus

#: Shards and rounds so small that a few pages make several of each.
SMALL_PIECES = "[pipeline]\nshard_pages = 2\nround_pages = 6\ntime_limit = 5.0\n"

NewProject = Callable[..., Corpus]


@pytest.fixture
def new_project(tmp_path: Path) -> NewProject:
    """Makes projects with small shards."""

    def make(name: str = "project", config: str = SMALL_PIECES) -> Corpus:
        corpus = Corpus.create(tmp_path / name)
        (tmp_path / name / "wirecopy.toml").write_text(config, encoding="utf-8")
        return corpus

    return make


@pytest.fixture(scope="session")
def wire_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Eighteen pages of the invented wire."""
    return write_wire(tmp_path_factory.mktemp("wire") / "wire.jsonl", wire_pages(18))


@pytest.fixture(scope="session")
def wire_digests(tmp_path_factory: pytest.TempPathFactory, wire_file: Path) -> dict[str, str]:
    """Digests of the tables that an uninterrupted run makes of the wire."""
    corpus = Corpus.create(tmp_path_factory.mktemp("whole") / "project")
    corpus.add(wire_file, workers=0)
    return corpus.table_digests()
