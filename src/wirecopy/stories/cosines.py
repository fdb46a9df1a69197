"""Cosines: the similarity of one dispatch to many at once.

Weights are whole numbers here (briefs round them to five places), so that a sum has one value
whatever the order it is made in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from wirecopy.stories.brief import DispatchBrief

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]

#: Parts of a weight or a cosine: five places.
PARTS = 100_000


class TermTable:
    """Terms and weights of briefs, in the order they are given."""

    def __init__(self, briefs: Sequence[DispatchBrief], key_terms: int) -> None:
        """Number the terms.

        Args:
            briefs: dispatches, in the order in which a window over them is one stretch.
            key_terms: how many of the heaviest terms of each are its key terms.
        """
        import numpy as np

        number: dict[str, int] = {}
        flat = [(term, weight) for brief in briefs for term, weight in brief.terms]
        self._terms = np.array([number.setdefault(t, len(number)) for t, _ in flat], np.int64)
        self._weights = np.rint(np.array([w for _, w in flat], float) * PARTS).astype(np.int64)
        sizes = np.array([len(brief.terms) for brief in briefs], np.int64)
        self._starts = np.concatenate((np.zeros(1, np.int64), np.cumsum(sizes)))
        self._key_sizes = np.minimum(sizes, key_terms)
        self._holders = self._find_holders(len(number))
        self._row = np.zeros(len(number), np.int64)

    def _find_holders(self, count: int) -> list[Ints]:
        """For each term the rows of which it is a key term, in order."""
        import numpy as np

        places = _stretches(self._starts[:-1], self._key_sizes)
        terms = self._terms[places]
        order = np.argsort(terms, kind="stable")
        rows = np.repeat(np.arange(len(self._key_sizes)), self._key_sizes)[order]
        bounds = np.searchsorted(terms[order], np.arange(count + 1)).tolist()
        return [rows[low:high] for low, high in pairwise(bounds)]

    def sharing(self, row: int, spans: Sequence[tuple[int, int]], least: int) -> Ints:
        """The rows in ``spans`` that share ``least`` key terms or more with ``row``, sorted."""
        import numpy as np

        start = int(self._starts[row])
        parts = []
        for term in self._terms[start : start + int(self._key_sizes[row])].tolist():
            holders = self._holders[term]
            for first, last in spans:
                low, high = holders.searchsorted((first, last))
                parts.append(holders[low:high])
        if not parts:
            return np.zeros(0, np.int64)
        rows, counts = np.unique(np.concatenate(parts), return_counts=True)
        return rows[counts >= least]

    def cosines(self, row: int, others: Ints) -> Iterator[float]:
        """The cosine of ``row`` with each of ``others``, to five places."""
        import numpy as np

        if not len(others):
            return iter(())
        mine = slice(int(self._starts[row]), int(self._starts[row + 1]))
        self._row[self._terms[mine]] = self._weights[mine]
        firsts = self._starts[others]
        sizes = self._starts[others + 1] - firsts
        places = _stretches(firsts, sizes)
        products = self._row[self._terms[places]] * self._weights[places]
        sums = np.add.reduceat(products, np.cumsum(sizes) - sizes)
        self._row[self._terms[mine]] = 0
        return iter((np.rint(sums / PARTS) / PARTS).tolist())


def _stretches(firsts: Ints, sizes: Ints) -> Ints:
    """The numbers of all stretches, one after the other."""
    import numpy as np

    ends = np.cumsum(sizes)
    found: Ints = np.arange(ends[-1] if len(ends) else 0) + np.repeat(
        firsts - (ends - sizes), sizes
    )
    return found
