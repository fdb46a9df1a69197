"""WARC and WET: the pages of a crawl, one record at a time.

Responses that are HTML or text are pages, as are the conversions of WET files; requests, pictures
and answers other than 200 are passed over.  Needs the extra ``wirecopy[warc]`` (FastWARC).
A file that is cut gives the records before the cut and then a problem.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any, BinaryIO

from wirecopy.model import Problem, RawPage
from wirecopy.pages.config import PageDefaults, PagesConfig
from wirecopy.pages.formats import PageFormat
from wirecopy.pages.problems import make_problem

_HTML_TYPES = ("text/html", "application/xhtml+xml")
_OK = 200


def read_warc(
    stream: BinaryIO, where: str, config: PagesConfig, defaults: PageDefaults
) -> Iterator[RawPage | Problem]:
    """The pages of ``stream`` in the order of its records, which are counted from 1."""
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError:
        yield make_problem(
            "format",
            "reading WARC needs FastWARC",
            where=where,
            advice="pip install 'wirecopy[warc]'",
        )
        return
    wanted = WarcRecordType.response | WarcRecordType.conversion
    try:
        for number, record in enumerate(ArchiveIterator(stream), 1):
            if record.record_type & wanted:
                yield from _read_record(record, f"{where}:{number}", config, defaults)
    except OSError as error:
        yield make_problem(
            "truncated",
            f"the WARC file is cut or damaged ({error})",
            where=where,
            advice="fetch it again; what stood before the damage was read",
        )


def _read_record(
    record: Any,  # noqa: ANN401 - FastWARC gives no types
    place: str,
    config: PagesConfig,
    defaults: PageDefaults,
) -> Iterator[RawPage | Problem]:
    if record.is_http and not _is_page(record):
        return
    data = record.reader.read(config.max_page_bytes + 1)
    if len(data) > config.max_page_bytes:
        yield make_problem(
            "too_large",
            f"the page is larger than {config.max_page_bytes:,} bytes",
            where=place,
            advice="raise max_page_bytes under [pages]",
        )
    elif data:
        yield _raw_page(record, data, place, defaults)


def _is_page(record: Any) -> bool:  # noqa: ANN401
    status = record.http_headers.status_code if record.http_headers else None
    kind = (record.http_content_type or "").lower()
    return status in {_OK, None} and (kind in {"", "text/plain"} or kind in _HTML_TYPES)


def _raw_page(
    record: Any,  # noqa: ANN401
    data: bytes,
    place: str,
    defaults: PageDefaults,
) -> RawPage:
    when = record.record_date
    is_html = record.is_http and (record.http_content_type or "").lower() in _HTML_TYPES
    return RawPage(
        data=data,
        media="html" if is_html else None,
        url=record.headers.get("WARC-Target-URI") or defaults.url,
        outlet=defaults.outlet,
        captured_at=when if isinstance(when, datetime) else defaults.captured_at,
        locator=place,
        declared_encoding=record.http_charset if record.is_http else "utf-8",
    )


FORMAT = PageFormat(
    name="warc",
    suffixes=(".warc", ".wet"),
    recognises=lambda head, _: head.startswith(b"WARC/"),
    read=read_warc,
)
