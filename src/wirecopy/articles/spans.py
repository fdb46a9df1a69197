"""Spans: a long page is read a stretch of lines at a time, so that its time and memory stay bounded.

A page of up to ``SPAN_LINES`` visible lines is one span.  A longer one is read in spans of so many lines,
each as if it were a page of its own.  A span that is not the last ends where it is quiet: behind the last
article that is surely whole, and the next one begins there, so that every line is in one span and no
article is cut.

When the time of the page is spent, all lines that are left are read by form alone, in spans, too.

Known misses: an article longer than half a span is cut where the span ends; what ties articles far apart
(a page's own name, a list of posts) is seen within a span alone.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from wirecopy.articles.article.read_article import Sheet
from wirecopy.articles.lines import Visible
from wirecopy.articles.parts import Part

#: Visible lines of a span; the longest of 605 development pages has 824.  500 of them joined to one page gave
#: starts F1 .973 so, .975 with 1,000 lines, .924 as one span.
SPAN_LINES = 2048
#: What ends nearer to the end of a span (lines) may go on behind it: the network looks this far.
_REACH = 64
#: Lines above the first line of an article that may belong to its head.
_HEAD_REACH = 15

#: CPU seconds of the present thread since some moment.
CpuClock = Callable[[], float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Lines with their labels, and the articles among the first ``kept`` of them."""

    sheet: Sheet
    parts: Sequence[Part]
    kept: int

    def up_to(self, kept: int) -> Stretch:
        """The same with fewer lines kept."""
        parts = [part for part in self.parts if part.last < kept]
        return replace(self, parts=parts, kept=kept)


class ReadSpans(NamedTuple):
    """A page's stretches, in order, and from which line on they were read by form alone, and why."""

    stretches: list[Stretch]
    fallback: str | None


StretchReader = Callable[[Visible], Stretch]


def read_spans(
    visible: Visible,
    in_full: StretchReader,
    by_form: StretchReader,
    seconds: float,
    clock: CpuClock = time.thread_time,
) -> ReadSpans:
    """Read the lines ``in_full`` as long as there are ``seconds`` left, and ``by_form`` from then on."""
    end = clock() + seconds
    read, fallback = in_full, None
    stretches: list[Stretch] = []
    first, count = 0, len(visible.texts)
    while first < count:
        if fallback is None and clock() >= end:
            read, fallback = by_form, _why(visible.numbers[first], seconds)
        span = visible.stretch(first, first + SPAN_LINES)
        stretch = read(span)
        if first + SPAN_LINES < count:
            stretch = stretch.up_to(quiet_place(stretch.parts, SPAN_LINES))
        stretches.append(stretch)
        first += stretch.kept
    return ReadSpans(stretches, fallback)


def _why(number: int, seconds: float) -> str:
    where = f"lines from {number:,} on" if number else "all lines"
    return f"{where} were read by form alone: more would take longer than {seconds:g} s of CPU time"


def quiet_place(parts: Sequence[Part], count: int) -> int:
    """How many of ``count`` lines to keep, so that what may go on behind them is read anew."""
    going_on = count
    if parts and parts[-1].last >= count - _REACH:
        going_on = parts[-1].first
    above = max((part.last + 1 for part in parts if part.last < going_on), default=0)
    place = max(above, going_on - _HEAD_REACH)
    return place if place >= count // 2 else count
