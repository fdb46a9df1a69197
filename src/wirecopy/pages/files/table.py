"""CSV and TSV: one page a row, with the columns that ``columns`` knows.

The first row names the columns.  A row that cannot be read gives a Problem with the number of its
line; what stands after it is read.  A row of more cells than columns is such a row: a comma or mark too many
has cut its page.  A file that ends inside quotation marks was cut, or has a mark too many: the row is left
out, since fetched again the file would hold it as another page.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, TextIO

from wirecopy.model import Problem, RawPage
from wirecopy.pages.config import PageDefaults, PagesConfig
from wirecopy.pages.decode import decode_page
from wirecopy.pages.files.columns import raw_page_of
from wirecopy.pages.files.formats import HEAD_SIZE, PageFormat
from wirecopy.pages.problems import DAMAGED, make_problem

#: A first line of three names at least, one of them a column that holds pages.
_HEADER = re.compile(
    rb"(?:\xef\xbb\xbf)?(?=[^\n]{0,400}?\b(?:text|html|content|body)\b)"
    rb"\"?[A-Za-z_]{1,40}\"?(?:[,;\t]\"?[A-Za-z_]{1,40}\"?){2,40}\r?\n"
)
#: Delimiters in one line, some of them inside quotation marks: a cell costs its length and some 60 bytes.
_MOST_DELIMITERS = 1_000_000
#: Characters passed over at a time in a line that is too long to be kept.
_SKIP_CHARS = 1 << 20
#: How ``csv`` says that a cell is larger than it may be.
_LARGE_CELL = "field larger than field limit"


class _TooLargeError(csv.Error):
    """A line that is not held."""


def read_table(
    stream: BinaryIO, where: str, config: PagesConfig, defaults: PageDefaults
) -> Iterator[RawPage | Problem]:
    """The pages of ``stream`` in the order of its rows."""
    peeked = stream.peek(HEAD_SIZE) if isinstance(stream, io.BufferedReader) else b""
    encoding = decode_page(peeked, where=where).encoding.replace("utf-8", "utf-8-sig")
    # Bytes that are not of the encoding the file begins in go through, and are decoded with their cell.
    errors = "surrogateescape" if encoding.startswith("utf-8") else "replace"
    text = io.TextIOWrapper(stream, encoding=encoding, errors=errors, newline="")
    lines = _Lines(text, _delimiter(peeked), config.max_line_bytes)
    try:
        largest = min(config.max_page_bytes, config.max_line_bytes)
        yield from _read_rows(lines, where, defaults, largest)
    finally:
        text.detach()


@contextmanager
def _largest_cell(size: int) -> Iterator[None]:
    """The limit is one of the whole process: it is set while a row is read, and no longer."""
    before = csv.field_size_limit(size)
    try:
        yield
    finally:
        csv.field_size_limit(before)


class _Lines:
    """The lines of a file; tells whether more were asked for than it holds."""

    def __init__(self, stream: TextIO, delimiter: str, limit: int) -> None:
        self._stream = stream
        self.delimiter = delimiter
        self._limit = limit
        #: Lines given or passed over so far.
        self.number = 0
        #: A row that is there all the same ends inside quotation marks.
        self.is_out = False

    def __iter__(self) -> Iterator[str]:
        # The stream's own iterator would close it, and the file below, when nobody asks for more.
        return self

    def __next__(self) -> str:
        line = self._stream.readline(self._limit + 1)
        self.is_out = not line
        if not line:
            raise StopIteration
        self.number += 1
        if len(line) > self._limit:
            while line and line[-1] not in "\r\n":
                line = self._stream.readline(_SKIP_CHARS)
            raise _TooLargeError(f"its line is longer than {self._limit:,} characters")
        if line.count(self.delimiter) > _MOST_DELIMITERS:
            raise _TooLargeError("its line has more than a million cells")
        return line


def _delimiter(head: bytes) -> str:
    """The sign that stands most often in the first line."""
    line = head.split(b"\n", 1)[0]
    return max(",;\t", key=lambda sign: line.count(sign.encode()))


def _read_rows(
    lines: _Lines, where: str, defaults: PageDefaults, largest: int
) -> Iterator[RawPage | Problem]:
    rows = csv.reader(lines, delimiter=lines.delimiter)
    names: list[str] = []
    is_empty = True
    while True:
        last_line = lines.number
        try:
            with _largest_cell(largest):
                cells = next(rows, None)
        except csv.Error as error:
            yield _unread(error, f"{where}:{lines.number}")
            is_empty = False
            if not names:
                break
            continue
        if cells is None:
            break
        if not names:
            names = [name.strip("\ufeff \t").lower() for name in cells]
        elif lines.is_out:
            yield _unclosed(f"{where}:{last_line + 1}")
            return
        elif cells:
            yield from _pages_of(names, cells, f"{where}:{lines.number}", defaults)
            is_empty = False
    if is_empty:
        yield make_problem(
            "empty",
            "the table holds no row below the one that names the columns",
            where=where,
            advice="check the file; its first row must name the columns",
        )


def _pages_of(
    names: list[str], cells: list[str], where: str, defaults: PageDefaults
) -> Iterator[RawPage | Problem]:
    if any(cell.strip() for cell in cells[len(names) :]):
        yield make_problem(
            "broken_line",
            f"the row has {len(cells):,} cells, and the first row names {len(names):,} columns",
            where=where,
            advice="put cells that hold the delimiter in quotation marks; the others were read",
        )
        return
    row: dict[str, str | bytes | None] = dict.fromkeys(filter(None, names))
    row.update((name, _plain(cell)) for name, cell in zip(names, cells, strict=False) if name)
    yield from raw_page_of(row, where, defaults)


def _plain(cell: str) -> str | bytes:
    """A cell; as bytes where it is in another encoding than the file seemed to be."""
    try:
        cell.encode()
    except UnicodeEncodeError:
        return cell.encode("utf-8", "surrogateescape")
    return cell


def _unread(error: csv.Error, where: str) -> Problem:
    is_large = isinstance(error, _TooLargeError) or str(error).startswith(_LARGE_CELL)
    return make_problem(
        "too_large" if is_large else "broken_line",
        f"the row cannot be read ({error})",
        where=where,
        advice="raise max_page_bytes and max_line_bytes under [pages], or cut the page"
        if is_large
        else "repair or remove the row; the others were read",
    )


def _unclosed(where: str) -> Problem:
    return make_problem(
        DAMAGED,
        "the table ends inside quotation marks that open in this row",
        where=where,
        advice="fetch it again, or double marks that stand inside a cell",
    )


FORMAT = PageFormat(
    name="csv",
    suffixes=(".csv", ".tsv"),
    recognises=lambda head, _: bool(_HEADER.match(head)),
    read=read_table,
)
