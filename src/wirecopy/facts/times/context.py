"""What a time expression's value depends on: the anchor day, quotations, and what was told before.

Outside quotations "today" is the document's day.  Inside quotation marks it is the day of the
utterance: the day the narrative gave last, when it did within the week before the document's day.
"Two days later", "that year" and, in texts that tell history, a month without a year count from
the last date told; with none they stay open.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date

from wirecopy.facts.times.ahead import is_planned, plans_ahead, speaks_ahead, tells_past, was_done
from wirecopy.model import Span
from wirecopy.model.times import TimeType
from wirecopy.text.normalise import fold_marks
from wirecopy.text.timex import day_of, days_of, names_year

#: How long ago the narrative's last day may be to serve as the day of an utterance.
_UTTERANCE_DAYS = 7
#: ... and how far back it may be told, in characters and in lines.
_UTTERANCE_REACH, _UTTERANCE_LINES = 4000, 2
#: Characters before an expression that are searched for a verb of the future or the past.
_CUE_REACH = 100
#: Explicit years at least two before the document's that make a text tell history.
_HISTORY_YEARS = 3
#: ... and how many of them outweigh one sign of fresh news (a weekday, "yesterday", an agency).
_HISTORY_PER_LIVE = 10

#: A full stop ends no sentence behind a letter that one stands before ("p.m.", "U.S."), nor before a small letter.
_SENTENCE_START = re.compile(r"(?<!\.[A-Za-z])[.!?][\"')\]]*\s(?![a-z])|\n")
#: Marks that end a line of text.
_LINE_ENDS = frozenset(".!?:;,")
#: "Since" before a time, and the words that may stand between, in characters.
_SINCE = re.compile(r"\b[Ss]ince (?:the |(?:at least |about |around )?(?:early |mid-|late )?)$")
_LONGEST_SINCE = 24
#: A date and a verb of which it is the subject; words whose clause goes on behind a date ("who since May is").
_BECAUSE = re.compile(
    r"(?:the )?(?:[A-Z][a-z]+\.?(?: \d{1,2}(?:st|nd|rd|th)?)?|\d{1,2}(?:st|nd|rd|th)? (?:of )?[A-Z][a-z]+"
    r"|spring|summer|autumn|fall|winter) (?:is|was|will|would|can|may|might|must|falls|brings|marks)\b"
)
_RELATIVE = re.compile(r"\b(?:who|which|that|and|but),? $")
_YEAR = re.compile(r"\b1[5-9]\d\d\b|\b20[0-4]\d\b")
_LIVE = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b[Yy]esterday\b|\bREUTERS\b|\bAFP\b|\bAP\b"
)


@dataclass(slots=True)
class Context:
    """A text being read from left to right."""

    text: str
    anchor: date | None
    #: ``text`` with marks folded; same length.
    folded: str = ""
    #: The last day, month or year told outside quotations, as a TIMEX3 value, and where.
    told: str | None = None
    told_at: int = -1
    told_day: date | None = None
    told_day_at: int = -1
    told_year: int | None = None
    history: bool = False
    _quotes: list[int] = field(default_factory=list)

    @classmethod
    def of(cls, text: str, anchor: date | None) -> Context:
        """Ready to read ``text``."""
        context = cls(text=text, anchor=anchor, folded=fold_marks(text))
        context._quotes = _quotation_bounds(text)
        years = [int(match.group()) for match in _YEAR.finditer(text)]
        limit = (anchor.year if anchor else 2100) - 2
        old = sum(year <= limit for year in years)
        live = sum(1 for _ in _LIVE.finditer(text))
        context.history = old >= _HISTORY_YEARS and old > _HISTORY_PER_LIVE * live
        return context

    def in_quotation(self, at: int) -> bool:
        """Whether the place lies between quotation marks."""
        return bisect_right(self._quotes, at) % 2 == 1

    def day_at(self, at: int) -> date | None:
        """The day that "today" means at a place."""
        if self.anchor is None or not self.in_quotation(at) or self.told_day is None:
            return self.anchor
        since = (self.anchor - self.told_day).days
        near = at - self.told_day_at <= _UTTERANCE_REACH and (
            self.text.count("\n", self.told_day_at, at) <= _UTTERANCE_LINES
        )
        return self.told_day if 0 <= since <= _UTTERANCE_DAYS and near else self.anchor

    def looks_ahead(self, at: int, end: int | None = None) -> bool:
        """Whether the nearest verb before ``at`` in its sentence speaks of the future.

        With none before it, and ``end``, where the expression ends: whether the verb behind it does.
        """
        before = self.sentence_before(at)
        if self._is_in_headline(at) and plans_ahead(before):
            return True
        return speaks_ahead(before, None if end is None else self.folded[end : end + _CUE_REACH])

    def looks_back(self, at: int) -> bool:
        """Whether the sentence of a place tells before it of what was done."""
        return tells_past(self.sentence_before(at))

    def was_done(self, at: int) -> bool:
        """Whether the verb that stands next before a place tells of what was done then."""
        return was_done(self.sentence_before(at), self.folded[at : at + _CUE_REACH])

    def is_to_come(self, at: int) -> bool:
        """Whether a verb of the future stands right before a place."""
        return is_planned(self.sentence_before(at))

    def sentence_before(self, at: int) -> str:
        """The sentence up to a place, what is quoted left out where the place is not."""
        low = max(0, at - _CUE_REACH)
        before = self.folded[low:at]
        cut = max((match.end() for match in _SENTENCE_START.finditer(before)), default=0)
        return before[cut:] if self.in_quotation(at) else self._unquoted(low + cut, at)

    def _is_in_headline(self, at: int) -> bool:
        """Whether a place is in a line that no mark ends."""
        stop = self.folded.find("\n", at)
        line = self.folded[at : stop if stop >= 0 else len(self.folded)].rstrip(" \"')")
        return stop >= 0 and line[-1:] not in _LINE_ENDS

    def counts_since(self, at: int) -> bool:
        """Whether "since" stands before a place, so that what follows is over.

        Before a date that is the subject of a verb it means because ("since May 3 is a holiday").
        """
        since = _SINCE.search(self.folded, max(0, at - _LONGEST_SINCE), at)
        if since is None:
            return False
        is_relative = _RELATIVE.search(
            self.folded, max(0, since.start() - _CUE_REACH), since.start()
        )
        return is_relative is not None or _BECAUSE.match(self.folded, at) is None

    def _unquoted(self, low: int, high: int) -> str:
        """The text between two places outside quotations, without what is quoted."""
        parts, at = [], low
        number = bisect_right(self._quotes, low)
        if number % 2 and number < len(self._quotes):
            at, number = self._quotes[number], number + 1
        while number + 1 < len(self._quotes) and self._quotes[number] < high:
            parts.append(self.folded[at : self._quotes[number]])
            at, number = self._quotes[number + 1], number + 2
        return " ".join([*parts, self.folded[at:high]])

    def tell(self, value: str | None, at: int, *, is_back: bool = False) -> None:
        """Remember a resolved date told outside quotations; a decade or a century gives no year.

        What ``is_back``, told by how long before another day it was, is no day on which somebody speaks.
        """
        if value is None or not value[:2].isdigit() or self.in_quotation(at):
            return
        self.told, self.told_at = value, at
        if not names_year(value):
            return
        self.told_year = int(value[:4])
        day = day_of(value)
        if day is not None and not is_back:
            self.told_day, self.told_day_at = date.fromisoformat(day), at

    def told_date(self) -> date | None:
        """The day, or the first day, of the last date told; None for a decade or a century."""
        days = days_of(self.told) if names_year(self.told) else None
        return days[0] if days else None


def _quotation_bounds(text: str) -> list[int]:
    """Places where the text goes into and out of double quotation marks, line by line."""
    bounds: list[int] = []
    offset = 0
    for line in text.split("\n"):
        inside = False
        for match in re.finditer(r"[“”„«»\"]", line):
            mark = match.group()
            opens = mark in "“„«" or (mark == '"' and not inside)
            if opens and not inside:
                bounds.append(offset + match.end())
                inside = True
            elif not opens and inside:
                bounds.append(offset + match.start())
                inside = False
        if inside:
            bounds.append(offset + len(line))
        offset += len(line) + 1
    return bounds


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule makes of a match."""

    span: Span
    type: TimeType
    value: str | None
    mod: str | None = None
    #: Whether the value was computed from the anchor.
    anchored: bool = False
    #: Whether later expressions may count from it.
    told: bool = True
