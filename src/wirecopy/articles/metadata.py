"""Metadata: what the head of a page says of its only article.

On a page with several articles the head speaks of the page, not of one of them: only its language and
section are taken for them, elsewhere.
"""

from __future__ import annotations

from dataclasses import replace

from wirecopy.articles.dates import PageClock, resolve
from wirecopy.articles.line_words import stems
from wirecopy.articles.stamps import read_stamps
from wirecopy.model import Article, PageMetadata, Span, Stamp

#: Characters of the text in which the words of a title come again, and the share of its words that must.
_LEAD, _SHARED = 1000, 0.3


def fill_from_head(
    article: Article, metadata: PageMetadata, clock: PageClock, *, trust_title: bool
) -> Article:
    """The article with what the head says of it.

    The head's date of publication and address replace the article's own; a date that was guessed from the
    text, its authors, headline and date of change stand in only where the article has none.
    With ``trust_title`` the head's title is the headline when it speaks of the article: the line on the page
    may be split over elements, or glued to its kicker.  A byline that only adds words to the head's authors
    gives way to them.
    """
    title = metadata.title
    is_headline = article.headline is None or (trust_title and _speaks_of(title, article))
    return replace(
        article,
        headline=(title or article.headline) if is_headline else article.headline,
        authors=_authors(article.authors, metadata.authors),
        published_at=_published(article.published_at, metadata, clock),
        updated_at=article.updated_at or _stamp(metadata.modified, clock),
        canonical_url=metadata.canonical_url or article.canonical_url,
    )


def _speaks_of(title: str | None, article: Article) -> bool:
    """Whether enough of the longer words of a title come again in the headline or the first of the text."""
    words = stems(title or "")
    near = stems(f"{article.headline or ''} {article.text[:_LEAD]}")
    return len(words & near) >= _SHARED * len(words) > 0


def _authors(printed: tuple[str, ...], stated: tuple[str, ...]) -> tuple[str, ...]:
    if not printed or not stated:
        return printed or stated
    is_padded = all(any(name in line for name in stated) for line in printed)
    return stated if is_padded and len(stated) >= len(printed) else printed


def _published(printed: Stamp | None, metadata: PageMetadata, clock: PageClock) -> Stamp | None:
    """The head's date, unless it was guessed from the text and another is printed as a stamp."""
    stated = _stamp(metadata.published, clock)
    is_guess = metadata.sign_of("published") == "text"
    return (printed or stated) if is_guess else (stated or printed)


def _stamp(written: str | None, clock: PageClock) -> Stamp | None:
    """A date of the head as a stamp; it has no place on the page."""
    read = read_stamps(written) if written else None
    if read is None or not read.stamps[0].has_date:
        return None
    nowhere = Span(start=0, end=0)
    found = resolve(read.stamps[0], clock, raw=written or "", span=nowhere, near=None)
    return replace(found, basis="metadata", span=None) if found else None
