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

from wirecopy.model import Span
from wirecopy.model.times import TimeType
from wirecopy.text.normalise import fold_marks

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

_FUTURE = re.compile(
    r"(?:\b|(?<=\w)(?='))(?:will|shall|won't|(?:is|are|was|were|be|been) (?:due|set|scheduled|expected|slated|planned|poised)|"
    r"(?:(?:is|are|am) |'re |'m )(?:to|going|planning to|preparing to)|plans? to|planned for|due (?:to|on|in)|intends? to|"
    r"scheduled (?:for|on)|expected (?:to|on|in)|upcoming|would|hopes? to|hoping to|"
    r"wants? to|aims? to|deadline|postponed|delayed|rescheduled|coming|must|(?:was|were) to|"
    r"(?:is|are) (?:meeting|arriving|leaving|starting|beginning|holding|visiting|travelling|traveling|returning|hosting)|"
    r"(?:begin|resume|arrive|expire|depart)s?|(?:meet|start|reopen)s|takes? (?:effect|place)|kicks? off|"
    r"comes? into (?:force|effect)|go(?:es)? to the polls|[Aa]head of|(?:is|are) on(?= $))\b|'ll\b"
)
#: What may stand between "by" and its day: a time of the day and its zone, the end of a week.
_HOUR = (
    r"(?:\(?(?:the|next|early|late|on|at least|noon|midday|midnight|\d[\d:.]*|[ap]\.?m\.?|local time|GMT|UTC|MSK|[BEIPCM]?[SDE]?T|"
    r"(?:end|start|middle|close) of)\)?,? )*"
)
#: "By" and "until" right before a time; elsewhere they name who did it, or what comes first.
_UP_TO = re.compile(rf"\b(?:by|until|till|[Nn]o later than|[Nn]ot later than) {_HOUR}$")
#: Before "by" and "until": what was over by then ("had left by Friday"), or came no sooner ("did not speak until
#: Friday"); with an infinitive between, something was yet to be done.
_OVER = re.compile(
    r"\b(?:had (?!to\b|been given\b)|did not|didn't|w(?:as|ere)(?: not|n't)|waited|stayed|remained|lasted)"
    r"(?:(?!\bto\b)[^,;])+$"
)
#: Right behind a day that opens its sentence: the verb of what is to come, with no other verb before it.
_THEN_AHEAD = re.compile(
    r"(?!'s)(?:(?!\b(?:that|who|which|where|after)\b|\w{2}ed\b)[\w' ,-]){0,40}?\b"
    r"(?:will|shall|must|won't|(?:is|are) (?:to|due|set|scheduled|expected)\b)"
)
#: Verbs that tell of what was done or said; after a cue of the future they take the day over.
_PAST = re.compile(
    r"\b(?:said|told|announced|reported|says|wrote|added|warned|confirmed|since|after|began|started|"
    r"came|went|took|made|held|met|killed|launched|arrived|visited|called|accused|denied|insisted|"
    r"claimed|spoke|attacked|struck|won|lost|rose|fell|died|left|ordered|did|has|have|had)\b"
)
#: A full stop ends no sentence behind a letter that one stands before ("p.m.", "U.S."), nor before a small letter.
_SENTENCE_START = re.compile(r"(?<!\.[A-Za-z])[.!?][\"')\]]*\s(?![a-z])|\n")
_YEAR = re.compile(r"\b1[5-9]\d\d\b|\b20[0-4]\d\b")
#: How a value that names a year begins; those of decades and centuries are shorter.
_FULL_YEAR = re.compile(r"\d{4}")
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
        low = max(0, at - _CUE_REACH)
        before = self.folded[low:at]
        cut = max((match.end() for match in _SENTENCE_START.finditer(before)), default=0)
        before = before[cut:]
        if not self.in_quotation(at):
            before = self._unquoted(low + cut, at)
        up_to = _UP_TO.search(before)
        if up_to:
            return _OVER.search(before[: up_to.start()]) is None
        future = max((match.start() for match in _FUTURE.finditer(before)), default=-1)
        past = max((match.start() for match in _PAST.finditer(before)), default=-1)
        if future == past and end is not None:
            behind = _THEN_AHEAD.match(self.folded, end)
            return behind is not None and _PAST.search(behind.group()) is None
        return future > past

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

    def tell(self, value: str | None, at: int) -> None:
        """Remember a resolved date told outside quotations; a decade or a century gives no year."""
        if value is None or not value[:2].isdigit() or self.in_quotation(at):
            return
        self.told, self.told_at = value, at
        if not _FULL_YEAR.match(value):
            return
        self.told_year = int(value[:4])
        if len(value) >= 10 and value[4] == "-" and value[5:7].isdigit():
            self.told_day, self.told_day_at = date.fromisoformat(value[:10]), at

    def told_date(self) -> date | None:
        """The day, or the first day, of the last date told; None for a decade or a century."""
        value = self.told
        if value is None or not _FULL_YEAR.match(value):
            return None
        try:
            if len(value) >= 10 and value[5] != "W":
                return date.fromisoformat(value[:10])
            if len(value) >= 8 and value[5] == "W":
                return date.fromisocalendar(int(value[:4]), int(value[6:8]), 1)
            if len(value) >= 7 and value[5] == "Q":
                return date(int(value[:4]), 3 * int(value[6]) - 2, 1)
            if len(value) >= 7 and value[5:7].isdigit():
                return date(int(value[:4]), int(value[5:7]), 1)
            return date(int(value[:4]), 1, 1)
        except ValueError:
            return None


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
