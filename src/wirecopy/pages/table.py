"""CSV and TSV: one page a row, with the columns that ``columns`` knows.

The first row names the columns.  A row that cannot be read gives a Problem with the number of its
line; what stands after it is read.  A file that ends inside quotation marks was cut, or has a mark too
many: the row is left out, since fetched again the file would hold it as another page.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from typing import BinaryIO, TextIO

from wirecopy.model import Problem, RawPage
from wirecopy.pages.columns import raw_page_of
from wirecopy.pages.config import PageDefaults, PagesConfig
from wirecopy.pages.decode import decode_page
from wirecopy.pages.formats import HEAD_SIZE, PageFormat
from wirecopy.pages.problems import DAMAGED, make_problem

#: A first line of three names at least, one of them a column that holds pages.
_HEADER = re.compile(
    rb"(?:\xef\xbb\xbf)?(?=[^\n]{0,400}?\b(?:text|html|content|body)\b)"
    rb"\"?[A-Za-z_]{1,40}\"?(?:[,;\t]\"?[A-Za-z_]{1,40}\"?){2,40}\r?\n"
)


def read_table(
    stream: BinaryIO, where: str, config: PagesConfig, defaults: PageDefaults
) -> Iterator[RawPage | Problem]:
    """The pages of ``stream`` in the order of its rows."""
    peeked = stream.peek(HEAD_SIZE) if isinstance(stream, io.BufferedReader) else b""
    encoding = decode_page(peeked, where=where).encoding.replace("utf-8", "utf-8-sig")
    text = io.TextIOWrapper(stream, encoding=encoding, errors="replace", newline="")
    csv.field_size_limit(config.max_line_bytes)
    lines = _Lines(text)
    rows = csv.DictReader(lines, delimiter=_delimiter(peeked))
    try:
        yield from _read_rows(rows, lines, where, defaults)
    finally:
        text.detach()


class _Lines:
    """The lines of a file; tells whether more were asked for than it holds."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        #: A row that is there all the same ends inside quotation marks.
        self.is_out = False

    def __iter__(self) -> Iterator[str]:
        # The stream's own iterator would close it, and the file below, when nobody asks for more.
        yield from iter(self._stream.readline, "")
        self.is_out = True


def _delimiter(head: bytes) -> str:
    """The sign that stands most often in the first line."""
    line = head.split(b"\n", 1)[0]
    return max(",;\t", key=lambda sign: line.count(sign.encode()))


def _read_rows(
    rows: csv.DictReader[str], lines: _Lines, where: str, defaults: PageDefaults
) -> Iterator[RawPage | Problem]:
    # The first line names the columns; a reader that was not asked yet counts none.
    is_empty, last_line = True, 1
    while True:
        try:
            row = next(rows)
        except StopIteration:
            break
        except csv.Error as error:
            yield make_problem(
                "broken_line",
                f"the row cannot be read ({error})",
                where=f"{where}:{rows.line_num}",
                advice="repair or remove the row; the others were read",
            )
            is_empty = False
            continue
        is_empty = False
        if lines.is_out:
            yield _unclosed(f"{where}:{last_line + 1}")
            break
        last_line = rows.line_num
        named = {str(name).strip("\ufeff \t").lower(): value for name, value in row.items() if name}
        yield from raw_page_of(named, f"{where}:{rows.line_num}", defaults)
    if is_empty:
        yield make_problem(
            "empty",
            "the table holds no row below the one that names the columns",
            where=where,
            advice="check the file; its first row must name the columns",
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
