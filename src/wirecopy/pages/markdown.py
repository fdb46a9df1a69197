"""Markdown pages, as many crawlers save them: turned into HTML by markdown-it-py, and read as that.

A text is Markdown when it has links or headings in its signs, which flattened pages have not.  What stands in front
between two lines of hyphens (``title: ...``) tells what the head of an HTML page does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape
from itertools import pairwise

#: Fewer links are what a text may have by chance.
_LEAST_LINKS = 3
#: A longer text is read as plain lines: hostile ones take 15 s a million characters to render.
LONGEST_MARKDOWN = 200_000
_LINK = re.compile(r"\]\((?:https?://|mailto:|[/.])[^()\s]{0,2000}(?:\s\"[^\"\n]{0,300}\")?\)")
#: A heading stands at the top, or below a blank line or another heading.
_HEADING = re.compile(r"(?:\A|\n[ \t]*\n|\n#{1,6} [^\n]{1,300}\n) {0,3}(#{1,6}) {1,3}\S")
#: Numbers of more figures open no item of a list: years; nor does the day of a date.
_YEAR = re.compile(
    r"^(\s{0,3}(?:\d{3,}|\d{1,2}(?=\.\s[^\W\d_]+\.?,?\s(?:19|20)\d\d\b)))([.)]\s)", re.MULTILINE
)
#: Share of the lines that stand right below another one and end a sentence, or are long, where each is a paragraph.
_LINEWISE, _LONG_LINE = 0.2, 160
#: Lines in front, and the entries that they hold.
_FRONT_MARK, _MOST_FRONT = "---", 60
_ENTRY = re.compile(r"([\w -]{1,40}):(?:\s+(.*))?\Z")
_QUOTES = "\"' "
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
}


def looks_like_markdown(text: str) -> bool:
    """Whether ``text`` is written in Markdown."""
    if len(text) > LONGEST_MARKDOWN or ("](" not in text and "# " not in text):
        return False
    links = sum(1 for _ in zip(_LINK.finditer(text), range(_LEAST_LINKS), strict=False))
    levels = {match.group(1) for match in _HEADING.finditer(text)}
    return links >= _LEAST_LINKS or len(levels) > 1 or bool(links and levels)


def to_html(text: str) -> str:
    """The HTML page that ``text`` is in Markdown."""
    from markdown_it import MarkdownIt

    front, body = _without_front(text.split("\n"))
    head = "".join(_head_elements(front))
    parser = MarkdownIt("commonmark", {"breaks": _is_linewise(body)}).enable("table")
    rendered = parser.render(_YEAR.sub(r"\1\\\2", "\n".join(body)))
    return f"<!doctype html><html><head>{head}</head><body>{rendered}</body></html>"


def _is_linewise(lines: Sequence[str]) -> bool:
    """Whether a line is a paragraph, as flattened pages have it, and no part of one that blank lines end."""
    below = [above.rstrip() for above, line in pairwise(lines) if above.strip() and line.strip()]
    whole = sum(
        line.endswith((".", "!", "?", "”", '"')) or len(line) > _LONG_LINE for line in below
    )
    return whole > _LINEWISE * len(below)


def _without_front(lines: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """The lines in front, without their marks, and the others."""
    first = next((at for at, line in enumerate(lines) if line.strip()), 0)
    if lines[first].rstrip() != _FRONT_MARK:
        return (), lines
    ends = range(first + 1, min(len(lines), first + 2 + _MOST_FRONT))
    end = next((at for at in ends if lines[at].rstrip() == _FRONT_MARK), None)
    if end is None or not any(map(_ENTRY.match, lines[first + 1 : end])):
        return (), lines
    return lines[first + 1 : end], lines[end + 1 :]


def _head_elements(front: Sequence[str]) -> Iterator[str]:
    """An element for each value that says something of the page."""
    for name, values in _entries(front):
        element = _ELEMENTS.get(name.strip().lower().replace(" ", "_"))
        yield from (element.format(escape(value)) for value in values if element and value)


def _entries(front: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """Name and values of each entry: those of a list one by one, lines that go on as one."""
    name, values = "", list[str]()
    for line in (*front, "end:"):
        entry = None if line[:1] in (" ", "\t", "-") else _ENTRY.match(line.rstrip())
        if entry:
            yield name, values
            name, values = entry.group(1), _values(entry.group(2) or "")
        elif (told := line.strip()).startswith("-"):
            values.append(told[1:].strip(_QUOTES))
        elif told:
            values[-1:] = [" ".join([*values[-1:], told]).strip(_QUOTES)]


def _values(written: str) -> list[str]:
    told = written.strip()
    if told in (">", "|", ">-", "|-", ""):
        return []
    if told[0] == "[" and told[-1] == "]":
        return [value.strip(_QUOTES) for value in told[1:-1].split(",")]
    return [told.strip(_QUOTES)]
