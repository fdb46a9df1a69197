"""Summary of a page as a single article: what an extractor of one article a page would give.

For measuring this stage alone, and for callers who know that their pages hold one article;
``articles`` gives the articles of any page.
"""

from __future__ import annotations

from dataclasses import dataclass

from wirecopy.model import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSummary:
    """Main text and metadata of one page."""

    title: str | None
    #: ISO day of publication, in the zone the page states it in.
    day: str | None
    authors: tuple[str, ...]
    #: Lines of main text in order: standfirst, paragraphs, subheadings.
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """The lines, one paragraph a line."""
        return "\n".join(self.lines)


def summarise_page(page: Page) -> PageSummary:
    """Title, day, authors and main lines of ``page``; flattened text is all main."""
    published = page.metadata.published
    return PageSummary(
        title=page.metadata.title,
        day=published[:10] if published else None,
        authors=page.metadata.authors,
        lines=tuple(
            line
            for block in page.blocks
            if (block.hint is None or block.hint.is_main)
            and (line := page.text[block.start : block.end].strip())
        ),
    )
