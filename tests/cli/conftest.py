"""A command line that asks a made-up corpus."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.cli.fake import FakeCorpus

from wirecopy.cli import app, listing, output, progress, project
from wirecopy.cli import terminal as terminals


@dataclass(frozen=True)
class Ran:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> FakeCorpus:
    """The corpus that every command opens."""
    corpus = FakeCorpus(tmp_path)
    monkeypatch.setattr(project, "open_project", lambda given: corpus)
    return corpus


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the program in this process."""

    def run(*args: str) -> Ran:
        code = app.run(args)
        out, err = capsys.readouterr()
        return Ran(code=code, out=out, err=err)

    return run


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard output and error look like terminals."""
    for module in (terminals, output, listing):
        monkeypatch.setattr(module, "is_terminal", lambda: True)
    monkeypatch.setattr(progress, "is_talk_terminal", lambda: True)
