"""MHTML: a page as a browser saved it, with its pictures, in one file of mail format.

The page is the part that the file names as its root, else its first HTML part; pictures, styles
and the pages in frames are passed over.  A file with absurdly many parts that hold parts is refused;
of one that ends inside its page nothing is read.  It is parsed apart, under a limit: empty parts cost a
thousand times their length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from email.errors import CloseBoundaryNotFoundDefect
from email.message import Message
from email.parser import BytesParser
from itertools import islice
from typing import BinaryIO

from wirecopy.model import Problem, RawPage
from wirecopy.pages.config import PageDefaults, PagesConfig
from wirecopy.pages.files.apart import pages_apart
from wirecopy.pages.files.columns import read_moment
from wirecopy.pages.files.formats import PageFormat
from wirecopy.pages.files.single import read_whole
from wirecopy.pages.problems import DAMAGED, make_problem

#: Bytes at the end of a whole page in which its markup is closed; comments may follow.
_TAIL = 4096
_FIRST_HEADER = re.compile(rb"(?:\xef\xbb\xbf)?\s*[A-Za-z][A-Za-z-]{1,40}:[ \t]")
_KIND = re.compile(
    rb"^content-type:\s*(?:multipart/related|message/rfc822|text/html)",
    re.IGNORECASE | re.MULTILINE,
)
_VERSION = re.compile(rb"^mime-version:", re.IGNORECASE | re.MULTILINE)
#: Headers of parts that hold parts: mails within mails may be nested so deep.
_HOLDER = re.compile(rb"(?:\A|[\r\n])content-type:\s*+(?:multipart|message)/", re.IGNORECASE)
#: Browsers write one or two; a digest of mails that were passed on has some dozens.
_MOST_HOLDERS = 100
_HTML_TYPES = ("text/html", "application/xhtml+xml")


def read_mhtml(
    stream: BinaryIO, where: str, config: PagesConfig, defaults: PageDefaults
) -> Iterator[RawPage | Problem]:
    """The page that ``stream`` holds."""
    data = read_whole(stream, where, config, what="saved page")
    if isinstance(data, Problem):
        yield data
    else:
        yield from pages_apart(saved_page, data, where, config, defaults, what="saved page")


def saved_page(data: bytes, where: str, defaults: PageDefaults) -> Iterator[RawPage | Problem]:
    """The page in a saved file, parsed in this process."""
    mail = _parse(data.lstrip())
    if mail is None:
        yield _no_page("its parts are nested too deep", where)
        return
    root = _root(mail)
    page = _payload(root) if root is not None else b""
    if root is None or not page.strip():
        yield _no_page("the file holds no part with a page", where)
        return
    if _is_cut(mail, root, page):
        what = "the file ends inside its page"
        yield make_problem(DAMAGED, what, where=where, advice="fetch or save it again")
        return
    yield _page_of(mail, root, page, where, defaults)


def _parse(data: bytes) -> Message | None:
    """The parts of ``data``; None where they are nested too deep for a parser that recurses."""
    if sum(1 for _ in islice(_HOLDER.finditer(data), _MOST_HOLDERS + 1)) > _MOST_HOLDERS:
        return None
    return BytesParser().parsebytes(data)


def _is_cut(mail: Message, root: Message, page: bytes) -> bool:
    """Whether the page is the last part, and neither a boundary nor the end of its markup closes it."""
    parts = list(mail.walk())
    is_open = any(
        isinstance(defect, CloseBoundaryNotFoundDefect) for part in parts for defect in part.defects
    )
    return is_open and root is parts[-1] and b"</html>" not in page[-_TAIL:].lower()


def _no_page(what: str, where: str) -> Problem:
    return make_problem("format", what, where=where, advice="save the page again, as HTML")


def _page_of(
    mail: Message, root: Message, page: bytes, where: str, defaults: PageDefaults
) -> RawPage:
    return RawPage(
        data=page,
        media="html",
        url=_address(mail, root) or defaults.url,
        outlet=defaults.outlet,
        captured_at=defaults.captured_at or _saved_at(mail),
        locator=where,
        declared_encoding=_charset(root),
    )


def _root(mail: Message) -> Message | None:
    pages = [part for part in mail.walk() if part.get_content_type() in _HTML_TYPES]
    start = _parameter(mail, "start")
    return next((p for p in pages if start and _header(p, "Content-ID") == start), None) or next(
        iter(pages), None
    )


def _payload(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _address(mail: Message, root: Message) -> str | None:
    for message, name in (
        (mail, "Snapshot-Content-Location"),
        (root, "Content-Location"),
        (mail, "Content-Location"),
    ):
        address = _header(message, name)
        if address and address.startswith(("http://", "https://")):
            return "".join(address.split())
    return None


def _saved_at(mail: Message) -> datetime | None:
    """Browsers write when they saved the page."""
    return read_moment(_header(mail, "Date") or "")


def _charset(part: Message) -> str | None:
    return _parameter(part, "charset")


def _header(part: Message, name: str) -> str | None:
    value = part.get(name)
    return str(value).strip() if value is not None else None


def _parameter(part: Message, name: str) -> str | None:
    value = part.get_param(name)
    return value.strip() if isinstance(value, str) and value.strip() else None


def _recognises(head: bytes, suffix: str) -> bool:
    return bool(
        _FIRST_HEADER.match(head)
        and _KIND.search(head)
        and (_VERSION.search(head) or suffix in _SUFFIXES)
    )


_SUFFIXES = (".mht", ".mhtml")
FORMAT = PageFormat(name="mhtml", suffixes=_SUFFIXES, recognises=_recognises, read=read_mhtml)
