"""Doctor: what it looks at."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from wirecopy import Corpus
from wirecopy.pipeline import run

_PROJECT = Path(__file__).parents[2] / "pyproject.toml"


def test_every_library_we_need_is_looked_at(corpus: Corpus) -> None:
    """Each dependency of the package has a check of its own."""
    needed = tomllib.loads(_PROJECT.read_text("utf-8"))["project"]["dependencies"]
    names = {re.split(r"[^\w-]", one)[0] for one in needed}
    assert names <= {check.name for check in corpus.check()}


def _state(corpus: Corpus) -> str:
    return next(check.state for check in corpus.check() if check.name == "runs")


def test_a_killed_run_is_told_until_one_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its pages are counted while no story has them: no stories is then no result."""
    page = tmp_path / "page.txt"
    page.write_text("Ferry late again\n\nThe ferry to Amery was late on Monday, the port said.\n")
    with Corpus.create(tmp_path / "project") as corpus:
        assert not corpus.status().is_unfinished
        with monkeypatch.context() as patch:
            patch.setattr(run._Run, "_remember", _die)
            with pytest.raises(MemoryError):
                corpus.add([page], workers=0)
        status = corpus.status()
        assert (status.counts["pages"], status.is_unfinished, _state(corpus)) == (
            1,
            True,
            "warning",
        )
        corpus.add([page], workers=0)
        assert (corpus.status().is_unfinished, _state(corpus)) == (False, "ok")


def test_a_run_that_was_interrupted_is_told_as_status_tells_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It wrote its own row, which says so."""
    page = tmp_path / "page.txt"
    page.write_text("Ferry late again\n\nThe ferry to Amery was late on Monday, the port said.\n")
    with Corpus.create(tmp_path / "project") as corpus:
        with monkeypatch.context() as patch:
            patch.setattr(run._Run, "_remember", _interrupt)
            report = corpus.add([page], workers=0)
        assert report.interrupted
        assert (corpus.status().is_unfinished, _state(corpus)) == (True, "warning")
        corpus.add([page], workers=0)
        assert (corpus.status().is_unfinished, _state(corpus)) == (False, "ok")


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt


def _die(*_: object) -> None:
    raise MemoryError
