"""Answers of servers, as crawls keep them, give their bodies."""

from __future__ import annotations

import gzip
import zlib

import brotli
import pytest
from pyarrow import compress

from wirecopy.pages.files.http_answer import read_answer

BODY = b"<p>A line.</p>" * 20


def _raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


CHUNKED = b"5;x=y\r\n<p>A \r\n9\r\nline.</p>\r\n0\r\n\r\n"
#: headers, body as it was kept, body as it was meant
CODINGS = [
    ("", BODY, BODY),
    ("Content-Encoding: gzip", gzip.compress(BODY), BODY),
    ("Content-Encoding: deflate", zlib.compress(BODY), BODY),
    ("Content-Encoding: deflate", _raw_deflate(BODY), BODY),
    ("Content-Encoding: br", brotli.compress(BODY), BODY),
    ("Content-Encoding: zstd", compress(BODY, codec="zstd", asbytes=True), BODY),
    ("content-encoding:GZIP", gzip.compress(BODY), BODY),
    ("Content-Encoding: gzip", BODY, BODY),  # the crawler decoded it and kept the header
    ("Content-Encoding: br", BODY, BODY),
    ("Content-Encoding: zstd", BODY, BODY),
    ("Content-Encoding: none", BODY, BODY),
    ("Content-Encoding: gzip", gzip.compress(BODY)[:-9], BODY),  # cut at its end
    ("Transfer-Encoding: chunked", CHUNKED, b"<p>A line.</p>"),
    ("Transfer-Encoding: chunked", BODY, BODY),  # joined already
    (
        "Transfer-Encoding: chunked\r\nContent-Encoding: gzip",
        b"%x\r\n%b\r\n0\r\n\r\n" % (len(gzip.compress(BODY)), gzip.compress(BODY)),
        BODY,
    ),
]


@pytest.mark.parametrize(("headers", "kept", "meant"), CODINGS)
def test_body(headers: str, kept: bytes, meant: bytes) -> None:
    """Codings are undone where the body follows them, else it is taken as it stands."""
    ending = "\r\n\r\n" if headers else "\r\n"
    head = f"HTTP/1.1 200 OK\r\nContent-Type: Text/HTML; Charset='x-sjis'\r\n{headers}{ending}"
    answer = read_answer(head.encode() + kept, 10_000)
    assert answer.body == meant
    assert (answer.status, answer.content_type, answer.charset) == (200, "text/html", "x-sjis")


@pytest.mark.parametrize(
    ("coding", "pack"),
    [
        ("gzip", gzip.compress),
        ("br", brotli.compress),
        ("zstd", lambda data: compress(data, codec="zstd", asbytes=True)),
    ],
)
def test_a_bomb_is_unpacked_to_the_limit(coding: str, pack: object) -> None:
    """A small body that unpacks to a huge one gives no more than shows that it is too large."""
    body = pack(bytes(20_000_000))  # type: ignore[operator]
    head = f"HTTP/1.1 200 OK\r\nContent-Encoding: {coding}\r\n\r\n".encode()
    assert 1000 < len(read_answer(head + body, 1000).body) < 200_000


@pytest.mark.parametrize(
    "data", [b"", b"HTTP/1.1 200", b"<p>A line.</p>", b"HTTP/x 200 OK\r\n\r\n"]
)
def test_no_answer(data: bytes) -> None:
    """Bytes that are no answer are a body without status and type."""
    answer = read_answer(data, 1000)
    assert (answer.status, answer.content_type, answer.body) == (None, "", data)
