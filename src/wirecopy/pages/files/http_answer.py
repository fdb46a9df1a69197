"""HTTP answers as crawls keep them: status, headers, and the body without its transfer codings.

Crawlers often store the body decoded and keep the headers that say it is coded; a body that does
not follow its headers is therefore taken as it stands.  Headers are read up to 64 KB.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass

_STATUS = re.compile(rb"HTTP/\d(?:\.\d)?\s+(\d{3})\b")
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_MAX_HEAD_BYTES = 65_536
_CHUNK_SIZE = re.compile(rb"\s{0,9}([0-9A-Fa-f]{1,15})[^\n]{0,1000}\n")
_CHARSET = re.compile(r"charset\s{0,9}=\s{0,9}[\"']?([\w.:\-]{2,40})", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer of a server."""

    status: int | None
    #: Lower case, without parameters; empty when it is not said.
    content_type: str
    charset: str | None
    body: bytes


def read_answer(data: bytes, limit: int) -> Answer:
    """The answer in ``data``; its body is unpacked up to ``limit`` bytes and one more."""
    status = _STATUS.match(data)
    end = _HEAD_END.search(data, 0, _MAX_HEAD_BYTES) if status else None
    if status is None or end is None:
        return Answer(status=None, content_type="", charset=None, body=data)
    headers = _headers(data[: end.start()])
    kind = headers.get("content-type", "")
    charset = _CHARSET.search(kind)
    return Answer(
        status=int(status.group(1)),
        content_type=media_type(kind),
        charset=charset.group(1) if charset else None,
        body=_decoded(data[end.end() :], headers, limit),
    )


def media_type(kind: str) -> str:
    """``text/html`` of ``Text/HTML; charset=utf-8``."""
    return kind.partition(";")[0].strip().lower()


def _headers(head: bytes) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in head.decode("latin-1").splitlines()[1:]:
        name, colon, value = line.partition(":")
        if colon:
            found[name.strip().lower()] = value.strip()
    return found


def _decoded(body: bytes, headers: dict[str, str], limit: int) -> bytes:
    if "chunked" in headers.get("transfer-encoding", "").lower():
        body = _without_chunks(body)
    for coding in reversed(headers.get("content-encoding", "").lower().split(",")):
        unpack = _CODINGS.get(coding.strip())
        body = _tried(unpack, body, limit) if unpack else body
    return body


def _tried(unpack: Callable[[bytes, int], bytes], body: bytes, limit: int) -> bytes:
    try:
        return unpack(body, limit) or body
    except (zlib.error, OSError, ValueError, ImportError):
        return body


def _without_chunks(body: bytes) -> bytes:
    parts: list[bytes] = []
    at = 0
    while match := _CHUNK_SIZE.match(body, at):
        size = int(match.group(1), 16)
        if not size:
            break
        parts.append(body[match.end() : match.end() + size])
        at = match.end() + size
        at += 2 if body[at : at + 2] == b"\r\n" else body[at : at + 1] == b"\n"
    return b"".join(parts) or body


def _gunzip(body: bytes, limit: int) -> bytes:
    return zlib.decompressobj(zlib.MAX_WBITS | 32).decompress(body, limit + 1)


def _inflate(body: bytes, limit: int) -> bytes:
    """``deflate`` with the header it should have, or without, as many servers send it."""
    try:
        return _gunzip(body, limit)
    except zlib.error:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(body, limit + 1)


def _unbrotli(body: bytes, limit: int) -> bytes:
    import brotli

    try:
        return bytes(brotli.Decompressor().process(body, output_buffer_limit=limit + 1))
    except brotli.error as error:
        raise ValueError(str(error)) from error


def _unzstandard(body: bytes, limit: int) -> bytes:
    from wirecopy.pages.files.unpack import unzstandard

    return unzstandard(body, limit + 1)


_CODINGS: dict[str, Callable[[bytes, int], bytes]] = {
    "gzip": _gunzip,
    "x-gzip": _gunzip,
    "deflate": _inflate,
    "br": _unbrotli,
    "zstd": _unzstandard,
}
