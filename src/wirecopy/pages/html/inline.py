"""Inline elements: links, emphasis and the like around the words of a line, and those open across lines.

An element that is open where a line ends covers the next line too.  Broken pages leave thousands open,
so for those carried on only a few things are remembered, and a line costs no more for their number.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from wirecopy.pages.html.byline_words import marks_writer
from wirecopy.pages.html.markup import Attributes

Values = tuple[str, ...]

#: Inline elements whose name says something about a line that they fill.
_TELLING_TAGS = frozenset(("strong", "b", "em", "i", "time", "cite", "small"))
#: Attributes whose words say what an element is for.
NAMING_ATTRIBUTES = frozenset(
    ("class", "id", "role", "itemprop", "rel", "data-testid", "data-component")
)
#: A class attribute of 200 characters holds some twenty words; hostile ones hold megabytes.
ATTRIBUTE_LENGTH = 200
#: Two or three names stand in an element of this length.
_WRITER_LENGTH = 100
#: Elements with words around a line that count as near.
NEAR_LEVELS = 4
#: Words kept a line: twice what the fullest lines of ordinary pages have.
MAX_NAMES = 40
_TOKEN = re.compile(r"(?<![A-Za-z0-9])(?:[A-Za-z]+(?![A-Za-z0-9])|[A-Za-z]{3,}(?=[0-9]))")
_WORD = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+")


@lru_cache(maxsize=4096)
def attribute_words(values: Values) -> Values:
    """Lower-case words of attribute values: ``articleBody top-story`` gives four.

    Pieces mixed with digits are made by programs (``css-1x2ad``) and say nothing.
    """
    found: dict[str, None] = {}
    for token in _TOKEN.findall(" ".join(values)):
        if token.islower():
            found[token] = None
        else:
            found.update(dict.fromkeys([word.lower() for word in _WORD.findall(token)]))
    return tuple([word for word in found if len(word) > 1])


def naming_values(attributes: Attributes) -> Values:
    """Values of the attributes whose words say what an element is for."""
    values = []
    for name, value in attributes:
        if name in NAMING_ATTRIBUTES:
            values.append(value[:ATTRIBUTE_LENGTH])
    return tuple(values)


@lru_cache(maxsize=4096)
def _marks_writer(values: Values) -> bool:
    return marks_writer(attribute_words(values))


class Telling(NamedTuple):
    """An open element that says something of the lines it covers."""

    #: How many elements are open around it.
    number: int
    begin: int
    #: Its naming attributes, and the same behind its name where that tells.
    values: Values
    names: Values
    #: Whether it is marked as naming who wrote.
    is_writer: bool


class InlineElements:
    """Inline elements of the present line; places are characters of it before white space is joined."""

    def __init__(self) -> None:
        #: How many are open, and of them those that say something.
        self.count = 0
        self._telling: list[Telling] = []
        #: Begin, end and element of those that said something and ended in this line.
        self._closed: list[tuple[int, int, Telling]] = []
        #: How many of the telling were open before the line, and how many of these name a writer.
        self._carried = 0
        self._carried_writers = 0

    def start(self, tag: str, at: int, values: Values) -> None:
        """An element with these naming attributes opens."""
        names = (tag, *values) if tag in _TELLING_TAGS else values
        if names:
            is_writer = bool(values) and _marks_writer(values)
            self._telling.append(Telling(self.count, at, values, names, is_writer))
        self.count += 1

    def end(self, at: int) -> None:
        """The innermost element closes."""
        if not self.count:
            return
        self.count -= 1
        if not self._telling or self._telling[-1].number != self.count:
            return
        element = self._telling.pop()
        begin = element.begin
        if len(self._telling) < self._carried:
            begin, self._carried = 0, self._carried - 1
            self._carried_writers -= element.is_writer
        if at > begin:
            self._closed.append((begin, at, element))

    def values_since(self, count: int) -> list[str]:
        """Values of the innermost ones, those left out that were among the first ``count``."""
        values: list[str] = []
        for element in self._telling[-NEAR_LEVELS:]:
            if element.number >= count and element.number >= self.count - NEAR_LEVELS:
                values += element.values
        return values

    def words(self, length: int) -> Values:
        """Words of the elements around at least half of the line."""
        half = length / 2
        found: list[str] = []
        for begin, end, element in self._closed:
            if end - begin >= half:
                found += element.names
        for element in self._telling[: min(self._carried, MAX_NAMES)]:
            found += element.names
        for element in self._new():
            if length - element.begin >= half:
                found += element.names
        return attribute_words(tuple(found[:MAX_NAMES])) if found else ()

    def writer(self, length: int) -> tuple[int, int] | None:
        """Where the first short element stands that is marked as naming who wrote."""
        for begin, end, element in self._closed:
            if element.is_writer and end - begin <= _WRITER_LENGTH:
                return begin, end
        if self._carried_writers and length <= _WRITER_LENGTH:
            return 0, length
        for element in self._new():
            if element.is_writer and 0 < length - element.begin <= _WRITER_LENGTH:
                return element.begin, length
        return None

    def tells(self) -> bool:
        """Whether an element that may say something of this line is around it or in it."""
        return bool(self._closed or self._telling)

    def end_line(self) -> None:
        """What is open covers the next line from its start."""
        if self._closed:
            self._closed.clear()
        if self._carried < len(self._telling):
            self._carried_writers += sum([element.is_writer for element in self._new()])
            self._carried = len(self._telling)

    def _new(self) -> list[Telling]:
        """Those that opened in this line and are open."""
        return self._telling[self._carried :]


class Links:
    """Links of the present line: how many of its characters stand in them, and where they lead."""

    def __init__(self) -> None:
        self._open: list[tuple[int, str | None]] = []
        self._carried = 0
        #: Addresses of those that were open before the line, by number.
        self._carried_addresses: list[tuple[int, str]] = []
        self._chars = 0
        self._address: str | None = None

    def start(self, at: int, address: str | None) -> None:
        """A link opens."""
        self._open.append((at, address))

    def end(self, at: int) -> None:
        """The innermost link closes."""
        if not self._open:
            return
        begin, address = self._open.pop()
        number = len(self._open)
        if number < self._carried:
            begin, self._carried = 0, number
            if self._carried_addresses and self._carried_addresses[-1][0] == number:
                self._carried_addresses.pop()
        self._count(at - begin, address)

    def end_line(self, length: int) -> tuple[int, str | None]:
        """Characters in links (those in two count twice) and the first address; all open links go on."""
        if not self._open and not self._chars:
            return 0, None
        if self._carried:
            first = self._carried_addresses[0][1] if self._carried_addresses else None
            self._count(self._carried * length, first)
        while self._carried < len(self._open):
            begin, address = self._open[self._carried]
            self._count(length - begin, address)
            if address:
                self._carried_addresses.append((self._carried, address))
            self._carried += 1
        told = self._chars, self._address
        self._chars, self._address = 0, None
        return told

    def _count(self, chars: int, address: str | None) -> None:
        if chars > 0:
            self._chars += chars
            self._address = self._address or address
