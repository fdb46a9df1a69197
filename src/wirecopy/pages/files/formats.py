"""Formats: what an input is, told by its first bytes before its name.

A page is HTML when it opens with a doctype or a well-known element, or when its first stretch
holds several closing tags.  An article about HTML that quotes many tags in its first lines is
taken for HTML.  The other formats hold many pages and tell themselves by a signature or by the
first characters; a suffix decides where the bytes do not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from html import unescape
from importlib import import_module
from importlib.metadata import entry_points
from typing import BinaryIO, Literal, NamedTuple

from wirecopy.errors import FormatError
from wirecopy.model import Problem, RawPage
from wirecopy.model.page import Media
from wirecopy.pages.config import PageDefaults, PagesConfig
from wirecopy.pages.markdown import looks_like_markdown

#: Characters looked at: doctype, comments and the head of a page fit well in.
HEAD_SIZE = 4096
#: Entry-point group in which a package offers further formats.
GROUP = "wirecopy.pages"
#: In this order they are asked, those with sure marks first; then formats of other packages.
_BUILT_IN = (
    "wirecopy.pages.files.parquet:FORMAT",
    "wirecopy.pages.files.json_array:FORMAT",
    "wirecopy.pages.files.jsonl:FORMAT",
    "wirecopy.pages.files.warc:FORMAT",
    "wirecopy.pages.files.feed:FORMAT",
    "wirecopy.pages.files.mhtml:FORMAT",
    "wirecopy.pages.files.table:FORMAT",
)
#: Whatever is nothing else.
_SINGLE = (
    "wirecopy.pages.files.single:HTML",
    "wirecopy.pages.files.single:MARKDOWN",
    "wirecopy.pages.files.single:TEXT",
)
_OPENING = re.compile(
    r"\s{0,99}(?:<\?xml[^>]{0,200}>\s{0,99})?(?:<!--.{0,2000}?-->\s{0,99})?"
    r"<(?:!doctype\s{1,9}html|html|head|body|meta|title|article|main|section|div|p|h1|header|link"
    r"|script|table|span|style|nav|figure)\b",
    re.IGNORECASE | re.DOTALL,
)
_CLOSING = re.compile(
    r"</(?:p|div|a|h[1-6]|li|span|article|body|html|td|title)\s{0,9}>", re.IGNORECASE
)
#: Closing tags of the common kinds within the head; a text that mentions a tag has one or two.
_MIN_CLOSING = 3

Reader = Callable[[BinaryIO, str, PagesConfig, PageDefaults], Iterator[RawPage | Problem]]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFormat:
    """One form in which pages come; the object an entry point of ``wirecopy.pages`` names.

    Attributes:
        name: what a user writes to overrule the detection.
        suffixes: lower case, with the point; those of a packing are taken off before.
        recognises: whether these first bytes (up to ``HEAD_SIZE``) of a file with this suffix are
            surely of this form.
        read: the pages of a stream; a broken record gives a Problem and the rest goes on.
    """

    name: str
    suffixes: tuple[str, ...]
    recognises: Callable[[bytes, str], bool]
    read: Reader


@cache
def page_formats() -> tuple[PageFormat, ...]:
    """All formats in the order they are asked; those of installed packages by name."""
    own, single = [_load(path) for path in _BUILT_IN], [_load(path) for path in _SINGLE]
    names = {known.name for known in (*own, *single)}
    points = sorted(entry_points(group=GROUP), key=lambda point: (point.name, point.value))
    others: list[PageFormat] = [
        point.load() for point in points if not point.value.startswith("wirecopy.pages.")
    ]
    return (*own, *(other for other in others if other.name not in names), *single)


def _load(path: str) -> PageFormat:
    module, name = path.split(":")
    found = getattr(import_module(module), name)
    assert isinstance(found, PageFormat)  # noqa: S101 - narrows the type of our own table
    return found


class ChosenFormat(NamedTuple):
    """A format, and what told it."""

    format: PageFormat
    told_by: Literal["content", "name", "user"]


def choose_format(head: bytes, suffix: str, wanted: str | None) -> ChosenFormat:
    """The format of a stream that begins with ``head``.

    Raises:
        FormatError: ``wanted`` is no format we know.
    """
    if wanted is not None:
        return ChosenFormat(named_format(wanted), "user")
    for known in page_formats():
        if known.recognises(head, suffix):
            return ChosenFormat(known, "content")
    for known in page_formats():
        if suffix in known.suffixes:
            return ChosenFormat(known, "name")
    return ChosenFormat(named_format("text"), "content")


def named_format(name: str) -> PageFormat:
    """The format called ``name``.

    Raises:
        FormatError: there is none.
    """
    formats = {known.name: known for known in page_formats()}
    if name not in formats:
        raise FormatError(f"unknown format {name!r}", advice=f"use one of {', '.join(formats)}")
    return formats[name]


def looks_like_html(text: str) -> bool:
    """Whether ``text`` is an HTML page or a fragment of one."""
    head = text[:HEAD_SIZE]
    if "<" not in head:
        return False
    return bool(_OPENING.match(head)) or len(_CLOSING.findall(head)) >= _MIN_CLOSING


def is_escaped_html(text: str) -> bool:
    """Whether ``text`` opens as an HTML page whose markup was escaped as a whole ("&lt;html&gt;...")."""
    head = text[:HEAD_SIZE].lstrip()
    return head.startswith("&lt;") and bool(_OPENING.match(unescape(head)))


def media_of(text: str) -> Media:
    """What a decoded page is."""
    if looks_like_html(text) or is_escaped_html(text):
        return "html"
    return "markdown" if looks_like_markdown(text) else "text"
