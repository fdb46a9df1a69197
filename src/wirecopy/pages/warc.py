"""WARC and WET: the pages of a crawl, one record at a time.

Pages are answers with status 200 (or without one) and stored resources that are HTML, by their type or, where that
says nothing, by their first bytes; and the conversions of WET files, which are flattened text.
All other records are passed over.  Of a file that is cut, every whole record is read; the cut
record is left out, since the whole file would hold it as another page.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any, BinaryIO, TypeAlias, cast

from wirecopy.model import Problem, RawPage
from wirecopy.model.page import Media
from wirecopy.pages.config import PageDefaults, PagesConfig
from wirecopy.pages.formats import HEAD_SIZE, PageFormat, looks_like_html
from wirecopy.pages.http_answer import Answer, media_type, read_answer
from wirecopy.pages.problems import make_problem
from wirecopy.pages.unpack import read_some

#: FastWARC gives no types.
Record: TypeAlias = Any

_HTML_TYPES = frozenset(("text/html", "application/xhtml+xml"))
#: Types that servers give to what they do not know.
_VAGUE_TYPES = frozenset(("", "text/plain", "application/octet-stream", "unknown/unknown"))
_OK = 200
#: Room for the headers of an answer above the size of its page.
_HEADER_BYTES = 65_536


class _Counted:
    """A stream as FastWARC wants it: with a place to tell, and without seeking."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._place = 0

    def read(self, size: int = -1) -> bytes:
        data = read_some(self._stream, size)
        self._place += len(data)
        return data

    def tell(self) -> int:
        return self._place


class _CutError(ValueError):
    """A record ends before its length."""


def read_warc(
    stream: BinaryIO, where: str, config: PagesConfig, defaults: PageDefaults
) -> Iterator[RawPage | Problem]:
    """The pages of ``stream`` in the order of its records, which are counted from 1."""
    from fastwarc.warc import ArchiveIterator

    number = 0
    try:
        records = ArchiveIterator(cast("BinaryIO", _Counted(stream)), parse_http=False)
        for number, record in enumerate(records, 1):
            yield from _read_record(record, f"{where}:{number}", config, defaults)
    except (OSError, _CutError) as error:
        yield make_problem(
            "truncated",
            f"the WARC file is cut or damaged ({error})",
            where=f"{where}:{number}",
            advice="fetch it again; the whole records before the damage were read",
        )
    if not number:
        yield make_problem(
            "empty", "the file holds no record", where=where, advice="check the file"
        )


def _read_record(
    record: Record, place: str, config: PagesConfig, defaults: PageDefaults
) -> Iterator[RawPage | Problem]:
    from fastwarc.warc import WarcRecordType

    if record.headers.get("Content-Length") is None:
        raise _CutError("a record ends within its headers")
    wanted = WarcRecordType.response | WarcRecordType.conversion | WarcRecordType.resource
    if not record.record_type & wanted:
        return
    limit = config.max_page_bytes
    length = record.content_length
    data = record.reader.read(limit + _HEADER_BYTES)
    if len(data) < min(length, limit + _HEADER_BYTES):
        raise _CutError(f"a record of {length:,} bytes ends after {len(data):,}")
    found = _page_in(record, data, limit)
    if found is None:
        return
    media, answer = found
    if len(answer.body) > limit:
        yield make_problem(
            "too_large",
            f"the page is larger than {limit:,} bytes",
            where=place,
            advice="raise max_page_bytes under [pages]",
        )
    else:
        yield _raw_page(record, media, answer, place, defaults)


def _page_in(record: Record, data: bytes, limit: int) -> tuple[Media, Answer] | None:
    """What the record holds, when it is a page."""
    from fastwarc.warc import WarcRecordType

    kind = media_type(record.headers.get("Content-Type") or "")
    if record.record_type == WarcRecordType.conversion:
        answer = Answer(status=None, content_type=kind, charset="utf-8", body=data)
        return ("text", answer) if data.strip() else None
    if record.record_type == WarcRecordType.resource:
        answer = Answer(status=_OK, content_type=kind, charset=None, body=data)
    else:
        answer = read_answer(data, limit)
    is_html = answer.content_type in _HTML_TYPES or (
        answer.content_type in _VAGUE_TYPES
        and looks_like_html(answer.body[:HEAD_SIZE].decode("latin-1"))
    )
    return ("html", answer) if is_html and answer.status in {_OK, None} and answer.body else None


def _raw_page(
    record: Record, media: Media, answer: Answer, place: str, defaults: PageDefaults
) -> RawPage:
    when = record.record_date
    return RawPage(
        data=answer.body,
        media=media,
        url=_address(record) or defaults.url,
        outlet=defaults.outlet,
        captured_at=when if isinstance(when, datetime) else defaults.captured_at,
        locator=place,
        declared_encoding=answer.charset,
    )


def _address(record: Record) -> str | None:
    """Old crawlers put the address in angle brackets."""
    address: str | None = record.headers.get("WARC-Target-URI")
    return address.strip().removeprefix("<").removesuffix(">") if address else None


FORMAT = PageFormat(
    name="warc",
    suffixes=(".warc", ".wet"),
    recognises=lambda head, _: head.startswith(b"WARC/"),
    read=read_warc,
)
