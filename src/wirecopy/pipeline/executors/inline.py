"""Inline executor: the work is done in this process, one item after the other.

For few pages, where starting workers would take longer than the work.  A page that kills the
process kills the run; what was committed stays.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from wirecopy.errors import StoreError
from wirecopy.pipeline.executors.protocol import Failure, Item, Made, Outcome


class InlineExecutor:
    """Runs everything here and now."""

    def map(
        self, fn: Callable[[Item], Made], items: Iterable[Item]
    ) -> Iterator[Outcome[Item, Made]]:
        """One outcome an item, in order."""
        for item in items:
            yield _run(fn, item)

    def close(self) -> None:
        """Nothing to stop."""


def _run(fn: Callable[[Item], Made], item: Item) -> Outcome[Item, Made]:
    try:
        return Outcome(item=item, made=fn(item))
    except StoreError:
        raise
    except Exception as error:  # noqa: BLE001  the edge of the work: recorded with the item
        return Outcome(item=item, failure=Failure(kind="bug", detail=repr(error)))
