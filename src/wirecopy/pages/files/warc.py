"""WARC and WET: the pages of a crawl, one record at a time.

Pages are answers with status 200 (or without one) and stored resources that are HTML, by their type or, where that
says nothing, by their first bytes; and the conversions of WET files, which are flattened text.
All other records are passed over.  Of a file that is cut or damaged, every whole record is read;
the cut record is left out, since the whole file would hold it as another page.  Behind a damage
reading goes on at the next line that looks like the start of a record.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from datetime import datetime
from typing import Any, BinaryIO, TypeAlias, cast

from wirecopy.model import Problem, RawPage
from wirecopy.model.page import Media
from wirecopy.pages.config import PageDefaults, PagesConfig
from wirecopy.pages.files.formats import HEAD_SIZE, PageFormat, looks_like_html
from wirecopy.pages.files.http_answer import Answer, media_type, read_answer
from wirecopy.pages.files.unpack import BUFFER_BYTES, PackedError, read_some
from wirecopy.pages.problems import DAMAGED, make_problem

#: FastWARC gives no types.
Record: TypeAlias = Any

_HTML_TYPES = frozenset(("text/html", "application/xhtml+xml"))
#: Types that servers give to what they do not know.
_VAGUE_TYPES = frozenset(("", "text/plain", "application/octet-stream", "unknown/unknown"))
_OK = 200
_RECORD_START = re.compile(rb"\r?\n(?=WARC/[01]\.\d+\r?\n)")
#: Longer than the first line of a record.
_MARK_BYTES = 16
#: FastWARC reads ahead by one buffer.
_PIECES_KEPT = 2
#: Room for the headers of an answer above the size of its page.
_HEADER_BYTES = 65_536


class _Crawl:
    """A stream as FastWARC wants it, with a place to tell and without seeking.

    The last pieces given are kept, so that reading can go on behind a damage: FastWARC reads ahead.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._place = 0
        self._recent: deque[bytes] = deque(maxlen=_PIECES_KEPT)
        self._again = b""

    def read(self, size: int = -1) -> bytes:
        if self._again:
            data, self._again = self._again[:size], self._again[size:]
        else:
            data = read_some(self._stream, size)
        self._place += len(data)
        self._recent.append(data)
        return data

    def tell(self) -> int:
        return self._place

    def to_record(self, after: int) -> bool:
        """Go to the first record that begins behind the place ``after``; False when none does."""
        window = b"".join(self._recent) + self._again
        start = self._place - sum(map(len, self._recent))
        window, start = window[max(0, after - start) :], max(start, after)
        while not (match := _RECORD_START.search(window)):
            start += max(0, len(window) - _MARK_BYTES)
            window = window[-_MARK_BYTES:]
            try:
                data = read_some(self._stream, BUFFER_BYTES)
            except PackedError:
                continue
            if not data:
                return False
            window += data
        self._again = window[match.end() :]
        self._place = start + match.end()
        self._recent.clear()
        return True


class _CutError(ValueError):
    """A record ends before its length."""


def read_warc(
    stream: BinaryIO, where: str, config: PagesConfig, defaults: PageDefaults
) -> Iterator[RawPage | Problem]:
    """The pages of ``stream`` in the order of its records, which are counted from 1."""
    from fastwarc.warc import ArchiveIterator

    crawl, number, place, is_whole = _Crawl(stream), 0, 0, True
    while True:
        try:
            records = ArchiveIterator(cast("BinaryIO", crawl), parse_http=False)
            for record in records:
                number, place = number + 1, record.stream_pos
                yield from _read_record(record, f"{where}:{number}", config, defaults)
            break
        except (OSError, _CutError, PackedError) as error:
            is_whole = False
            yield _damage(error, f"{where}:{number}")
            if not crawl.to_record(place + 1):
                break
            place = crawl.tell()
    if not number and is_whole:
        yield make_problem(
            "empty", "the file holds no record", where=where, advice="check the file"
        )


def _damage(error: Exception, where: str) -> Problem:
    reason = error.what if isinstance(error, PackedError) else str(error)
    return make_problem(
        DAMAGED,
        f"the WARC file is cut or damaged ({reason})",
        where=where,
        advice="fetch it again",
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
