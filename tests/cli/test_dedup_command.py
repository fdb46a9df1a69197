"""``wirecopy dedup`` on the command line."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.dispatches.newsroom import BANK, HARBOUR


def _rows(path: Path, *texts: str, more: str = "") -> Path:
    lines = [json.dumps({"id": str(n), "text": text}) + "\n" for n, text in enumerate(texts)]
    path.write_text("".join(lines) + more, encoding="utf-8")
    return path


def test_dedup_says_what_it_did(run: Run, tmp_path: Path) -> None:
    """Counts go to standard error, and the report as JSON to standard output when asked for."""
    path = _rows(tmp_path / "in.jsonl", HARBOUR, HARBOUR, BANK)
    ran = run("dedup", str(path), "--out", str(tmp_path / "out"), "--json")
    assert ran.code == 0
    assert "3 rows read, 2 kept, 1 removed, 0 failed" in ran.err
    assert json.loads(ran.out)["rows_removed"] == 1
    again = run("dedup", str(path), "--out", str(tmp_path / "out"))
    assert "done before" in again.err


def test_dedup_leaves_with_three_when_rows_failed(run: Run, tmp_path: Path) -> None:
    """A row that cannot be read is told with its place, and the exit code says so."""
    path = _rows(tmp_path / "in.jsonl", HARBOUR, more="{no json\n")
    ran = run("dedup", str(path), "--out", str(tmp_path / "out"))
    assert ran.code == 3
    assert "row 2: no JSON" in ran.err


def test_dedup_refuses_what_it_cannot_do(run: Run, tmp_path: Path) -> None:
    """A folder with other things in it, or an unknown policy, is refused."""
    path = _rows(tmp_path / "in.jsonl", HARBOUR)
    ran = run("dedup", str(path), "--out", str(tmp_path))
    assert ran.code == 1
    assert "not empty" in ran.err
    assert run("dedup", str(path), "--out", str(tmp_path), "--policy", "none").code == 2
