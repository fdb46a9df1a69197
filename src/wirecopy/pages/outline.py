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
from typing import NamedTuple

from wirecopy.pages.byline_words import marks_writer
from wirecopy.pages.head import HEAD_TAGS, Head
from wirecopy.pages.markup import Attributes, Event

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
    "script style noscript template svg math iframe object canvas head select datalist audio "
    "video textarea map title"
)
SKIPPED_TAGS = frozenset(_SKIPPED_TAGS_TEXT.split())
HEADING_TAGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
#: Elements of the page that may be one item of several.
_ITEM_TAGS = frozenset(("article",))
_ITEM_TYPE = re.compile(r"(?:Article|Posting|Report|Review|CreativeWork)$")
#: Inline elements whose name says something about a line that they fill.
_TELLING_TAGS = frozenset(("strong", "b", "em", "i", "time", "cite", "small"))
#: Attributes whose words say what an element is for.
_NAMING_ATTRIBUTES = frozenset(
    ("class", "id", "role", "itemprop", "rel", "data-testid", "data-component")
)
#: A class attribute of 200 characters holds some twenty words; hostile ones hold megabytes.
_ATTRIBUTE_LENGTH = 200
#: Two or three names stand in an element of this length.
_WRITER_LENGTH = 100
#: Elements with words around a line that count as near.
_NEAR_LEVELS = 4
#: Words kept a line: twice what the fullest lines of ordinary pages have.
_MAX_NAMES = 40
_TOKEN = re.compile(r"(?<![A-Za-z0-9])(?:[A-Za-z]+(?![A-Za-z0-9])|[A-Za-z]{3,}(?=[0-9]))")
_WORD = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+")

AttributeItems = Iterable[tuple[str, str]]


class Frame:
    """One block-level element."""

    __slots__ = ("_near_words", "index", "item", "named", "opener", "parent", "tag", "words")

    def __init__(self, index: int, tag: str, parent: Frame | None, words: tuple[str, ...]) -> None:
        #: Position among the page's elements; an element comes after the one it stands in.
        self.index = index
        self.tag = tag
        self.parent = parent
        #: Words of the element's own class, id, role and itemprop.
        self.words = words
        #: The nearest element with words: itself, or one around it.
        self.named: Frame | None = self if words or parent is None else parent.named
        #: Number of the item the element opens or stands in.
        self.item: int | None = parent.item if parent else None
        #: The element that opened that item.
        self.opener: Frame | None = parent.opener if parent else None
        self._near_words: tuple[str, ...] | None = None

    @property
    def near_words(self) -> tuple[str, ...]:
        """Words of the element and of the nearest ones around it that have any."""
        if self._near_words is None:
            self._near_words = self._find_near_words()
        return self._near_words

    def _find_near_words(self) -> tuple[str, ...]:
        if self.named is not None and self.named is not self:
            return self.named.near_words
        found: dict[str, None] = {}
        frame: Frame | None = self
        for _ in range(_NEAR_LEVELS):
            if frame is None:
                break
            found.update(dict.fromkeys(frame.words))
            frame = frame.parent.named if frame.parent else None
        return tuple(found)[:_MAX_NAMES]


class Line:
    """One visible line and what the markup says about it."""

    __slots__ = ("frame", "href", "inline", "link_chars", "text", "writer")

    def __init__(self, text: str, frame: Frame) -> None:
        self.text = text
        self.frame = frame
        self.link_chars = 0
        self.href: str | None = None
        #: Words of inline elements around at least half of the line.
        self.inline: tuple[str, ...] = ()
        #: Text of the innermost inline element that is marked as naming who wrote.
        self.writer: str | None = None

    @property
    def link_share(self) -> float:
        """Share of the characters that stand inside links."""
        return min(1.0, round(self.link_chars / len(self.text), 3)) if self.link_chars else 0.0

    def names(self) -> tuple[str, ...]:
        """Words of the line's inline elements, its element and the near ones around it."""
        near = self.frame.near_words
        if not self.inline:
            return near
        return tuple(dict.fromkeys((*self.inline, *near)))[:_MAX_NAMES]


@lru_cache(maxsize=4096)
def attribute_words(values: tuple[str, ...]) -> tuple[str, ...]:
    """Lower-case words of attribute values: ``articleBody top-story`` gives four.

    Pieces mixed with digits are made by programs (``css-1x2ad``) and say nothing.
    """
    found: dict[str, None] = {}
    for token in _TOKEN.findall(" ".join(values)):
        if token.islower():
            found[token] = None
        else:
            found.update(dict.fromkeys(word.lower() for word in _WORD.findall(token)))
    return tuple(word for word in found if len(word) > 1)


def _naming_values(attributes: AttributeItems) -> tuple[str, ...]:
    return tuple(
        [value[:_ATTRIBUTE_LENGTH] for name, value in attributes if name in _NAMING_ATTRIBUTES]
    )


def _read_attributes(attributes: AttributeItems) -> tuple[tuple[str, ...], bool]:
    """Values that say what an element is for, and whether its type is an article's."""
    values: list[str] = []
    is_item = False
    for name, value in attributes:
        if name in _NAMING_ATTRIBUTES:
            values.append(value[:_ATTRIBUTE_LENGTH])
        elif name == "itemtype":
            is_item = is_item or bool(_ITEM_TYPE.search(value[-40:]))
    return tuple(values), is_item


