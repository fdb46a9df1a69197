"""Readings in the process beside end, whatever they do, and others go on."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest
from tests.pages import apart_tasks

from wirecopy.errors import FormatError
from wirecopy.pages.apart import ApartError, read_apart


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
