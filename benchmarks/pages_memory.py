"""Memory of the workers that read pages, over a long run.

    python benchmarks/pages_memory.py FOLDER [--pages 20000] [--workers 2] [--share 0.3] [--write]

Reads pages as a run does: shards of 64 go to the processes of a pool, each page is decoded, read, cut
into articles and sketched, and its rows are written to parts.  ``--share`` of the pages are those of
FOLDER (.html, .html.gz) after random damage (``mutate.py``), which makes every one of them new; the
others are generated from the demo sample (``generate.py``), one in five as HTML.  Printed at every
eighth: memory of the largest worker now, and the most that any had so far.
"""

from __future__ import annotations

import argparse
import os
import random
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from generate import pages as generated_pages
from mutate import mutate
from throughput import descendants, peak_mb
from wirecopy.model import RawPage
from wirecopy.pages import find_pages
from wirecopy.pipeline.chunks import GivenUp, map_chunks
from wirecopy.pipeline.config import ProjectConfig
from wirecopy.pipeline.executors import PoolExecutor
from wirecopy.pipeline.page_rows import PageWork
from wirecopy.pipeline.read import read_capture
from wirecopy.pipeline.settings import PipelineConfig
from wirecopy.pipeline.shards import cut_shards

_SPEED = Path(__file__).parent / "speed.md"
_HEADING = "## Memory of workers that read pages"
#: Looks at memory over the run.
_LOOKS = 8


def all_pages(saved: Sequence[bytes], count: int, share: float) -> Iterator[RawPage]:
    """Damaged saved pages and generated ones, mixed."""
    chance = random.Random(1)
    generated = generated_pages(count)
    for number in range(count):
        where = f"page {number}"
        if saved and chance.random() < share:
            data = mutate(chance, chance.choice(saved), saved)
            yield RawPage(data=data, media="html", url=f"https://a.example/{number}", locator=where)
            continue
        row = next(generated)
        kind = "html" if "html" in row else "text"
        yield RawPage(
            data=row[kind].encode(),
            media="html" if kind == "html" else "text",
            url=row["url"],
            outlet=row["outlet"],
            captured_at=datetime.fromisoformat(row["captured_at"]),
            locator=where,
        )


def resident_mb(pid: int) -> float:
    """Resident memory of a process now, in MB; 0 when it is gone."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text("utf-8").splitlines()
    except OSError:
        return 0.0
    return next((int(x.split()[1]) / 1024 for x in lines if x.startswith("VmRSS")), 0.0)


class Looks:
    """Rows of the table, made as the pages are done."""

    def __init__(self, count: int) -> None:
        self._every = max(1, count // _LOOKS)
        self._next = self._every
        self._peak = 0.0
        self.rows: list[str] = []

    def look(self, done: int) -> None:
        """Note memory; a row when another eighth is done."""
        workers = list(descendants(os.getpid()))
        self._peak = max([self._peak, *map(peak_mb, workers)])
        if done < self._next:
            return
        self._next += self._every
        now = max(map(resident_mb, workers), default=0.0)
        self.rows.append(f"| {done:,} | {now:.0f} | {self._peak:.0f} |")
        print(self.rows[-1], flush=True)


def measure(pages: Iterator[RawPage], count: int, workers: int) -> tuple[list[str], str]:
    """Rows of the table, and what came of the pages."""
    refused: Counter[str] = Counter()

    def give_up(given_up: GivenUp[RawPage]) -> None:
        refused[given_up.code] += 1

    looks, done, cpu = Looks(count), 0, 0.0
    work = PageWork(config=ProjectConfig(), read=read_capture)
    with tempfile.TemporaryDirectory() as folder:
        spool, beats = Path(folder, "spool"), Path(folder, "beats")
        spool.mkdir()
        beats.mkdir()
        executor = PoolExecutor(workers, beats)
        try:
            shards = cut_shards(pages, work, spool, PipelineConfig())
            for shard in map_chunks(executor, shards, give_up):
                done += shard.item_count
                cpu += shard.cpu_seconds
                looks.look(done)
                for file in shard.final.files:
                    Path(file.path).unlink()
        finally:
            executor.close()
    told = ", ".join(f"{count:,} refused as {code}" for code, count in sorted(refused.items()))
    return looks.rows, f"{cpu:,.0f} CPU seconds in the workers; {told or 'no page was refused'}."


def main() -> None:
    """Measure, print, and keep the numbers when asked to."""
    parser = argparse.ArgumentParser(description="Watch the memory of workers that read pages.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pages", type=int, default=20_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--share", type=float, default=0.3, help="share of damaged saved pages")
    parser.add_argument("--write", action="store_true", help="keep the numbers in speed.md")
    given = parser.parse_args()
    saved = [item.data for item in find_pages([given.folder]) if isinstance(item, RawPage)]
    started = time.perf_counter()
    pages = all_pages(saved, given.pages, given.share)
    rows, told = measure(pages, given.pages, given.workers)
    wall = time.perf_counter() - started
    text = (
        f"{_HEADING}\n\nMeasured {datetime.now(UTC).date()} with `python benchmarks/pages_memory.py FOLDER"
        f" --pages {given.pages} --workers {given.workers} --share {given.share}`: {len(saved)} saved pages"
        f" after random damage and generated ones.\n{wall:,.0f} s on a machine shared with other work, {told}\n\n"
        "| pages | largest worker now, MB | largest so far, MB |\n|---|---|---|\n" + "\n".join(rows)
    )
    print(text)
    if given.write:
        before = _SPEED.read_text("utf-8").partition(f"\n{_HEADING}")[0]
        _SPEED.write_text(f"{before.rstrip()}\n\n{text}\n", "utf-8")


if __name__ == "__main__":
    main()
