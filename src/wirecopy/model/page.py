"""Pages: one capture of one URL, and the blocks its text is made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Literal, NamedTuple

#: ``markdown`` is read as the HTML it stands for.
Media = Literal["text", "html", "markdown"]


class BlockKind(StrEnum):
    """What a block of page text is.  What is not article stays, labelled, and can be shown."""

    BLANK = "blank"
    HEADLINE = "headline"
    REPEAT_HEADLINE = "repeat_headline"
    SUMMARY = "summary"
    KICKER = "kicker"
    BYLINE = "byline"
    DATE_LINE = "date_line"
    DATELINE = "dateline"
    CAPTION = "caption"
    CREDIT = "credit"
    SUBHEADING = "subheading"
    BODY = "body"
    TABLE = "table"
    EMBED = "embed"
    SIGNOFF = "signoff"
    AUTHOR_BIO = "author_bio"
    RELATED = "related"
    TEASER = "teaser"
    NEWSLETTER = "newsletter"
    UI = "ui"
    COMMENT = "comment"
    LIVE_STAMP = "live_stamp"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True, kw_only=True)
class RawPage:
    """One capture as it came in, before anything is decoded."""

    data: bytes
    #: None lets ``wirecopy.pages`` detect it.
    media: Media | None = None
    url: str | None = None
    outlet: str | None = None
    #: Aware, UTC; when the page was fetched (file times are not used).
    captured_at: datetime | None = None
    #: Where it was read from, for messages: ``folder/file.jsonl:12``.  Not part of the id.
    locator: str
    #: The encoding some envelope declared (HTTP header, JSONL is utf-8).
    declared_encoding: str | None = None
    #: What the envelope says of the page (columns of a table, a feed entry).  Of it, headline and time of
    #: publication are part of the id where there is no address.
    metadata: PageMetadata | None = None


#: Parts, in ``Block.why``, the rule of a label from the reason why the line opens no article.
OPENS_NOTHING = "; opens nothing: "


class BlockHint(NamedTuple):
    """What the markup says about a block; absent for flattened text."""

    #: Name of the nearest block-level element (``h1``, ``p``, ``li``, ``figcaption``...).
    tag: str
    #: Lower-case words of class, id, role and itemprop of the element and its near ancestors.
    names: tuple[str, ...] = ()
    #: Share of the characters that stand inside links, 0..1.
    link_share: float = 0.0
    #: Number of the ``article`` element (or item scope) it stands in, counted on the page; None outside.
    item: int | None = None
    #: Whether the main-text extractor keeps it; None when that was not asked.
    is_main: bool | None = None
    #: Where a headline links to, when the whole block is one link.
    href: str | None = None


class Block(NamedTuple):
    """One line of page text.  Spans tile the text: each holds its own line break.

    A page has hundreds; tuples are made in less than half the time of a frozen dataclass.
    """

    start: int
    end: int
    kind: BlockKind | None = None
    #: 0..1, how sure the label is; None where it was not scored.
    score: float | None = None
    #: Rule or model that gave the label; behind ``OPENS_NOTHING`` why the line opens no article.
    why: str | None = None
    hint: BlockHint | None = None


#: A line of the page, its text as a whole; the page's linked data, meta elements, other elements,
#: address; what came with the page; a word of the user's.
SignBasis = Literal["line", "text", "json_ld", "meta", "element", "address", "envelope", "given"]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class PageSign:
    """How one piece of a page's metadata was read."""

    #: Name of the field of ``PageMetadata``.
    name: str
    basis: SignBasis


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMetadata:
    """What the page says of itself outside its text (head, JSON-LD, feed entry, JSONL columns)."""

    title: str | None = None
    canonical_url: str | None = None
    site_name: str | None = None
    authors: tuple[str, ...] = ()
    #: ISO 8601 as written or parsed; read into Stamps by ``articles``.
    published: str | None = None
    modified: str | None = None
    section: str | None = None
    language: str | None = None
    #: How each of the above was read, by name.
    signs: tuple[PageSign, ...] = ()
    #: Whether only a summary or the beginning is given (feed entries without their content).
    is_excerpt: bool = False

    def sign_of(self, name: str) -> SignBasis | None:
        """How a piece of it was read."""
        return next((sign.basis for sign in self.signs if sign.name == name), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One capture of one URL, decoded once."""

    #: ``pg_`` of URL, capture time and bytes; without an address, of outlet, headline and time of publication, too.
    id: str
    url: str | None
    outlet: str | None
    captured_at: datetime | None
    locator: str
    media: Media
    encoding: str
    #: One block a line; line breaks are ``\n``.
    text: str
    blocks: tuple[Block, ...]
    metadata: PageMetadata = PageMetadata()
    #: Why its markup was read by the fast path (plain lines without hints, metadata of meta elements
    #: alone); None where it was read in full.
    fallback: str | None = None
