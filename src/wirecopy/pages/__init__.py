"""Bytes in any accepted form become Pages with Blocks.

``find_pages`` walks files and folders, ``read_page`` reads one capture, ``page_from_text`` takes a
string.  HTML parsers are imported when the first HTML page is read.

``files`` holds the forms in which pages come, ``html`` what is read of a page's markup.
"""

from __future__ import annotations

from wirecopy.pages.config import DEFAULT_CONFIG, VERSION, PageDefaults, PagesConfig
from wirecopy.pages.files.find import find_pages
from wirecopy.pages.files.formats import (
    PageFormat,
    looks_like_html,
    media_of,
    named_format,
    page_formats,
)
from wirecopy.pages.files.inputs import InputCounts
from wirecopy.pages.read import page_from_text, page_id, read_page
from wirecopy.pages.summary import PageSummary, summarise_page
from wirecopy.pages.wrapped import unwrap

__all__ = [
    "DEFAULT_CONFIG",
    "VERSION",
    "InputCounts",
    "PageDefaults",
    "PageFormat",
    "PageSummary",
    "PagesConfig",
    "find_pages",
    "looks_like_html",
    "media_of",
    "named_format",
    "page_formats",
    "page_from_text",
    "page_id",
    "read_page",
    "summarise_page",
    "unwrap",
]
