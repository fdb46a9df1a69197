"""Talk: what readers say below an article, told by the line above it ("Comments (12)").

Sites without a telling class print such a line all the same.  It opens a box that reaches to the end of
its parent when prose stands before it (buttons at the top say the same) and no paragraph comes right
after it in the same element (then it is a subheading of the article).

Known misses: comments without such a line or with one in a language that has no phrase for it, and
those that stand outside the element of the line.
"""

from __future__ import annotations

import re
from functools import lru_cache

from wirecopy.data.page_phrases import load_page_phrases, phrase_words
from wirecopy.pages.html.outline import Frame, Outline

#: Longest line looked at (characters) and its words without figures.
_LONGEST, _MOST_WORDS = 40, 3
#: Prose before the line: more than a standfirst.
_PROSE_BEFORE = 300
#: Such lines of a page that are followed up: each costs a pass over the page.
_MOST_LOOKS = 20
_FIGURES = re.compile(r"\d+")


def find_talk(page: Outline, prose: list[int]) -> list[bool]:
    """For each element whether it stands in what a line above calls comments."""
    inside = [False] * len(page.frames)
    seen = looks = 0
    for line, place, own in zip(page.lines, page.places, prose, strict=True):
        seen += own
        if seen < _PROSE_BEFORE or own or len(line.text) > _LONGEST or inside[place]:
            continue
        if looks < _MOST_LOOKS and not line.link_chars and _opens_talk(line.text):
            looks += 1
            _mark_after(page, prose, line.frame, inside)
    return inside


@lru_cache(maxsize=4096)
def _opens_talk(text: str) -> bool:
    words = phrase_words(_FIGURES.sub(" ", text))
    return 0 < len(words) <= _MOST_WORDS and load_page_phrases().kind_of(words) == "comment"


def _mark_after(page: Outline, prose: list[int], opener: Frame, inside: list[bool]) -> None:
    parent = opener.parent
    if parent is None or _has_paragraph_after(page, prose, opener):
        return
    first, end = opener.index, parent.end
    inside[first:end] = [True] * (end - first)


def _has_paragraph_after(page: Outline, prose: list[int], opener: Frame) -> bool:
    return any(
        own and line.frame.tag == "p" and line.frame.parent is opener.parent
        for line, own in zip(page.lines, prose, strict=True)
        if line.frame.index > opener.index
    )
