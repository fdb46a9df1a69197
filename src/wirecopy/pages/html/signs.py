"""Signs: how each piece of a page's metadata was read, told from the values that could have given it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from wirecopy.model import PageMetadata, PageSign
from wirecopy.model.page import SignBasis
from wirecopy.pages.address import web_address
from wirecopy.pages.html.head import Head
from wirecopy.pages.html.jsonld import LinkedArticle

#: Reads a date as the metadata holds it.
ReadDate = Callable[[str], str | None]


def name_signs(
    found: PageMetadata,
    head: Head,
    linked: LinkedArticle,
    read_date: ReadDate,
    url: str | None = None,
) -> tuple[PageSign, ...]:
    """The sign of every field that has a value; ``url`` is where the page was captured."""
    named = _signs(found, head, linked, read_date, url)
    return tuple(sorted(PageSign(name=name, basis=basis) for name, basis in named))


def _signs(
    found: PageMetadata,
    head: Head,
    linked: LinkedArticle,
    read_date: ReadDate,
    url: str | None,
) -> Iterator[tuple[str, SignBasis]]:
    metas = [value for values in head.metas.values() for value in values]
    if found.title:
        linked_title = found.title in (linked.headline or "")
        yield "title", _first(json_ld=linked_title, meta=_holds(metas, found.title)) or "element"
    if found.canonical_url:
        is_link = found.canonical_url == web_address(head.canonical_url, url)
        is_meta = found.canonical_url == web_address(head.first("og:url"), url)
        yield "canonical_url", _first(element=is_link, meta=is_meta) or "address"
    if found.site_name:
        yield "site_name", "meta" if found.site_name in metas else "json_ld"
    if found.authors:
        people = [*linked.people, *linked.organisations]
        is_linked = all(_holds(people, name) for name in found.authors)
        is_meta = all(_holds(metas, name) for name in found.authors)
        yield "authors", _first(json_ld=is_linked, meta=is_meta) or "line"
    for name, own in (("published", linked.published), ("modified", linked.modified)):
        if value := getattr(found, name):
            stated = _date_sign(value, own, metas, head, read_date)
            yield name, stated or _guess(value, f"{found.canonical_url} {url}")
    if found.section:
        yield "section", "json_ld" if found.section == linked.section else "meta"
    if found.language:
        is_element = bool(head.language) and _opens(head.language, found.language)
        is_linked = bool(linked.language) and _opens(linked.language, found.language)
        yield "language", _first(element=is_element, json_ld=is_linked) or "meta"


def _first(*, element: bool = False, json_ld: bool = False, meta: bool = False) -> SignBasis | None:
    if element:
        return "element"
    if json_ld:
        return "json_ld"
    return "meta" if meta else None


def _holds(values: Iterable[str], part: str) -> bool:
    return any(part in value for value in values)


def _opens(value: str | None, start: str) -> bool:
    return (value or "").strip().casefold().startswith(start)


def _date_sign(
    value: str, own: str | None, metas: Iterable[str], head: Head, read_date: ReadDate
) -> SignBasis | None:
    if own and read_date(own) == value:
        return "json_ld"
    if any(read_date(meta) == value for meta in metas if meta[:1].isdigit()):
        return "meta"
    return "element" if any(read_date(time) == value for time, _ in head.times) else None


def _guess(value: str, address: str) -> SignBasis:
    year, month, day = value[:4], value[5:7], value[8:10]
    is_address = any(f"{year}{mark}{month}{mark}{day}" in address for mark in ("/", "-", ""))
    return "address" if is_address else "text"
