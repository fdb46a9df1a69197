"""A labelled page as one HTML file to look at."""

from __future__ import annotations

from wirecopy.model import PageReading


def reading_page(reading: PageReading, title: str = "page") -> str:
    """One HTML page without scripts or loads; ``title`` names a page that has no address."""
    from wirecopy.export.reading import reading_page as page

    return page(reading, title)
