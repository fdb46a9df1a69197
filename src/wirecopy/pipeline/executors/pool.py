"""Pool executor: the work is done in processes that may hang or die without harm.

``concurrent.futures`` with the spawn method; ``multiprocessing.Pool`` waits for ever when a worker
is killed.  When a worker dies the whole pool breaks and is made anew: tasks that were inside a step
come back as failures, those that were not are run again.  A worker whose step is over its limit by
a margin (its alarm did not help: it hangs in compiled code) is killed.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from types import ModuleType
from typing import Any

from wirecopy.errors import StoreError
from wirecopy.pipeline.executors.protocol import Failure, Item, Made, Outcome
from wirecopy.pipeline.executors.steps import (
    Beat,
    begin_task,
    open_beat,
    read_beats,
    time_allowed,
)
from wirecopy.store.unused_memory import save_memory

#: Seconds between looks at the beats.
_POLL = 0.25
#: Tasks given out for each worker: one in hand, one waiting.
_AHEAD = 2
#: Pools that may break in a row without any result before we give up.
_TRIES = 5

_Task = tuple[int, Any]


class PoolExecutor:
    """Runs work in ``workers`` processes; ``folder`` holds their beats."""

    def __init__(self, workers: int, folder: Path) -> None:
        self.workers = workers
        self.folder = folder
        self._numbers = count()
        self._killed: set[int] = set()
        self._pool: ProcessPoolExecutor | None = None

    def map(
        self, fn: Callable[[Item], Made], items: Iterable[Item]
    ) -> Iterator[Outcome[Item, Made]]:
        """One outcome an item, as they come."""
        source = iter(items)
        waiting: dict[Future[Made], _Task] = {}
        again: list[_Task] = []
        breaks = 0
        while True:
            self._fill(fn, source, waiting, again)
            if not waiting:
                return
            done, _ = wait(waiting, timeout=_POLL, return_when=FIRST_COMPLETED)
            self._kill_hung()
            if any(isinstance(future.exception(), BrokenProcessPool) for future in done):
                breaks += 1
                failed, lost = self._after_break(waiting)
                self._give_up(breaks, failed)
                again.extend(lost)
                yield from failed
                continue
            for future in done:
                breaks = 0
                yield _outcome(waiting.pop(future)[1], future)

    def close(self) -> None:
        """Stop the workers, at once."""
        pool, self._pool = self._pool, None
        if pool is None:
            return
        processes = list((pool._processes or {}).values())
        pool.shutdown(wait=False, cancel_futures=True)
        for process in processes:
            process.kill()
        for process in processes:
            process.join()
        for path in self.folder.glob("beat-*"):
            path.unlink(missing_ok=True)

    def _fill(
        self,
        fn: Callable[[Item], Made],
        source: Iterator[Item],
        waiting: dict[Future[Made], _Task],
        again: list[_Task],
    ) -> None:
        while len(waiting) < self.workers * _AHEAD:
            if again:
                task = again.pop()
            else:
                try:
                    task = (next(self._numbers), next(source))
                except StopIteration:
                    return
            try:
                waiting[self._submit(fn, task)] = task
            except BrokenProcessPool:
                again.append(task)
                if waiting:
                    return
                self._restart()

    def _submit(self, fn: Callable[[Item], Made], task: _Task) -> Future[Made]:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(
                self.workers,
                mp_context=multiprocessing.get_context("spawn"),
                initializer=_start_worker,
                initargs=(str(self.folder),),
            )
        with _without_main():
            return self._pool.submit(_work, fn, task)

    def _kill_hung(self) -> None:
        now = time.monotonic()
        for beat in read_beats(self.folder):
            if beat.started and now - beat.started > time_allowed(beat.limit):
                self._killed.add(beat.task)
                with suppress(ProcessLookupError):
                    os.kill(beat.pid, signal.SIGKILL)

    def _after_break(
        self, waiting: dict[Future[Any], _Task]
    ) -> tuple[list[Outcome[Any, Any]], list[_Task]]:
        """Outcomes of the tasks that had a result or were inside a step; the tasks to run again."""
        wait(waiting)
        busy = {beat.task: beat for beat in read_beats(self.folder) if beat.started}
        self._restart()
        outcomes, lost = [], []
        for future, task in waiting.items():
            if not isinstance(future.exception(), BrokenProcessPool):
                outcomes.append(_outcome(task[1], future))
            elif task[0] in busy:
                outcomes.append(Outcome(item=task[1], failure=self._failure(busy[task[0]])))
            else:
                lost.append(task)
        waiting.clear()
        return outcomes, lost

    def _failure(self, beat: Beat) -> Failure:
        if beat.task in self._killed:
            return Failure(kind="timeout", step=beat.step, detail=f"over {beat.limit:g} s")
        return Failure(kind="crash", step=beat.step, detail="the worker process died")

    def _restart(self) -> None:
        self.close()

    def _give_up(self, breaks: int, failed: list[Outcome[Any, Any]]) -> None:
        if breaks > _TRIES and not failed:
            raise StoreError(
                "worker processes die before they begin to work",
                advice="run with --workers 0 to see why; check the memory limit",
            )


def _outcome(item: Item, future: Future[Made]) -> Outcome[Item, Made]:
    error = future.exception()
    if error is None:
        return Outcome(item=item, made=future.result())
    if isinstance(error, StoreError):
        raise error
    return Outcome(item=item, failure=Failure(kind="bug", detail=repr(error)))


def _work(fn: Callable[[Item], Made], task: tuple[int, Item]) -> Made:
    begin_task(task[0])
    return fn(task[1])


def _start_worker(folder: str) -> None:
    """Ctrl-C is for the driver to handle; a worker ends when its driver is gone."""
    save_memory()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_driver, daemon=True).start()
    open_beat(Path(folder))


def _end_with_driver() -> None:
    driver = multiprocessing.parent_process()
    if driver is not None:
        driver.join()
        os._exit(1)


@contextmanager
def _without_main() -> Iterator[None]:
    """Hide ``__main__`` while a worker starts, so that spawn does not run the user's script again.

    Workers only call functions of this package (or of importable modules), never of ``__main__``.
    """
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main
