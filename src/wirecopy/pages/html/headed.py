"""Headed boxes: elements that open with a heading of other stories ("Related articles") and lead to them.

Sites whose classes are numbers, or words of a language without a list, print such a heading all the same.  The box is
the largest element that opens with it, holds a link to each of the stories and much less prose than the page has beside it.

Known misses: stories below such a heading without an element around both; headings that no phrase is known for; the
heading of a box that stands beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate

from wirecopy.data.page_phrases import load_page_phrases, phrase_words
from wirecopy.pages.html.outline import Frame, Line, Outline

#: Longest heading looked at (characters) and its words.
_LONGEST, _MOST_WORDS = 40, 4
#: Share of the page's prose that a box holds at most.
_MOST_PROSE = 0.35
#: Share of linked characters from which a line leads elsewhere, and its length: shorter ones are buttons.
_LINKED, _LEAST_LINK = 0.5, 15
_FIGURES = re.compile(r"\d+")


def find_headed(page: Outline, prose: Sequence[int]) -> list[bool]:
    """For each element whether it is, or stands in, a box of other stories; ``prose`` is that of each line."""
    openers = [
        (at, line)
        for at, line in enumerate(page.lines)
        if len(line.text) <= _LONGEST and line.link_share <= _LINKED and _is_heading(line.text)
    ]
    if not openers:
        return [False] * len(page.frames)
    firsts, lasts = _reaches(page)
    masses = list(accumulate(prose, initial=0))
    links = list(accumulate(map(_leads_away, page.lines), initial=0))

    def is_box(frame: Frame) -> bool:
        first, end = firsts[frame.index], lasts[frame.index] + 1
        is_small = masses[end] - masses[first] <= _MOST_PROSE * masses[-1]
        return is_small and links[end] > links[first]

    boxes = {
        frame for at, line in openers for frame in _opened(line.frame, at, firsts) if is_box(frame)
    }
    return page.inside(sorted(boxes, key=lambda box: box.index))


@lru_cache(maxsize=4096)
def _is_heading(text: str) -> bool:
    words = phrase_words(_FIGURES.sub(" ", text))
    return 0 < len(words) <= _MOST_WORDS and load_page_phrases().kind_of(words) == "related"


def _reaches(page: Outline) -> tuple[list[int], list[int]]:
    """For each element the numbers of the first and the last line in it."""
    firsts, lasts = [len(page.lines)] * len(page.frames), [-1] * len(page.frames)
    for at, line in enumerate(page.lines):
        index = line.frame.index
        firsts[index], lasts[index] = min(firsts[index], at), at
    for frame in reversed(page.frames):
        if frame.parent is not None:
            above = frame.parent.index
            firsts[above] = min(firsts[above], firsts[frame.index])
            lasts[above] = max(lasts[above], lasts[frame.index])
    return firsts, lasts


def _opened(frame: Frame, at: int, firsts: Sequence[int]) -> Iterator[Frame]:
    """The elements around ``frame`` whose first line is line ``at``, the nearest first."""
    around = frame.parent
    while around is not None and firsts[around.index] == at:
        yield around
        around = around.parent


def _leads_away(line: Line) -> bool:
    return line.link_share > _LINKED and len(line.text) >= _LEAST_LINK
