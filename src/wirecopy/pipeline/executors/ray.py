"""Ray executor: the work is done by the machines of a Ray cluster, or by a Ray started on this one.

One task of Ray core an item, the same functions as everywhere.  Workers write their parts where the run
looks for them, so all machines share the project's folder.  A step that hangs ends its worker, since
nobody beside it could see it hang; Ray tells that a worker or its machine is gone.  Then a task that was
inside a step comes back as a failure, and one that was not is run again.  Ray's own retries are off: they
would give a page that kills its worker to one worker after the other.
"""

from __future__ import annotations

import os
import signal
import socket
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any, TypeAlias
from uuid import uuid4

from wirecopy.errors import ConfigError, MissingExtraError, StoreError
from wirecopy.pipeline.executors.protocol import Failure, Item, Made, Outcome
from wirecopy.pipeline.executors.remote import Answer, Desk, run_task
from wirecopy.pipeline.executors.steps import Beat, read_beats

#: The address that starts Ray on this machine.
LOCAL = "local"
#: Tasks given out for each processor: one in hand, one waiting.
_AHEAD = 2
#: Seconds between looks at how many processors there are: clusters grow and shrink.
_LOOK = 10.0
#: Losses of a task outside any step before we give up.
_TRIES = 5
#: Seconds in which a cluster must answer; Ray itself tries for five minutes and then ends the process.
_PATIENCE = 10.0
_DIED = "the worker process died"

#: Ray is optional: its types may not be there.
_Ray: TypeAlias = Any
_Ref: TypeAlias = Any


@dataclass(slots=True)
class _Task:
    """An item on its way; each try has a number of its own."""

    item: Any
    number: int = -1
    losses: int = 0


class RayExecutor:
    """Runs work as tasks of Ray; ``folder``, which all its machines share, holds the workers' beats."""

    def __init__(self, address: str, folder: Path, *, workers: int | None = None) -> None:
        self._ray = _import_ray(address)
        self._is_ours = _connect(self._ray, address, workers)
        is_started = self._is_ours and address == LOCAL
        #: A Ray started for the run has no more processors than wanted.
        self._most = None if is_started else workers
        self._run = self._ray.remote(max_retries=0)(run_task)
        self._folder = folder
        self._desk = Desk(str(folder), f"desk-{uuid4().hex}")
        (folder / self._desk.mark).touch()
        self._numbers = count()
        self._given_out: set[_Ref] = set()
        self._room, self._looked = 0, float("-inf")

    def map(
        self, fn: Callable[[Item], Made], items: Iterable[Item]
    ) -> Iterator[Outcome[Item, Made]]:
        """One outcome an item, as they come."""
        source = map(_Task, items)
        waiting: dict[_Ref, _Task] = {}
        again: list[_Task] = []
        while True:
            with self._cluster_errors():
                self._fill(fn, source, waiting, again)
                done = self._ray.wait(list(waiting))[0] if waiting else []
            if not done:
                return
            for ref in done:
                task = waiting.pop(ref)
                self._given_out.discard(ref)
                outcome = self._outcome(ref, task)
                if outcome is None:
                    again.append(task)
                else:
                    yield outcome

    def close(self) -> None:
        """Stop the workers; a Ray that was there before stays."""
        for ref in self._given_out:
            with suppress(self._ray.exceptions.RayError):
                self._ray.cancel(ref, force=True)
        self._given_out.clear()
        if self._is_ours:
            self._ray.shutdown()
        for path in (self._folder / self._desk.mark, *self._folder.glob("beat-*")):
            path.unlink(missing_ok=True)

    def _fill(
        self,
        fn: Callable[[Item], Made],
        source: Iterator[_Task],
        waiting: dict[_Ref, _Task],
        again: list[_Task],
    ) -> None:
        while len(waiting) < self._count_room():
            task = again.pop() if again else next(source, None)
            if task is None:
                return
            task.number = next(self._numbers)
            ref = self._run.remote(fn, task.item, task.number, self._desk)
            self._given_out.add(ref)
            waiting[ref] = task

    def _count_room(self) -> int:
        """How many tasks may be given out, whose items are all held in memory."""
        now = time.monotonic()
        if now - self._looked > _LOOK:
            self._looked = now
            processors = int(self._ray.cluster_resources().get("CPU", 0))
            self._room = max(1, processors) * _AHEAD
        return min(self._room, self._most or self._room)

    def _outcome(self, ref: _Ref, task: _Task) -> Outcome[Any, Any] | None:
        """What came of a task; None when it is to be run again."""
        errors = self._ray.exceptions
        with self._cluster_errors():
            try:
                answer: Answer[Any] = self._ray.get(ref)
            except (
                errors.WorkerCrashedError,
                errors.NodeDiedError,
                errors.OutOfMemoryError,
                errors.ObjectLostError,
                errors.TaskCancelledError,
            ):
                return self._after_loss(task)
        if answer.error is not None:
            raise answer.error
        return Outcome(item=task.item, made=answer.made, failure=answer.failure)

    def _after_loss(self, task: _Task) -> Outcome[Any, Any] | None:
        """The failure of a task that was inside a step; None for one that is to be run again."""
        beat = next((b for b in read_beats(self._folder) if b.task == task.number), None)
        if beat is not None and beat.started:
            return Outcome(item=task.item, failure=_failure(beat))
        task.losses += 1
        if task.losses < _TRIES:
            return None
        if beat is None:
            raise StoreError(
                "workers of Ray die before they begin to work",
                advice="run with --workers 0 to see why; check the memory limit",
            )
        return Outcome(item=task.item, failure=Failure(kind="crash", detail=_DIED))

    @contextmanager
    def _cluster_errors(self) -> Iterator[None]:
        """Turn what is wrong with the cluster, and no matter of an item, into a StoreError."""
        try:
            yield
        except self._ray.exceptions.RayError as error:
            raise StoreError(
                f"Ray cannot run the work: {_last_line(error)}",
                advice="look into Ray's logs; all its machines need the same wirecopy and Python",
            ) from error


