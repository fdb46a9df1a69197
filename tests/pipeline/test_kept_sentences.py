"""Sentences that the project knows are not read by the network again, and facts stay what they are."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.pipeline.conftest import SMALL_PIECES, NewProject
from tests.pipeline.counting import COUNT_FILE, CountedAhead
from tests.pipeline.newswire import wire_pages, write_wire

from wirecopy import Corpus
from wirecopy.language import analyse, cache
from wirecopy.pipeline import versions
from wirecopy.pipeline.derive import facts
from wirecopy.store.analysis_spool import ANALYSES


class Counting:
    """Adds pages, each time as in a new process, and tells how many sentences the network read."""

    def __init__(self, patch: pytest.MonkeyPatch, file: Path) -> None:
        self.patch = patch
        self.file = file
        patch.setenv(COUNT_FILE, str(file))
        patch.setattr(facts, "ReadAhead", CountedAhead)
        patch.setattr(analyse, "scores", analyse.scores)

    def add(self, corpus: Corpus, *inputs: Path, workers: int = 0) -> int:
        """Add files."""
        self.file.write_bytes(b"")
        self.patch.setattr(cache, "_SHARED", cache.AnalysisCache())
        corpus.add(inputs, workers=workers)
        return self.file.stat().st_size

    def reread(self, corpus: Corpus, *, workers: int = 0) -> int:
        """Read everything anew, as after an update."""
        self.patch.setattr(versions, "ENGINE_VERSION", versions.ENGINE_VERSION + 1)
        return self.add(corpus, workers=workers)


@pytest.fixture
def counting(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Counting:
    """Counts sentences read by the network."""
    return Counting(monkeypatch, tmp_path / "count")


@pytest.mark.process
@pytest.mark.parametrize("workers", [0, 1, 2])
def test_texts_read_again_cost_no_network(
    new_project: NewProject,
    wire_file: Path,
    wire_digests: dict[str, str],
    counting: Counting,
    workers: int,
) -> None:
    """After a raised version every text is read anew, from kept sentences alone."""
    corpus = new_project()
    assert counting.add(corpus, wire_file, workers=workers) > 0
    assert corpus.table_digests() == wire_digests
    assert counting.reread(corpus, workers=workers) == 0
    assert corpus.table_digests() == wire_digests


@pytest.mark.process
@pytest.mark.parametrize("workers", [0, 1, 2])
def test_without_the_cache_the_rows_are_the_same(
    new_project: NewProject,
    wire_file: Path,
    wire_digests: dict[str, str],
    counting: Counting,
    workers: int,
) -> None:
    """A cache of no bytes keeps nothing and changes nothing."""
    corpus = new_project(config=f"{SMALL_PIECES}sentence_cache_bytes = 0\n")
    assert counting.add(corpus, wire_file, workers=workers) > 0
    assert not (corpus.path / "store" / ANALYSES).exists()
    assert corpus.table_digests() == wire_digests


def test_copies_of_a_later_day_cost_their_own_sentences(
    new_project: NewProject, tmp_path: Path, wire_digests: dict[str, str], counting: Counting
) -> None:
    """Pages in two goes have the network read what pages in one go have it read."""
    rows = wire_pages(18)
    first = write_wire(tmp_path / "first.jsonl", rows[::3])
    later = write_wire(tmp_path / "later.jsonl", rows[1::3] + rows[2::3])
    whole = counting.add(new_project("whole"), first, later)
    corpus = new_project("parts")
    before = counting.add(corpus, first)
    after = counting.add(corpus, later)
    assert before > after > 0
    assert before + after == whole
    assert corpus.table_digests() == wire_digests


@pytest.mark.parametrize("damage", [None, b"", b"no database, but some forty bytes of words"])
def test_a_lost_file_costs_time_alone(
    new_project: NewProject,
    wire_file: Path,
    wire_digests: dict[str, str],
    counting: Counting,
    damage: bytes | None,
) -> None:
    """A missing or damaged file is made anew; doctor and rows do not care."""
    corpus = new_project()
    read = counting.add(corpus, wire_file)
    path = corpus.path / "store" / ANALYSES
    path.unlink()
    if damage is not None:
        path.write_bytes(damage)
    assert all(check.state != "error" for check in corpus.check())
    assert counting.reread(corpus) == read
    assert path.stat().st_size > 0
    assert corpus.table_digests() == wire_digests
