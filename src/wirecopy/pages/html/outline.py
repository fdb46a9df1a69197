"""Outline: the visible lines of a page's markup and the elements they stand in.

A line ends where a block-level element starts or ends, and at every ``<br>``; inside ``<pre>`` also
at every line break.  Runs of white space become one space.  What no reader sees (scripts, styles,
templates, drawings, the options of a selection) is left out; text hidden by a style sheet is kept,
because pages that unfold their text on a click hide it so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate, chain

from wirecopy.pages.budget import Budget
from wirecopy.pages.html.head import HEAD_TAGS, Head
from wirecopy.pages.html.inline import (
    MAX_NAMES,
    NEAR_LEVELS,
    InlineElements,
    Links,
    attribute_words,
    naming_values,
)
from wirecopy.pages.html.markup import Attributes, tell_markup

#: Elements whose start and end break the line.
_BLOCK_TAGS_TEXT = (
    "address article aside blockquote body br button caption center dd details dialog dir div dl "
    "dt fieldset figcaption figure footer form frame h1 h2 h3 h4 h5 h6 head header hgroup hr html "
    "legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul "
    "amp-accordion amp-carousel amp-sidebar"
)
BLOCK_TAGS = frozenset(_BLOCK_TAGS_TEXT.split())
#: Elements whose text is not shown.
_SKIPPED_TAGS_TEXT = (
    "script style noscript template svg math iframe object canvas select datalist audio "
    "video textarea map title"
)
SKIPPED_TAGS = frozenset(_SKIPPED_TAGS_TEXT.split())
HEADING_TAGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
#: Elements of the page that may be one item of several.
#: What style sheets show apart in one line is shorter (characters).
_LONGEST_FIELD = 60
_ITEM_TAGS = frozenset(("article",))
_ITEM_TYPE = re.compile(r"(?:Article|Posting|Report|Review|CreativeWork)$")
#: Letters of scripts without spaces between words: Thai, Lao, kana, Chinese.
_UNSPACED = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")


class Frame:
    """One block-level element."""

    __slots__ = ("_near_words", "end", "index", "item", "named", "opener", "parent", "tag", "words")

    def __init__(self, index: int, tag: str, parent: Frame | None, words: tuple[str, ...]) -> None:
        #: Position among the page's elements, and that of the first one behind it: those between stand in it.
        self.index = index
        self.end = index + 1
        self.tag = tag
        self.parent = parent
        #: Words of the element's own class, id, role and itemprop.
        self.words = words
        self._near_words: tuple[str, ...] | None = None
        #: The nearest element with words: itself, or one around it; the page where there is none.
        self.named: Frame = self if words or parent is None else parent.named
        #: Number of the item the element opens or stands in, and the element that opened it.
        self.item: int | None = None
        self.opener: Frame | None = None
        if parent is not None:
            self.item, self.opener = parent.item, parent.opener

    @property
    def near_words(self) -> tuple[str, ...]:
        """Words of the element and of the nearest ones around it that have any."""
        if self._near_words is None:
            self._near_words = self._find_near_words()
        return self._near_words

    def forget_near_words(self) -> None:
        """Have them looked for anew: an element around this one was parted from its own, or put back."""
        self._near_words = None

    def _find_near_words(self) -> tuple[str, ...]:
        if self.named is not self:
            return self.named.near_words
        near = [self.words]
        parent = self.parent
        while parent is not None and len(near) < NEAR_LEVELS:
            near.append(parent.named.words)
            parent = parent.named.parent
        return _joined(tuple(near))


@lru_cache(maxsize=4096)
def _joined(words: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(words)))[:MAX_NAMES]


class Line:
    """One visible line and what the markup says about it."""

    __slots__ = ("frame", "href", "inline", "link_chars", "link_share", "text", "writer")

    def __init__(self, text: str, frame: Frame, link_chars: int = 0) -> None:
        self.text = text
        self.frame = frame
        #: Characters that stand inside links, and their share.
        self.link_chars = 0
        self.link_share = 0.0
        if link_chars:
            self.link_chars = min(link_chars, len(text))
            self.link_share = round(self.link_chars / len(text), 3)
        self.href: str | None = None
        #: Words of inline elements around at least half of the line.
        self.inline: tuple[str, ...] = ()
        #: Text of the innermost inline element that is marked as naming who wrote.
        self.writer: str | None = None

    def names(self) -> tuple[str, ...]:
        """Words of the line's inline elements, its element and the near ones around it."""
        near = self.frame.near_words
        return _joined((self.inline, near)) if self.inline else near


