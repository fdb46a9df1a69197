"""Pages on strings and bytes: which articles are printed on one page."""

from __future__ import annotations

from datetime import datetime

from wirecopy.model import PageReading, RawPage
from wirecopy.plain.given import given_time
from wirecopy.text.given import check_text


def split_page(
    page: str | bytes,
    *,
    url: str | None = None,
    outlet: str | None = None,
    captured_at: datetime | str | None = None,
) -> PageReading:
    """Label the lines of one page, flattened text or HTML, and tell the articles printed on it.

    Args:
        page: the page; bytes are decoded and their form is detected.
        url: where it was captured; it helps to tell outlet and dates, and is part of the id.
        outlet: who published it.
        captured_at: when it was captured, a time or ISO 8601, in UTC where it names no zone; "20 minutes
            ago" is resolved from it.

    Raises:
        InputError: the page is empty, too large, or neither string nor bytes of a text.
        QueryError: ``captured_at`` is no time.
    """
    from wirecopy.articles import split_articles
    from wirecopy.pages import media_of, page_from_text, read_page

    if not isinstance(page, bytes):
        check_text(page)
    when = given_time(captured_at)
    if isinstance(page, str) and media_of(page) == "text":
        read = page_from_text(page, url=url, outlet=outlet, captured_at=when)
    else:
        data = page.encode("utf-8", "replace") if isinstance(page, str) else page
        raw = RawPage(
            data=data,
            media=media_of(page) if isinstance(page, str) else None,
            url=url,
            outlet=outlet,
            captured_at=when,
            locator=url or "<string>",
            declared_encoding="utf-8" if isinstance(page, str) else None,
        )
        read = read_page(raw)
    return split_articles(read)
