"""Reading one page: bytes to a Page whose blocks tile its text."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import fields
from datetime import UTC, datetime

from wirecopy.errors import PageTooLargeError
from wirecopy.model import Block, Page, PageMetadata, PageSign, RawPage
from wirecopy.model.ids import make_id
from wirecopy.model.page import Media
from wirecopy.pages.address import host_of
from wirecopy.pages.budget import CpuClock
from wirecopy.pages.config import DEFAULT_CONFIG, PagesConfig
from wirecopy.pages.decode import decode_page
from wirecopy.pages.files.formats import is_escaped_html, media_of
from wirecopy.pages.flat import clean_text, line_blocks, unescaped
from wirecopy.pages.markdown import LONGEST_MARKDOWN, to_html
from wirecopy.pages.problems import EmptyPageError
from wirecopy.pages.wrapped import unwrap

#: Locator of a page that came as a string.
STRING_LOCATOR = "<text>"
#: Signs by which we read what the page does not state: an envelope's word is better.
_GUESSED = frozenset(("text", "address", "line"))


def read_page(
    raw: RawPage, config: PagesConfig = DEFAULT_CONFIG, *, clock: CpuClock = time.thread_time
) -> Page:
    """Decode one capture and cut it into blocks.

    Where nobody names the outlet it is the site's name for itself, else the host of the address.
    ``clock`` measures ``config.html_seconds``.

    Raises:
        EmptyPageError: no visible character (code ``empty``).
        BinaryPageError: bytes that are no text (code ``decode``).
        PageTooLargeError: above ``config.max_page_bytes`` (code ``too_large``).
    """
    _check_size(raw, config)
    text, encoding = decode_page(
        raw.data,
        declared=raw.declared_encoding,
        is_html=raw.media in (None, "html"),
        where=raw.locator,
    )
    text = clean_text(text)
    media = raw.media or media_of(text)
    if media == "text" or is_escaped_html(text):
        text = unescaped(text)
    text, blocks, metadata, fallback = _cut(text, media, raw.url, config, clock)
    _check_text(text, raw)
    if raw.metadata is not None:
        metadata = fill_gaps(metadata, raw.metadata)
    return Page(
        id=page_id(raw),
        url=raw.url or metadata.canonical_url,
        outlet=raw.outlet or metadata.site_name or host_of(raw.url or metadata.canonical_url),
        captured_at=raw.captured_at,
        locator=raw.locator,
        media=media,
        encoding=encoding,
        text=text,
        blocks=blocks,
        metadata=metadata,
        fallback=fallback,
    )


def _cut(
    text: str, media: Media, url: str | None, config: PagesConfig, clock: CpuClock
) -> tuple[str, tuple[Block, ...], PageMetadata, str | None]:
    """Visible text, blocks, metadata, and why the fast path read it."""
    if media == "markdown" and len(text) <= LONGEST_MARKDOWN:
        media, text = "html", to_html(text)
    if media == "html":
        from wirecopy.pages.html.read_html import read_html

        return read_html(text, config, url=url, clock=clock)
    text = unwrap(text)
    why = (
        None
        if media == "text"
        else f"its {len(text):,} characters of Markdown are read as they stand"
    )
    return text, line_blocks(text), PageMetadata(), why


def page_from_text(
    text: str,
    *,
    url: str | None = None,
    outlet: str | None = None,
    captured_at: datetime | None = None,
) -> Page:
    """A page from flattened text at hand; nothing is decoded and no text is refused."""
    text = clean_text(text)
    raw = RawPage(
        data=text.encode(),
        media="text",
        url=url,
        outlet=outlet,
        captured_at=captured_at,
        locator=STRING_LOCATOR,
    )
    text = unwrap(unescaped(text))
    return Page(
        id=page_id(raw),
        url=url,
        outlet=outlet,
        captured_at=captured_at,
        locator=STRING_LOCATOR,
        media="text",
        encoding="utf-8",
        text=text,
        blocks=line_blocks(text),
    )


def fill_gaps(own: PageMetadata, envelope: PageMetadata) -> PageMetadata:
    """What the page says of itself; where it is silent, or we guessed, what its envelope says."""
    names = [field.name for field in fields(PageMetadata) if field.name != "signs"]
    taken = {
        name
        for name in names
        if getattr(envelope, name) and (not getattr(own, name) or own.sign_of(name) in _GUESSED)
    }
    kept = (sign for sign in own.signs if sign.name not in taken)
    signs = (*kept, *_envelope_signs(taken))
    values = {name: getattr(envelope if name in taken else own, name) for name in names}
    return PageMetadata(**values, signs=tuple(sorted(signs)))


def _envelope_signs(names: Iterable[str]) -> Iterator[PageSign]:
    for name in names:
        if name != "is_excerpt":
            yield PageSign(name=name, basis="envelope")


def page_id(raw: RawPage) -> str:
    """``pg_`` of URL, capture time and bytes.

    Where no address tells captures apart, the outlet, headline and time of publication that came with the
    bytes do: two outlets that printed the same words are two pages.  An outlet is the same in capitals.
    """
    url = _on_one_line(raw.url)
    return make_id("pg", url, _instant(raw.captured_at), raw.data, *_printing(raw))


def _printing(raw: RawPage) -> tuple[str, ...]:
    """Whose printing a capture without an address is, as its envelope says; nothing where it is silent."""
    told = raw.metadata or PageMetadata()
    outlet = _on_one_line(raw.outlet).casefold()
    parts = (outlet, _on_one_line(told.title), _on_one_line(told.published))
    return parts if any(parts) and not _on_one_line(raw.url) else ()


def _on_one_line(words: str | None) -> str:
    return " ".join((words or "").split())


def _instant(when: datetime | None) -> str:
    if when is None:
        return ""
    return (when if when.tzinfo else when.replace(tzinfo=UTC)).astimezone(UTC).isoformat()


def _check_size(raw: RawPage, config: PagesConfig) -> None:
    if len(raw.data) > config.max_page_bytes:
        raise PageTooLargeError(
            f"the page has {len(raw.data):,} bytes, the limit is {config.max_page_bytes:,}",
            where=raw.locator,
            advice="raise max_page_bytes under [pages], or cut the file",
        )


def _check_text(text: str, raw: RawPage) -> None:
    if not text or text.isspace():
        raise EmptyPageError(
            "the page is empty", where=raw.locator, advice="check how it was fetched and saved"
        )
