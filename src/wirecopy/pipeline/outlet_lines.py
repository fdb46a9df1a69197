"""Outlet lines: the short lines of a page that read like text, for counting over the outlet's articles.

Long paragraphs are never boilerplate by repetition: background that reporters carry from story to story
is text.  A line is counted once a headline, so that many captures of one article count as one.

Known misses: repeated captions and prompts longer than the limit; pages without an outlet.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from wirecopy.model import BlockKind, PageReading
from wirecopy.model.ids import digest
from wirecopy.text.normalise import fold

#: A line that is counted has between these many characters: shorter ones are lists and scores, and
#: prompts end below the second.
_LEAST, _LONGEST = 12, 300
_TEXT = frozenset({BlockKind.BODY, BlockKind.SUBHEADING, BlockKind.SUMMARY})


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletLine:
    """One line that reads like text."""

    n: int
    folded: str
    head: str
    score: float

    @property
    def key(self) -> str:
        """Digest of its words."""
        return digest(self.folded)[:16]


def outlet_lines(reading: PageReading) -> Iterator[OutletLine]:
    """The lines to count; none of a page without an outlet."""
    page = reading.page
    for article in reading.articles if page.outlet else ():
        head = digest(fold(article.headline or article.text_id))[:16]
        for n in range(article.first_line, article.last_line + 1):
            block = page.blocks[n]
            text = page.text[block.start : block.end].strip()
            if block.kind in _TEXT and _LEAST <= len(text) <= _LONGEST:
                yield OutletLine(n=n, folded=fold(text), head=head, score=block.score or 0.0)


def line_rows(
    page: PageReading, lines: Collection[OutletLine], dropped: Collection[str]
) -> list[tuple[str, int, str, str, str, float, bool]]:
    """Rows of the table of outlet lines."""
    outlet = page.page.outlet or ""
    return [
        (page.page.id, line.n, outlet, line.key, line.head, line.score, line.key in dropped)
        for line in lines
    ]
