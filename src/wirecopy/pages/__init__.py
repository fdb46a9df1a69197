"""Bytes in any accepted form become Pages with Blocks.

``find_pages`` walks files and folders, ``read_page`` reads one capture, ``page_from_text`` takes a
string.  HTML parsers are imported when the first HTML page is read.
"""

from __future__ import annotations

from wirecopy.pages.config import VERSION, InputFormat, PageDefaults, PagesConfig
from wirecopy.pages.read import page_from_text, page_id, read_page

__all__ = [
    "VERSION",
    "InputFormat",
    "PageDefaults",
    "PagesConfig",
    "page_from_text",
    "page_id",
    "read_page",
]
