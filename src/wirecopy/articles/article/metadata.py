"""Metadata: what the head of a page says of its only article.

On a page with several articles the head speaks of the page, not of one of them: only its language and
section are taken for them, elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain
from typing import get_args

from wirecopy.articles.credits.agency_form import agencies_of
from wirecopy.articles.credits.page_agencies import PageAgencies
from wirecopy.articles.features.line_words import stems
from wirecopy.articles.stamps.calendars import calendars_of
from wirecopy.articles.stamps.dates import FUTURE, PageClock, resolve
from wirecopy.articles.stamps.written import read_stamps
from wirecopy.model import Article, PageMetadata, Span, Stamp
from wirecopy.model.times import Precision

#: Characters of the text in which the words of a title come again, and the share of its words that must.
_LEAD, _SHARED = 1000, 0.3
#: From fine to coarse.
_PRECISIONS: tuple[Precision, ...] = get_args(Precision)


def fill_from_head(
    article: Article,
    metadata: PageMetadata,
    clock: PageClock,
    agencies: PageAgencies,
    *,
    trust_title: bool,
) -> Article:
    """The article with what the head says of it.

    The head's date of publication and address replace the article's own; a date that was guessed from the
    text, its authors, headline and date of change stand in only where the article has none.  Of two dates that
    agree the finer is taken: a minute on the page for a day in the head, a second there for "an hour ago".
    A date that lies behind the capture is none.
    With ``trust_title`` the head's title is the headline when it speaks of the article: the line on the page
    may be split over elements, or glued to its kicker.  A byline that only adds words to the head's authors
    gives way to them.  An agency among the authors is the text's, where its page credits none.
    """
    title = metadata.title
    is_bare = metadata.sign_of("title") == "element"
    is_headline = article.headline is None or (
        trust_title and _speaks_of(title, article, is_bare=is_bare)
    )
    wires = chain.from_iterable(_agencies_of(name, agencies) for name in metadata.authors)
    return replace(
        article,
        headline=(title or article.headline) if is_headline else article.headline,
        authors=_authors(article.authors, metadata.authors),
        agency=article.agency or _only_one(wires, is_free=not article.credits),
        published_at=_published(article.published_at, metadata, clock),
        updated_at=_finer(article.updated_at, _stamp(metadata.modified, clock)),
        canonical_url=metadata.canonical_url or article.canonical_url,
    )


def _speaks_of(title: str | None, article: Article, *, is_bare: bool) -> bool:
    """Whether enough of the longer words of a title come again in the headline or the first of the text.

    Of a mere title element one stands in the headline, where there is one: it may be the paper's name, which the text
    has, too.
    """
    words = stems(title or "")
    if is_bare and words.isdisjoint(stems(article.headline or title or "")):
        return False
    near = stems(f"{article.headline or ''} {article.text[:_LEAD]}")
    return len(words & near) >= _SHARED * len(words) > 0


def _agencies_of(name: str, agencies: PageAgencies) -> tuple[str, ...]:
    """The agencies an author's name is made of; none of a person's."""
    whole = agencies.read_line(name)
    return agencies_of(name) or ((whole,) if whole else ())


def _only_one(agencies: Iterable[str], *, is_free: bool) -> str | None:
    """The agency that the head names, where it is one and the page itself credits none."""
    named = set(agencies)
    return named.pop() if is_free and len(named) == 1 else None


def _authors(printed: tuple[str, ...], stated: tuple[str, ...]) -> tuple[str, ...]:
    if not printed or not stated:
        return printed or stated
    is_padded = all(any(name in line for name in stated) for line in printed)
    return stated if is_padded and len(stated) >= len(printed) else printed


def _published(printed: Stamp | None, metadata: PageMetadata, clock: PageClock) -> Stamp | None:
    """The head's date, unless it was guessed from the text and another is printed as a stamp."""
    stated = _stamp(metadata.published, clock)
    is_guess = metadata.sign_of("published") == "text"
    return _finer(printed, stated) if is_guess else _finer(stated, printed)


def _finer(first: Stamp | None, second: Stamp | None) -> Stamp | None:
    """The first, or the second where there is no first, or both agree and the second is finer."""
    if first is None or second is None:
        return first or second
    is_finer = _PRECISIONS.index(second.precision) < _PRECISIONS.index(first.precision)
    return second if is_finer and _agree(first, second) else first


def _agree(coarse: Stamp, fine: Stamp) -> bool:
    """Whether a finer stamp lies in a coarse one: on its day, or in its interval as "ago" rounds it."""
    if coarse.precision == "day":
        return fine.day == coarse.day
    slack = coarse.end - coarse.start
    return coarse.start - slack <= fine.start < coarse.end + slack


def _stamp(written: str | None, clock: PageClock) -> Stamp | None:
    """A date of the head as a stamp; it has no place on the page."""
    read = read_stamps(written, calendars_of(written)) if written else None
    if read is None or not read.stamps[0].has_date:
        return None
    nowhere = Span(start=0, end=0)
    found = resolve(read.stamps[0], clock, raw=written or "", span=nowhere, near=None)
    if found is None or _is_behind_capture(found, clock):
        return None
    return replace(found, basis="metadata", span=None)


def _is_behind_capture(stamp: Stamp, clock: PageClock) -> bool:
    return clock.captured_at is not None and stamp.start > clock.captured_at + FUTURE
