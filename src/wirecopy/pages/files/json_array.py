"""JSON: an array of objects, one page each; values are read one at a time.

Accepted too are objects one after another over several lines, and one object that holds an array
of objects in a key (``{"articles": [...]}``), as answers of programming interfaces do; such an
object is held whole.  A value that is broken gives a Problem, and reading goes on at what looks
like the next object: it may be one from inside the broken value, which then is a Problem too.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from typing import BinaryIO, cast

from wirecopy.model import Problem, RawPage
from wirecopy.pages.config import PageDefaults, PagesConfig
from wirecopy.pages.decode import decode_page
from wirecopy.pages.files.columns import has_page, raw_page_of
from wirecopy.pages.files.formats import HEAD_SIZE, PageFormat
from wirecopy.pages.files.unpack import PackedError, read_some
from wirecopy.pages.problems import make_problem

_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:\{\s*[\r\n]\s*\"|\[\s*[\[{\"])")
_BETWEEN = re.compile(r"[\s,\[\]\ufeff\0]*")
_NEXT_OBJECT = re.compile(r"[}\],]\s*(?=\{\s*\")")
#: Read at a time, and twice what is held when a value does not fit: no value costs more than
#: twice its length.
_STEP_BYTES = 1 << 16
#: An error this near to the end of what is held may come from the end: no literal and no escaped
#: pair of surrogates is longer.
_EDGE_CHARS = 16
#: Messages of the parser about a string that has no end yet.
_OPEN_STRING = "Unterminated string"
#: An array of objects may stand this deep in an object.
_MAX_DEPTH = 2


class _BrokenValueError(ValueError):
    """A value that cannot be read."""


class _TooLargeError(ValueError):
    """A value longer than the limit."""


class _Window:
    """The part of a stream's text that is looked at."""

    def __init__(self, stream: BinaryIO, limit: int) -> None:
        self._stream = stream
        self._limit = limit
        head = getattr(stream, "peek", lambda _: b"")(HEAD_SIZE)[:HEAD_SIZE]
        encoding = decode_page(head[: len(head) & ~3]).encoding
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")
        self.text = ""
        self.at = 0
        self.is_last = False
        self._damage: PackedError | None = None

    def grow(self) -> bool:
        """Hold more of the stream; False when it is at its end."""
        if self.is_last:
            return False
        data = self._more(max(_STEP_BYTES, len(self.text) - self.at))
        self.text = self.text[self.at :] + self._decoder.decode(data, final=self.is_last)
        self.at = 0
        return True

    def _more(self, size: int) -> bytes:
        """So many bytes, fewer before the end or a damage, which is told when more is asked for.

        A packed stream gives small pieces: to look at a value anew for each would take the square of its length.
        """
        if self._damage is not None:
            damage, self._damage = self._damage, None
            raise damage
        pieces: list[bytes] = []
        while size > 0 and not self.is_last:
            try:
                data = read_some(self._stream, min(size, _STEP_BYTES))
            except PackedError as error:
                if not pieces:
                    raise
                self._damage = error
                break
            pieces.append(data)
            size -= len(data)
            self.is_last = not data
        return b"".join(pieces)

    def is_too_long(self) -> bool:
        """Whether more is held than one value may have."""
        return len(self.text) - self.at > self._limit

    def to_value(self) -> bool:
        """Go to the next value; False when there is none."""
        while True:
            match = _BETWEEN.match(self.text, self.at)
            self.at = match.end() if match else self.at
            if self.at < len(self.text):
                return True
            if not self.grow():
                return False

    def to_next_object(self) -> bool:
        """Go behind what cannot be read, to the next object; False when there is none."""
        self.at += 1
        while not (match := _NEXT_OBJECT.search(self.text, self.at)):
            self.at = max(self.at, len(self.text) - _EDGE_CHARS)
            if not self.grow():
                return False
        self.at = match.end()
        return True


def read_json(
    stream: BinaryIO, where: str, config: PagesConfig, defaults: PageDefaults
) -> Iterator[RawPage | Problem]:
    """The pages of ``stream`` in the order of its values, which are counted from 1."""
    window = _Window(stream, config.max_line_bytes)
    number = 0
    while window.to_value():
        number += 1
        place = f"{where}:{number}"
        try:
            value, length = _next_value(window)
        except (_BrokenValueError, _TooLargeError) as error:
            yield _problem(error, place)
            if not window.to_next_object():
                return
        else:
            if length > config.max_line_bytes:
                yield _problem(_TooLargeError(), place)
            else:
                yield from _pages_of(value, place, defaults)
    if not number:
        yield make_problem("empty", "the file holds no value", where=where, advice="check the file")


def _next_value(window: _Window) -> tuple[object, int]:
    """A value, and the length of its text."""
    decoder = json.JSONDecoder(strict=False)
    while True:
        try:
            value, end = decoder.raw_decode(window.text, window.at)
        except RecursionError as error:
            raise _BrokenValueError("nested too deep") from error
        except json.JSONDecodeError as error:
            is_cut = error.msg.startswith(_OPEN_STRING) or (
                error.pos >= len(window.text) - _EDGE_CHARS
            )
            if window.is_too_long():
                raise _TooLargeError from error
            if not is_cut or not window.grow():
                raise _BrokenValueError(error.msg) from error
        else:
            length, window.at = end - window.at, end
            return cast("object", value), length


def _pages_of(value: object, place: str, defaults: PageDefaults) -> Iterator[RawPage | Problem]:
    if not isinstance(value, dict):
        yield _problem(_BrokenValueError("it is no object with columns"), place)
    elif not has_page(value) and (rows := list(_rows_inside(value, _MAX_DEPTH))):
        for n, row in enumerate(rows, 1):
            yield from raw_page_of(row, f"{place}.{n}", defaults)
    else:
        yield from raw_page_of(value, place, defaults)


def _rows_inside(value: dict[str, object], depth: int) -> Iterator[dict[str, object]]:
    for inner in value.values():
        if isinstance(inner, list):
            yield from (row for row in inner if isinstance(row, dict))
        elif isinstance(inner, dict) and depth > 1:
            yield from _rows_inside(inner, depth - 1)


def _problem(error: ValueError, place: str) -> Problem:
    if isinstance(error, _TooLargeError):
        return make_problem(
            "too_large",
            "the value is longer than max_line_bytes",
            where=place,
            advice="raise max_line_bytes under [pages], or cut the page",
        )
    return make_problem(
        "broken_line",
        f"the value is not JSON we can use ({error})",
        where=place,
        advice="repair or remove it; the others were read",
    )


FORMAT = PageFormat(
    name="json",
    suffixes=(".json",),
    recognises=lambda head, suffix: (
        suffix == ".json" or (suffix in {"", ".txt"} and bool(_START.match(head)))
    ),
    read=read_json,
)
