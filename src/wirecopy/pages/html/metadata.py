"""Metadata: title, authors, dates, section and language, each from the sign most to be trusted.

Order for dates: linked data, the publication metas, itemprop and time elements marked as
publication, the address, and last htmldate, which also reads the text.  For authors: people in
linked data, author metas, the byline on the page, and organisations last, so that an outlet is
named only where no person is.  An absurd or unreadable date is passed over for the next sign.

Known misses: clocks of one figure behind a day in figures ("6:30 PM", the day is kept); names of zones ("EST"); a number
in an address that happens to be a day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from wirecopy.model import PageMetadata
from wirecopy.pages.address import host_of, web_address
from wirecopy.pages.html.authors import clean_authors
from wirecopy.pages.html.bylines import byline_names, headline_at
from wirecopy.pages.html.head import Head
from wirecopy.pages.html.jsonld import LinkedArticle, read_linked_article
from wirecopy.pages.html.moments import iso_moment
from wirecopy.pages.html.no_writers import is_person, site_in_title, without_sections
from wirecopy.pages.html.outline import Line
from wirecopy.pages.html.signs import name_signs
from wirecopy.pages.html.titles import choose_title, main_heading, printed_title
from wirecopy.pages.html.written_day import find_written_day

_PUBLISHED_METAS = (
    "article:published_time", "article:published", "og:article:published_time", "datepublished",
    "date_published", "publication_date", "publish-date", "publish_date", "publishdate", "pubdate",
    "published_date", "published", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime", "article.published", "bt:pubdate", "rnews:datepublished", "dcterms.created",
    "dc.date.issued", "dcterms.issued", "dcterms.date", "dc.date", "dc.created", "date", "last-published",
    "article_date_original", "og:pubdate", "vr:published_time", "og:published_time", "citation_publication_date",
)  # fmt: skip
_MODIFIED_METAS = (
    "article:modified_time", "article:modified", "og:updated_time", "datemodified", "date_modified",
    "dcterms.modified", "dc.date.modified", "lastmod", "last-modified", "article.updated", "revised",
)  # fmt: skip
_AUTHOR_METAS = (
    "author", "article:author", "authors", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator",
    "cxenseparse:author", "article:author_name", "byl", "rnews:author", "bt:author", "citation_author",
    "article.author", "shareaholic:article_author_name", "vr:author",
)  # fmt: skip
_SECTION_METAS = (
    "article:section",
    "parsely-section",
    "section",
    "cxenseparse:section",
    "article.section",
)
_ARTICLE_KINDS = frozenset(("article", "newsarticle", "og:article", "news"))
_SITE_METAS = (
    "og:site_name",
    "application-name",
    "apple-mobile-web-app-title",
    "publisher",
    "dc.publisher",
)
#: Words on a time element that stand for the publication (closed list of markup habits).
_TIME_WORDS = re.compile(r"publi|pubdate|created|entry-date|posted|issued")
_CHANGE_WORDS = re.compile(r"modif|updat|chang|revis|edited|comment")
_URL_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?!\d)")
_TITLE_DAY = re.compile(r"[|–·-]\s*(\d\d)\.(\d\d)\.(\d{4})\s*$")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?![a-z])", re.IGNORECASE)


def linked_article(head: Head, lines: Sequence[Line]) -> LinkedArticle:
    """What the page's linked data say of the article whose headline stands on the page."""
    return read_linked_article(
        head.scripts, titles=[*_headings(lines), head.first("og:title") or ""]
    )


def is_article_page(head: Head, linked: LinkedArticle) -> bool:
    """Whether the head of the page says that it holds one article."""
    kind = (head.first("og:type") or "").lower()
    return kind in _ARTICLE_KINDS or bool(linked.headline and linked.published)


def _headings(lines: Sequence[Line]) -> list[str]:
    return [line.text for line in lines if line.frame.tag == "h1"][:20]


