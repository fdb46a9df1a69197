"""Signs: where each piece of what is known of an article was read: which line, or which part of the markup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from urllib.parse import urljoin, urlsplit

from wirecopy.model import Article, Credit, Page, Sign, Span
from wirecopy.model.article import AgencyEvidence, SignField
from wirecopy.model.page import SignBasis

#: Fields of an article and the fields of the page's metadata that may fill them.
_FROM_PAGE: tuple[tuple[SignField, str], ...] = (
    ("headline", "title"),
    ("authors", "authors"),
    ("agency", "authors"),
    ("published_at", "published"),
    ("updated_at", "modified"),
    ("section", "section"),
    ("language", "language"),
    ("canonical_url", "canonical_url"),
)


def order_signs(signs: Iterable[Sign]) -> tuple[Sign, ...]:
    """Signs by field and place, each once."""
    return tuple(sorted(set(signs), key=_key))


def _key(sign: Sign) -> tuple[str, int, int, str]:
    span = sign.span or Span(start=-1, end=-1)
    return sign.field, span.start, span.end, sign.basis


def line_sign(field: SignField, span: Span) -> Sign:
    """A piece that stands on the page."""
    return Sign(field=field, basis="line", span=span)


def author_signs(names: Iterable[str], lines: Sequence[tuple[int, str]]) -> Iterator[Sign]:
    """Where the names stand; ``lines`` are the bylines with their places on the page."""
    for name in names:
        for start, text in lines:
            at = text.find(name)
            if at >= 0:
                span = Span(start=start + at, end=start + at + len(name))
                yield line_sign("authors", span)
                break


def agency_signs(agency: str | None, credits_: Iterable[Credit]) -> Iterator[Sign]:
    """The credits that name the text's agency, the strongest kind of them."""
    named = [credit for credit in credits_ if credit.agency == agency]
    for kind in _STRONGEST:
        found = [credit for credit in named if credit.evidence == kind]
        if found:
            yield from (line_sign("agency", credit.span) for credit in found)
            return


_STRONGEST: tuple[AgencyEvidence, ...] = (
    "signoff", "dateline", "credit_line", "byline", "self_mention", "caption_credit",
)  # fmt: skip


def outlet_sign(page: Page) -> Iterator[Sign]:
    """How the outlet is known: the page's name for itself, or what came with it."""
    if page.outlet is None:
        return
    metadata = page.metadata
    basis: SignBasis = "given"
    if page.outlet == metadata.site_name:
        basis = metadata.sign_of("site_name") or "meta"
    elif page.url is not None and page.outlet in page.url:
        basis = "address"
    yield Sign(field="outlet", basis=basis)


def sign_from_head(article: Article, before: Article, page: Page) -> Article:
    """The signs of a page's only article after its head filled gaps: a changed value was read in the head."""
    signs = list(article.signs)
    for field, name in _FROM_PAGE:
        value = getattr(article, field)
        if value == getattr(before, field) or not value:
            continue
        signs = [sign for sign in signs if sign.field != field]
        signs.append(Sign(field=field, basis=page.metadata.sign_of(name) or "meta"))
    return replace(article, signs=order_signs(signs))


def permalink(page: Page, number: int | None) -> str | None:
    """The address that the headline at block ``number`` links to."""
    hint = page.blocks[number].hint if number is not None else None
    if hint is None or not hint.href:
        return None
    try:
        address = urljoin(page.url or "", hint.href)
        scheme = urlsplit(address).scheme
    except ValueError:
        return None
    return address if scheme in {"http", "https"} else None
