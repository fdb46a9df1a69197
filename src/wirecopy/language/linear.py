"""Linear tables at run time: which rows were kept, and their weights as signed bytes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wirecopy.data.english import PackedTable

#: Examples scored at once; bounds memory, changes no result.
_CHUNK = 4096


@dataclass(frozen=True, slots=True, eq=False)
class LinearTable:
    """Sums of rows of whole numbers; a row that was not kept counts nothing."""

    #: For each of ``2**bits`` rows, its place in ``weights``; 0 is the empty row.
    places: NDArray[np.int32]
    weights: NDArray[np.int8]

    def scores(self, rows: NDArray[np.int64]) -> NDArray[np.int32]:
        """The sum of the rows of each example: (examples, columns)."""
        if len(rows) <= _CHUNK:
            return self._sum(rows)
        chunks = range(0, len(rows), _CHUNK)
        return np.concatenate([self._sum(rows[at : at + _CHUNK]) for at in chunks])

    def _sum(self, rows: NDArray[np.int64]) -> NDArray[np.int32]:
        summed: NDArray[np.int32] = self.weights[self.places[rows]].sum(axis=1, dtype=np.int32)
        return summed


def unpack(packed: PackedTable, bits: int) -> LinearTable:
    """The table of ``2**bits`` rows that ``packed`` holds."""
    planes = (
        np.frombuffer(packed.steps, dtype=np.uint8).reshape(3, packed.row_count).astype(np.int64)
    )
    kept = np.cumsum(planes[0] + (planes[1] << 8) + (planes[2] << 16))
    places = np.zeros(1 << bits, dtype=np.int32)
    places[kept] = np.arange(1, packed.row_count + 1, dtype=np.int32)
    columns = np.frombuffer(packed.columns, dtype=np.int8)
    columns = columns.reshape(packed.column_count, packed.row_count)
    weights = np.zeros((packed.row_count + 1, packed.column_count), dtype=np.int8)
    weights[1:] = columns.T
    return LinearTable(places, weights)
