"""Executors: one protocol, ``map(fn, items)``, whatever runs the work.

Results come as they are ready; nothing downstream depends on their order.  ``fn`` and the items
must be picklable.  A StoreError (a full disk) is no matter of the item: it ends the whole map.  An executor survives the death of a worker and says which item it had in hand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, Literal, Protocol, TypeVar

Item = TypeVar("Item")
Made = TypeVar("Made")

#: The worker died; it was killed because a step took too long; the function raised.
FailureKind = Literal["crash", "timeout", "bug"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Why an item gave no result."""

    kind: FailureKind
    #: The step of the work that was running; None when none was.
    step: int | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome(Generic[Item, Made]):
    """An item with what was made of it, or why nothing was."""

    item: Item
    made: Made | None = None
    failure: Failure | None = None


class Executor(Protocol):
    """Runs a function over items."""

    def map(
        self, fn: Callable[[Item], Made], items: Iterable[Item]
    ) -> Iterator[Outcome[Item, Made]]:
        """One outcome for every item, in any order; items are taken as there is room."""
        ...

    def close(self) -> None:
        """Stop all workers."""
        ...
