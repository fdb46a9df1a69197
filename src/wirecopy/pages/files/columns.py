"""Columns: a row of a table of pages as a RawPage.

The page itself is ``html`` or ``text``, as a string or as bytes; other columns say what a folder of files cannot.  A day
without a clock time stands for its noon in UTC, so that "3 hours ago" on the page falls on the
same day.  A column ``date`` may mean either the capture or the publication: it is kept as the
publication, and as the capture too when no other column gives one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from email.utils import parsedate_to_datetime

from wirecopy.errors import InputError
from wirecopy.model import PageMetadata, Problem, RawPage
from wirecopy.pages.config import PageDefaults
from wirecopy.pages.decode import decode_page
from wirecopy.pages.html.authors import clean_authors
from wirecopy.pages.problems import make_problem

_HTML = ("html", "raw_html", "html_content", "content_html")
_TEXT = ("text", "content", "body", "maintext", "plain_text", "content_text", "page")
_MARKDOWN = ("markdown",)
_URL = ("url", "link", "canonical_url", "page_url", "uri")
_OUTLET = ("outlet", "publisher", "site_name", "site", "newspaper", "media_name")
_CAPTURED = ("captured_at", "crawled_at", "fetched_at", "crawl_date", "download_date", "captured")
_PUBLISHED = ("published_at", "published", "date_published", "publish_date", "pub_date", "date")
_TITLE = ("title", "headline")
_AUTHORS = ("authors", "author", "byline")
_LANGUAGE = ("language", "lang")
_SECTION = ("section",)
#: Every column that is looked at; readers of wide tables pass over the others.
COLUMN_NAMES = frozenset(
    (
        *_HTML,
        *_TEXT,
        *_MARKDOWN,
        *_URL,
        *_OUTLET,
        *_CAPTURED,
        *_PUBLISHED,
        *_TITLE,
        *_AUTHORS,
        *_LANGUAGE,
        *_SECTION,
    )
)
#: News of before 1600 was not printed as such, and crawls of after 2100 are not ours to read.
_YEARS = range(1600, 2101)
_DIGITS = re.compile(r"\d{8}(?:\d{4}|\d{6})?")
#: 3.4.2025, 03.04.2025 10:15.
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,? (\d{1,2}:\d\d(?::\d\d)?))?")
#: Seconds since 1970 of 2001 to 2100 have ten digits; the same in milliseconds thirteen.
_FIRST_SECOND, _LAST_SECOND = 10**9, 5 * 10**9
_NOON = time(12, tzinfo=UTC)

Row = Mapping[str, object]


def has_page(row: Row) -> bool:
    """Whether a column of ``row`` holds a page."""
    return _body(_in_lower_case(row), (*_HTML, *_MARKDOWN, *_TEXT)) is not None


def _in_lower_case(row: Row) -> Row:
    """``row`` under the names that are looked for; of two that differ in case the lower one counts."""
    if all(name.islower() for name in row):
        return row
    return {name.strip().lower(): value for name, value in row.items()} | {
        name: value for name, value in row.items() if name in COLUMN_NAMES
    }


def raw_page_of(row: Row, where: str, defaults: PageDefaults) -> Iterator[RawPage | Problem]:
    """The page of one row; a Problem before it for each date that cannot be read.

    Names of columns may be written in capitals.
    """
    row = _in_lower_case(row)
    html = _body(row, _HTML)
    markdown = None if html else _body(row, _MARKDOWN)
    body = html or markdown or _body(row, _TEXT)
    if body is None:
        yield _missing_body(row, where)
        return
    captured, captured_problem = _moment(row, _CAPTURED, where)
    published, published_problem = _moment(row, _PUBLISHED, where)
    yield from filter(None, (captured_problem, published_problem))
    if captured is None and "date" in row:
        captured = _moment(row, ("date",), where)[0]
    yield RawPage(
        data=body if isinstance(body, bytes) else body.encode("utf-8", "surrogatepass"),
        media="html" if html else "markdown" if markdown else None,
        url=_string(row, _URL) or defaults.url,
        outlet=_string(row, _OUTLET) or defaults.outlet,
        captured_at=captured or defaults.captured_at,
        locator=where,
        declared_encoding=None if isinstance(body, bytes) else "utf-8",
        metadata=_metadata(row, published),
    )


def _metadata(row: Row, published: datetime | None) -> PageMetadata | None:
    outlets = filter(None, [_string(row, _OUTLET)])
    found = PageMetadata(
        title=_string(row, _TITLE),
        authors=clean_authors(_strings(row, _AUTHORS), outlets=outlets),
        published=_iso(published),
        section=_string(row, _SECTION),
        language=_string(row, _LANGUAGE),
    )
    return None if found == PageMetadata() else found


def _iso(moment: datetime | None) -> str | None:
    if moment is None:
        return None
    return moment.date().isoformat() if moment.timetz() == _NOON else moment.isoformat()


def _missing_body(row: Row, where: str) -> Problem:
    columns = ", ".join(sorted(str(name)[:40] for name in row)[:12]) or "none"
    return make_problem(
        "missing_column",
        f"no column html or text with text in it (columns: {columns})",
        where=where,
        advice="name the column that holds the page html or text",
    )


def _body(row: Row, names: tuple[str, ...]) -> str | bytes | None:
    """The first of these columns that holds text, or bytes not decoded yet."""
    for name in names:
        value = row.get(name)
        if isinstance(value, str | bytes) and value.strip():
            return value
    return None


def _string(row: Row, names: tuple[str, ...]) -> str | None:
    """The first of these columns that says something, on one line."""
    for name in names:
        value = _decoded(row.get(name))
        if isinstance(value, str) and (words := " ".join(value.split())):
            return words
    return None


def _decoded(value: object) -> object:
    """``value``, as text where it is the bytes of one."""
    if isinstance(value, bytes):
        with suppress(InputError):
            return decode_page(value).text
    return value


def _strings(row: Row, names: tuple[str, ...]) -> tuple[str, ...]:
    for name in names:
        value = row.get(name)
        values = value if isinstance(value, list) else [value]
        found = tuple(v.strip() for v in map(_decoded, values) if isinstance(v, str) and v.strip())
        if found:
            return found
    return ()


def _moment(row: Row, names: tuple[str, ...], where: str) -> tuple[datetime | None, Problem | None]:
    """The first of these columns that is filled, or the problem with it."""
    for name in names:
        value = _decoded(row.get(name))
        if value is None or value == "":
            continue
        moment = read_moment(value)
        return moment, None if moment else _bad_date(name, value, where)
    return None, None


def _bad_date(name: str, value: object, where: str) -> Problem:
    return make_problem(
        "bad_date",
        f"column {name}: {str(value)[:40]!r} is no date we can use",
        where=where,
        advice="write dates as 2025-04-03 or 2025-04-03T10:00:00Z; the page was read without it",
    )


def read_moment(value: object) -> datetime | None:
    """A date as tables write it, aware and in UTC; None when it is none, or of an absurd year.

    Forms: ISO 8601, digits of a crawl (20250403101500), seconds since 1970, mail headers, and day, month and year
    between full stops, which nobody writes month first.
    """
    try:
        moment = _parse_moment(value)
        moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        moment = moment.astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return moment if moment.year in _YEARS else None


def _parse_moment(value: object) -> datetime:
    if isinstance(value, datetime):
        return value
    if isinstance(value, float):
        if not value.is_integer():
            return _since_epoch(value)
        value = int(value)
    text = str(value).strip()[:64]
    if text.isascii() and text.isdigit() and len(text) in {10, 13}:
        return _since_epoch(float(text))
    if _DIGITS.fullmatch(text):
        return _from_digits(text)
    if dotted := _DOTTED.fullmatch(text):
        written = "{2}-{1:0>2}-{0:0>2}".format(*dotted.groups())
        text = f"{written}T{dotted[4]:0>5}" if dotted[4] else written
    text = text.replace("/", "-", 2) if re.match(r"\d{4}/\d\d/\d\d", text) else text
    if len(text) == len("2025-04-03"):
        return datetime.combine(date.fromisoformat(text), _NOON)
    try:
        return datetime.fromisoformat(text.removesuffix(" UTC"))
    except ValueError:
        return parsedate_to_datetime(text)


def _since_epoch(value: float) -> datetime:
    seconds = value if value < _LAST_SECOND else value / 1000
    if not _FIRST_SECOND <= seconds < _LAST_SECOND:
        raise ValueError(value)
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)


def _from_digits(text: str) -> datetime:
    day = date(int(text[:4]), int(text[4:6]), int(text[6:8]))
    if len(text) == len("20250403"):
        return datetime.combine(day, _NOON)
    clock = time(int(text[8:10]), int(text[10:12]), int(text[12:14] or 0))
    return datetime.combine(day, clock, tzinfo=UTC)
