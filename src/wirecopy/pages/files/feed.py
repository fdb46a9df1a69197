"""Feeds: the entries of an RSS or Atom file, each a page with its title, address and date.

An entry's page is its own content under its title.  An entry without content is given with its
summary and marked as an excerpt (``PageMetadata.is_excerpt``).  Many RSS feeds put whole articles
into the description: one of several paragraphs or many words is taken for the content, so a very
long summary passes for it too.  The entry in which a file is cut is left out, as it would be
another page in the whole file.

Feeds are parsed apart, under a limit: some take time that grows with the square of their length, or
two hundred times their length in memory.
"""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any, BinaryIO, NamedTuple, TypeAlias

from wirecopy.model import PageMetadata, Problem, RawPage
from wirecopy.pages.config import PageDefaults, PagesConfig
from wirecopy.pages.files.apart import pages_apart
from wirecopy.pages.files.columns import read_moment
from wirecopy.pages.files.formats import PageFormat
from wirecopy.pages.files.single import read_whole
from wirecopy.pages.html.entities import unescape, with_known_numbers
from wirecopy.pages.problems import DAMAGED, make_problem

#: feedparser gives no types.
Entry: TypeAlias = Any

#: Each piece before the root is taken once, so that a file full of comments costs no more than its length.
_ROOT = re.compile(
    rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*+"
    rb"(?:(?><\?.{0,400}?\?>|<!--.{0,1500}?-->|<!DOCTYPE\s+rss[^>]{0,200}>)\s*+)*+"
    rb"<(?:rss\b|rdf:RDF\b[^>]{0,900}purl\.org/rss|(?:\w+:)?feed\b[^>]{0,900}Atom)",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(r"<[^<>]{1,2000}>")
_PARAGRAPH = re.compile(r"</p\s*>|<br\s*/?>\s*<br\s*/?>|\n\s*\n", re.IGNORECASE)
#: Teasers have up to some 80 words, articles seldom below 150.
_FULL_WORDS = 150
_FULL_PARAGRAPHS = 3


class _Body(NamedTuple):
    """What an entry holds of its article."""

    text: str
    is_html: bool
    is_excerpt: bool


def read_feed(
    stream: BinaryIO, where: str, config: PagesConfig, defaults: PageDefaults
) -> Iterator[RawPage | Problem]:
    """The pages of ``stream`` in the order of its entries, which are counted from 1."""
    data = read_whole(stream, where, config, what="feed")
    if isinstance(data, Problem):
        yield data
        return
    yield from pages_apart(feed_pages, data, where, config, defaults, what="feed")


def feed_pages(data: bytes, where: str, defaults: PageDefaults) -> Iterator[RawPage | Problem]:
    """The pages of a feed, parsed in this process."""
    import feedparser

    # A string would be taken for an address and fetched: only a stream may be given.
    known = io.BytesIO(with_known_numbers(data))
    read = feedparser.parse(known, sanitize_html=False, resolve_relative_uris=False)
    whole = read.entries[:-1] if _ends_within_entry(data) else read.entries
    for number, entry in enumerate(whole, 1):
        yield _page_of(entry, read.feed, f"{where}:{number}", defaults)
    if read.entries or read.version:
        yield from _broken(read, where)
    if not read.entries:
        yield make_problem(
            *(
                ("empty", "the feed holds no entry")
                if read.version
                else ("format", "this is no feed")
            ),
            where=where,
            advice="check how it was fetched and saved",
        )


def _ends_within_entry(data: bytes) -> bool:
    tail = data.replace(b"\0", b"")
    opened = max(tail.rfind(name) for name in (b"<item", b"<entry", b":entry "))
    closed = max(tail.rfind(name) for name in (b"</item", b"</entry", b":entry>"))
    return opened > closed


def _broken(read: Entry, where: str) -> Iterator[Problem]:
    error = read.get("bozo_exception")
    if read.bozo and hasattr(error, "getLineNumber"):
        yield make_problem(
            DAMAGED,
            f"the feed is cut or damaged (line {error.getLineNumber()}: {error.getMessage()})",
            where=where,
            advice="fetch it again",
        )


def _page_of(entry: Entry, feed: Entry, where: str, defaults: PageDefaults) -> RawPage | Problem:
    body = _body_of(entry)
    title = _plain(entry.get("title") or "")
    if not body.text.strip() and not title:
        return make_problem(
            "missing_column",
            "the entry has neither title nor text",
            where=where,
            advice="leave it out, or fetch its page",
        )
    published = _moment(entry, "published") or _moment(entry, "updated")
    return RawPage(
        data=_layout(title, body).encode("utf-8", "surrogatepass"),
        media="html" if body.is_html else "text",
        url=entry.get("link") or defaults.url,
        outlet=defaults.outlet or _plain(feed.get("title") or "") or None,
        captured_at=defaults.captured_at,
        locator=where,
        declared_encoding="utf-8",
        metadata=PageMetadata(
            title=title or None,
            authors=tuple(name for a in entry.get("authors", ()) if (name := a.get("name"))),
            published=published.isoformat() if published else None,
            section=next((t.term for t in entry.get("tags", ()) if t.get("term")), None),
            language=_language(entry, feed),
            is_excerpt=body.is_excerpt,
        ),
    )


def _body_of(entry: Entry) -> _Body:
    """The longest content, else the summary."""
    contents = [part for part in entry.get("content", ()) if (part.get("value") or "").strip()]
    if contents:
        best = max(contents, key=lambda part: len(part.value))
        return _Body(best.value, "html" in best.get("type", "html"), is_excerpt=False)
    text = entry.get("summary") or ""
    kind = entry.get("summary_detail", {}).get("type", "text/html")
    return _Body(text, "html" in kind or bool(_TAG.search(text)), is_excerpt=not _is_full(text))


def _is_full(text: str) -> bool:
    words = len(_TAG.sub(" ", text).split())
    paragraphs = sum(1 for part in _PARAGRAPH.split(text) if _TAG.sub("", part).strip())
    return words >= _FULL_WORDS or (paragraphs >= _FULL_PARAGRAPHS and words >= _FULL_WORDS // 2)


def _layout(title: str, body: _Body) -> str:
    """A page of the entry's words alone."""
    if not body.is_html:
        return f"{title}\n\n{body.text}" if title else body.text
    name = html.escape(title)
    has_headline = bool(title) and _plain(body.text[:2000]).startswith(title)
    headline = f"<h1>{name}</h1>\n" if title and not has_headline else ""
    return (
        f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>{name}</title></head><body>'
        f"<article>\n{headline}{body.text}\n</article></body></html>\n"
    )


def _plain(markup: str) -> str:
    return " ".join(unescape(_TAG.sub(" ", markup)).split())


def _moment(entry: Entry, name: str) -> datetime | None:
    """The date as it is written, else as feedparser understands its odder forms."""
    written = entry.get(name)
    if written and (moment := read_moment(written)):
        return moment
    parsed = entry.get(f"{name}_parsed")
    return (
        read_moment("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}".format(*parsed[:6])) if parsed else None
    )


def _language(entry: Entry, feed: Entry) -> str | None:
    said = [part.get("language") for part in entry.get("content", ())]
    language = next(filter(None, (*said, feed.get("language"))), None)
    return str(language) if language else None


FORMAT = PageFormat(
    name="feed",
    suffixes=(".rss", ".atom", ".rdf", ".xml"),
    recognises=lambda head, _: bool(_ROOT.match(head.replace(b"\0", b""))),
    read=read_feed,
)
