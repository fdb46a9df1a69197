"""Outline: the visible lines of a page's markup and the elements they stand in.

A line ends where a block-level element starts or ends, and at every ``<br>``; inside ``<pre>`` also
at every line break.  Runs of white space become one space.  What no reader sees (scripts, styles,
templates, drawings, the options of a selection) is left out; text hidden by a style sheet is kept,
because pages that unfold their text on a click hide it so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from wirecopy.pages.head import HEAD_TAGS, Head
from wirecopy.pages.markup import Attributes, Event

#: Elements whose start and end break the line.
BLOCK_TAGS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "frame",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "amp-accordion",
        "amp-carousel",
        "amp-sidebar",
    ]
)
#: Elements whose text is not shown.
SKIPPED_TAGS = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "iframe",
        "object",
        "canvas",
        "head",
        "select",
        "datalist",
        "audio",
        "video",
        "textarea",
        "map",
        "title",
    ]
)
HEADING_TAGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
#: Elements of the page that may be one item of several.
_ITEM_TAGS = frozenset(("article",))
_ITEM_TYPE = re.compile(r"(?:Article|Posting|Report|Review|CreativeWork)$")
#: Inline elements whose name says something about a line that they fill.
_TELLING_TAGS = frozenset(("strong", "b", "em", "i", "time", "cite", "small"))
#: A class attribute of 200 characters holds some twenty words; hostile ones hold megabytes.
_ATTRIBUTE_LENGTH = 200
#: Attributes whose words say what an element is for.
_NAMING_ATTRIBUTES = ("class", "id", "role", "itemprop", "rel", "data-testid", "data-component")
#: Levels of elements above a line whose words count as near.
_NEAR_LEVELS = 4
#: Words kept a line: twice what the fullest lines of ordinary pages have.
_MAX_NAMES = 40
_SPACE = re.compile(r"[ \t\n\f\v\u00a0]+")
_TOKEN = re.compile(r"[A-Za-z]+(?![A-Za-z0-9])|(?<![A-Za-z0-9])[A-Za-z]{3,}(?=[0-9])")
_WORD = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+")


class Frame:
    """One block-level element that is open, or was."""

    __slots__ = ("_words", "attributes", "index", "item", "opener", "parent", "tag")

    def __init__(
        self, index: int, tag: str, parent: Frame | None, attributes: tuple[str, ...]
    ) -> None:
        #: Position among the page's elements; an element comes after the one it stands in.
        self.index = index
        self.tag = tag
        self.parent = parent
        self.attributes = attributes
        #: Number of the item the element opens or stands in.
        self.item: int | None = parent.item if parent else None
        #: The element that opened that item.
        self.opener: Frame | None = parent.opener if parent else None
        self._words: tuple[str, ...] | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """Words of the element's own class, id, role and itemprop."""
        if self._words is None:
            self._words = attribute_words(self.attributes)
        return self._words

    def near(self, levels: int) -> Iterator[Frame]:
        """The element and those around it, ``levels`` in all."""
        frame: Frame | None = self
        while frame is not None and levels:
            yield frame
            frame, levels = frame.parent, levels - 1


class Line:
    """One visible line and what the markup says about it."""

    __slots__ = ("frame", "href", "inline", "link_chars", "text")

    def __init__(self, text: str, frame: Frame) -> None:
        self.text = text
        self.frame = frame
        self.link_chars = 0
        self.href: str | None = None
        #: Words of inline elements around at least half of the line.
        self.inline: tuple[str, ...] = ()

    @property
    def link_share(self) -> float:
        """Share of the characters that stand inside links."""
        return min(1.0, round(self.link_chars / len(self.text), 3)) if self.text else 0.0

    def names(self) -> tuple[str, ...]:
        """Words of the line's inline elements, its element and the near ones around it."""
        found = dict.fromkeys(self.inline)
        for frame in self.frame.near(_NEAR_LEVELS):
            found.update(dict.fromkeys(frame.words))
        return tuple(found)[:_MAX_NAMES]


def attribute_words(attributes: Iterable[str]) -> tuple[str, ...]:
    """Lower-case words of attribute values: ``articleBody top-story`` gives four.

    Pieces mixed with digits are made by programs (``css-1x2ad``) and say nothing.
    """
    found: dict[str, None] = {}
    for token in _TOKEN.findall(" ".join(attributes)):
        if token.islower():
            found[token] = None
        else:
            found.update(dict.fromkeys(word.lower() for word in _WORD.findall(token)))
    return tuple(word for word in found if len(word) > 1)


