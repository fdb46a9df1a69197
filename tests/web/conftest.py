"""One project as web pages: the sample, and one page by an enemy."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.web.client import Client

from wirecopy import Corpus
from wirecopy.cli.sample import write_sample
from wirecopy.web import make_app

#: What an enemy prints: markup, an address that runs, characters that turn text round.
HOSTILE = {
    "url": "javascript:alert(1)",
    "outlet": "Evil </title><script>alert(2)</script> & Sons",
    "date": "2026-03-12T08:00:00Z",
    "text": 'Envoys "sign" <script>alert(3)</script> pact in \u202eotsuguA\n\n'
    "OSLO, March 12 (HNA) - Norway and Chile signed a pact on Thursday in Oslo <img src=x onerror=alert(4)>.\n\n"
    '"We signed it \x1b[31m today," Foreign Minister Tomas Arvik said in the <b>town hall</b> of the capital.\n\n'
    "The pact asks both governments to pay half of the repairs and to finish them before winter.\n",
}


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project folder."""
    folder: Path = tmp_path_factory.mktemp("web")
    (folder / "evil.jsonl").write_text(json.dumps(HOSTILE) + "\n", encoding="utf-8")
    with Corpus.create(folder / "project") as made:
        made.add([write_sample(folder / "sample"), folder / "evil.jsonl"], workers=0)
    return folder / "project"


@pytest.fixture(scope="session")
def corpus(project: Path) -> Iterator[Corpus]:
    """The same project from Python."""
    with Corpus(project) as opened:
        yield opened


@pytest.fixture(scope="session")
def client(project: Path) -> Client:
    """Asks for pages of it."""
    return Client(make_app(project))
