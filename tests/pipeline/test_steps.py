"""A step that hangs where nobody can see it ends its process, and its beat says so."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from wirecopy.pipeline.executors.steps import read_beats

_HANG = (
    "import sys; from pathlib import Path; from tests.pipeline.tasks import hang;"
    "from wirecopy.pipeline.executors.steps import begin_task, open_beat;"
    "open_beat(Path(sys.argv[1]), ends_itself=True); begin_task(5); hang(0.1)"
)


@pytest.mark.process
def test_a_process_ends_itself_when_its_step_hangs(tmp_path: Path) -> None:
    """Its beat tells task and step, and that it hung."""
    done = subprocess.run([sys.executable, "-c", _HANG, str(tmp_path)], check=False, timeout=120)
    assert done.returncode == 1
    (beat,) = read_beats(tmp_path)
    assert (beat.task, beat.step, beat.limit, beat.is_hung) == (5, 3, 0.1, True)
    assert beat.started