def _value_of(attributes: Attributes, wanted: str) -> str | None:
    """Value of the attribute ``wanted``."""
    for name, value in attributes:
        if name == wanted:
            return value
    return None


def _is_item(attributes: Attributes) -> bool:
    """Whether the type of an element is an article's."""
    kind = _value_of(attributes, "itemtype")
    return kind is not None and bool(_ITEM_TYPE.search(kind[-40:]))


def _ends_word(char: str) -> bool:
    """Whether a letter or figure is of a script that sets spaces between words."""
    return char.isalnum() and not _UNSPACED.match(char)


def _ends_name(text: str) -> bool:
    """Whether a text is words with a capital or figures: none that leads on ("Written by"), and no sentence."""
    words = text.split()
    is_small = text[-1:].islower() or text[-1:].isdigit()
    return is_small and len(words) > 1 and not any(word[0].islower() for word in words)


class OutlineBuilder:
    """Is told the markup, gives the outline; ``head`` takes what nobody sees."""

    def __init__(self, head: Head) -> None:
        self._head = head
        self.lines: list[Line] = []
        self.frames: list[Frame] = [Frame(0, "html", None, ())]
        self._item_count = 0
        #: The innermost one that is open.
        self._frame = self.frames[0]
        #: Inline elements that were open when it was opened, and those around it.
        self._inline_counts = [0]
        self._parts: list[str] = []
        self._length = 0
        #: Characters of the line without what white space goes when it is joined at its end.
        self._visible = 0
        #: Depth below the outermost element around that is not shown.
        self._skipped = 0
        #: Whether what comes is no part of the word before it, though no white space parts them.
        self._is_apart = False
        #: Whether it is none when a small letter stands before it and a capital opens it: one inline element follows another.
        self._is_case_apart = False
        #: Where the last link ended, and the last inline element.
        self._link_end = self._inline_end = -1
        #: Whether the line has text outside inline elements, and whether one of them follows another at once.
        self._has_bare = self._is_next = False
        self._links = Links()
        self._inline = InlineElements()

    def start(self, tag: str, attributes: Attributes) -> None:
        """An element opens."""
        if tag in HEAD_TAGS:
            self._head.start(tag, attributes)
        if self._skipped or tag in SKIPPED_TAGS:
            self._skipped += 1
        elif tag in BLOCK_TAGS:
            if self._length:
                self.flush()
            if tag != "br":
                self._open(tag, attributes)
        else:
            self._start_inline(tag, attributes)

    def end(self, tag: str) -> None:
        """The innermost element closes."""
        if self._skipped:
            self._head.end(tag)
            self._skipped -= 1
        elif tag not in BLOCK_TAGS:
            self._end_inline(tag)
        elif tag != "br":
            if self._length:
                self.flush()
            self._close()

    def text(self, text: str) -> None:
        """Text stands here."""
        if self._skipped:
            self._head.text(text)
            return
        if "\n" in text and self._frame.tag == "pre":
            *lines, text = text.split("\n")
            for line in lines:
                self.text(line)
                self.flush()
        if self._is_next and text:
            self._part_from_last(text[0])
        if (self._is_apart or self._is_case_apart) and text:
            last = self._parts[-1][-1:] if self._length else ""
            is_new = self._is_apart or (last.islower() and text[0].isupper())
            is_glued = is_new and _ends_word(last) and _ends_word(text[0])
            text, self._is_apart = f" {text}" if is_glued else text, False
            self._is_case_apart = False
        self._parts.append(text)
        self._length += len(text)
        if bare := text.strip():
            self._visible += len(bare) - bare.count(" ")
            self._has_bare |= self._inline.count == self._inline_counts[-1]

    def _part_from_last(self, first: str) -> None:
        """End the line between two inline elements that style sheets show apart: "Ada Lorne" and "Special correspondent"."""
        self._is_next = False
        is_whole = not (self._has_bare or self._frame.tag in HEADING_TAGS)
        is_whole &= self._length <= _LONGEST_FIELD
        if is_whole and first.isupper() and self._parts and _ends_name(self._parts[-1]):
            self.flush()

    def _open(self, tag: str, attributes: Attributes) -> None:
        values = naming_values(attributes) if attributes else ()
        # A card may be a link or an element of the site's own around blocks: its words count too.
        if self._inline.count > self._inline_counts[-1]:
            values = (*values, *self._inline.values_since(self._inline_counts[-1]))
        words = attribute_words(values) if values else ()
        self._frame = frame = Frame(len(self.frames), tag, self._frame, words)
        if tag in _ITEM_TAGS or (attributes and _is_item(attributes)):
            frame.item, frame.opener = self._item_count, frame
            self._item_count += 1
        self.frames.append(frame)
        self._inline_counts.append(self._inline.count)

    def _close(self) -> None:
        if self._frame.parent is not None:
            self._frame.end = len(self.frames)
            self._frame = self._frame.parent
            self._inline_counts.pop()

    def _start_inline(self, tag: str, attributes: Attributes) -> None:
        if tag == "a":
            self._is_apart |= self._link_end == self._length
            self._links.start(self._visible, _value_of(attributes, "href"))
        elif tag == "time":
            self._is_apart = True
        self._is_next |= tag == "span" and self._inline_end == self._length
        self._is_case_apart |= self._inline_end == self._length > 0 and not self._has_bare
        self._inline.start(tag, self._length, naming_values(attributes) if attributes else ())

    def _end_inline(self, tag: str) -> None:
        if tag == "a":
            self._links.end(self._visible)
            self._link_end = self._length
        elif tag == "time":
            self._is_apart = True
        self._inline_end = self._length
        self._inline.end(self._length)

    def finish(self) -> Outline:
        """The outline, with the last line and all elements that are open ended."""
        self.flush()
        frame: Frame | None = self._frame
        while frame is not None:
            frame.end = len(self.frames)
            frame = frame.parent
        return Outline(self.lines, self.frames)

    def flush(self) -> None:
        """End the line, if there is one."""
        if not self._length:
            return
        linked, href = self._links.end_line(self._visible)
        if self._visible:
            self.lines.append(self._line(linked, href))
        self._inline.end_line()
        self._parts.clear()
        self._length = self._visible = 0
        self._is_apart = self._is_case_apart = self._is_next = self._has_bare = False
        self._link_end = self._inline_end = -1

    def _line(self, linked: int, href: str | None) -> Line:
        text = " ".join("".join(self._parts).split())
        link_chars = round(len(text) * linked / self._visible) if linked else 0
        line = Line(text, self._frame, link_chars)
        if line.link_share > 0.9:
            line.href = href
        if self._inline.tells():
            line.inline = self._inline.words(self._length)
            line.writer = self._find_writer()
        return line

    def _find_writer(self) -> str | None:
        place = self._inline.writer(self._length)
        if place is None:
            return None
        begin, end = place
        return " ".join("".join(self._parts)[begin:end].split()) or None


