"""Told: lines that say when or by whom an article was written, which what a site says of itself has not."""

from __future__ import annotations

from wirecopy.articles.credits.byline import opens_with_by
from wirecopy.articles.credits.dateline import read_dateline
from wirecopy.articles.labels.closed import is_date_line
from wirecopy.articles.lines import Lines


def is_told(lines: Lines, at: int) -> bool:
    """Whether a line says when or by whom an article was written."""
    text = lines.texts[at]
    is_dated = is_date_line(lines, at) and not is_changed(lines, at)
    return is_dated or opens_with_by(text) or read_dateline(text, 0) is not None


def is_told_by_head(lines: Lines) -> bool:
    """Whether the head of the page names a day of publication or an author."""
    head = lines.page.metadata
    return head.published is not None or bool(head.authors)


def is_changed(lines: Lines, at: int) -> bool:
    """Whether a line tells the day of a change."""
    stamp = lines.stamps[at]
    return stamp is not None and any(item.role == "updated" for item in stamp.stamps)
