"""Steps: the part of a task that has a time limit, and the beat that tells others where it is.

A worker writes the number and the start of its present step into a small file; whoever started
the worker can then see that a step has hung, and after a crash which step it was.  An alarm breaks
steps that hang in Python code; those that hang in compiled code are for the executor to kill.

The limit is one of CPU time, so that a busy machine does not change what is read; a step that waits
rather than works is broken off after ``PATIENCE`` times the limit.
"""

from __future__ import annotations

import mmap
import os
import signal
import struct
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

_BEAT = struct.Struct("<qqdd")
#: After the first alarm, how often it rings again when some code swallowed it, in seconds.
_AGAIN = 1.0
#: Wall seconds allowed for one second of the limit: a machine with a few times more processes than
#: processors still reads every page.
PATIENCE = 3.0


class StepTimeout(BaseException):
    """A step took longer than its limit."""


@dataclass(frozen=True, slots=True)
class Beat:
    """Where a worker is: task, step, when the step began (monotonic; 0: idle), its limit."""

    pid: int
    task: int
    step: int
    started: float
    limit: float


class _Pulse:
    """This process's beat file, when it has one."""

    def __init__(self) -> None:
        self._map: mmap.mmap | None = None
        self.task = -1
        self.began = self.began_cpu = self.limit = 0.0

    def open(self, folder: Path) -> None:
        path = folder / f"beat-{os.getpid()}"
        path.write_bytes(bytes(_BEAT.size))
        with path.open("r+b") as handle:
            self._map = mmap.mmap(handle.fileno(), _BEAT.size)

    def write(self, step: int, started: float, limit: float) -> None:
        self.began, self.began_cpu, self.limit = started, time.process_time(), limit
        if self._map is not None:
            _BEAT.pack_into(self._map, 0, self.task, step, started, limit)


_PULSE = _Pulse()


def open_beat(folder: Path) -> None:
    """Begin to write this process's beat into ``folder``."""
    _PULSE.open(folder)


def begin_task(number: int) -> None:
    """Say which task this process works on."""
    _PULSE.task = number
    _PULSE.write(-1, 0.0, 0.0)


def read_beats(folder: Path) -> list[Beat]:
    """The beats of all workers that write into ``folder``, dead ones too."""
    found = []
    for path in sorted(folder.glob("beat-*")):
        data = path.read_bytes()
        if len(data) == _BEAT.size:
            found.append(Beat(int(path.name[5:]), *_BEAT.unpack(data)))
    return found


@contextmanager
def limited_step(number: int, seconds: float) -> Iterator[None]:
    """Run a step; raises StepTimeout when it takes more than ``seconds`` of CPU time.

    Outside the main thread and on systems without alarms there is no limit here.
    """
    _PULSE.write(number, time.monotonic(), seconds)
    has_alarm = hasattr(signal, "setitimer") and _is_main_thread()
    old = signal.signal(signal.SIGALRM, _ring) if has_alarm else None
    try:
        if has_alarm:
            signal.setitimer(signal.ITIMER_REAL, seconds, min(seconds, _AGAIN))
        yield
    finally:
        if has_alarm:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, old)
        _PULSE.write(number, 0.0, 0.0)


def _is_main_thread() -> bool:
    return threading.current_thread() is threading.main_thread()


def _ring(_: int, __: FrameType | None) -> None:
    cpu, wall = time.process_time() - _PULSE.began_cpu, time.monotonic() - _PULSE.began
    if cpu >= _PULSE.limit or wall >= PATIENCE * _PULSE.limit:
        raise StepTimeout
