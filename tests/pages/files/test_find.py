"""Files, folders and streams become raw pages; what is wrong with them becomes records."""

from __future__ import annotations

import gzip
import io
import json
import os
import sys
import tracemalloc
from dataclasses import replace
from datetime import UTC, datetime
from itertools import chain, repeat
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from wirecopy import Corpus
from wirecopy.model import Problem, RawPage
from wirecopy.pages import PageDefaults, PagesConfig, find_pages, read_page
from wirecopy.pages.files import find
from wirecopy.pages.files.formats import ChosenFormat, choose_format
from wirecopy.pages.files.table import read_table

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

GOOD = {"text": "A headline\nA line.", "url": "https://example.org/1", "date": "2025-04-03"}


def _codes(found: list[RawPage | Problem]) -> list[str]:
    return [item.code if isinstance(item, Problem) else "page" for item in found]


def _write_jsonl(path: Path, *rows: object) -> Path:
    lines = [row if isinstance(row, str) else json.dumps(row) for row in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_a_folder_is_read_in_the_order_of_names(tmp_path: Path) -> None:
    """Files come sorted, at any depth; hidden files and foreign suffixes are left out."""
    for name in ("b.txt", "a.html", "c/d.txt.gz", ".hidden.txt", "style.css"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        data = b"<p>A line.</p>"
        path.write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    found = list(find_pages([tmp_path]))
    assert [Path(item.locator).name for item in found if isinstance(item, RawPage)] == [
        "a.html",
        "b.txt",
        "d.txt.gz",
    ]


def test_the_store_of_a_project_is_left_out(tmp_path: Path) -> None:
    """A folder that holds a project gives its other files; the store itself, when named, is a problem."""
    Corpus.create(tmp_path)
    (tmp_path / "store" / "parts" / "a.txt").write_text("A line.")
    (tmp_path / "b.txt").write_text("A line.")
    assert _codes(list(find_pages([tmp_path]))) == ["page"]
    assert _codes(list(find_pages([tmp_path / "store"]))) == ["format"]


def test_a_pipe_in_a_folder_is_a_problem(tmp_path: Path) -> None:
    """A pipe that nobody writes to does not stop the others from being read."""
    os.mkfifo(tmp_path / "a.txt")
    (tmp_path / "b.txt").write_text("A line.")
    assert _codes(list(find_pages([tmp_path]))) == ["unreadable", "page"]


def test_a_loop_of_folders_ends(tmp_path: Path) -> None:
    """A link back to a folder above is one problem, and its files come once."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("A line.")
    (tmp_path / "in" / "back").symlink_to(tmp_path)
    assert _codes(list(find_pages([tmp_path]))) == ["page", "loop"]


#: bytes of the file, its name, codes of what is found in it
FILES = [
    (b"", "a.txt", ["empty"]),
    (b"", "a.txt.gz", ["empty"]),  # no gzip header at all
    (gzip.compress(b""), "a.txt.gz", ["empty"]),
    (gzip.compress(os.urandom(900))[:400], "a.txt.gz", ["truncated"]),
    (b"\x1f\x8b\x08\x00junk", "a.gz", ["truncated"]),
    (b"PAR1....", "a.txt", ["truncated"]),  # told by content, whatever its name
    (b'[{"text": "a"}]', "a.json", ["page"]),
    (b'{"text": "a"}\n{"html": "<p>b"}', "pages", ["page", "page"]),  # JSONL without suffix
    (b"", "a.jsonl", ["empty"]),
    (b"\n\n", "a.jsonl", ["empty"]),
    (b"x" * 2000, "a.txt", ["too_large"]),
    (b'{"text": "' + b"x" * 3000 + b'"}\n{"text": "a"}', "a.jsonl", ["too_large", "page"]),
    ('{"text": "Grüße"}'.encode("utf-16"), "a.jsonl", ["page"]),
]


@pytest.mark.parametrize(("data", "name", "codes"), FILES)
def test_file(data: bytes, name: str, codes: list[str], tmp_path: Path) -> None:
    """Each kind of file gives its pages or one clear problem."""
    (tmp_path / name).write_bytes(data)
    config = PagesConfig(max_page_bytes=1000, max_line_bytes=1500)
    found = list(find_pages([tmp_path / name], config))
    assert _codes(found) == codes
    assert all(item.what and item.advice for item in found if isinstance(item, Problem))


def test_what_stands_before_a_cut_is_read(tmp_path: Path) -> None:
    """A cut gzip file gives its whole lines and then a problem."""
    lines = [json.dumps({"text": os.urandom(500).hex()}) for _ in range(400)]
    data = gzip.compress("\n".join(lines).encode())
    (tmp_path / "a.jsonl.gz").write_bytes(data[: len(data) // 2])
    codes = _codes(list(find_pages([tmp_path / "a.jsonl.gz"])))
    assert codes.count("page") > 100
    assert codes[-1] == "truncated"


def _gzipped(lines: int, share: float) -> bytes:
    """So many lines of JSONL in a gzip file that is cut."""
    rows = [json.dumps({"text": os.urandom(50_000).hex()}) for _ in range(lines)]
    data = gzip.compress("\n".join(rows).encode())
    return data[: int(len(data) * share)]


@pytest.mark.parametrize(
    ("name", "data", "advice"),
    [
        ("a.txt.gz", gzip.compress(os.urandom(9000))[:4000], "nothing before the damage could"),
        ("a.gz", b"\x1f\x8b\x08\x00junk", "nothing before the damage could be read"),
        ("a.parquet", b"PAR1....", "nothing before the damage could be read"),
        ("a.jsonl.gz", _gzipped(1, 0.5), "nothing before the damage could be read"),
        ("a.jsonl.gz", _gzipped(2, 0.7), "the page before the damage was read"),
        ("a.jsonl.gz", _gzipped(8, 0.7), "the 5 pages before the damage were read"),
    ],
)
def test_a_damaged_file_says_what_was_read(
    name: str, data: bytes, advice: str, tmp_path: Path
) -> None:
    """The advice tells how many pages were found before the damage, and when there were none."""
    (tmp_path / name).write_bytes(data)
    (problem,) = [item for item in find_pages([tmp_path / name]) if isinstance(item, Problem)]
    assert problem.code == "truncated"
    assert advice in problem.advice


#: a line of JSONL, codes of what comes of it
ROWS = [
    (GOOD, ["page"]),
    ("{broken", ["broken_line"]),
    ("[" * 100_000, ["broken_line"]),  # deeper than the parser goes
    ("17", ["broken_line"]),  # JSON, but no object
    ({"url": "https://example.org"}, ["missing_column"]),
    ({"text": 5}, ["missing_column"]),
    ({"text": "A line.", "date": "9999-99-99"}, ["bad_date", "page"]),
    ({"text": "A line.", "captured_at": 10**30}, ["bad_date", "page"]),
    ({"text": "A line.", "date": "3025-01-01"}, ["bad_date", "page"]),
    ({"text": "\ud800"}, ["page"]),
    ({"URL": "https://example.org", "Text": "A line."}, ["page"]),
]


@pytest.mark.parametrize(("row", "codes"), ROWS)
def test_line(row: object, codes: list[str], tmp_path: Path) -> None:
    """A bad line is one problem that names its number; the next line is read."""
    path = _write_jsonl(tmp_path / "a.jsonl", row, GOOD)
    found = list(find_pages([path]))
    assert _codes(found) == [*codes, "page"]
    for item in found[:-1]:
        assert (item.where if isinstance(item, Problem) else item.locator) == f"{path}:1"


#: columns, expected capture time
MOMENTS = [
    (
        {"captured_at": 20250403101500},
        datetime(2025, 4, 3, 10, 15, tzinfo=UTC),
    ),  # digits as a number
    ({"captured_at": 20250403}, datetime(2025, 4, 3, 12, tzinfo=UTC)),
    ({"Captured_At": 1743675300}, datetime(2025, 4, 3, 10, 15, tzinfo=UTC)),
    ({"date": "2025-04-03"}, datetime(2025, 4, 3, 12, tzinfo=UTC)),  # a day stands for its noon
    (
        {"date": "2025-04-03", "captured_at": "2025-04-04T10:00:00+02:00"},
        datetime(2025, 4, 4, 8, tzinfo=UTC),
    ),
    ({"crawled_at": 1743675300}, datetime(2025, 4, 3, 10, 15, tzinfo=UTC)),
    ({"crawled_at": "1743675300000"}, datetime(2025, 4, 3, 10, 15, tzinfo=UTC)),
    ({"captured_at": "20250403101500"}, datetime(2025, 4, 3, 10, 15, tzinfo=UTC)),
    ({"captured_at": "Thu, 03 Apr 2025 10:15:00 GMT"}, datetime(2025, 4, 3, 10, 15, tzinfo=UTC)),
    ({"published": "2025-04-03"}, None),  # a publication is no capture
]


@pytest.mark.parametrize(("columns", "expected"), MOMENTS)
def test_capture_time(
    columns: dict[str, object], expected: datetime | None, tmp_path: Path
) -> None:
    """Times are read from the forms tables use, in UTC."""
    path = _write_jsonl(tmp_path / "a.jsonl", {"text": "A line.", **columns})
    (raw,) = find_pages([path])
    assert isinstance(raw, RawPage)
    assert raw.captured_at == expected


def test_columns_reach_the_page(tmp_path: Path) -> None:
    """Columns say what the page itself does not."""
    row = {**GOOD, "outlet": "The Example", "title": "A title", "author": "Ann Example"}
    (raw,) = find_pages([_write_jsonl(tmp_path / "a.jsonl", row)])
    assert isinstance(raw, RawPage)
    page = read_page(raw)
    assert (page.url, page.outlet) == ("https://example.org/1", "The Example")
    assert page.metadata.authors == ("Ann Example",)
    assert page.metadata.published == "2025-04-03"


def test_the_host_stands_for_an_outlet_no_one_names(tmp_path: Path) -> None:
    """An outlet that no column names is the host of the address."""
    (raw,) = find_pages(
        [_write_jsonl(tmp_path / "a.jsonl", {**GOOD, "url": "https://www.example.org/1"})]
    )
    assert isinstance(raw, RawPage)
    assert read_page(raw).outlet == "example.org"


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """``-`` reads a page from standard input, packed or not."""
    data = gzip.compress(b"A headline\nA line.")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    (raw,) = find_pages(["-"], defaults=PageDefaults(outlet="The Example"))
    assert isinstance(raw, RawPage)
    assert raw.data == data or raw.locator == "<stdin>"
    assert raw.outlet == "The Example"


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    """Paths that do not exist and unknown formats are records, not exceptions."""
    (tmp_path / "a.txt").write_text("A line.")
    assert _codes(list(find_pages([tmp_path / "none", tmp_path / "a.txt"]))) == ["missing", "page"]
    found = list(find_pages([tmp_path / "a.txt"], defaults=PageDefaults(format="pdf")))
    assert _codes(found) == ["format"]


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_no_permission_is_a_problem(tmp_path: Path) -> None:
    """A file that may not be read is a problem with its code."""
    path = tmp_path / "a.txt"
    path.write_text("A line.")
    path.chmod(0)
    assert _codes(list(find_pages([tmp_path]))) == ["permission"]


#: bytes of a table, its name, codes of what is found in it
TABLES = [
    (b'url,date,text\nhttps://example.org/1,2025-04-03,"A headline\nA line."\n', "a.csv", ["page"]),
    (b"url\ttext\thtml\nx\tA line.\t\n", "a.tsv", ["page"]),
    (
        b"url;date;text\nx;2025-04-03;A line.\ny;;\n",
        "a",
        ["page", "missing_column"],
    ),  # by its header
    ("url,date,text\nx,,Grüße\n".encode("cp1252"), "a.csv", ["page"]),
    (b"url,date,text\n", "a.csv", ["empty"]),
    (b"url,date,text\nx,,A line\x00.\n", "a.csv", ["page"]),
    # a comma too many: the rest of the page would be lost
    (b"url,date,text\nx,,A line, cut\ny,,B line\n", "a.csv", ["broken_line", "page"]),
    (b"url,date,text\nx,,A line.,,\n", "a.csv", ["page"]),  # as spreadsheets end rows
    (b"url,text,date\nx,A line.\n", "a.csv", ["page"]),
    (b"url,date,text" + b"," * 1_000_001 + b"\nx,,A line.\n", "a.csv", ["too_large"]),
]


@pytest.mark.parametrize(("data", "name", "codes"), TABLES)
def test_table(data: bytes, name: str, codes: list[str], tmp_path: Path) -> None:
    """Rows of a table are pages; line breaks may stand inside a cell."""
    (tmp_path / name).write_bytes(data)
    found = list(find_pages([tmp_path / name]))
    assert _codes(found) == codes
    if isinstance(found[0], RawPage) and b"headline" in data:
        assert found[0].data == b"A headline\nA line."


class _Endless(io.RawIOBase):
    """A table whose second line goes on for forty megabytes."""

    def __init__(self, opening: bytes) -> None:
        self._pieces = chain(
            [b"url,date,text\n", opening], repeat(b"w" * 4096, 10_000), [b"\ny,,B\n"]
        )

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        piece = next(self._pieces, b"")
        memoryview(buffer)[: len(piece)] = piece
        return len(piece)


@pytest.mark.parametrize("opening", [b"x,,", b'x,,"'])
def test_a_line_without_end_is_not_held(opening: bytes) -> None:
    """Of a line longer than a page may be no more is kept than its limit, and reading goes on behind it."""
    config = PagesConfig(max_page_bytes=100_000, max_line_bytes=200_000)
    stream = cast("BinaryIO", io.BufferedReader(_Endless(opening), 65_536))
    tracemalloc.start()
    try:
        problem, page = read_table(stream, "a.csv", config, PageDefaults())
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert isinstance(problem, Problem)
    assert (problem.code, problem.where) == ("too_large", "a.csv:2")
    assert isinstance(page, RawPage)
    assert page.data == b"B"
    assert peak < 10_000_000


@pytest.mark.parametrize(
    "end", [b'y,"A line.\nAnother', b'y,"A line.\n', b'y,"A line.\nz,More.\nw,More.\n']
)
def test_a_table_that_ends_inside_quotation_marks(end: bytes, tmp_path: Path) -> None:
    """The open row is left out and told, with the line it begins in; the rows above are read."""
    (tmp_path / "a.csv").write_bytes(b'url,text\nx,"A headline\nA line."\n' + end)
    page, problem = find_pages([tmp_path / "a.csv"])
    assert isinstance(page, RawPage)
    assert isinstance(problem, Problem)
    assert (problem.code, problem.where) == ("truncated", f"{tmp_path / 'a.csv'}:4")
    assert "the page before" in problem.advice


def test_a_table_that_ends_inside_its_first_row(tmp_path: Path) -> None:
    """The row begins below the line that names the columns."""
    (tmp_path / "a.csv").write_bytes(b'url,text\nx,"A headline\nA')
    (problem,) = find_pages([tmp_path / "a.csv"])
    assert isinstance(problem, Problem)
    assert problem.where == f"{tmp_path / 'a.csv'}:2"


def test_a_table_may_end_without_a_line_break(tmp_path: Path) -> None:
    """A last cell in quotation marks, closed, is whole."""
    (tmp_path / "a.csv").write_bytes(b'url,text\nx,"A ""line""."')
    (page,) = find_pages([tmp_path / "a.csv"])
    assert isinstance(page, RawPage)


def test_a_cell_in_another_encoding_is_read(tmp_path: Path) -> None:
    """Rows of several sources stand in one table, or its first accent far from its beginning: each is decoded."""
    plain = b"".join(b"Post,A plain line number %d.\n" % n for n in range(5000))
    late = "Öresund Nytt,Färjan går över sundet på lördag.\n"
    (tmp_path / "a.csv").write_bytes(
        b"outlet,text\n" + plain + late.encode("cp1252") + late.encode("utf-8")
    )
    *_, one, other = find_pages([tmp_path / "a.csv"])
    for page in (one, other):
        assert isinstance(page, RawPage)
        assert (page.outlet, read_page(page).text) == (
            "Öresund Nytt",
            "Färjan går över sundet på lördag.",
        )


def test_a_text_with_commas_is_no_table(tmp_path: Path) -> None:
    """A sentence in the first line of a page is no header of a table."""
    (tmp_path / "a.txt").write_text("Text, body, content and the like\nA line.\n")
    (raw,) = find_pages([tmp_path / "a.txt"])
    assert isinstance(raw, RawPage)
    assert raw.data.startswith(b"Text")


def test_a_reader_that_fails_costs_its_file_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What nobody foresaw in one file is recorded with its name, and the other files are read."""

    def fail(*_: object) -> object:
        raise LookupError("no such thing")

    def choose(head: bytes, *given: str | None) -> ChosenFormat:
        chosen = choose_format(head, *given)  # type: ignore[arg-type]
        return (
            chosen._replace(format=replace(chosen.format, read=fail)) if head[0] == 44 else chosen
        )

    monkeypatch.setattr(find, "choose_format", choose)
    (tmp_path / "a.csv").write_bytes(b",,,\n")
    (tmp_path / "b.txt").write_bytes(b"A line of text.\n")
    problem, page = find_pages([tmp_path])
    assert isinstance(problem, Problem)
    assert (problem.code, problem.where) == ("bug", str(tmp_path / "a.csv"))
    assert problem.what == "reading it as csv failed: LookupError: no such thing"
    assert isinstance(page, RawPage)


#: What a file begins with and the format it is said to be of; whether it is read to its end.
BARE = [(b"", None, False), (b'{"text": "A line."}\n', None, True), (b"", "jsonl", True)]


@pytest.mark.parametrize(("head", "said", "is_read"), BARE)
def test_a_file_that_begins_with_many_records_without_a_page_is_left(
    head: bytes, said: str | None, is_read: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What only seems to be of a form is left, and how it is read is said; other files are read to their end."""
    monkeypatch.setattr(find, "_MOST_BARE", 10)
    (tmp_path / "a.jsonl").write_bytes(head + b"{}\n" * 50 + b'{"text": "The end."}\n')
    *found, last = find_pages([tmp_path], defaults=PageDefaults(format=said))
    assert len(found) == (50 + bool(head) if is_read else 10)
    if is_read:
        assert isinstance(last, RawPage)
        return
    assert isinstance(last, Problem)
    assert last.what.startswith("read as jsonl, its first 10 records hold no page")
    assert last.advice.endswith("--format jsonl reads it to its end")


def test_pages_far_larger_than_their_file_end_somewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rows that name one value again and again are no pages of a crawl."""
    monkeypatch.setattr(find, "_FEW_BYTES", 1_000_000)
    path = tmp_path / "a.parquet"
    texts = pa.array(["word " * 20_000] * 1000).dictionary_encode()
    pq.write_table(pa.table({"text": texts}), path, compression="zstd")
    *pages, problem = find_pages([path])
    assert 1_000_000 < sum(len(p.data) for p in pages if isinstance(p, RawPage)) < 5_000_000
    assert isinstance(problem, Problem)
    assert problem.code == "too_large"
    assert problem.what.startswith("its pages are over 1,000 times as large as the file")
