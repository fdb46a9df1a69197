"""One project for the tests of questions."""

from __future__ import annotations

import pytest
from tests.corpus.made import make_project
from tests.pipeline.newswire import wire_pages

from wirecopy import Corpus


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """Nine pages of the invented wire."""
    return make_project(tmp_path_factory.mktemp("corpus"), wire_pages(9))
