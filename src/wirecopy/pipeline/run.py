"""Runs: one call of ``add``: pages in, everything derived from them brought up to date.

Pages are read in rounds.  After each round dispatches, facts and stories of what it touched are
made anew and published in one commit, so that a project is always whole but for the pages of the
last round.  Whatever a killed run left unfinished is finished by the next one.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from wirecopy.model import Problem, RawPage, RunReport
from wirecopy.pipeline.compact import compact
from wirecopy.pipeline.config import ProjectConfig
from wirecopy.pipeline.derive import derive
from wirecopy.pipeline.executors import Executor, InlineExecutor, PoolExecutor, RayExecutor
from wirecopy.pipeline.log import add_run, keep_problem
from wirecopy.pipeline.page_rows import PageWork
from wirecopy.pipeline.read import PageReader, read_capture
from wirecopy.pipeline.read_pass import ReadPass
from wirecopy.pipeline.remember import Remembering
from wirecopy.pipeline.reread import drop_read_pages, mark_stale, stale_pages, stale_parts
from wirecopy.pipeline.settings import PipelineConfig
from wirecopy.pipeline.shards import Gathering, cut_shards
from wirecopy.pipeline.tally import Inputs, OnProgress, Tally
from wirecopy.pipeline.versions import READ_STAGES, signature, version_text
from wirecopy.store import Maker, Store, Writer

#: Workers that are started when nobody says how many; more gain little on news pages.
_MOST_WORKERS = 4


def add_pages(
    store: Store,
    config: ProjectConfig,
    found: Iterable[RawPage | Problem],
    *,
    workers: int | None = None,
    ray_address: str | None = None,
    on_progress: OnProgress | None = None,
    read: PageReader = read_capture,
    inputs: Inputs = tuple,
) -> RunReport:
    """Add pages to a store.

    Args:
        store: where they go.
        config: of all stages.
        found: pages, and the inputs that are none.
        workers: processes to start; 0 works in this one; None chooses.
        ray_address: where Ray does the work; None leaves it to the configuration.
        on_progress: told now and then how far the run is.
        read: reads one capture; must be importable by the workers.
        inputs: tells, at the end, what the inputs were taken for.
    """
    tally = Tally(on_progress=on_progress, inputs=inputs)
    settings: PipelineConfig = config.section("pipeline")
    settings = settings.given(workers=workers, ray_address=ray_address)
    with store.writer() as writer:
        before = writer.manifest.row_count("pages")
        run = _Run(writer, config, settings, tally, PageWork(config=config, read=read))
        try:
            run.add(found)
        except KeyboardInterrupt:
            tally.interrupted = True
            writer.refresh()
            tally.read = max(tally.read, writer.manifest.row_count("pages") - before)
        finally:
            run.close()
        return add_run(writer, run.maker, tally)


class _Run:
    """One run, while it goes on."""

    def __init__(
        self,
        writer: Writer,
        config: ProjectConfig,
        settings: PipelineConfig,
        tally: Tally,
        work: PageWork,
    ) -> None:
        self.writer = writer
        self.config = config
        self.settings = settings
        self.tally = tally
        self.work = work
        self.executor: Executor = InlineExecutor()
        self.maker = Maker(
            stage="read",
            version=version_text(READ_STAGES),
            config=config.digest(),
            run_id=tally.run_id,
        )

    def close(self) -> None:
        """Stop the workers."""
        self.executor.close()

    def add(self, found: Iterable[RawPage | Problem]) -> None:
        """Read the pages, in rounds."""
        self._reread()
        gathering = Gathering(is_known=self.writer.is_known, report=self._keep_problem)
        pages = self._counted(gathering, found)
        pages = self._start_workers(pages)
        self._derive()
        while self._round(pages, gathering):
            self._derive()
        self._remember()
        with self.tally.clock.running("compact"):
            compact(self.writer)

    def _round(self, pages: Iterator[RawPage], gathering: Gathering) -> bool:
        """Read one round of pages; False when there was none left."""
        settings = self.settings
        some = islice(pages, settings.round_pages)
        first = next(some, None)
        if first is None:
            return False
        shards = cut_shards(chain([first], some), self.work, self.writer.spool, settings)
        reading = ReadPass(self.writer, self.executor, self.maker, self.tally)
        gathering.in_hand -= reading.read(shards)
        return True

    def _remember(self) -> None:
        """Read pages again whose outlets turned out to repeat some of their lines; the list of them is held."""
        again = Remembering(self.writer, self.executor, self.maker, self.tally, self.work)
        for batch in list(again.batches()):
            again.read(batch)
            self._derive()

    def _derive(self) -> None:
        derive(self.writer, self.executor, self.config, self.tally)
        self.writer.clear()

    def _keep_problem(self, problem: Problem) -> None:
        keep_problem(self.writer, self.maker, self.tally, problem)

    def _counted(
        self, gathering: Gathering, found: Iterable[RawPage | Problem]
    ) -> Iterator[RawPage]:
        """The new pages; the tally follows what was found so far."""
        tally, failed = self.tally, 0
        for page in chain(gathering.new_pages(found), [None]):
            tally.given, tally.known = gathering.given, gathering.known
            tally.failed += gathering.failed - failed
            failed = gathering.failed
            tally.progress("read")
            if page is not None:
                yield page
        tally.is_total_known = True

    def _start_workers(self, pages: Iterator[RawPage]) -> Iterator[RawPage]:
        """Choose the executor; few pages are read in this process."""
        head = list(islice(pages, self.settings.inline_pages))
        self._choose_executor(len(head))
        return chain(head, pages)

    def _choose_executor(self, least: int) -> None:
        """Start workers, unless that was done, for ``least`` pages or more."""
        if not isinstance(self.executor, InlineExecutor):
            return
        wanted, address = self.settings.workers, self.settings.ray_address
        if wanted == 0 or (wanted is None and least < self.settings.inline_pages):
            return
        if address is not None:
            self.executor = RayExecutor(address, self.writer.spool, workers=wanted)
        else:
            wanted = wanted or min(os.cpu_count() or 1, _MOST_WORKERS)
            self.executor = PoolExecutor(wanted, self.writer.spool)

    def _reread(self) -> None:
        """Read pages again that another version or configuration read."""
        writer = self.writer
        mark_stale(writer, signature(self.config))
        parts = stale_parts(writer)
        if parts:
            self._choose_executor(sum(part.row_count for part in parts))
        for part in parts:
            shards = cut_shards(stale_pages(writer, part), self.work, writer.spool, self.settings)
            ReadPass(writer, self.executor, self.maker, self.tally, is_again=True).read(shards)
            drop_read_pages(writer, part)
            self._derive()
