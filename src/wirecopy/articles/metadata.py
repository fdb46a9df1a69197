"""Metadata: what the head of a page says fills what its only article leaves open.

On a page with several articles the head speaks of the page, not of one of them, and is not used.
"""

from __future__ import annotations

from dataclasses import replace

from wirecopy.articles.dates import PageClock, resolve
from wirecopy.articles.stamps import read_stamps
from wirecopy.model import Article, PageMetadata, Span, Stamp


def fill_from_head(article: Article, metadata: PageMetadata, clock: PageClock) -> Article:
    """The article with stamps, authors and headline of the head where it has none of its own."""
    return replace(
        article,
        headline=article.headline or metadata.title,
        authors=article.authors or metadata.authors,
        published_at=_stamp(metadata.published, clock) or article.published_at,
        updated_at=article.updated_at or _stamp(metadata.modified, clock),
    )


def _stamp(written: str | None, clock: PageClock) -> Stamp | None:
    """A date of the head as a stamp; it has no place on the page."""
    read = read_stamps(written) if written else None
    if read is None or not read.stamps[0].has_date:
        return None
    nowhere = Span(start=0, end=0)
    found = resolve(read.stamps[0], clock, raw=written or "", span=nowhere, near=None)
    return replace(found, basis="metadata", span=None) if found else None