def read_metadata(
    head: Head, linked: LinkedArticle, lines: Sequence[Line], markup: str | None, url: str | None
) -> PageMetadata:
    """What the page says of itself; without ``markup`` the text is not searched for a date."""
    named = (head.canonical_url, head.first("og:url"))
    address = next(filter(None, (web_address(written, url) for written in named)), url)
    site = head.first(*_SITE_METAS) or linked.publisher
    sites = [site, linked.publisher, head.first("og:site_name"), host_of(address)]
    title = _title(head, linked, lines, sites)
    found = PageMetadata(
        title=title,
        canonical_url=address,
        site_name=site,
        authors=_authors(head, linked, lines, title, sites),
        published=_published(head, linked, (address, url), markup),
        modified=_first_date([linked.modified, *_values(head, _MODIFIED_METAS)]),
        section=linked.section or head.first(*_SECTION_METAS),
        language=_language(head, linked),
    )
    return replace(found, signs=name_signs(found, head, linked, iso_moment, url))


def _values(head: Head, names: Iterable[str]) -> Iterator[str]:
    for name in names:
        yield from head.metas.get(name, ())


def _title(
    head: Head, linked: LinkedArticle, lines: Sequence[Line], sites: Sequence[str | None]
) -> str | None:
    wanted = [linked.headline, head.first("og:title")]
    heading = main_heading(lines, [*wanted, head.title])
    printed = None if heading else printed_title(lines, head.title)
    site = site_in_title(head.title)
    if any(line.text == site for line in lines):  # the logo
        sites = [*sites, site]
    return choose_title(
        [*wanted, heading, printed, head.first("twitter:title"), head.title], sites=sites
    )


def _authors(
    head: Head,
    linked: LinkedArticle,
    lines: Sequence[Line],
    title: str | None,
    sites: Sequence[str | None],
) -> tuple[str, ...]:
    titled = site_in_title(head.title)
    owner = None if titled is None or is_person(titled) else titled
    houses = [site for site in (*sites, owner) if site]
    sections = [linked.section, *_values(head, _SECTION_METAS)]
    at = headline_at(lines, title)
    people, metas = (
        list(without_sections(names, lines, at, sections))
        for names in (linked.people, _values(head, _AUTHOR_METAS))
    )
    for names in (people, metas):
        if found := clean_authors(names, outlets=houses):
            return found
    if found := clean_authors(byline_names(lines, title), outlets=houses):
        return found
    return clean_authors([*linked.organisations, *people]) or clean_authors(metas[:1])


def _published(
    head: Head, linked: LinkedArticle, urls: tuple[str | None, ...], markup: str | None
) -> str | None:
    marked = [value for value, words in head.times if _TIME_WORDS.search(words)]
    signs = [linked.published, *_values(head, _PUBLISHED_METAS), *marked]
    found = (
        _first_date(signs)
        or next(filter(None, map(_day_of_url, urls)), None)
        or _day_of_title(head.title)
        or find_written_day(markup, urls[0])
    )
    return found and _with_time_of(found, head)


def _with_time_of(day: str, head: Head) -> str:
    """A bare day with the clock of its time elements that do not tell of a change, where they agree on one."""
    if "T" in day:
        return day
    told = (iso_moment(value) for value, words in head.times if not _CHANGE_WORDS.search(words))
    moments = {moment for moment in told if moment and moment.startswith(f"{day}T")}
    return moments.pop() if len(moments) == 1 else day


def _first_date(values: Iterable[str | None]) -> str | None:
    for value in values:
        if value and (moment := iso_moment(value)):
            return moment
    return None


def _day_of_url(url: str | None) -> str | None:
    """The first real day in an address, of a year in which pages were published."""
    days = _URL_DAY.finditer(url[:500]) if url else ()
    return _first_date("-".join(day.groups()) for day in days)


def _day_of_title(title: str | None) -> str | None:
    """The day some sites write at the end of the title element (``| 28.04.2023``)."""
    match = _TITLE_DAY.search(title) if title else None
    return iso_moment("-".join(reversed(match.groups()))) if match else None


def _language(head: Head, linked: LinkedArticle) -> str | None:
    for value in (
        head.language,
        linked.language,
        head.first("og:locale", "content-language", "language"),
    ):
        match = _LANGUAGE.match(value.strip()) if value else None
        if match and len(match.group()) == 2:
            return match.group().lower()
    return None