class _Builder:
    """Takes events, gives lines."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.frames: list[Frame] = [Frame(0, "html", None, ())]
        self._open_frames = list(self.frames)
        #: Inline elements that were open when each of these was opened.
        self._inline_counts = [0]
        self.item_count = 0
        self._parts: list[str] = []
        self._length = 0
        self._skip: list[str] = []
        self._links: list[tuple[int, str | None]] = []
        self._link_chars = 0
        self._href: str | None = None
        self._inline: list[tuple[str, int, tuple[str, ...]]] = []
        self._spans: list[tuple[int, int, tuple[str, ...]]] = []

    def start(self, tag: str, attributes: Attributes) -> None:
        if self._skip or tag in SKIPPED_TAGS:
            self._skip.append(tag)
        elif tag == "br":
            self.flush()
        elif tag in BLOCK_TAGS:
            self.flush()
            self._open(tag, attributes)
        elif tag == "a":
            self._links.append((self._length, attributes("href")))
            self._inline.append((tag, self._length, _values(attributes)))
        else:
            values = _values(attributes)
            self._inline.append((tag, self._length, values))

    def end(self, tag: str) -> None:
        if self._skip:
            self._skip.pop()
        elif tag == "br":
            return
        elif tag in BLOCK_TAGS:
            self.flush()
            self._close()
        elif tag == "a":
            self._end_link()
            self._end_inline()
        else:
            self._end_inline()

    def text(self, text: str) -> None:
        if self._skip:
            return
        if self._open_frames[-1].tag == "pre" and "\n" in text:
            *lines, text = text.split("\n")
            for line in lines:
                self._add(line)
                self.flush()
        self._add(text)

    def _add(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    def _open(self, tag: str, attributes: Attributes) -> None:
        # A card may be a link or an element of the site's own around blocks: its words count too.
        around = [v for _, _, values in self._inline[self._inline_counts[-1] :] for v in values]
        values = (*_values(attributes), *around)
        frame = Frame(len(self.frames), tag, self._open_frames[-1], values)
        self._inline_counts.append(len(self._inline))
        if tag in _ITEM_TAGS or _ITEM_TYPE.search((attributes("itemtype") or "")[-40:]):
            frame.item, frame.opener = self.item_count, frame
            self.item_count += 1
        self.frames.append(frame)
        self._open_frames.append(frame)

    def _close(self) -> None:
        if len(self._open_frames) > 1:
            self._open_frames.pop()
            self._inline_counts.pop()

    def _end_link(self) -> None:
        if not self._links:
            return
        begin, href = self._links.pop()
        if self._length > begin:
            self._link_chars += self._length - begin
            self._href = self._href or href

    def _end_inline(self) -> None:
        if not self._inline:
            return
        tag, begin, values = self._inline.pop()
        if self._length > begin:
            self._spans.append((begin, self._length, _with_tag(tag, values)))

    def flush(self) -> None:
        """End the line, if there is one."""
        if self._length:
            self._flush_links()
            text = _SPACE.sub(" ", "".join(self._parts)).strip()
            if text:
                self.lines.append(self._line(text))
        self._parts.clear()
        self._spans.clear()
        self._length = self._link_chars = 0
        self._href = None

    def _flush_links(self) -> None:
        """A link or inline element open across lines covers each of them."""
        for i, (begin, href) in enumerate(self._links):
            if self._length > begin:
                self._link_chars += self._length - begin
                self._href = self._href or href
            self._links[i] = (0, href)
        for i, (tag, begin, values) in enumerate(self._inline):
            if self._length > begin:
                self._spans.append((begin, self._length, _with_tag(tag, values)))
            self._inline[i] = (tag, 0, values)

    def _line(self, text: str) -> Line:
        line = Line(text, self._open_frames[-1])
        line.link_chars = min(self._link_chars, len(text))
        if line.link_share > 0.9:
            line.href = self._href
        half = self._length / 2
        values = [v for begin, end, vs in self._spans if end - begin >= half for v in vs]
        line.inline = attribute_words(values) if values else ()
        return line


def _with_tag(tag: str, values: tuple[str, ...]) -> tuple[str, ...]:
    return (tag, *values) if tag in _TELLING_TAGS else values


def _values(attributes: Attributes) -> tuple[str, ...]:
    return tuple(
        value[:_ATTRIBUTE_LENGTH] for name in _NAMING_ATTRIBUTES if (value := attributes(name))
    )


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
