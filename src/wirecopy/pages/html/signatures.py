"""Signatures: lines of a page that say who wrote an article or when, by their markup or as short stamps."""

from __future__ import annotations

import re

from wirecopy.pages.html.byline_words import marks_writer
from wirecopy.pages.html.outline import HEADING_TAGS, Line

#: A day or a clock, and the longest line that is a stamp (characters).
_STAMP, _LONGEST_STAMP = re.compile(r"\b(?:(?:19|20)\d\d\b|\d{1,2}[:.h]\d\d\b)"), 60
#: Share of linked characters from which a line leads to another page.
_LINKED = 0.5


def signs_anywhere(line: Line) -> bool:
    """Whether a line says who wrote or when, wherever it stands: what links elsewhere says it of others."""
    if line.writer or "time" in line.inline:
        return True
    return _is_brief(line) and line.link_share <= _LINKED and bool(_STAMP.search(line.text))


def signs_below_heading(line: Line) -> bool:
    """Whether a line says who wrote or when, of those below a heading."""
    if not _is_brief(line):
        return False
    is_written = line.writer is not None or marks_writer(line.frame.words)
    return is_written or bool(_STAMP.search(line.text))


def _is_brief(line: Line) -> bool:
    return line.frame.tag not in HEADING_TAGS and len(line.text) <= _LONGEST_STAMP
