"""Records of a crawl become raw pages."""

from __future__ import annotations

import gzip
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

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


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_pages_of_a_crawl(pack: object, tmp_path: Path) -> None:
    """HTML answers are pages with address, time and encoding; the rest is passed over."""
    pytest.importorskip("fastwarc")
    path = tmp_path / "a.warc"
    path.write_bytes(b"".join(pack(record) for record in RECORDS))  # type: ignore[operator]
    raw, large = find_pages([path], PagesConfig(max_page_bytes=1000))
    assert isinstance(raw, RawPage)
    assert isinstance(large, Problem)
    assert large.code == "too_large"
    assert raw.url == "https://example.org/1"
    assert raw.captured_at == datetime(2025, 4, 3, 10, tzinfo=UTC)
    assert read_page(raw).text == "Да\n"


def test_a_damaged_crawl_gives_what_stands_before(tmp_path: Path) -> None:
    """What cannot be read any more is one problem after the pages before it."""
    pytest.importorskip("fastwarc")
    path = tmp_path / "a.warc"
    path.write_bytes(RECORDS[1] + b"no record at all " * 50)
    found = list(find_pages([path]))
    assert isinstance(found[0], RawPage)
    assert [item.code for item in found[1:] if isinstance(item, Problem)] == ["truncated"]


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where FastWARC is not installed, the problem says what to install."""
    monkeypatch.setitem(sys.modules, "fastwarc.warc", None)
    path = tmp_path / "a.warc"
    path.write_bytes(RECORDS[1])
    (problem,) = find_pages([path])
    assert isinstance(problem, Problem)
    assert "wirecopy[warc]" in problem.advice
