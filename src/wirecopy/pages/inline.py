"""Inline elements: links, emphasis and the like around the words of a line, and those open across lines.

An element that is open where a line ends covers the next line too.  Broken pages leave thousands open,
so for those carried on only a few things are remembered, and a line costs no more for their number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, islice

from wirecopy.pages.byline_words import marks_writer

AttributeItems = Iterable[tuple[str, str]]
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
            found.update(dict.fromkeys(word.lower() for word in _WORD.findall(token)))
    return tuple(word for word in found if len(word) > 1)


def _naming_values(attributes: AttributeItems) -> Values:
    return tuple(
        [value[:ATTRIBUTE_LENGTH] for name, value in attributes if name in NAMING_ATTRIBUTES]
    )


class InlineElements:
    """Inline elements of the present line; places are characters of it before white space is joined."""

    def __init__(self) -> None:
        #: Tag, place and values of those open.
        self._open: list[tuple[str, int, Values]] = []
        #: Begin, end, tag and values of those that ended in this line.
        self._closed: list[tuple[int, int, str, Values]] = []
        #: How many of those open were so before the line, and of them: what those say that say
        #: something, and who of them name a writer, each by number.
        self._carried = 0
        self._carried_names: list[tuple[int, Values]] = []
        self._carried_writers: list[int] = []

    def __len__(self) -> int:
        """How many are open."""
        return len(self._open)

    def start(self, tag: str, at: int, attributes: AttributeItems) -> None:
        """An element opens."""
        self._open.append((tag, at, _naming_values(attributes) if attributes else ()))

    def end(self, at: int) -> None:
        """The innermost element closes."""
        if not self._open:
            return
        tag, begin, values = self._open.pop()
        number = len(self._open)
        if number < self._carried:
            begin, self._carried = 0, number
            _drop(self._carried_names, number)
            if self._carried_writers and self._carried_writers[-1] == number:
                self._carried_writers.pop()
        if at > begin:
            self._closed.append((begin, at, tag, values))

    def values_since(self, count: int) -> Iterator[str]:
        """Values of the innermost ones, those left out that were among the first ``count``."""
        for _, _, values in self._open[max(count, len(self._open) - NEAR_LEVELS) :]:
            yield from values

    def words(self, length: int) -> Values:
        """Words of the elements around at least half of the line."""
        half = length / 2
        closed = (_names(tag, values) for b, e, tag, values in self._closed if e - b >= half)
        carried = (values for _, values in self._carried_names)
        opened = (_names(tag, values) for tag, b, values in self._new() if length - b >= half)
        found = chain.from_iterable(chain(closed, carried, opened))
        values = tuple(islice(found, MAX_NAMES))
        return attribute_words(values) if values else ()

    def writer(self, length: int) -> tuple[int, int] | None:
        """Where the first short element stands that is marked as naming who wrote."""
        for begin, end, _, values in self._closed:
            if end - begin <= _WRITER_LENGTH and _marks_writer(values):
                return begin, end
        if self._carried_writers and length <= _WRITER_LENGTH:
            return 0, length
        for _, begin, values in self._new():
            if 0 < length - begin <= _WRITER_LENGTH and _marks_writer(values):
                return begin, length
        return None

    def tells(self) -> bool:
        """Whether an element that may say something of this line is around it or in it."""
        return bool(
            self._closed
            or self._carried_names
            or self._carried_writers
            or len(self._open) > self._carried
        )

    def end_line(self) -> None:
        """What is open covers the next line from its start."""
        new = self._new() if len(self._open) > self._carried else ()
        for number, (tag, _, values) in enumerate(new, self._carried):
            if names := _names(tag, values):
                self._carried_names.append((number, names))
            if _marks_writer(values):
                self._carried_writers.append(number)
        self._carried = len(self._open)
        self._closed.clear()

    def _new(self) -> list[tuple[str, int, Values]]:
        """Those that opened in this line and are open."""
        return self._open[self._carried :]


def _names(tag: str, values: Values) -> Values:
    return (tag, *values) if tag in _TELLING_TAGS else values


def _marks_writer(values: Values) -> bool:
    return bool(values) and marks_writer(attribute_words(values))


def _drop(numbered: list[tuple[int, Values]], number: int) -> None:
    if numbered and numbered[-1][0] == number:
        numbered.pop()


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
        if self._carried:
            first = self._carried_addresses[0][1] if self._carried_addresses else None
            self._count(self._carried * length, first)
        for number, (begin, address) in enumerate(self._open[self._carried :], self._carried):
            self._count(length - begin, address)
            if address:
                self._carried_addresses.append((number, address))
        self._carried = len(self._open)
        told = self._chars, self._address
        self._chars, self._address = 0, None
        return told

    def _count(self, chars: int, address: str | None) -> None:
        if chars > 0:
            self._chars += chars
            self._address = self._address or address
