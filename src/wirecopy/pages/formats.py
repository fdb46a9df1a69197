"""Formats: what an input is, told by its first characters, not by its name.

An input is HTML when it opens with a doctype or a well-known element, or when its first stretch
holds several closing tags; it is JSONL when its first line that is not blank is an object; it is
text otherwise.  An article about HTML that quotes many tags in its first lines is taken for HTML.
"""

from __future__ import annotations

import re

from wirecopy.model.page import Media
from wirecopy.pages.config import InputFormat

#: Characters looked at: doctype, comments and the head of a page fit well in.
HEAD_CHARS = 4096
_OPENING = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*){0,5}"
    r"<(?:!doctype\s{1,9}html|html|head|body|meta|title|article|main|section|div|p|h1|header|link"
    r"|script|table|span|style|nav|figure)\b",
    re.IGNORECASE | re.DOTALL,
)
_CLOSING = re.compile(
    r"</(?:p|div|a|h[1-6]|li|span|article|body|html|td|title)\s{0,9}>", re.IGNORECASE
)
#: Closing tags of the common kinds within the head; a text that mentions a tag has one or two.
_MIN_CLOSING = 3


def looks_like_html(text: str) -> bool:
    """Whether ``text`` is an HTML page or a fragment of one."""
    head = text[:HEAD_CHARS]
    if "<" not in head:
        return False
    return bool(_OPENING.match(head)) or len(_CLOSING.findall(head)) >= _MIN_CLOSING


def media_of(text: str) -> Media:
    """``html`` or ``text``."""
    return "html" if looks_like_html(text) else "text"


def format_of(head: bytes) -> InputFormat | None:
    """``jsonl`` for the first bytes of such a file; None when each page is to tell for itself."""
    line = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:200]
    return "jsonl" if re.match(rb'\{\s*(?:"|\})', line) else None
