"""Files that hold one page, as HTML, Markdown or flattened text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from wirecopy.model import Problem, RawPage
from wirecopy.model.page import Media
from wirecopy.pages.config import PageDefaults, PagesConfig
from wirecopy.pages.files.formats import PageFormat, looks_like_html
from wirecopy.pages.problems import make_problem


def read_single(
    stream: BinaryIO,
    where: str,
    config: PagesConfig,
    defaults: PageDefaults,
    *,
    media: Media | None = None,
) -> Iterator[RawPage | Problem]:
    """The page that ``stream`` holds; what it is in, ``media`` says where the user does not, or its text."""
    data = read_whole(stream, where, config)
    if isinstance(data, Problem):
        yield data
        return
    yield RawPage(
        data=data,
        media=_MEDIA.get(defaults.format or "", media),
        url=defaults.url,
        outlet=defaults.outlet,
        captured_at=defaults.captured_at,
        locator=where,
    )


def read_whole(
    stream: BinaryIO, where: str, config: PagesConfig, *, what: str = "page"
) -> bytes | Problem:
    """All that ``stream`` holds, unless it is nothing or more than a page may have; ``what`` it is called."""
    data = stream.read(config.max_page_bytes + 1)
    if not data:
        return make_problem(
            "empty", "the file is empty", where=where, advice="check how it was fetched and saved"
        )
    if len(data) > config.max_page_bytes:
        return make_problem(
            "too_large",
            f"the {what} is larger than {config.max_page_bytes:,} bytes",
            where=where,
            advice="raise max_page_bytes under [pages], or cut the file",
        )
    return data


#: What the user may call a page -> what it is in.
_MEDIA: dict[str, Media] = {"html": "html", "text": "text", "markdown": "markdown"}


#: The bytes only give the format its name: whether a page is HTML is seen when it is decoded.
HTML = PageFormat(
    name="html",
    suffixes=(".html", ".htm", ".xhtml"),
    recognises=lambda head, _: looks_like_html(head.decode("latin-1")),
    read=read_single,
)
#: Few signs are needed: the name tells it.
MARKDOWN = PageFormat(
    name="markdown",
    suffixes=(".md", ".markdown"),
    recognises=lambda _, __: False,
    read=partial(read_single, media="markdown"),
)
TEXT = PageFormat(
    name="text", suffixes=(".txt", ".text"), recognises=lambda _, __: False, read=read_single
)
