"""CSV and TSV: one page a row, with the columns that ``columns`` knows.

The first row names the columns.  A row that cannot be read gives a Problem with the number of its
line; what stands after it is read.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from typing import BinaryIO

from wirecopy.model import Problem, RawPage
from wirecopy.pages.columns import raw_page_of
from wirecopy.pages.config import PageDefaults, PagesConfig
from wirecopy.pages.decode import decode_page
from wirecopy.pages.formats import HEAD_SIZE, PageFormat
from wirecopy.pages.problems import make_problem

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
    rows = csv.DictReader(text, delimiter=_delimiter(peeked))
    try:
        yield from _read_rows(rows, where, defaults)
    finally:
        text.detach()


def _delimiter(head: bytes) -> str:
    """The sign that stands most often in the first line."""
    line = head.split(b"\n", 1)[0]
    return max(",;\t", key=lambda sign: line.count(sign.encode()))


def _read_rows(
    rows: csv.DictReader[str], where: str, defaults: PageDefaults
) -> Iterator[RawPage | Problem]:
    is_empty = True
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
        named = {str(name).strip("\ufeff \t").lower(): value for name, value in row.items() if name}
        yield from raw_page_of(named, f"{where}:{rows.line_num}", defaults)
    if is_empty:
        yield make_problem("empty", "the table holds no row", where=where, advice="check the file")


FORMAT = PageFormat(
    name="csv",
    suffixes=(".csv", ".tsv"),
    recognises=lambda head, _: bool(_HEADER.match(head)),
    read=read_table,
)
