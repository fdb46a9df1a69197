"""Killing workers and drivers at random points, then running again, gives the same rows."""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from tests.pipeline.conftest import NewProject
from tests.pipeline.newswire import wire_pages, write_crawl

from wirecopy import Corpus

pytestmark = pytest.mark.process

_ADD = "import sys, wirecopy; wirecopy.open(sys.argv[1]).add(sys.argv[2], workers=int(sys.argv[3]))"
_PATIENCE = 120.0
#: A text whose worker dies once more often is given up, should all of them meet the same text.
_HARMLESS_KILLS = 3


def _newest(project: Path) -> int:
    return max(int(path.name[:8]) for path in (project / "store" / "manifests").glob("*.json"))


def _kill_driver(
    corpus: Corpus, wire: Path, workers: int, chance: random.Random, least: int = 0
) -> bool:
    """Start a run in a process of its own and kill it after a commit or two; False: it had ended."""
    start = _newest(corpus.path)
    wanted = start + chance.randint(least, 3)
    command = [sys.executable, "-c", _ADD, str(corpus.path), str(wire), str(workers)]
    with subprocess.Popen(command, start_new_session=True) as process:
        deadline = time.monotonic() + _PATIENCE
        while process.poll() is None and _newest(corpus.path) < wanted:
            assert time.monotonic() < deadline, "the run made no progress"
            time.sleep(0.005)
        time.sleep(chance.random() * 0.3)
        was_running = process.poll() is None
        process.kill()
    return was_running


@pytest.mark.parametrize("seed", [1, 2])
def test_killed_driver_loses_and_doubles_nothing(
    new_project: NewProject, wire_file: Path, wire_digests: dict[str, str], seed: int
) -> None:
    """A driver killed with -9 again and again leaves a project that the next run completes."""
    chance = random.Random(seed)
    corpus = new_project()
    for _ in range(3):
        _kill_driver(corpus, wire_file, workers=seed - 1, chance=chance)
        assert all(check.state != "error" for check in corpus.check())
    corpus.add(wire_file, workers=0)
    assert corpus.table_digests() == wire_digests


@pytest.mark.parametrize("workers", [0, 1])
def test_a_crawl_is_resumed_inside_its_file(
    new_project: NewProject, tmp_path: Path, workers: int
) -> None:
    """A run killed within a crawl of one file goes on behind the pages it had committed."""
    chance = random.Random(workers)
    rows = wire_pages(24)
    crawl = write_crawl(tmp_path / "crawl.warc.gz", rows)
    whole = new_project("whole")
    whole.add(crawl, workers=0)
    corpus = new_project()
    assert _kill_driver(corpus, crawl, workers=workers, chance=chance, least=3)
    held = corpus.status().counts["pages"]
    assert 0 < held < len(rows)
    report = corpus.add(crawl, workers=0)
    assert (report.pages_given, report.pages_known) == (len(rows), held)
    assert report.pages_read == len(rows) - held
    assert report.problems == ()
    assert corpus.table_digests() == whole.table_digests()


def test_killed_workers_lose_and_double_nothing(
    new_project: NewProject, wire_file: Path, wire_digests: dict[str, str]
) -> None:
    """Workers killed with -9 during a run change nothing but its time."""
    chance = random.Random(5)
    corpus = new_project()
    stop = threading.Event()
    killed: list[int] = []

    def kill_some() -> None:
        while not stop.is_set() and len(killed) < _HARMLESS_KILLS:
            time.sleep(0.3 + chance.random())
            children = multiprocessing.active_children()
            if children and (pid := chance.choice(children).pid):
                os.kill(pid, signal.SIGKILL)
                killed.append(pid)

    killer = threading.Thread(target=kill_some)
    killer.start()
    try:
        report = corpus.add(wire_file, workers=2)
    finally:
        stop.set()
        killer.join()
    assert killed
    assert report.problems == ()
    assert corpus.table_digests() == wire_digests


def test_workers_end_with_their_driver(new_project: NewProject, wire_file: Path) -> None:
    """When the driver is killed its workers end too."""
    corpus = new_project()
    command = [sys.executable, "-c", _ADD, str(corpus.path), str(wire_file), "2"]
    with subprocess.Popen(command, start_new_session=True) as process:
        deadline = time.monotonic() + _PATIENCE
        while not (workers := list((corpus.path / "store" / "spool").glob("beat-*"))):
            assert time.monotonic() < deadline
            assert process.poll() is None
            time.sleep(0.01)
        process.kill()
    pids = [int(path.name.split("-")[1]) for path in workers]
    deadline = time.monotonic() + _PATIENCE
    while any(_is_running(pid) for pid in pids):
        assert time.monotonic() < deadline, "a worker lives on"
        time.sleep(0.05)


def _is_running(pid: int) -> bool:
    stat = Path(f"/proc/{pid}/stat")
    try:
        return stat.read_text(encoding="ascii").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_interrupt_keeps_what_was_committed(
    new_project: NewProject, wire_file: Path, wire_digests: dict[str, str]
) -> None:
    """Ctrl-C ends a run with a report that says so; the next run completes it."""
    corpus = new_project()
    # A shell's background jobs are started to ignore Ctrl-C; this process hears it.
    code = (
        "import signal, sys, wirecopy\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "report = wirecopy.open(sys.argv[1]).add(sys.argv[2], workers=2)\n"
        "print(report.interrupted, report.pages_read)"
    )
    command = [sys.executable, "-c", code, str(corpus.path), str(wire_file)]
    start = _newest(corpus.path)
    with subprocess.Popen(
        command, start_new_session=True, stdout=subprocess.PIPE, text=True
    ) as process:
        deadline = time.monotonic() + _PATIENCE
        while process.poll() is None and _newest(corpus.path) < start + 3:
            assert time.monotonic() < deadline
            time.sleep(0.005)
        os.killpg(process.pid, signal.SIGINT)
        out, _ = process.communicate(timeout=_PATIENCE)
    assert process.returncode == 0
    told, count = out.split()
    assert told == "True"
    assert corpus.status().counts["pages"] == int(count)
    corpus.add(wire_file, workers=0)
    assert corpus.table_digests() == wire_digests
