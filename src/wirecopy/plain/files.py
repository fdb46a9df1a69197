"""Files: a page of a file in any of the accepted formats, read with nothing stored."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from wirecopy.errors import FormatError
from wirecopy.model import PageReading, Problem, RawPage
from wirecopy.plain.given import given_time


def split_file(
    path: str | Path,
    *,
    page: int = 1,
    url: str | None = None,
    outlet: str | None = None,
    captured_at: datetime | str | None = None,
    input_format: str | None = None,
) -> PageReading:
    """Label the lines of a page in a file, and tell the articles printed on it.

    Args:
        path: a file of any format that a project reads, packed or not; ``-`` for standard input.
        page: which page of the file, counted from 1.
        url: its address, where the file does not say it.
        outlet: who published it, where the file does not say it.
        captured_at: when it was captured, where the file does not say it; a time or ISO 8601, in UTC
            where it names no zone.
        input_format: what the file is; None looks at it.

    Raises:
        FormatError: the file has no such page, it cannot be read, or there is no such format.
        QueryError: ``captured_at`` is no time.
    """
    from wirecopy.articles import split_articles
    from wirecopy.pages import PageDefaults, find_pages, read_page

    when = given_time(captured_at)
    defaults = PageDefaults(url=url, outlet=outlet, captured_at=when, format=input_format)
    found = find_pages([path], defaults=defaults)
    return split_articles(read_page(_nth(found, page, str(path))))


def _nth(found: Iterator[RawPage | Problem], wanted: int, where: str) -> RawPage:
    count, problem = 0, None
    for item in found:
        if isinstance(item, Problem):
            problem = item
        else:
            count += 1
            if count == wanted:
                return item
    if problem is not None:
        raise FormatError(problem.what, where=problem.where, advice=problem.advice)
    last = f"give a number from 1 to {count}" if count else "nothing in it can be read as a page"
    raise FormatError(f"there is no page {wanted}", where=where, advice=last)
