"""Linear tables at run time: which rows were kept, and their weights as signed bytes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wirecopy.data.english import PackedTable

#: Examples scored at once; bounds memory, changes no result.
_CHUNK = 1024
#: So many signed bytes add up to a number of 16 bits at most.
_MOST_IN_16_BITS = 255


@dataclass(frozen=True, slots=True, eq=False)
class LinearTable:
    """Sums of rows of whole numbers; a row that was not kept counts nothing."""

    #: For each of ``2**bits`` rows, its place in ``weights``; 0 is the empty row.
    places: NDArray[np.int32]
    weights: NDArray[np.int8]
    #: For tables of few columns: for each of the ``2**bits`` rows its weights, packed in one number.
    packed: NDArray[np.int64] | None = None

    def scores(self, rows: NDArray[np.int64]) -> NDArray[np.int32]:
        """The sum of the rows of each example: (examples, columns)."""
        if len(rows) <= _CHUNK:
            return self._sum(rows)
        chunks = range(0, len(rows), _CHUNK)
        return np.concatenate([self._sum(rows[at : at + _CHUNK]) for at in chunks])

    def _sum(self, rows: NDArray[np.int64]) -> NDArray[np.int32]:
        if self.packed is not None:
            return _unpacked(self.packed.take(rows).sum(axis=1), self.weights.shape[1])
        wide = np.int16 if rows.shape[1] <= _MOST_IN_16_BITS else np.int32
        summed = np.zeros((len(rows), self.weights.shape[1]), dtype=wide)
        for places in self.places.take(rows.T):
            summed += self.weights.take(places, axis=0)
        return summed.astype(np.int32)


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
    narrow = packed.column_count <= _MOST_PACKED
    return LinearTable(places, weights, _packed(weights)[places] if narrow else None)


#: Bits of a packed weight: sums of 8,000 signed bytes fit.
_BITS = 21
_MOST_PACKED = 64 // _BITS


def _packed(weights: NDArray[np.int8]) -> NDArray[np.int64]:
    """Each row as one number; sums of such numbers are the numbers of the sums."""
    shifts = np.arange(weights.shape[1], dtype=np.int64) * _BITS
    packed: NDArray[np.int64] = (weights.astype(np.int64) << shifts).sum(axis=1)
    return packed


def _unpacked(sums: NDArray[np.int64], columns: int) -> NDArray[np.int32]:
    found = np.empty((len(sums), columns), dtype=np.int32)
    for column in range(columns):
        low = (sums << (64 - _BITS)) >> (64 - _BITS)
        found[:, column] = low
        sums = (sums - low) >> _BITS
    return found
