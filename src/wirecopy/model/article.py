"""Articles: one item as an outlet printed it, with a map back to its page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from wirecopy.model.page import Page, SignBasis
from wirecopy.model.span import Span
from wirecopy.model.times import Stamp

ArticleKind = Literal["article", "live_intro", "live_post", "teaser"]
AgencyEvidence = Literal[
    "signoff",
    "dateline",
    "credit_line",
    "byline",
    "caption_credit",
    "self_mention",
    "first_published",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """``article.text[text_start:text_start+length]`` is ``page.text[page_start:page_start+length]``."""

    text_start: int
    page_start: int
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """The place, and sometimes date and agency, that open a wire report."""

    place: str
    #: The day as written (``April 3``), when it stands there.
    date: str | None = None
    #: The agency tag as written (``Reuters``), when it stands there.
    agency: str | None = None
    #: Place in the page's text.
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """An agency named on the page, for the text or only for a picture; or an outlet that published the text first."""

    agency: str
    #: Whether it is the text's agency; a photo credit is not.
    is_text: bool
    evidence: AgencyEvidence
    span: Span


SignField = Literal[
    "headline",
    "summary",
    "authors",
    "agency",
    "dateline",
    "published_at",
    "updated_at",
    "section",
    "language",
    "outlet",
    "canonical_url",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """Where one piece of what is known of an article was read."""

    field: SignField
    basis: SignBasis
    #: Place on the page, where it stands there.
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One item as an outlet printed it.  All spans but ``pieces`` are places on the page."""

    #: ``ar_`` of page id and span.
    id: str
    page_id: str
    #: Position on the page, from 0.
    index: int
    kind: ArticleKind
    outlet: str | None
    url: str | None
    #: From the first to the last line that belongs to it.
    span: Span
    first_line: int
    last_line: int
    headline: str | None
    headline_line: int | None
    summary: tuple[str, ...]
    authors: tuple[str, ...]
    dateline: Dateline | None
    credits: tuple[Credit, ...]
    #: Name of the text's agency, when the reasons agree.
    agency: str | None
    published_at: Stamp | None
    updated_at: Stamp | None
    #: ISO 639-1, when it can be told.
    language: str | None
    section: str | None
    #: The address the page, or the headline's link, gives as the article's own.
    canonical_url: str | None = None
    #: Where each of the above was read, by field and place; several for authors and summary.
    signs: tuple[Sign, ...] = ()
    #: Body and subheadings, a line a paragraph, joined with ``\n``.
    text: str
    text_id: str
    pieces: tuple[Piece, ...]
    why: str

    def signs_of(self, field: SignField) -> tuple[Sign, ...]:
        """Where one piece was read."""
        return tuple(sign for sign in self.signs if sign.field == field)

    @property
    def day(self) -> str | None:
        """ISO day the article stands for: published, else updated."""
        stamp = self.published_at or self.updated_at
        return stamp.day if stamp else None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageReading:
    """A page with its blocks labelled, and the articles printed on it."""

    page: Page
    articles: tuple[Article, ...]
    #: From which line on the labels and articles were told by form alone, and why; None where no line was.
    fallback: str | None = None

    @property
    def main(self) -> Article | None:
        """The article with the longest text, teasers left out; None when the page holds none."""
        found = [article for article in self.articles if article.kind != "teaser"]
        return max(found, key=lambda article: len(article.text), default=None)
