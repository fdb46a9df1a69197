"""Main text: which lines of a page are the text of its article or articles.

1. Prose is what counts: the characters of lines that are long, or end like a sentence, and do not
   stand in links.  Lines in boxes (navigation, captions, related stories, comments: told by element
   and by words of class and id) do not count, unless the box holds much of the page's prose.
2. From the whole page we go down into the element that holds most of the prose, as long as there
   is one, and stop where its neighbours are articles too: on a page of several articles all of
   them are kept, each told by ``BlockHint.item``.
3. Inside, prose is kept, with the lists and subheadings between; so is the standfirst between the
   headline and the text.
4. Where linked data give the article's text and most of what we kept is in it, the rest goes.

Known misses: text in cells of a table of layout, boxes whose markup says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from wirecopy.pages.box_words import is_box_word
from wirecopy.pages.outline import HEADING_TAGS, Frame, Line, Outline

_BOX_TAGS = frozenset(
    "nav footer aside form figure figcaption button dialog menu fieldset address dir table".split()
)
_PARAGRAPH_TAGS = frozenset(("p", "blockquote", "li", "dd", "dt", "pre"))
_SENTENCE_END = re.compile(r"[.!?…。！？؟।:][\"'”’»“)\]]*$")
#: A line of this many characters is prose even without a mark at its end.
_LONG_LINE = 120
#: Shorter lines with a mark at the end are prose in a paragraph element.
_SHORT_LINE = 25
#: Lines with more of their characters in links are lists of links.
_MAX_LINK_SHARE = 0.5
#: A child with this share of its parent's prose is where the text is.
_DESCEND_SHARE = 0.6
#: A neighbour of the same kind with this much prose is an article of its own.
_ITEM_CHARS = 400
#: A box that holds this share of the page's prose is no box.
_NO_BOX_SHARE = 0.4


def prose_chars(line: Line) -> int:
    """Characters of the line that count as prose."""
    length = len(line.text)
    if length < _SHORT_LINE or line.link_share > _MAX_LINK_SHARE:
        return 0
    if length < _LONG_LINE and not _SENTENCE_END.search(line.text[-6:]):
        return 0
    return length - line.link_chars


class ProseMap:
    """How much prose each element holds, and which elements are boxes."""

    def __init__(self, page: Outline) -> None:
        self.page = page
        frames = page.frames
        self.prose = [prose_chars(line) for line in page.lines]
        whole = self._sums([True] * len(frames))
        limit = _NO_BOX_SHARE * whole[0]
        #: Whether the element is, or stands in, a box.
        self.boxed = [False] * len(frames)
        for frame in frames[1:]:
            self.boxed[frame.index] = (
                frame.parent is not None and self.boxed[frame.parent.index]
            ) or (whole[frame.index] < limit and is_box(frame))
        #: Prose outside boxes.
        self.mass = self._sums([not boxed for boxed in self.boxed])

    def _sums(self, counted: Sequence[bool]) -> list[int]:
        sums = [0] * len(self.page.frames)
        for line, chars in zip(self.page.lines, self.prose, strict=True):
            if counted[line.frame.index]:
                sums[line.frame.index] += chars
        for frame in reversed(self.page.frames):
            if frame.parent is not None:
                sums[frame.parent.index] += sums[frame.index]
        return sums


def is_box(frame: Frame) -> bool:
    """Whether the element is marked as something else than an article's text."""
    return frame.tag in _BOX_TAGS or any(map(is_box_word, frame.words))


def find_main(page: Outline) -> list[bool]:
    """For each line whether it is the text of an article."""
    if not page.lines:
        return []
    prose = ProseMap(page)
    container = _container(prose)
    inside = _inside(prose, container)
    keep = [
        inside[line.frame.index] and not prose.boxed[line.frame.index] and _is_text(line)
        for line in page.lines
    ]
    _keep_headings(prose, inside, keep)
    return keep


def _is_text(line: Line) -> bool:
    if line.frame.tag in HEADING_TAGS:
        return False
    if line.link_share > _MAX_LINK_SHARE:
        return False
    return prose_chars(line) > 0 or (line.frame.tag in _PARAGRAPH_TAGS)


def _keep_headings(prose: ProseMap, inside: Sequence[bool], keep: list[bool]) -> None:
    """Subheadings: headings between kept lines, the last of a run before a kept one."""
    lines = prose.page.lines
    seen = False
    for i, line in enumerate(lines[:-1]):
        index = line.frame.index
        if keep[i]:
            seen = True
        elif (
            seen
            and keep[i + 1]
            and inside[index]
            and line.frame.tag in HEADING_TAGS
            and not prose.boxed[index]
            and line.link_share <= _MAX_LINK_SHARE
        ):
            keep[i] = True


def _container(prose: ProseMap) -> Frame:
    children: dict[int, list[Frame]] = {}
    for frame in prose.page.frames[1:]:
        if frame.parent is not None and prose.mass[frame.index]:
            children.setdefault(frame.parent.index, []).append(frame)
    current = prose.page.frames[0]
    while below := children.get(current.index):
        best = max(below, key=lambda frame: prose.mass[frame.index])
        if prose.mass[best.index] < _DESCEND_SHARE * prose.mass[current.index]:
            break
        if any(_is_alike(prose, best, other) for other in below if other is not best):
            break
        current = best
    return current


def _is_alike(prose: ProseMap, best: Frame, other: Frame) -> bool:
    return (
        prose.mass[other.index] >= _ITEM_CHARS
        and best.tag == other.tag
        and best.words == other.words
    )


def _inside(prose: ProseMap, container: Frame) -> list[bool]:
    inside = [False] * len(prose.page.frames)
    for frame in prose.page.frames:
        above = frame.parent is not None and inside[frame.parent.index]
        inside[frame.index] = above or frame is container
    return inside
