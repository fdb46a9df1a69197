"""Marks: places of a text that may overlap, walked so that they nest and never cross a paragraph.

HTML elements must nest, edits of several copies need not.  A mark that would cross the end of
another one, or of its paragraph, is closed there and opened again: it comes in fragments.  The walk
gives for every paragraph the steps of a writer: open, words, close, or a point where a mark without
words stands.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from wirecopy.model import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """``text[start:end]``, marked as number ``index`` of what is to be shown."""

    start: int
    end: int
    index: int


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to write.  ``index`` is the mark's; words have none."""

    kind: Literal["open", "close", "point", "words"]
    index: int = -1
    text: str = ""
    #: Whether it is the mark's first fragment, for ``open``; its last, for ``close``.
    is_edge: bool = True


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the text and the steps that write it."""

    span: Span
    steps: tuple[Step, ...]


def fitted(text: str, span: Span, index: int) -> Mark:
    """The mark of a span, held to the text, without the line breaks at its edges."""
    start = max(0, min(span.start, len(text)))
    end = max(start, min(span.end, len(text)))
    while end > start and text[end - 1] == "\n":
        end -= 1
    first = start
    while first < end and text[first] == "\n":
        first += 1
    return Mark(first if first < end else start, end if first < end else start, index)


def walk(text: str, marks: Iterable[Mark]) -> Iterator[Paragraph]:
    """The paragraphs of ``text`` with the marks on them; a mark is opened where it first stands."""
    walker = _Walker(text, marks)
    for start, end in _lines(text):
        yield Paragraph(Span(start=start, end=end), tuple(walker.paragraph(start, end)))


def _lines(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for line in text.split("\n"):
        yield at, at + len(line)
        at += len(line) + 1


def _order(mark: Mark) -> tuple[int, bool, int, int]:
    """By place; at one place points first, then the longest."""
    return mark.start, mark.start < mark.end, -mark.end, mark.index


class _Walker:
    """Marks waiting for their place, and those that are open, outermost first."""

    def __init__(self, text: str, marks: Iterable[Mark]) -> None:
        self.text = text
        self.waiting = deque(sorted(marks, key=_order))
        self.open: list[Mark] = []

    def paragraph(self, start: int, end: int) -> Iterator[Step]:
        """The steps of the paragraph ``start:end``."""
        at = start
        if start < end:
            yield from (Step("open", mark.index, is_edge=False) for mark in self.open)
        while at < end:
            yield from self._close(at)
            yield from self._points(at)
            yield from self._open(at)
            until = self._next(at, end)
            yield Step("words", text=self.text[at:until])
            at = until
        if start < end:
            yield from self._pause(end)
        yield from self._points(end)

    def _next(self, at: int, end: int) -> int:
        starts = [self.waiting[0].start] if self.waiting else []
        places = (*starts, *(mark.end for mark in self.open))
        return min((place for place in places if at < place < end), default=end)

    def _close(self, at: int) -> Iterator[Step]:
        """Close what ends here; what was opened inside of it and goes on is opened again."""
        first = next((n for n, mark in enumerate(self.open) if mark.end <= at), None)
        if first is None:
            return
        for mark in reversed(self.open[first:]):
            yield Step("close", mark.index, is_edge=mark.end <= at)
        kept = [mark for mark in self.open[first:] if mark.end > at]
        self.open[first:] = kept
        yield from (Step("open", mark.index, is_edge=False) for mark in kept)

    def _pause(self, end: int) -> Iterator[Step]:
        """Close all at the paragraph's end; those that go on stay open for the next one."""
        for mark in reversed(self.open):
            yield Step("close", mark.index, is_edge=mark.end <= end)
        self.open = [mark for mark in self.open if mark.end > end]

    def _points(self, at: int) -> Iterator[Step]:
        """Marks without words, in the order they were given."""
        found = []
        while self.waiting and self.waiting[0].end <= at:
            found.append(self.waiting.popleft())
        yield from (Step("point", mark.index) for mark in found)

    def _open(self, at: int) -> Iterator[Step]:
        while self.waiting and self.waiting[0].start <= at:
            mark = self.waiting.popleft()
            self.open.append(mark)
            yield Step("open", mark.index)
