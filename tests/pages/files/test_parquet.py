"""Rows of Parquet files become raw pages."""

from __future__ import annotations

import gzip
import io
import random
import sys
import time
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from wirecopy.model import Problem, RawPage
from wirecopy.pages import PagesConfig, find_pages, read_page
from wirecopy.pages.files import parquet, parquet_pages

ROW = {
    "URL": "https://example.org/1",
    "html": "<p>A line.</p>",
    "date": date(2025, 4, 3),
    "authors": ["Ann Example"],
    "unused": 5,
}


def _write(path: Path, columns: dict[str, Any], **options: Any) -> Path:
    pq.write_table(pa.table(columns), path, **options)
    return path


def test_columns_of_a_row(tmp_path: Path) -> None:
    """Columns are known in any case of letters, with dates and lists as Parquet holds them."""
    path = _write(tmp_path / "a.parquet", {name: [value] for name, value in ROW.items()})
    (raw,) = find_pages([path])
    assert isinstance(raw, RawPage)
    assert (raw.url, raw.data, raw.media) == ("https://example.org/1", b"<p>A line.</p>", "html")
    assert raw.captured_at == datetime(2025, 4, 3, 12, tzinfo=UTC)
    assert raw.metadata is not None
    assert raw.metadata.authors == ("Ann Example",)
    assert raw.locator == f"{path}:1"


#: type of a column of times, a value as it holds it
TIMES = [
    (pa.timestamp("s"), datetime(2025, 4, 3, 10)),  # noqa: DTZ001 - UTC is what we must add
    (pa.timestamp("us", tz="UTC"), datetime(2025, 4, 3, 10, tzinfo=UTC)),
    (pa.timestamp("ns", tz="+02:00"), datetime(2025, 4, 3, 10, tzinfo=UTC)),
    (pa.int64(), 1743674400),
    (pa.string(), "2025-04-03T12:00:00+02:00"),
    (pa.dictionary(pa.int32(), pa.string()), "20250403100000"),
]


@pytest.mark.parametrize(("kind", "value"), TIMES)
def test_times(kind: Any, value: Any, tmp_path: Path) -> None:
    """Times of capture are read from every type that tables use for them."""
    columns = {"text": ["A line."], "crawled_at": pa.array([value], kind)}
    (raw,) = find_pages([_write(tmp_path / "a.parquet", columns)])
    assert isinstance(raw, RawPage)
    assert raw.captured_at == datetime(2025, 4, 3, 10, tzinfo=UTC)


def test_a_time_without_meaning_is_a_problem(tmp_path: Path) -> None:
    """A time of the year 60,000 costs its date, not the page, nor the rows beside it."""
    far = pa.array([2**60, 1743674400 * 10**6], pa.timestamp("us"))
    found = list(
        find_pages([_write(tmp_path / "a.parquet", {"text": ["A", "B"], "captured_at": far})])
    )
    assert [item.code if isinstance(item, Problem) else "page" for item in found] == [
        "bad_date",
        "page",
        "page",
    ]


def test_pages_as_bytes_are_decoded_later(tmp_path: Path) -> None:
    """A column of bytes is a page in whatever encoding it says."""
    html = '<meta charset="windows-1251"><p>Да, это так.'.encode("cp1251")
    path = _write(tmp_path / "a.parquet", {"html": pa.array([html], pa.binary())})
    (raw,) = find_pages([path])
    assert isinstance(raw, RawPage)
    assert read_page(raw).text == "Да, это так.\n"


def test_text_that_is_not_utf8(tmp_path: Path) -> None:
    """Bytes written as text are decoded as the page they are."""
    texts = pa.array(["Grüße, schöne Grüße".encode("cp1252"), b"A line."], pa.binary())
    column = pa.Array.from_buffers(pa.string(), 2, texts.buffers())
    found = list(find_pages([_write(tmp_path / "a.parquet", {"text": column})]))
    assert [read_page(raw).text for raw in found if isinstance(raw, RawPage)] == [
        "Grüße, schöne Grüße",
        "A line.",
    ]


def test_many_row_groups_come_in_order(tmp_path: Path) -> None:
    """Rows come in their order over row groups and batches."""
    columns = {"text": [f"Line {n}" for n in range(1000)]}
    path = _write(tmp_path / "a.parquet", columns, row_group_size=70)
    found = [raw.data.decode() for raw in find_pages([path]) if isinstance(raw, RawPage)]
    assert found == columns["text"]