def _failure(beat: Beat) -> Failure:
    if beat.is_hung:
        return Failure(kind="timeout", step=beat.step, detail=f"over {beat.limit:g} s")
    return Failure(kind="crash", step=beat.step, detail=_DIED)


def _import_ray(address: str) -> _Ray:
    """Ray; raises MissingExtraError without."""
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    if address == LOCAL:
        # Ray reads it at import, on Linux too: what it starts here then listens to this machine alone.
        os.environ.setdefault("RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER", "0")
    try:
        import ray
    except ImportError as error:
        raise MissingExtraError(
            "Ray is not installed", advice='run: pip install "wirecopy[ray]"'
        ) from error
    return ray


def _connect(ray: _Ray, address: str, workers: int | None) -> bool:
    """Start Ray or join a cluster; whether it is ours to stop.  The one this process has joined is kept."""
    if ":" in address:
        _knock(address)
    if ray.is_initialized():
        return False
    is_local = address == LOCAL
    try:
        with _own_sigterm():
            ray.init(
                address=address,
                num_cpus=workers if is_local else None,
                include_dashboard=False,
                log_to_driver=False,
                configure_logging=False,
            )
    except (Exception, SystemExit) as error:
        if is_local:
            raise ConfigError(
                f"Ray does not start: {_last_line(error)}",
                where=address,
                advice="try again on a less busy machine, or leave ray_address out",
            ) from error
        raise _unreachable(address, _last_line(error)) from error
    return True


def _knock(address: str) -> None:
    """Raise ConfigError where nothing answers; Ray itself would try for minutes and then exit."""
    host, _, port = address.rpartition(":")
    try:
        socket.create_connection((host.strip("[]"), int(port)), timeout=_PATIENCE).close()
    except (OSError, UnicodeError) as error:  # the second of a name that none can be
        raise _unreachable(address, str(error)) from error


def _unreachable(address: str, why: str) -> ConfigError:
    return ConfigError(
        f"no Ray can be reached: {why}",
        where=address,
        advice=f'look with "ray status"; the address "{LOCAL}" starts Ray on this machine',
    )


@contextmanager
def _own_sigterm() -> Iterator[None]:
    """Keep the program's own way to end; Ray would put another in its place."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    own = signal.getsignal(signal.SIGTERM)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, own)


def _last_line(error: BaseException) -> str:
    """What an error says; Ray's hold the worker's traceback."""
    lines = str(error).strip().splitlines()
    return lines[-1].strip() if lines else type(error).__name__
