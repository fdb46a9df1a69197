"""Fast path: an HTML page as plain lines, at a cost that grows with its length and nothing else.

For pages that cannot be read in full within their time.  The markup is passed over a few times from
left to right and no tree is made: what stands in raw elements (scripts, styles) goes, block-level tags
become line breaks, other tags go, and all other text stays.  Title, address, dates, writers, section
and language are those of meta elements, the title element and time elements.

Known misses: no line says in which element it stood, so navigation and teasers are told by their words
alone; what is only in linked data is not read; the lines of ``<pre>`` become one; options of selections
and hidden templates are kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from wirecopy.model import Block, PageMetadata
from wirecopy.pages.flat import clean_text
from wirecopy.pages.html.entities import unescape
from wirecopy.pages.html.head import Head
from wirecopy.pages.html.jsonld import LinkedArticle
from wirecopy.pages.html.metadata import read_metadata
from wirecopy.pages.html.outline import BLOCK_TAGS

#: Rest of a tag behind its name.  A ``>`` in a quoted value does not end it; no tag goes beyond the next ``<``.
_REST = r"""(?:(?:[^<>"']++|"[^"<]*+"|'[^'<]*+')*+>|[^<>]*+>)"""
#: Comments, and elements whose content is no markup; one that nobody closes reaches to the end, as in browsers.
_RAW = re.compile(
    rf"<!--.*?(?:-->|\Z)|<(script|style|textarea|title|iframe|noembed|noframes|xmp)\b{_REST}.*?(?:</\1\b[^<>]*+>?|\Z)",
    re.DOTALL | re.IGNORECASE,
)
_TAG = re.compile(rf"<(?:/?([A-Za-z][A-Za-z0-9-]*+)|[!?]){_REST}")
_HEAD_TAG = re.compile(rf"<(html|meta|link|time)\b({_REST})", re.IGNORECASE)
_TITLE = re.compile(rf"<title\b{_REST}([^<]{{0,2000}}+)", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]++)(?:\s*+=\s*+("[^"]*+"|'[^']*+'|[^\s"'<>]++))?""")
#: Elements that say something of the page; ordinary pages have up to 300 links and metas.
_MOST_TAGS = 3000


def read_lines(markup: str) -> tuple[str, tuple[Block, ...]]:
    """The text of ``markup``, a block a line, and its blocks."""
    bare = _TAG.sub(_gap, _RAW.sub("", markup.replace("\n", " ")))
    texts: list[str] = []
    blocks: list[Block] = []
    start = 0
    for written in clean_text(unescape(bare)).split("\n"):
        if line := " ".join(written.split()):
            end = start + len(line) + 1
            texts.append(f"{line}\n")
            blocks.append(Block(start=start, end=end))
            start = end
    return "".join(texts), tuple(blocks)


def _gap(tag: re.Match[str]) -> str:
    return "\n" if (tag.group(1) or "").lower() in BLOCK_TAGS else ""


def read_head(markup: str, url: str | None) -> PageMetadata:
    """What meta elements, the title and time elements say of the page."""
    head = Head()
    for found in islice(_HEAD_TAG.finditer(markup), _MOST_TAGS):
        head.start(found.group(1).lower(), list(_attributes(found.group(2))))
    if title := _TITLE.search(markup):
        head.title = " ".join(unescape(title.group(1)).split()) or None
    return read_metadata(head, LinkedArticle(), (), None, url)


def _attributes(text: str) -> Iterator[tuple[str, str]]:
    for name, value in _ATTRIBUTE.findall(text):
        yield name.lower(), unescape(value.strip("\"'"))
