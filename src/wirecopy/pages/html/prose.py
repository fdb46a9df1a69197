"""Prose: how much running text each element of a page holds, outside the boxes.

Prose are lines that are long, or end like a sentence, and do not stand in links.  A box is an
element marked as navigation, caption, related stories, comments and the like, by its tag or by
words of its class and id (``box_words``), by the form of a teaser (``cards``), by the line above (``talk``) the heading in it (``headed``), unless much of the page's prose stands under that mark:
some sites wrap the whole article in what they call a video page.

Known misses: articles of short lines without marks at their ends (poems, results), scripts that end
sentences with other marks, and articles whose every sentence is a link.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from operator import or_

from wirecopy.pages.html.box_words import FIRM_WORDS, box_words
from wirecopy.pages.html.cards import find_cards
from wirecopy.pages.html.headed import find_headed
from wirecopy.pages.html.outline import HEADING_TAGS, Frame, Line, Outline
from wirecopy.pages.html.talk import find_talk

_BOX_TAGS = frozenset(
    "nav footer aside form figure figcaption button dialog menu fieldset address dir table".split()
)
_SENTENCE_END = re.compile(r"[.!?…。！？؟।:][\"'”’»“)\]]*$")
#: Who signs a sentence in brackets behind it: an agency, initials, a name.
_SIGNED = re.compile(r"[.!?…。！？؟।][\"'”’»]*\s*[(（][^()（）]{2,24}[)）]$")
#: A line of this many characters is prose even without a mark at its end.
_LONG_LINE = 120
#: Shorter lines with a mark at the end are prose in a paragraph element.
_SHORT_LINE = 25
#: Scripts that write words without spaces say as much in a third of the characters.
_DENSE = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
_DENSITY = 3
#: Thai and Lao end no sentence with a mark, and write more letters a word than Chinese.
_THAI, _THAI_DENSITY = re.compile("[\u0e01-\u0eff]"), 2
#: Lines with more of their characters in links are lists of links.
MAX_LINK_SHARE = 0.5
#: A mark under which this share of the page's prose stands marks no box on this page.
_NO_BOX_SHARE = 0.35
#: The same for marks that sites seldom put on anything else.
_FIRM_SHARE = 0.9
_FIRM_MARKS = FIRM_WORDS | {"<figcaption>"}
_NO_MARKS: frozenset[str] = frozenset()


def prose_chars(line: Line) -> int:
    """Characters of the line that count as prose."""
    text = line.text
    length = weight = len(text)
    if not text.isascii() and length < _LONG_LINE:
        weight = round(weight * _density(text))
    if weight < _SHORT_LINE or line.link_share > MAX_LINK_SHARE:
        return 0
    if weight < _LONG_LINE and not ends_sentence(text):
        return 0
    return length - line.link_chars


def _density(text: str) -> float:
    """How much more a letter says than one of a script that parts words."""
    if _DENSE.search(text):
        return _DENSITY
    return _THAI_DENSITY if _THAI.search(text) else 1


def ends_sentence(text: str) -> bool:
    """Whether the line ends with a mark that closes a sentence, in any script."""
    return bool(_SENTENCE_END.search(text[-6:]) or _SIGNED.search(text[-30:]))


class ProseMap:
    """How much prose each element holds, and which elements are boxes."""

    def __init__(
        self,
        page: Outline,
        prose: Sequence[int],
        *,
        by_words: bool = True,
        is_article: bool = False,
    ) -> None:
        self.page = page
        #: Characters of prose of each line.
        self.prose = prose
        marks = _box_marks(page.frames, by_words=by_words)
        usual = self._usual_marks(marks)
        #: Whether the element is, or stands in, a box.
        self.boxed = [not mark <= usual for mark in marks]
        #: Prose of each line outside the boxes.
        self._outside = self._find_outside()
        self._add(find_talk(page, self._outside))
        self._add(find_headed(page, self._outside))
        self._add(find_cards(page, self._outside, is_article=is_article))
        #: Prose outside boxes, of the element and all in it.
        self.mass = page.totals(self._outside)

    def has_text_above(self, frame: Frame) -> bool:
        """Whether prose outside the boxes stands above an element."""
        above = zip(self.page.places, self._outside, strict=True)
        return any(own and place < frame.index for place, own in above)

    def _add(self, boxes: Sequence[bool]) -> None:
        if any(boxes):
            self.boxed = list(map(or_, self.boxed, boxes))
            self._outside = self._find_outside()

    def _find_outside(self) -> list[int]:
        boxed = self.boxed
        return [
            0 if boxed[place] else own
            for place, own in zip(self.page.places, self.prose, strict=True)
        ]

    def _usual_marks(self, marks: Sequence[frozenset[str]]) -> frozenset[str]:
        """Marks under which much of the page's prose stands: here they do not mean a box."""
        chars: dict[str, int] = {}
        for place, prose in zip(self.page.places, self.prose, strict=True):
            if prose:
                for mark in marks[place]:
                    chars[mark] = chars.get(mark, 0) + prose
        whole = sum(self.prose)
        return frozenset(
            mark
            for mark, prose in chars.items()
            if prose >= (_FIRM_SHARE if mark in _FIRM_MARKS else _NO_BOX_SHARE) * whole
        )


def _box_marks(frames: Sequence[Frame], *, by_words: bool) -> list[frozenset[str]]:
    """For each element the signs of boxes on it and around it: a bounded set."""
    marks: list[frozenset[str]] = []
    for frame in frames:
        above = marks[frame.parent.index] if frame.parent is not None else _NO_MARKS
        own = _own_marks(frame.tag, frame.words if by_words else ())
        if frame.opener is frame and _is_nested_item(frame):
            own |= {f"<{frame.tag}>"}
        marks.append(above if own <= above else above | own)
    return marks


@lru_cache(maxsize=4096)
def _own_marks(tag: str, words: tuple[str, ...]) -> frozenset[str]:
    """The signs of boxes on an element with this tag and these words."""
    marks = _NO_MARKS if tag in HEADING_TAGS else box_words(words)
    return marks | {f"<{tag}>"} if tag in _BOX_TAGS else marks


def _is_nested_item(frame: Frame) -> bool:
    """Whether an element that opens an item stands in another item."""
    return frame.parent is not None and frame.parent.item is not None
