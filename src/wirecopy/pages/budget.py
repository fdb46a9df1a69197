"""Budget: the CPU time that reading the markup of one page in full may take.

It is looked at between steps and every so many items of a long one, so that nothing is broken off in
the middle of a step: no signal is needed, and it works in any thread or process.  Time spent in
compiled code (the parser) is seen when the code returns.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

Item = TypeVar("Item")

#: CPU seconds of the present thread since some moment; other threads do not count.
CpuClock = Callable[[], float]
#: Items between two looks: a millisecond or so.
_STRIDE = 1000


class OverBudgetError(Exception):
    """The time is spent, or sure to be; caught where the page is read, and never seen outside."""


class Budget:
    """CPU seconds from now on."""

    def __init__(self, seconds: float, clock: CpuClock = time.thread_time) -> None:
        self._seconds = seconds
        self._clock = clock
        self._end = clock() + seconds

    def check(self) -> None:
        """Raise OverBudgetError when the time is spent."""
        if self._clock() >= self._end:
            raise OverBudgetError(
                f"reading it in full took more than {self._seconds:g} s of CPU time"
            )

    @contextmanager
    def but_loading(self, module: str) -> Iterator[None]:
        """Time in which ``module`` is loaded on first use does not count: no page is to pay for the process."""
        was_loaded, began = module in sys.modules, self._clock()
        yield
        if not was_loaded and module in sys.modules:
            self._end += self._clock() - began

    def each(self, items: Iterable[Item]) -> Iterator[Item]:
        """The items, with a look at the time before the first and at every stride."""
        left = 0
        for item in items:
            if not left:
                self.check()
                left = _STRIDE
            left -= 1
            yield item
