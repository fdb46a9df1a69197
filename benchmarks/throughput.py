"""Speed and memory of the whole road on generated pages.

  python benchmarks/throughput.py [--pages 10000] [--more 100] [--workers 2]

Generates pages (``generate.py``), adds them with the command line in processes of its own, watches
the peak memory of every process, and writes ``benchmarks/speed.md``.  A first run with a tenth of the
pages shows whether memory grows with the pages; a last one adds a few pages to the full store.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
PAGE = HERE / "speed.md"
#: How often the processes' memory is looked at, in seconds.
WATCH_EVERY = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One ``wirecopy add``."""

    name: str
    pages: int
    seconds: float
    cpu_seconds: float
    driver_mb: float
    worker_mb: float
    store_mb: float
    #: CPU seconds by stage, over all processes.
    stage_cpu_seconds: dict[str, float]
    made: dict[str, int]

    @property
    def rate(self) -> float:
        """Pages a second."""
        return self.pages / self.seconds


def descendants(pid: int) -> Iterator[int]:
    """Processes started by ``pid``, and theirs."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text("utf-8").split()
    except OSError:
        return
    for child in map(int, children):
        yield child
        yield from descendants(child)


def peak_mb(pid: int) -> float:
    """Peak resident memory of one process so far, in MB; 0 when it is gone."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text("utf-8").splitlines()
    except OSError:
        return 0.0
    return next((int(x.split()[1]) / 1024 for x in lines if x.startswith("VmHWM")), 0.0)


class Watch(threading.Thread):
    """Peak memory of a process and of the largest of its descendants."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid, self.done = pid, threading.Event()
        self.driver = self.worker = 0.0

    def run(self) -> None:
        """Look until told to stop."""
        while not self.done.wait(WATCH_EVERY):
            self.driver = max(self.driver, peak_mb(self.pid))
            self.worker = max([self.worker, *map(peak_mb, descendants(self.pid))])


def wirecopy(*args: str, cwd: Path) -> tuple[str, float, float, Watch]:
    """Run the command line: its output, wall seconds, CPU seconds, memory."""
    before, start = os.times(), time.perf_counter()
    command = [str(Path(sys.executable).with_name("wirecopy")), *args]
    process = subprocess.Popen(command, cwd=cwd, stdout=subprocess.PIPE, text=True)
    watch = Watch(process.pid)
    watch.start()
    output, _ = process.communicate()
    watch.done.set()
    watch.join()
    after = os.times()
    cpu = (
        after.children_user + after.children_system - before.children_user - before.children_system
    )
    if process.returncode:
        raise RuntimeError(f"wirecopy {' '.join(args)} ended with {process.returncode}")
    return output, time.perf_counter() - start, cpu, watch


def add(name: str, folder: Path, pages: Path, count: int, workers: int) -> Run:
    """Add a file of pages and tell what it took."""
    output, seconds, cpu, watch = wirecopy(
        "add", str(pages), "--workers", str(workers), "--json", cwd=folder
    )
    report = json.loads(output)
    store = sum(f.stat().st_size for f in (folder / "store").rglob("*") if f.is_file())
    return Run(
        name=name,
        pages=count,
        seconds=seconds,
        cpu_seconds=cpu,
        driver_mb=watch.driver,
        worker_mb=watch.worker,
        store_mb=store / 1e6,
        stage_cpu_seconds=report["stage_cpu_seconds"],
        made=report["made"],
    )


def generate(path: Path, count: int, first: int) -> Path:
    """Write ``count`` pages from page number ``first`` on."""
    program = [sys.executable, str(HERE / "generate.py"), str(count), str(path)]
    subprocess.run([*program, "--first-page", str(first)], check=True)
    return path


def start_up() -> list[str]:
    """Lines on how long the command line and the package take to start: medians of seven."""
    help_ = [str(Path(sys.executable).with_name("wirecopy")), "--help"]
    commands = {
        "wirecopy --help": help_,
        "python -c 'import wirecopy'": [sys.executable, "-c", "import wirecopy"],
        "python -c pass": [sys.executable, "-c", "pass"],
    }
    return [f"- `{name}`: {_median_seconds(command):.2f} s" for name, command in commands.items()]


def _median_seconds(command: list[str]) -> float:
    times = []
    for _ in range(7):
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--more", type=int, default=100)
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()
    runs = []
    with tempfile.TemporaryDirectory() as temporary:
        top = Path(temporary)
        for count in (args.pages // 10, args.pages):
            folder = top / f"of-{count}"
            wirecopy("init", str(folder), cwd=top)
            pages = generate(top / f"{count}.jsonl", count, 0)
            runs.append(add(f"{count} pages", folder, pages, count, args.workers))
            more = generate(top / f"more-{count}.jsonl", args.more, count)
            name = f"{args.more} more pages"
            runs.append(add(name, folder, more, args.more, args.workers))
    PAGE.write_text(report(runs, args), "utf-8")
    print(PAGE.read_text("utf-8"))


def report(runs: list[Run], args: argparse.Namespace) -> str:
    """The page of speeds."""
    lines = [
        "# Speed and memory",
        "",
        f"Measured {datetime.now(UTC).date().isoformat()} with `python benchmarks/throughput.py --pages "
        f"{args.pages} --more {args.more} --workers {args.workers}` on {platform.machine()}, {os.cpu_count()} "
        f"cores, Python {platform.python_version()}; whole processes, from the command line.",
        "",
        "| run | pages/s | wall s | CPU s | driver MB | largest worker MB | store MB |",
        "|---|---|---|---|---|---|---|",
        *(
            f"| {r.name} | {r.rate:.1f} | {r.seconds:.1f} | {r.cpu_seconds:.1f} | {r.driver_mb:.0f} "
            f"| {r.worker_mb:.0f} | {r.store_mb:.1f} |"
            for r in runs
        ),
        "",
        "CPU seconds by stage, as the run itself reports them:",
        "",
        *(
            f"- {r.name}: " + ", ".join(f"{k} {v:.1f}" for k, v in r.stage_cpu_seconds.items())
            for r in runs
        ),
        "",
        "Start-up, median of seven:",
        "",
        *start_up(),
        "",
        "Rows made:",
        "",
        *(f"- {r.name}: " + ", ".join(f"{k} {v}" for k, v in r.made.items()) for r in runs),
        "",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
