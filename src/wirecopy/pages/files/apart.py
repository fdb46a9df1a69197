"""Apart: readings that may not end or may take all memory, in a process that the system holds to limits.

A limit on time needs a look at the clock now and then, and a library that is given a whole file looks
at none.  So it runs beside this process: the system ends it when its CPU time is spent, and refuses it
memory above a bound.  One process serves reading after reading and ends with this one.  A process
that is forked off this one has readers of its own: two that ask one reader would be given each other's
answers.
"""

from __future__ import annotations

import atexit
import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Literal, TypeVar, cast

from wirecopy.errors import InputError, PageTimeoutError
from wirecopy.model import Problem, RawPage
from wirecopy.pages.config import PageDefaults, PagesConfig
from wirecopy.pages.problems import make_problem

Item = TypeVar("Item")

#: Bytes of address space a process may take that reads apart, its libraries among them.
MOST_MEMORY = 1_500_000_000
#: CPU seconds that a file may take for each of its bytes, beside ``file_seconds``.
_SECONDS_A_BYTE = 2e-6
_SERVE = "from wirecopy.pages.files.apart import serve; serve()"
#: What Python ends with where nobody caught an error.
_FAILED = 1


@dataclass(frozen=True, slots=True)
class _Failed:
    """How a reading ended, when it did not end well."""

    why: Literal["memory", "bug"]
    what: str


_END = None


class ApartError(Exception):
    """A reading that was ended: its time was spent (``time``), its ``memory``, its process died (``crash``), a ``bug``."""

    def __init__(self, why: Literal["time", "memory", "crash", "bug"], what: str) -> None:
        super().__init__(what)
        self.why = why


def read_apart(
    read: Callable[..., Iterator[Item]],
    *given: object,
    seconds: float,
    memory: int = MOST_MEMORY,
) -> Iterator[Item]:
    """What ``read`` gives for ``given``, which both must be picklable.

    Raises:
        ApartError: it took more than ``seconds`` of CPU time or ``memory`` bytes, or failed.
        InputError: as ``read`` raised it.
    """
    reader = _IDLE.pop() if _IDLE else _Reader()
    is_done = False
    try:
        reader.send((read, given, seconds, memory))
        while (item := reader.receive()) is not _END:
            if isinstance(item, InputError):
                raise item
            yield cast("Item", item)
        is_done = True
    finally:
        if is_done:
            _IDLE.append(reader)
        else:
            reader.end()


class _Reader:
    """A process that reads for this one."""

    def __init__(self) -> None:
        self._owner = os.getpid()
        # The packages that this process has found are to be found there too.
        places = os.pathsep.join(str(Path(place).absolute()) for place in sys.path)
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and words
            [sys.executable, "-P", "-c", _SERVE],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": places},
        )

    def send(self, task: object) -> None:
        """Give it work; what it says to a death while it takes it is heard when it is asked."""
        with suppress(BrokenPipeError):
            pickle.dump(task, self._stream("stdin"))
            self._stream("stdin").flush()

    def receive(self) -> object:
        """The next thing found; raises ApartError when there will be none."""
        if not self._is_ours():
            raise ApartError("bug", "a reading cannot go on in a process that was forked off since")
        try:
            found: object = pickle.load(self._stream("stdout"))  # noqa: S301 - from our own process
        except (EOFError, pickle.UnpicklingError) as error:
            status = self._process.wait()
            if status == -signal.SIGPROF:
                raise ApartError("time", "its time is spent") from error
            if status == _FAILED:
                raise ApartError("bug", "its process failed, as told on standard error") from error
            raise ApartError("crash", f"its process ended with {status}") from error
        if isinstance(found, _Failed):
            raise ApartError(found.why, found.what)
        return found

    def end(self) -> None:
        """End the process, whatever it does; one that another process began is only let go."""
        if self._is_ours():
            self._process.kill()
        with suppress(OSError):
            self._stream("stdin").close()
        self._stream("stdout").close()
        if self._is_ours():
            self._process.wait()

    def _is_ours(self) -> bool:
        return self._owner == os.getpid()

    def _stream(self, name: Literal["stdin", "stdout"]) -> BinaryIO:
        return cast("BinaryIO", getattr(self._process, name))


def pages_apart(
    read: Callable[[bytes, str, PageDefaults], Iterator[RawPage | Problem]],
    data: bytes,
    where: str,
    config: PagesConfig,
    defaults: PageDefaults,
    *,
    what: str,
) -> Iterator[RawPage | Problem]:
    """What ``read`` finds in the bytes of a file; a Problem, last, where it was ended or failed."""
    seconds = config.file_seconds + _SECONDS_A_BYTE * len(data)
    try:
        yield from read_apart(read, data, where, defaults, seconds=seconds)
    except ApartError as error:
        yield _given_up(error, what, where, seconds)


def _given_up(error: ApartError, what: str, where: str, seconds: float) -> Problem:
    smaller = "leave it out, or cut it into smaller files"
    code, told, advice = {
        "time": (
            PageTimeoutError.code,
            f"reading the {what} took more than {seconds:.1f} s of CPU time",
            f"raise file_seconds under [pages], {smaller}",
        ),
        "memory": (
            "memory",
            f"reading the {what} takes more than {MOST_MEMORY:,} bytes of memory",
            smaller,
        ),
        "crash": ("crash", f"reading the {what} failed: {error}", f"{smaller}; please report it"),
        "bug": ("bug", f"reading the {what} failed: {error}", "please report it, with the file"),
    }[error.why]
    return make_problem(code, told, where=where, advice=advice)


#: Processes that wait for work: as many as there were readings at one time.
_IDLE: list[_Reader] = []


@atexit.register
def _end_idle() -> None:
    while _IDLE:
        _IDLE.pop().end()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_end_idle)


def serve() -> None:
    """Read what is asked for on standard input until it ends: the work of the process beside."""
    # Ctrl-C is for the process that asks, which ends this one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    tasks, found = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is talk
    while True:
        try:
            read, given, seconds, memory = pickle.load(tasks)  # noqa: S301 - from the process that started this one
        except EOFError:
            return
        except Exception as error:  # noqa: BLE001 - the reading is not to be found here
            pickle.dump(_failed(error), found)
            found.flush()
            return
        signal.setitimer(signal.ITIMER_PROF, max(seconds, 1e-6))
        _limit_memory(memory)
        last = _give(found, read, given)
        signal.setitimer(signal.ITIMER_PROF, 0)
        pickle.dump(last, found)
        found.flush()


def _give(found: BinaryIO, read: Callable[..., Iterator[Any]], given: tuple[Any, ...]) -> object:
    """Write all that a reading gives; returns how it ended."""
    try:
        for item in read(*given):
            pickle.dump(item, found)
    except MemoryError:
        return _Failed("memory", "it needs more memory than it may take")
    except InputError as error:
        return error
    except Exception as error:  # noqa: BLE001 - told where the input is named
        return _failed(error)
    return _END


def _failed(error: Exception) -> _Failed:
    return _Failed("bug", f"{type(error).__name__}: {error}"[:300])


def _limit_memory(most: int) -> None:
    # Systems that know no such limit read without it.
    with suppress(ImportError, ValueError, OSError):
        import resource

        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        soft = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
