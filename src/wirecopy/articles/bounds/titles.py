"""Titles: lines of a headline's form, whatever the labeller thinks of them."""

from __future__ import annotations

from wirecopy.articles.credits.byline import looks_like_name
from wirecopy.articles.features.scores import can_be_headline
from wirecopy.articles.labels.closed import closed_kind
from wirecopy.articles.lines import Lines

#: What a headline does not end with.
_ENDS = (".", ":", ";", ",")


def may_be_title(lines: Lines, at: int) -> bool:
    """Whether a line could head a text by its form: no phrase, name or line of a closed class."""
    if at < 0 or not can_be_headline(lines, at) or lines.phrases[at] is not None:
        return False
    text = lines.texts[at]
    return not (text.endswith(_ENDS) or looks_like_name(text)) and closed_kind(lines, at) is None