class Outline:
    """The visible lines of a page and its block-level elements, both in document order."""

    def __init__(self, lines: list[Line], frames: list[Frame]) -> None:
        self.lines = lines
        self.frames = frames
        #: For each line the index of its element.
        self.places = [line.frame.index for line in lines]

    def totals(self, amounts: Iterable[int]) -> list[int]:
        """For each element the sum of the ``amounts``, one a line, of the lines in it."""
        own = [0] * len(self.frames)
        for place, amount in zip(self.places, amounts, strict=True):
            own[place] += amount
        before = list(accumulate(own, initial=0))
        return [
            before[frame.end] - start for frame, start in zip(self.frames, before, strict=False)
        ]

    def inside(self, tops: Iterable[Frame]) -> list[bool]:
        """For each element whether it is one of ``tops``, which are in order, or stands in one."""
        inside = [False] * len(self.frames)
        done = 0
        for top in tops:
            if top.index >= done:
                done = top.end
                inside[top.index : done] = [True] * (done - top.index)
        return inside


def read_outline(markup: str, head: Head, budget: Budget) -> Outline:
    """The lines a reader of the page sees; ``head`` takes what nobody sees.

    Raises:
        OverBudgetError: the time is spent.
    """
    builder = OutlineBuilder(head)
    tell_markup(markup, builder, budget)
    return builder.finish()
