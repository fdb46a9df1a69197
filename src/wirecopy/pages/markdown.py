"""Markdown pages, as many crawlers save them: turned into HTML by markdown-it-py, and read as that.

A text is Markdown when it has links or headings in its signs, which flattened pages have not.  What stands in front
between two lines of hyphens (``title: ...``) tells what the head of an HTML page does.
"""

from __future__ import annotations

import re
from html import escape

#: Fewer links are what a text may have by chance; so are headings of one level ("# a tag").
_LEAST_LINKS = 3
#: A longer text is not tried: rendering takes a second a million characters.
_LONGEST = 2_000_000
_LINK = re.compile(r"\]\((?:https?://|mailto:|[/#.])[^()\s]{0,2000}(?:\s\"[^\"\n]{0,300}\")?\)")
_HEADING = re.compile(r"^ {0,3}(#{1,6}) {1,3}\S", re.MULTILINE)
_FRONT = re.compile(
    r"\s*---[ \t]*\n((?:[\w :-]{1,40}:.{0,2000}\n|[ \t]*-.{0,500}\n|[ \t]*\n){1,60})---[ \t]*\n"
)
_ENTRY = re.compile(r"^([\w -]{1,40}?)[ \t]*:[ \t]*(.+?)[ \t]*$", re.MULTILINE)
#: What the entries in front are called, and the element of a head that says the same.
_ELEMENTS = {
    "title": "<title>{}</title>",
    "author": '<meta name="author" content="{}">',
    "authors": '<meta name="author" content="{}">',
    "date": '<meta property="article:published_time" content="{}">',
    "published": '<meta property="article:published_time" content="{}">',
    "published_time": '<meta property="article:published_time" content="{}">',
    "modified": '<meta property="article:modified_time" content="{}">',
    "updated": '<meta property="article:modified_time" content="{}">',
    "url": '<link rel="canonical" href="{}">',
    "canonical": '<link rel="canonical" href="{}">',
    "canonical_url": '<link rel="canonical" href="{}">',
    "source_url": '<link rel="canonical" href="{}">',
    "sitename": '<meta property="og:site_name" content="{}">',
    "site_name": '<meta property="og:site_name" content="{}">',
    "publisher": '<meta property="og:site_name" content="{}">',
    "language": '<meta http-equiv="content-language" content="{}">',
}  # fmt: skip


def looks_like_markdown(text: str) -> bool:
    """Whether ``text`` is written in Markdown."""
    if len(text) > _LONGEST or ("](" not in text and "# " not in text):
        return False
    links = sum(1 for _ in zip(_LINK.finditer(text), range(_LEAST_LINKS), strict=False))
    headings = {match.group(1) for match in _HEADING.finditer(text)}
    return links >= _LEAST_LINKS or len(headings) > 1 or bool(links and headings)


def to_html(text: str) -> str:
    """The HTML page that ``text`` is in Markdown."""
    from markdown_it import MarkdownIt

    front = _FRONT.match(text)
    body = text[front.end() :] if front else text
    head = "".join(_head_elements(front.group(1))) if front else ""
    rendered = MarkdownIt("commonmark").enable("table").render(body)
    return f"<!doctype html><html><head>{head}</head><body>{rendered}</body></html>"


def _head_elements(front: str) -> list[str]:
    found = (
        (_ELEMENTS.get(name.strip().lower().replace(" ", "_")), value.strip("\"'"))
        for name, value in _ENTRY.findall(front)
    )
    return [element.format(escape(value)) for element, value in found if element and value]