@pytest.mark.parametrize("name", ["a.parquet.gz", "pages", "-"])
def test_files_that_cannot_be_read_at_random(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Packed files, files without suffix and standard input are read too."""
    data = _write(tmp_path / "a.parquet", {"text": ["A line."]}).read_bytes()
    path = tmp_path / name
    path.write_bytes(gzip.compress(data) if name.endswith("gz") else data)
    if name == "-":
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    (raw,) = find_pages(["-" if name == "-" else path])
    assert isinstance(raw, RawPage)
    assert raw.data == b"A line."


#: columns, code of the problem
NO_PAGES = [
    ({"text": pa.array([], pa.string())}, "empty"),
    ({"a": [1], "b": [2]}, "missing_column"),
    ({"text": pa.array([None], pa.string())}, "missing_column"),
]


@pytest.mark.parametrize(("columns", "code"), NO_PAGES)
def test_no_pages(columns: dict[str, Any], code: str, tmp_path: Path) -> None:
    """A table without rows, or without a column of pages, is one problem."""
    found = list(find_pages([_write(tmp_path / "a.parquet", columns)]))
    assert [item.code for item in found if isinstance(item, Problem)] == [code]


@pytest.mark.parametrize("cut", [4, 100, -20])
def test_damage_is_a_problem(cut: int, tmp_path: Path) -> None:
    """A cut file has no table of contents: one problem, nothing raised."""
    path = _write(tmp_path / "a.parquet", {"text": [f"Line {n}" for n in range(100)]})
    path.write_bytes(path.read_bytes()[:cut])
    (problem,) = find_pages([path])
    assert isinstance(problem, Problem)
    assert problem.code == "truncated"


def _hostile(path: Path, columns: dict[str, Any], **options: Any) -> list[RawPage | Problem]:
    """What a file gives whose pages are unpacked to 4 MB at the most."""
    return list(find_pages([_write(path, columns, **options)], PagesConfig(max_page_bytes=500_000)))


def test_a_value_that_many_rows_share_is_not_held_once_a_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rows that name one large value of a dictionary are decoded one at a time, ordinary ones by the batch."""
    sizes: list[int] = []
    rows_of = parquet._rows_of
    monkeypatch.setattr(parquet, "_BATCH_BYTES", 600_000)
    monkeypatch.setattr(
        parquet, "_rows_of", lambda batch: (sizes.append(len(batch)), rows_of(batch))[1]
    )
    found = _hostile(tmp_path / "a.parquet", {"text": ["x " * 200_000] * 40}, compression="zstd")
    assert [type(item) for item in found] == [RawPage] * 40
    assert sizes == [1] * 40
    sizes.clear()
    _hostile(tmp_path / "b.parquet", {"text": ["A line."] * 40})
    assert sizes == [32, 8]


def test_pages_that_unpack_to_too_much_are_refused_before(tmp_path: Path) -> None:
    """A column of a few bytes whose pages say that they are large is not read; the file is told."""
    texts = [f"{'x ' * 200_000}{n}" for n in range(20)]
    path = tmp_path / "a.parquet"
    (refused,) = _hostile(path, {"text": texts}, compression="zstd", use_dictionary=False)
    assert path.stat().st_size < 100_000
    assert isinstance(refused, Problem)
    assert (refused.code, refused.where) == ("too_large", str(path))
    assert refused.what.startswith("the column text has pages of 8,")
    assert refused.advice.startswith("raise max_page_bytes under [pages]")


@pytest.mark.parametrize(("rows", "is_read"), [(15, True), (40, False)])
def test_large_pages_of_a_large_file_are_read(rows: int, is_read: bool, tmp_path: Path) -> None:
    """Writers pack a thousand rows together; a file with its share of them is no trap, up to a limit."""
    drawn = random.Random(1)
    texts = [drawn.randbytes(200_000).hex() for _ in range(rows)]
    found = _hostile(tmp_path / "a.parquet", {"text": texts}, use_dictionary=False)
    assert [getattr(item, "code", "page") for item in found] == (
        ["page"] * rows if is_read else ["too_large"]
    )


@pytest.mark.parametrize("is_category", [True, False])
def test_a_value_larger_than_a_page_is_refused_before_it_is_copied(
    is_category: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A row that holds more than a page may have is told; the rows beside it are read."""
    monkeypatch.setattr(parquet, "_BATCH_BYTES", 600_000)
    texts = pa.array(["A line.", "x " * 400_000, None, "The end."])
    column = texts.dictionary_encode() if is_category else texts
    title = ["a", "b", "c", "d"]
    found = _hostile(tmp_path / "a.parquet", {"text": column, "title": title}, compression="zstd")
    assert [getattr(item, "code", "page") for item in found] == [
        "page",
        "too_large",
        "missing_column",
        "page",
    ]
    assert isinstance(found[1], Problem)
    assert found[1].what == "the row has a value of 800,000 bytes, the limit is 500,000"
    assert found[1].where.endswith("a.parquet:2")


def test_rows_that_share_a_value_larger_than_a_page_end_somewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each such row costs time, and a file of a few bytes may have any number."""
    monkeypatch.setattr(parquet, "_BATCH_BYTES", 600_000)
    texts = {"text": ["x " * 400_000] * 100}
    *rows, last = _hostile(tmp_path / "a.parquet", texts, compression="zstd")
    assert [getattr(item, "code", "page") for item in rows] == ["too_large"] * 6
    assert isinstance(last, Problem)
    assert last.what.startswith("rows too large have 4,800,000 bytes together")


def test_a_row_with_a_list_without_end_is_refused(tmp_path: Path) -> None:
    """Millions of names that are none take no bytes in the file, and would in memory."""
    authors = pa.array([[None] * 3_000_000], pa.list_(pa.string()))
    (refused,) = find_pages([_write(tmp_path / "a.parquet", {"text": ["A"], "authors": authors})])
    assert isinstance(refused, Problem)
    assert refused.what == "the column authors.list.element has 3,000,000 values in 1 rows"


@pytest.mark.parametrize("version", ["1.0", "2.0"])
@pytest.mark.parametrize("use_dictionary", [True, False])
def test_headers_of_pages_are_read_as_they_are_written(
    version: Any, use_dictionary: bool, tmp_path: Path
) -> None:
    """Sizes told by the headers are those the writer tells for the whole column, less the headers."""
    texts = {"text": [f"Line {n} {'of a page ' * (n % 50)}" for n in range(5000)], "n": range(5000)}
    options = {"data_page_version": version, "use_dictionary": use_dictionary}
    path = _write(tmp_path / "a.parquet", texts, compression="zstd", data_page_size=4000, **options)
    column = pq.ParquetFile(path).metadata.row_group(0).column(0)
    with path.open("rb") as file:
        pages = list(parquet_pages._pages(file, column))
    assert sum(page.values for page in pages if not page.is_dictionary) == 5000
    assert sum(page.is_dictionary for page in pages) == use_dictionary
    told = sum(page.size for page in pages)
    assert 0 < column.total_uncompressed_size - told < 2000 * len(pages)


def _number(value: int) -> bytes:
    """A count as Thrift's compact form has it."""
    more = value >> 7
    return bytes([value & 127 | 128]) + _number(more) if more else bytes([value])


@pytest.mark.parametrize("size", [60_000, 500_000, 3_000_000])
def test_a_header_with_a_whole_page_in_it_is_read(size: int, tmp_path: Path) -> None:
    """Some writers put the least and largest value of a page into its header, uncut."""
    path = tmp_path / "a.parquet"
    schema = pa.schema([pa.field("text", pa.string(), nullable=False)])
    table = pa.table({"text": ["x" * size]}, schema=schema)
    pq.write_table(table, path, compression="none", use_dictionary=False)
    column = pq.ParquetFile(path).metadata.row_group(0).column(0)
    data, begin = path.read_bytes(), column.data_page_offset
    end = begin + column.total_compressed_size
    page = b"\x07\0\0\0A line."
    told = b"\x15\x00" + 2 * (b"\x15" + _number(2 * len(page)))
    head = told + b"\x2c\x15\x02\x15\x00\x15\x06\x15\x06\x1c\x18"
    room = end - begin - len(head) - len(page) - 3
    length = _number(room - len(_number(room)))
    header = head + length + b"z" * (room - len(length)) + b"\0\0\0"
    path.write_bytes(data[:begin] + header + page + data[end:])
    assert path.stat().st_size == len(data)
    (raw,) = find_pages([path])
    assert isinstance(raw, RawPage)
    assert raw.data == b"A line."


#: Headers that no writer makes: cut, without sizes, nested, with lists and numbers without end.
HEADERS = [b"", b"\x15", b"\x00", b"\x1c" * 99, b"\x19\xf3" + b"\xff" * 8 + b"\x01", b"\x15" + b"\x80" * 60_000, b"\x1b\x01"]  # fmt: skip


@pytest.mark.parametrize("header", HEADERS)
def test_a_header_without_meaning_is_a_damage(header: bytes, tmp_path: Path) -> None:
    """Whatever stands where a page should begin, the file is told to be damaged, at once."""
    path = _write(tmp_path / "a.parquet", {"text": ["A line." * 9]})
    at = pq.ParquetFile(path).metadata.row_group(0).column(0).dictionary_page_offset
    data = path.read_bytes()
    path.write_bytes(data[:at] + header.ljust(30, b"\0")[: len(data) - at] + data[at + 30 :])
    start = time.process_time()
    (problem,) = find_pages([path])
    assert time.process_time() - start < 1
    assert isinstance(problem, Problem)
    assert problem.code == "truncated"
