"""Steps: the part of a task that has a time limit, and the beat that tells others where it is.

A worker writes the number and the start of its present step into a small file; whoever started
the worker can then see that a step has hung, and after a crash which step it was.  An alarm breaks
steps that hang in Python code.  Those that hang in compiled code are for the executor to kill, or end
their process by themselves where nobody beside it could see them hang.

The limit is one of CPU time, so that a busy machine does not change what is read; a step that waits
rather than works is broken off after ``PATIENCE`` times the limit.
"""

from __future__ import annotations

import faulthandler
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
from typing import BinaryIO
from uuid import uuid4

_BEAT = struct.Struct("<qqdd")
#: After the first alarm, how often it rings again when some code swallowed it, in seconds.
_AGAIN = 1.0
#: Wall seconds allowed for one second of the limit: a machine with a few times more processes than
#: processors still reads every page.
PATIENCE = 3.0
#: Seconds over its limit before the process of a step ends: its own alarm comes first.
MARGIN = 2.0


class StepTimeout(BaseException):
    """A step took longer than its limit."""


@dataclass(frozen=True, slots=True)
class Beat:
    """Where a worker is: task, step, when the step began (its machine's monotonic clock; 0: idle), its limit."""

    pid: int
    #: Whether the step hung and ended its process.
    is_hung: bool
    task: int
    step: int
    started: float
    limit: float


def time_allowed(limit: float) -> float:
    """Wall seconds after which the process of a step must end."""
    return PATIENCE * limit + MARGIN


class _Pulse:
    """This process's beat file, when it has one."""

    def __init__(self) -> None:
        self._file: BinaryIO | None = None
        self.task = -1
        self.ends_itself = False
        self.began = self.began_cpu = self.limit = 0.0

    def open(self, folder: Path, *, ends_itself: bool) -> None:
        if self._file is not None:
            self._file.close()
        name = f"beat-{os.getpid()}-{uuid4().hex}"
        self._file = (folder / name).open("wb", buffering=0)
        self.ends_itself = ends_itself

    def write(self, step: int, started: float, limit: float) -> None:
        self.began, self.began_cpu, self.limit = started, time.process_time(), limit
        if self._file is not None:
            self._file.seek(0)
            self._file.write(_BEAT.pack(self.task, step, started, limit))

    def arm(self, limit: float) -> None:
        """Have the process end when the step hangs, even where no Python code runs; the trace follows the beat."""
        if self.ends_itself and self._file is not None:
            faulthandler.dump_traceback_later(time_allowed(limit), exit=True, file=self._file)

    def disarm(self) -> None:
        """Let the process live, the step has ended."""
        if self.ends_itself:
            faulthandler.cancel_dump_traceback_later()

    def save(self) -> None:
        """Have the beat seen by other machines that share the folder."""
        if self._file is not None:
            os.fsync(self._file.fileno())


_PULSE = _Pulse()


def open_beat(folder: Path, *, ends_itself: bool = False) -> None:
    """Begin to write this process's beat into ``folder``.

    Args:
        folder: where the executor looks for it.
        ends_itself: whether a step that hangs ends this process; else it is for the executor to kill.
    """
    _PULSE.open(folder, ends_itself=ends_itself)


def begin_task(number: int) -> None:
    """Say which task this process works on."""
    _PULSE.task = number
    _PULSE.write(-1, 0.0, 0.0)
    if _PULSE.ends_itself:
        _PULSE.save()


def read_beats(folder: Path) -> list[Beat]:
    """The beats of all workers that write into ``folder``, dead ones too."""
    found = []
    for path in sorted(folder.glob("beat-*")):
        data = path.read_bytes()
        if len(data) >= _BEAT.size:
            pid, is_hung = int(path.name.split("-")[1]), len(data) > _BEAT.size
            found.append(Beat(pid, is_hung, *_BEAT.unpack_from(data)))
    return found


@contextmanager
def limited_step(number: int, seconds: float) -> Iterator[None]:
    """Run a step; raises StepTimeout when it takes more than ``seconds`` of CPU time.

    Outside the main thread and on systems without alarms there is no limit here.
    """
    _PULSE.write(number, time.monotonic(), seconds)
    _PULSE.arm(seconds)
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
        _PULSE.disarm()
        _PULSE.write(number, 0.0, 0.0)


def _is_main_thread() -> bool:
    return threading.current_thread() is threading.main_thread()


def _ring(_: int, __: FrameType | None) -> None:
    cpu, wall = time.process_time() - _PULSE.began_cpu, time.monotonic() - _PULSE.began
    if cpu >= _PULSE.limit or wall >= PATIENCE * _PULSE.limit:
        raise StepTimeout
