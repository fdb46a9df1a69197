"""Reading page: one page with its labels, and the articles printed on it, as a file to look at."""

from __future__ import annotations

from wirecopy.export.reading.page import reading_page

__all__ = ["reading_page"]