class _Builder:
    """Takes events, gives lines."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.frames: list[Frame] = [Frame(0, "html", None, ())]
        self._item_count = 0
        self._open_frames = list(self.frames)
        #: Inline elements that were open when each of these was opened.
        self._inline_counts = [0]
        self._parts: list[str] = []
        self._length = 0
        self._skipped = 0
        self._links: list[tuple[int, str | None]] = []
        self._link_chars = 0
        self._href: str | None = None
        self._inline: list[tuple[str, int, tuple[str, ...]]] = []
        self._spans: list[tuple[int, int, str, tuple[str, ...]]] = []

    def start(self, tag: str, attributes: Attributes) -> None:
        if self._skipped or tag in SKIPPED_TAGS:
            self._skipped += 1
        elif tag == "br":
            self.flush()
        elif tag in BLOCK_TAGS:
            self.flush()
            self._open(tag, attributes())
        else:
            self._start_inline(tag, attributes())

    def end(self, tag: str) -> None:
        if self._skipped:
            self._skipped -= 1
        elif tag == "br":
            return
        elif tag in BLOCK_TAGS:
            self.flush()
            self._close()
        else:
            self._end_inline(tag)

    def text(self, text: str) -> None:
        if self._skipped:
            return
        if "\n" in text and self._open_frames[-1].tag == "pre":
            *lines, text = text.split("\n")
            for line in lines:
                self._parts.append(line)
                self._length += len(line)
                self.flush()
        self._parts.append(text)
        self._length += len(text)

    def _open(self, tag: str, attributes: AttributeItems) -> None:
        values, is_item = _read_attributes(attributes) if attributes else ((), False)
        # A card may be a link or an element of the site's own around blocks: its words count too.
        if len(self._inline) > self._inline_counts[-1]:
            around = self._inline[self._inline_counts[-1] :][-_NEAR_LEVELS:]
            values = (*values, *(value for _, _, given in around for value in given))
        words = attribute_words(values) if values else ()
        frame = Frame(len(self.frames), tag, self._open_frames[-1], words)
        if is_item or tag in _ITEM_TAGS:
            frame.item, frame.opener = self._item_count, frame
            self._item_count += 1
        self.frames.append(frame)
        self._open_frames.append(frame)
        self._inline_counts.append(len(self._inline))

    def _close(self) -> None:
        if len(self._open_frames) > 1:
            self._open_frames.pop()
            self._inline_counts.pop()

    def _start_inline(self, tag: str, attributes: AttributeItems) -> None:
        if tag == "a":
            self._links.append((self._length, dict(attributes).get("href")))
        values = _naming_values(attributes) if attributes else ()
        self._inline.append((tag, self._length, values))

    def _end_inline(self, tag: str) -> None:
        if tag == "a" and self._links:
            begin, href = self._links.pop()
            self._count_link(begin, href)
        if self._inline:
            name, begin, values = self._inline.pop()
            if self._length > begin:
                self._spans.append((begin, self._length, name, values))

    def _count_link(self, begin: int, href: str | None) -> None:
        if self._length > begin:
            self._link_chars += self._length - begin
            self._href = self._href or href

    def flush(self) -> None:
        """End the line, if there is one."""
        if not self._length:
            return
        text = " ".join("".join(self._parts).split())
        if self._inline or self._links:
            self._break_inline()
        if text:
            self.lines.append(self._line(text))
        self._parts.clear()
        self._spans.clear()
        self._length = self._link_chars = 0
        self._href = None

    def _break_inline(self) -> None:
        """A link or inline element open across lines covers each of them."""
        for i, (begin, href) in enumerate(self._links):
            self._count_link(begin, href)
            self._links[i] = (0, href)
        for i, (tag, begin, values) in enumerate(self._inline):
            if self._length > begin:
                self._spans.append((begin, self._length, tag, values))
            self._inline[i] = (tag, 0, values)

    def _line(self, text: str) -> Line:
        line = Line(text, self._open_frames[-1])
        line.link_chars = min(self._link_chars, len(text))
        if line.link_chars and line.link_share > 0.9:
            line.href = self._href
        if self._spans:
            line.inline = self._inline_words()
            line.writer = self._find_writer()
        return line

    def _find_writer(self) -> str | None:
        for begin, end, _, values in self._spans:
            if values and end - begin <= _WRITER_LENGTH and marks_writer(attribute_words(values)):
                return " ".join("".join(self._parts)[begin:end].split()) or None
        return None

    def _inline_words(self) -> tuple[str, ...]:
        half = self._length / 2
        values = [
            value
            for begin, end, tag, given in self._spans
            if end - begin >= half
            for value in ((tag, *given) if tag in _TELLING_TAGS else given)
        ]
        return attribute_words(tuple(values[:_MAX_NAMES])) if values else ()


class Outline(NamedTuple):
    """The visible lines of a page and its block-level elements, both in document order."""

    lines: list[Line]
    frames: list[Frame]


def read_outline(events: Iterable[Event], head: Head) -> Outline:
    """The lines a reader of the page sees; ``head`` takes what nobody sees."""
    builder = _Builder()
    for kind, value, attributes in events:
        if kind == "text":
            head.text(value)
            builder.text(value)
        elif attributes is not None:
            if value in HEAD_TAGS:
                head.start(value, attributes)
            builder.start(value, attributes)
        else:
            if value in HEAD_TAGS:
                head.end(value)
            builder.end(value)
    builder.flush()
    return Outline(builder.lines, builder.frames)
