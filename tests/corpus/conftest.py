"""One project for the tests of questions."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.pipeline.newswire import wire_pages, write_wire

from wirecopy import Corpus


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """Nine pages of the invented wire."""
    folder: Path = tmp_path_factory.mktemp("corpus")
    made = Corpus.create(folder / "project")
    made.add(write_wire(folder / "wire.jsonl", wire_pages(9)), workers=0)
    return made
