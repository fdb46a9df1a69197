"""Index: which items of a text overlap a span, without a look at all the others."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from typing import Generic, TypeVar

from wirecopy.model import Span

T = TypeVar("T")


class SpanIndex(Generic[T]):
    """Items by the spans that each has: few of them lie over one another, many after one another."""

    def __init__(self, items: Sequence[T], spans_of: Callable[[T], Iterable[Span]]) -> None:
        self._items = items
        placed = sorted((span, at) for at, item in enumerate(items) for span in spans_of(item))
        self._placed = placed
        self._starts = [span.start for span, _ in placed]
        #: The furthest end up to each span, which never falls: it tells where to begin looking.
        self._reach = list(accumulate((span.end for span, _ in placed), max))

    def overlapping(self, span: Span) -> list[T]:
        """Items with a span that shares a code point with ``span``, in the order they were given."""
        first = bisect_right(self._reach, span.start)
        end = bisect_left(self._starts, span.end)
        held = {at for own, at in self._placed[first:end] if own.overlaps(span)}
        return [self._items[at] for at in sorted(held)]
