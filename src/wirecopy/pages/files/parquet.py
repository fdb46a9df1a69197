"""Parquet: one page a row, with the columns that ``columns`` knows; other columns are not read.

Rows are decoded a few at a time, so that memory follows the size of pages and not of row groups;
what they may unpack to is looked at before.  A file that cannot be read at random (packed, or standard input) is first written to a temporary
one.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO, TypeAlias

from wirecopy.errors import PageTooLargeError
from wirecopy.model import Problem, RawPage
from wirecopy.pages.config import PageDefaults, PagesConfig
from wirecopy.pages.files.columns import COLUMN_NAMES, raw_page_of
from wirecopy.pages.files.formats import PageFormat
from wirecopy.pages.files.parquet_pages import largest_pages
from wirecopy.pages.files.unpack import BUFFER_BYTES
from wirecopy.pages.problems import DAMAGED, make_problem

#: pyarrow gives no types.
ArrowValue: TypeAlias = Any
#: Rows decoded at once: at 100 KB a page some 3 MB.
_BATCH_ROWS = 32
#: Bytes of the rows decoded at once, where each were as large as can be.
_BATCH_BYTES = 64_000_000
#: What is held for reading may be so many times the largest page (twice that where the file itself is
#: large): a thousand rows are packed together.
_HELD_PAGES = 8
_MARK = b"PAR1"


def read_parquet(
    stream: BinaryIO,
    where: str,
    config: PagesConfig,
    defaults: PageDefaults,
) -> Iterator[RawPage | Problem]:
    """The pages of ``stream`` in the order of its rows, which are counted from 1."""
    from pyarrow import ArrowException

    try:
        with _at_random(stream) as file:
            yield from _read_rows(file, where, config, defaults)
    except (ArrowException, OSError) as error:
        yield make_problem(
            DAMAGED,
            f"the Parquet file is cut or damaged ({str(error).strip()[:200]})",
            where=where,
            advice="fetch or write it again",
        )


@contextmanager
def _at_random(stream: BinaryIO) -> Iterator[BinaryIO]:
    if stream.seekable():
        stream.seek(0)
        yield stream
        return
    with tempfile.TemporaryFile() as file:
        shutil.copyfileobj(stream, file, BUFFER_BYTES)
        file.seek(0)
        yield file


def _read_rows(
    file: BinaryIO, where: str, config: PagesConfig, defaults: PageDefaults
) -> Iterator[RawPage | Problem]:
    from pyarrow.parquet import ParquetFile

    table = ParquetFile(file, buffer_size=BUFFER_BYTES, pre_buffer=False)
    names = [name for name in table.schema_arrow.names if name.strip().lower() in COLUMN_NAMES]
    if not names:
        yield from raw_page_of(dict.fromkeys(table.schema_arrow.names), where, defaults)
        return
    number = refused = 0
    most = _HELD_PAGES * config.max_page_bytes
    for group in range(table.num_row_groups):
        about = table.metadata.row_group(group)
        if not about.num_rows:
            continue
        largest = largest_pages(file, about, frozenset(names), most)
        rows = max(1, min(_BATCH_ROWS, _BATCH_BYTES // (largest + 1)))
        for batch in table.iter_batches(rows, [group], columns=names, use_threads=False):
            length = max(map(_length, batch.columns)) if len(batch) == 1 else 0
            if length > config.max_page_bytes:
                number, refused = number + 1, refused + length
                yield _too_large(length, config.max_page_bytes, f"{where}:{number}")
                if refused > most:
                    raise PageTooLargeError(
                        f"rows too large have {refused:,} bytes together; what follows was left out",
                        advice="raise max_page_bytes under [pages], or cut the pages",
                    )
                continue
            for row in _rows_of(batch):
                number += 1
                yield from raw_page_of(row, f"{where}:{number}", defaults)
    if not number:
        yield make_problem("empty", "the table holds no row", where=where, advice="check the file")


def _length(column: ArrowValue) -> int:
    """Bytes of the one value of ``column``, told before it is copied."""
    import pyarrow as pa

    value = column[0]
    if isinstance(value, pa.DictionaryScalar):
        value = value.value
    if isinstance(value, pa.BinaryScalar):
        return len(value.as_buffer() or b"")
    return int(column.nbytes)


def _too_large(length: int, most: int, where: str) -> Problem:
    return make_problem(
        PageTooLargeError.code,
        f"the row has a value of {length:,} bytes, the limit is {most:,}",
        where=where,
        advice="raise max_page_bytes under [pages], or cut the page",
    )


def _rows_of(batch: ArrowValue) -> Iterator[dict[str, object]]:
    columns = {
        name.strip().lower(): _plain(column)
        for name, column in zip(batch.schema.names, batch.columns, strict=True)
    }
    for values in zip(*columns.values(), strict=True):
        yield dict(zip(columns, values, strict=True))


def _plain(column: ArrowValue) -> list[object]:
    """Values as Python has them; text that is not UTF-8 as bytes, times without a meaning as text."""
    import pyarrow as pa

    kind = column.type
    if pa.types.is_timestamp(kind):
        column = column.cast(pa.timestamp("us", tz=kind.tz), safe=False)
    try:
        return list(column.to_pylist())
    except (UnicodeDecodeError, OverflowError, ValueError):
        return [_plain_value(value) for value in column]


def _plain_value(value: ArrowValue) -> object:
    try:
        return value.as_py()
    except UnicodeDecodeError:
        return bytes(value.as_buffer())
    except (OverflowError, ValueError):
        return str(value.value)


FORMAT = PageFormat(
    name="parquet",
    suffixes=(".parquet", ".pq"),
    recognises=lambda head, _: head.startswith(_MARK),
    read=read_parquet,
)
