"""``wirecopy demo``: reads the sample, shows each kind of answer, leaves nothing behind."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from tests.cli.fake import EVENT

from wirecopy.cli import app
from wirecopy.cli.tour import _telling
from wirecopy.model.actor import UNIDENTIFIED


def test_the_demo_shows_everything_and_cleans_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Counts, a dispatch with edits, quotes, events, dyads, next commands; no folder stays."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert app.run(["demo"]) == 0
    out = capsys.readouterr().out
    assert "15 pages -> " in out
    for part in (
        "printed by more than one outlet",
        "What outlets changed in",
        "Who said what",
        "Who did what to whom",
        "Between whom, by month",
        "Next",
    ):
        assert part in out
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_holds_a_project_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The demo never adds its pages to somebody's project."""
    assert app.run(["init", str(tmp_path)]) == 0
    assert app.run(["demo", "--keep", str(tmp_path)]) == 1
    assert "project is here already" in capsys.readouterr().err


def test_violence_that_names_no_doer_has_both_sides() -> None:
    """Among the events shown first are those that dyads count, also under the code of the unidentified."""
    sides = {"actors": (UNIDENTIFIED,), "recipients": EVENT.event.actors}
    open_sided = replace(EVENT, event=replace(EVENT.event, id="ev_a", recipients=()))
    doerless = replace(EVENT, event=replace(EVENT.event, id="ev_b", **sides))
    assert _telling([open_sided, doerless], 1) == [doerless]
