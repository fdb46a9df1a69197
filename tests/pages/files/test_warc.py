"""Records of a crawl become raw pages."""

from __future__ import annotations

import gzip
import os
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pyarrow import compress

from wirecopy.model import Problem, RawPage
from wirecopy.pages import PagesConfig, find_pages, read_page


def _record(kind: str, url: str, body: bytes) -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{url}>\r\nWARC-Target-URI: {url}\r\n"
        f"WARC-Date: 2025-04-03T10:00:00Z\r\nContent-Type: application/http\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


def _answer(
    body: bytes, kind: str = "text/html; charset=windows-1251", status: str = "200 OK"
) -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + body


PAGE = "<p>Да".encode("cp1251")
RECORDS = [
    _record("warcinfo", "x", b"software: none"),
    _record("response", "https://example.org/1", _answer(PAGE)),
    _record("response", "https://example.org/2", _answer(b"\x89PNG", "image/png")),
    _record("response", "https://example.org/3", _answer(PAGE, status="404 Not Found")),
    _record("response", "https://example.org/4", _answer(PAGE * 400)),
]
PACKS = [bytes, gzip.compress, lambda data: compress(data, codec="zstd", asbytes=True)]


def _write(folder: Path, *records: bytes) -> Path:
    path = folder / "a.warc"
    path.write_bytes(b"".join(records))
    return path


def _codes(found: Iterable[RawPage | Problem]) -> list[str]:
    return [item.code if isinstance(item, Problem) else "page" for item in found]


@pytest.mark.parametrize("pack", PACKS)
def test_pages_of_a_crawl(pack: Callable[[bytes], bytes], tmp_path: Path) -> None:
    """HTML answers are pages with address, time and encoding; the rest is passed over."""
    path = _write(tmp_path, *map(pack, RECORDS))
    raw, large = find_pages([path], PagesConfig(max_page_bytes=1000))
    assert isinstance(raw, RawPage)
    assert isinstance(large, Problem)
    assert large.code == "too_large"
    assert raw.url == "https://example.org/1"
    assert raw.captured_at == datetime(2025, 4, 3, 10, tzinfo=UTC)
    assert read_page(raw).text == "Да\n"


HTML = b"<html><body><p>A line.</p></body></html>"
#: kind of record, its body, type in its WARC header, what is found
KINDS = [
    ("response", _answer(HTML, "text/plain"), "application/http", ["page"]),  # told by its bytes
    ("response", _answer(b"User-agent: *", "text/plain"), "application/http", []),
    ("response", _answer(b'{"a": 1}', "application/json"), "application/http", []),
    ("response", _answer(b""), "application/http", []),
    ("response", HTML, "application/http", ["page"]),  # without the head of an answer
    ("resource", HTML, "text/html; charset=utf-8", ["page"]),
    ("resource", b"\x89PNG", "image/png", []),
    ("request", b"GET / HTTP/1.1\r\n\r\n", "application/http", []),
    ("revisit", _answer(b""), "application/http", []),
    ("conversion", b"A headline\nA line.", "text/plain", ["page"]),
]


@pytest.mark.parametrize(("kind", "body", "declared", "codes"), KINDS)
def test_kind_of_record(
    kind: str, body: bytes, declared: str, codes: list[str], tmp_path: Path
) -> None:
    """Only HTML, by type or by its bytes, and the text of conversions are pages."""
    record = _record(kind, "https://example.org/1", body).replace(
        b"application/http", declared.encode()
    )
    assert _codes(find_pages([_write(tmp_path, record)])) == codes


def test_conversions_are_flattened_text(tmp_path: Path) -> None:
    """The text of a WET file is read as lines, whatever tags it shows."""
    body = "Grüße\n<p>A line</p>\n<p>of tags</p>\n<p>here</p>".encode()
    record = _record("conversion", "https://example.org/1", body)
    (raw,) = find_pages([_write(tmp_path, record)])
    assert isinstance(raw, RawPage)
    assert read_page(raw).text == body.decode()
    assert read_page(raw).media == "text"


#: where the file ends, what is found in it
CUTS = [
    (-10, ["page", "truncated"]),  # within the body of the second record
    (0, ["page", "page"]),
    (len(RECORDS[1]) + 60 - 2 * len(RECORDS[1]), ["page", "truncated"]),  # within its headers
    (-len(RECORDS[1]), ["page"]),  # between two records: nothing shows the cut
]


@pytest.mark.parametrize(("cut", "codes"), CUTS)
def test_a_cut_crawl_gives_its_whole_records(cut: int, codes: list[str], tmp_path: Path) -> None:
    """The record that is cut is a problem and no page: the whole file would hold another page."""
    data = RECORDS[1] * 2
    path = _write(tmp_path, data[: len(data) + cut])
    assert _codes(find_pages([path])) == codes


@pytest.mark.parametrize("pack", PACKS[1:])
def test_a_cut_packed_crawl_gives_its_whole_records(
    pack: Callable[[bytes], bytes], tmp_path: Path
) -> None:
    """So it is with records that are packed one by one."""
    records = [
        _record("response", f"https://example.org/{n}", _answer(PAGE + os.urandom(3000)))
        for n in range(3)
    ]
    path = _write(tmp_path, b"".join(map(pack, records))[:-1500])
    assert _codes(find_pages([path])) == ["page", "page", "truncated"]


def test_a_damaged_crawl_gives_what_stands_before(tmp_path: Path) -> None:
    """What cannot be read any more is one problem after the pages before it."""
    path = _write(tmp_path, RECORDS[1], b"no record at all " * 50)
    assert _codes(find_pages([path])) == ["page", "truncated"]


def _records(count: int) -> list[bytes]:
    return [
        _record("response", f"https://example.org/{n}", _answer(HTML + os.urandom(40_000)))
        for n in range(count)
    ]


def _numbers(found: Iterable[RawPage | Problem]) -> list[str]:
    return [
        item.code if isinstance(item, Problem) else (item.url or "").rpartition("/")[2]
        for item in found
    ]


#: what is put in the place of the third of five records
DAMAGES = [
    b"no record at all\n" * 3,
    b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\n<p>A line.\r\n\r\n",
    b"WARC/1.0\r\nWARC-Type: response\r\n\r\n<p>A line.\r\n\r\n",
    b"WARC/1.0\r\nno header" + b"x" * 200_000 + b"\r\n\r\n",
]


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_reading_goes_on_behind_a_damage(
    damage: bytes, pack: Callable[[bytes], bytes], tmp_path: Path
) -> None:
    """A damage within a crawl costs its record and gives a problem; each other record comes once."""
    records = _records(5)
    records[2] = damage
    found = _numbers(find_pages([_write(tmp_path, *map(pack, records))]))
    assert [name for name in found if name != "truncated"] == ["0", "1", "3", "4"]
    assert 1 <= found.count("truncated") <= 2


@pytest.mark.parametrize("place", [0, 1000, 20_000])
def test_reading_goes_on_behind_a_damaged_member(place: int, tmp_path: Path) -> None:
    """A record packed by itself, and damaged, costs no other record."""
    packed = [bytearray(gzip.compress(record)) for record in _records(5)]
    packed[2][place : place + 40] = bytes(40)
    found = _numbers(find_pages([_write(tmp_path, *map(bytes, packed))]))
    assert [name for name in found if name != "truncated"] == ["0", "1", "3", "4"]
    assert "truncated" in found
