"""The tutorial and the examples run as they are printed."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TUTORIAL = ROOT / "docs" / "tutorial" / "two-pages-one-story.md"


def _bash(script: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a script with this environment's programs first on the path."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script],
        cwd=folder,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )


def test_the_tutorial_runs(tmp_path: Path) -> None:
    """All commands of the tutorial run in one go, and show what the text says."""
    blocks = re.findall(r"```sh\n(.*?)```", TUTORIAL.read_text("utf-8"), re.DOTALL)
    ran = _bash("\n".join(blocks), tmp_path)
    assert ran.returncode == 0, ran.stderr[-2000:]
    for words in ("date_line", "41", "14", "SANCTION", "Montufar", "COL"):
        assert words in ran.stdout


def test_the_examples_run(tmp_path: Path) -> None:
    """Both example programs run, one of them on the demo's project."""
    examples = ROOT / "examples"
    ran = _bash(
        f"wirecopy demo --keep demo > demo.out\npython {examples / 'changed_facts.py'} demo\n"
        f"python {examples / 'two_texts.py'}",
        tmp_path,
    )
    assert ran.returncode == 0, ran.stderr[-2000:]
    assert "'three'" in ran.stdout
    assert "Ruiz" in ran.stdout
