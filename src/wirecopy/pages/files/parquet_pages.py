"""Parquet pages: what a file of a few bytes may unpack to, looked at before it is unpacked.

A column of a row group is cut into pages, each with a header that says how large it is once unpacked;
that much memory is taken for it, whatever the file says elsewhere.  A header is a struct of Thrift's
compact form, of which as much is read here as tells sizes and counts: the least and largest value of a
page stand in it too, with some writers in full, and are stepped over.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO, TypeAlias

from wirecopy.errors import PageTooLargeError
from wirecopy.pages.files.unpack import PackedError

#: pyarrow gives no types.
RowGroup: TypeAlias = Any
Column: TypeAlias = Any
_Struct: TypeAlias = "dict[int, int | _Struct]"

#: Bytes of a file that are looked at together.
_WINDOW_BYTES = 1 << 16
#: No header is longer for those who read the page itself.
_HEADER_BYTES = 1 << 24
#: Writers make pages of a megabyte or of a thousand rows; each costs time to look at.
_MOST_PAGES = 100_000
#: Values of a list, among them those of no length, that a row has at the most in the mean.
_MOST_VALUES = 1000
#: Values that a small table may have beside.
_FEW_VALUES = 1_000_000
#: Pages that unpack to no more than so many times their length are large and no trap: markup shrinks so.
_HONEST_TIMES = 30
#: As many times as much may be held for them.
_HONEST_MORE = 2
#: Fields of a header, and of the structs in it for data, a dictionary, and data of the second version.
_UNPACKED, _PACKED, _KINDS, _DICTIONARY, _VALUES = 2, 3, (5, 7, 8), 7, 1
#: Types of values: booleans stand in their type, others of a fixed size or with their length before them.
_TRUE, _FALSE, _BYTE, _BINARY, _LIST, _SET, _STRUCT = 1, 2, 3, 8, 9, 10, 12
_NUMBERS, _SIZES = (4, 5, 6), {_BYTE: 1, 7: 8}
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class _Page:
    """Bytes of a page once unpacked and as it stands, how many values it has, whether they are a dictionary."""

    size: int
    packed: int
    values: int
    is_dictionary: bool


def largest_pages(file: BinaryIO, group: RowGroup, names: frozenset[str], most: int) -> int:
    """Bytes of the largest page among the columns of a row group that are named, unpacked.

    Args:
        file: the whole file; its place is moved.
        group: metadata of the row group.
        names: the columns that will be read.
        most: bytes that reading them may hold at a time; twice as many where the file has its share of them.

    Raises:
        PageTooLargeError: they need more, or a row holds values without end.
        PackedError: the pages have no meaning.
    """
    held = packed = largest = 0
    for number in range(group.num_columns):
        column = group.column(number)
        if column.path_in_schema.partition(".")[0] not in names:
            continue
        sizes = {True: 0, False: 0}
        values = 0
        for page in _pages(file, column):
            sizes[page.is_dictionary] = max(sizes[page.is_dictionary], page.size)
            values += 0 if page.is_dictionary else page.values
            packed += page.packed
        if values > _MOST_VALUES * group.num_rows + _FEW_VALUES:
            raise _too_large(column, f"{values:,} values in {group.num_rows:,} rows")
        held += sum(sizes.values())
        largest = max(largest, *sizes.values())
        limit = most * (_HONEST_MORE if held < packed * _HONEST_TIMES else 1)
        if held > limit:
            raise _too_large(
                column, f"pages of {held:,} bytes once unpacked, the limit is {limit:,}"
            )
    return largest


def _too_large(column: Column, what: str) -> PageTooLargeError:
    return PageTooLargeError(
        f"the column {column.path_in_schema[:80]} has {what}",
        advice="raise max_page_bytes under [pages], or write the file again with smaller data pages",
    )


def _pages(file: BinaryIO, column: Column) -> Iterator[_Page]:
    """The pages of a column of a row group, as their headers tell them."""
    at = column.data_page_offset
    if column.has_dictionary_page and 0 < column.dictionary_page_offset < at:
        at = column.dictionary_page_offset
    size = file.seek(0, os.SEEK_END)
    end = at + column.total_compressed_size
    for _ in range(_MOST_PAGES):
        if at >= end:
            return
        header, begin = _read_header(_Thrift(file, at, size))
        packed = header.get(_PACKED)
        unpacked = header.get(_UNPACKED)
        if (
            not isinstance(packed, int)
            or not isinstance(unpacked, int)
            or min(packed, unpacked) < 0
        ):
            raise PackedError("a page without a size", advice="fetch or write it again")
        inner = next((kind for n in _KINDS if isinstance(kind := header.get(n), dict)), {})
        values = inner.get(_VALUES, 0)
        yield _Page(
            size=unpacked,
            packed=max(0, min(packed, size - begin)),
            values=values if isinstance(values, int) else 0,
            is_dictionary=_DICTIONARY in header,
        )
        at = begin + packed
    raise _too_large(column, f"more than {_MOST_PAGES:,} pages")


def _read_header(thrift: _Thrift) -> tuple[_Struct, int]:
    """A header, and where it ends."""
    try:
        return thrift.struct(0), thrift.at
    except IndexError as error:
        raise PackedError(
            "the header of a page has no end", advice="fetch or write it again"
        ) from error


class _Thrift:
    """Values of Thrift's compact form, read one after another; numbers and structs are kept."""

    def __init__(self, file: BinaryIO, at: int, size: int) -> None:
        self._file = file
        self._end = min(size, at + _HEADER_BYTES)
        self._window = b""
        self._begin = self.at = at

    def struct(self, depth: int) -> _Struct:
        if depth > _DEEPEST:
            raise IndexError
        found: _Struct = {}
        field = 0
        while kind := self._byte():
            delta, kind = kind >> 4, kind & 15
            field = field + delta if delta else self._number()
            value = self._value(kind, depth)
            if value is not None:
                found[field] = value
        return found

    def _value(self, kind: int, depth: int) -> int | _Struct | None:
        if kind in (_TRUE, _FALSE):
            return None
        if kind == _STRUCT:
            return self.struct(depth + 1)
        if kind in (_LIST, _SET):
            self._items(depth)
        elif kind == _BINARY:
            self._skip(self._varint())
        elif kind in _SIZES:
            self._skip(_SIZES[kind])
        elif kind in _NUMBERS:
            return self._number()
        else:
            raise IndexError  # no header has one
        return None

    def _items(self, depth: int) -> None:
        head = self._byte()
        count = head >> 4 if head >> 4 < 15 else self._varint()
        if count > self._end - self.at:
            raise IndexError
        kind = _BYTE if head & 15 in (_TRUE, _FALSE) else head & 15
        if kind in _SIZES:
            self._skip(count * _SIZES[kind])
            return
        for _ in range(count):
            self._value(kind, depth + 1)

    def _skip(self, count: int) -> None:
        self.at += count

    def _byte(self) -> int:
        if self.at - self._begin >= len(self._window):
            self._look()
        found = self._window[self.at - self._begin]
        self.at += 1
        return found

    def _look(self) -> None:
        """Read on where we are; there is nothing behind the end."""
        if not 0 <= self.at < self._end:
            raise IndexError
        self._file.seek(self.at)
        self._window, self._begin = self._file.read(_WINDOW_BYTES), self.at

    def _varint(self) -> int:
        found = 0
        for shift in range(0, 70, 7):
            byte = self._byte()
            found |= (byte & 127) << shift
            if byte < 128:
                return found
        raise IndexError  # no number is longer

    def _number(self) -> int:
        found = self._varint()
        return found >> 1 ^ -(found & 1)
