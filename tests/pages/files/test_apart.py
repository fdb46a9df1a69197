"""Readings in the process beside end, whatever they do, and others go on."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from multiprocessing import get_context
from multiprocessing.pool import Pool
from types import ModuleType

import pytest
from tests.pages.files import apart_tasks

from wirecopy.errors import FormatError
from wirecopy.pages.files import apart
from wirecopy.pages.files.apart import ApartError, read_apart


def test_what_is_read_comes_in_order_from_one_process() -> None:
    """Reading after reading is done by one process beside this one, and what is printed there is no item."""
    one, *numbers = read_apart(apart_tasks.process_and, 3, seconds=10)
    other, *_ = read_apart(apart_tasks.process_and, 0, seconds=10)
    assert numbers == [0, 1, 2]
    assert one == other != os.getpid()


def test_two_readings_at_a_time_have_a_process_each() -> None:
    """A reading that is not over disturbs no other."""
    one, two = (read_apart(apart_tasks.process_and, 9, seconds=10) for _ in range(2))
    first, second = next(one), next(two)
    assert first != second
    assert list(zip(one, two, strict=True)) == [(n, n) for n in range(9)]


def test_a_reading_that_is_left_ends_its_process() -> None:
    """Who stops to ask leaves nothing behind that goes on."""
    reading = read_apart(apart_tasks.process_and, 10**9, seconds=10)
    assert isinstance(reading, Iterator)
    process = next(reading)
    reading.close()  # type: ignore[attr-defined]
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


#: A reading, and how it ends.
ENDS: list[tuple[Callable[[], Iterator[object]], str]] = [
    (apart_tasks.endless, "time"),
    (apart_tasks.greedy, "memory"),
    (apart_tasks.dying, "crash"),
    (apart_tasks.broken, "bug"),
]


@pytest.mark.parametrize(("read", "why"), ENDS)
def test_a_reading_that_cannot_end_well_is_told(
    read: Callable[[], Iterator[object]], why: str
) -> None:
    """It ends by the system's hand where need be, and the next reading is done."""
    with pytest.raises(ApartError) as caught:
        list(read_apart(read, seconds=0.3))
    assert caught.value.why == why
    assert len(list(read_apart(apart_tasks.process_and, 3, seconds=10))) == 4


def test_an_input_that_is_refused_is_an_error_of_ours() -> None:
    """What is said of an input passes through as it is."""
    with pytest.raises(FormatError, match=r"a\.file: no table"):
        list(read_apart(apart_tasks.refused, seconds=10))


def _numbers(first: int) -> tuple[int, list[int]]:
    process, *numbers = read_apart(apart_tasks.process_and, first, seconds=10)
    return process, numbers


def _forked() -> Pool:
    return get_context("fork").Pool(2)


def test_processes_that_are_forked_off_have_readers_of_their_own() -> None:
    """Readings in several processes at a time are given what they asked for, none another's."""
    ours, _ = _numbers(1)
    with _forked() as pool:
        found = pool.map_async(_numbers, range(50, 90), chunksize=1).get(timeout=30)
    assert [numbers for _, numbers in found] == [list(range(n)) for n in range(50, 90)]
    assert ours not in {process for process, _ in found}
    assert _numbers(1) == (ours, [0])


def _leave(_: int) -> str:
    """Ask on in a reading that another process began, and end all readers, as at the end of a process."""
    reading = _BEGUN.pop()
    with pytest.raises(ApartError) as caught:
        next(reading)
    apart._end_idle()
    return caught.value.why


#: Readings that are begun when a process is forked off.
_BEGUN: list[Iterator[int]] = []


def test_a_process_that_is_forked_off_ends_no_reader_of_the_first() -> None:
    """A reading that is under way goes on where it was begun, and only there."""
    _BEGUN.append(reading := read_apart(apart_tasks.process_and, 9, seconds=10))
    next(reading)
    try:
        with _forked() as pool:
            assert pool.apply_async(_leave, [0]).get(timeout=30) == "bug"
    finally:
        _BEGUN.clear()
    assert list(reading) == list(range(9))


def test_a_reading_that_the_other_process_cannot_find_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A module that is missing there is named; a smaller file would not help."""
    module = ModuleType("lost_module")
    exec("def read():\n    yield 1", module.__dict__)
    monkeypatch.setitem(sys.modules, "lost_module", module)
    with pytest.raises(ApartError, match="No module named 'lost_module'") as caught:
        list(read_apart(module.read, seconds=10))
    assert caught.value.why == "bug"


def test_a_process_that_does_not_start_is_no_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    """An installation that is not whole is told as what it is."""
    monkeypatch.setattr(apart, "_IDLE", [])
    monkeypatch.setattr(apart, "_SERVE", "import lost_module")
    with pytest.raises(ApartError, match="standard error") as caught:
        list(read_apart(apart_tasks.process_and, 1, seconds=10))
    assert caught.value.why == "bug"


def test_a_system_without_limits_on_memory_reads_without(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Python has no module of limits, a reading is done all the same."""
    monkeypatch.setitem(sys.modules, "resource", None)
    apart._limit_memory(1)
