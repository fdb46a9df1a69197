"""The program as a process: stopped with Ctrl-C, it says so and can go on."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from wirecopy.cli.sample import write_sample

#: Times the sample is repeated, so that a run takes long enough to be stopped.
_REPEATS = 8


#: A shell's background jobs are started to ignore Ctrl-C; what the tests start hears it.
_HEAR = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"


def _wirecopy(*args: str) -> list[str]:
    return [sys.executable, "-c", f"{_HEAR}; from wirecopy.cli import main; main()", *args]


def _many(folder: Path) -> Path:
    lines = write_sample(folder / "sample").read_text("utf-8").splitlines()
    records = [json.loads(line) for line in lines]
    target = folder / "many.jsonl"
    with target.open("w", encoding="utf-8") as out:
        for n in range(_REPEATS):
            for record in records:
                out.write(json.dumps({**record, "url": f"{record['url']}?{n}"}) + "\n")
    return target


def _wait_for_work(project: Path, before: set[Path]) -> None:
    """Until the run has written something into the project."""
    deadline = time.monotonic() + 60
    while set(project.rglob("*")) <= before and time.monotonic() < deadline:
        time.sleep(0.05)


@pytest.mark.process
def test_ctrl_c_says_so_and_the_command_goes_on(tmp_path: Path) -> None:
    """SIGINT ends ``add`` with exit code 130 and a line; the same command then completes."""
    pages, project = _many(tmp_path), str(tmp_path / "project")
    subprocess.run(_wirecopy("init", project), check=True, capture_output=True)
    before = set(Path(project).rglob("*"))
    add = _wirecopy("--project", project, "add", str(pages), "--workers", "0")
    with subprocess.Popen(
        add, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as running:
        _wait_for_work(Path(project), before)
        running.send_signal(signal.SIGINT)
        _, err = running.communicate(timeout=60)
    assert running.returncode == 130, err
    assert "Stopped" in err
    assert "Traceback" not in err
    again = subprocess.run(add, capture_output=True, text=True, check=False)
    assert again.returncode == 0, again.stderr


@pytest.mark.process
@pytest.mark.parametrize(
    "args",
    [
        ("sql", "select * from range(100000)", "--csv"),
        ("sql", "select * from range(100000)", "--json"),
        ("sql", "select * from range(5000)", "--table"),
        ("sql", "select 1", "--csv"),
        ("--help",),
    ],
)
def test_a_reader_that_has_gone_is_no_error(tmp_path: Path, args: tuple[str, ...]) -> None:
    """When the reader closes the pipe, as ``head`` does, the program ends with 0 and no complaint."""
    project = str(tmp_path / "project")
    subprocess.run(_wirecopy("init", project), check=True, capture_output=True)
    with subprocess.Popen(
        _wirecopy("--project", project, *args), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout is not None
        running.stdout.close()
        assert running.stderr is not None
        err = running.stderr.read().decode()
        assert running.wait(timeout=60) == 0, err
    assert "Error" not in err


def test_the_package_is_the_program() -> None:
    """``python -m wirecopy`` runs the program."""
    ran = subprocess.run(
        [sys.executable, "-m", "wirecopy", "--version"], capture_output=True, text=True, check=True
    )
    assert ran.stdout.startswith("wirecopy")


@pytest.mark.process
def test_a_demo_that_is_ended_leaves_nothing(tmp_path: Path) -> None:
    """SIGTERM stops the program as Ctrl-C does: the demo's folder is removed."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    with subprocess.Popen(
        _wirecopy("demo"),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "TMPDIR": str(temporary)},
    ) as running:
        _wait_for_work(temporary, set())
        running.send_signal(signal.SIGTERM)
        _, err = running.communicate(timeout=60)
    assert running.returncode == 130, err
    assert not list(temporary.glob("wirecopy-demo-*"))
