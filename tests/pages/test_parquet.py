"""Rows of Parquet files become raw pages."""

from __future__ import annotations

import gzip
import io
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from wirecopy.model import Problem, RawPage
from wirecopy.pages import find_pages, read_page

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
