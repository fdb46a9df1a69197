"""Stamp tokens: what a stamp holds once read, and the reader that steps over a line's tokens.

The rules that read dates, clocks and amounts stand in ``stamps``, ``clocks`` and ``amounts``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from wirecopy.articles.stamps.calendars import BUDDHIST, FIRST_YEAR, LAST_YEAR, year_of_figures
from wirecopy.data.given_names import given_names
from wirecopy.data.stamp_words import StampWords, load_stamp_words

#: A clock this far from its date (characters) still belongs to it: "Friday 3 May 2024, at 10:15".
_REACH = 12
#: So many other words between a role and its day name somebody.
_NAMED = 3
#: A look at the first letter saves trying every joined word where none can begin.
_SHAPES = r"\d+|[ap]\.\s?m\b\.?|(?=[{begins}])(?:{joined})|[^\W\d_]+(?:['’-][^\W\d_]+)*|[^\w\s]"


#: Where a word for publishing is glued to a name: "Ada LorneUpdated 3 March".
_GLUED = re.compile(
    r"(?<=[a-zà-ÿ])(?=(?:Published|Posted|Updated|Publié|Mis à jour|Modifié|Publicad[oa]|Actualizad[oa]|Atualizad[oa]|"
    r"Pubblicat[oa]|Aggiornat[oa]|Veröffentlicht|Aktualisiert|Gepubliceerd|Bijgewerkt|Publicerad|Uppdaterad)\b)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenStamp:
    """One stamp as it stands in a line; unread parts are None."""

    #: Place in the line.
    start: int
    end: int
    #: ``published`` or ``updated``, when a word says so.
    role: str | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    #: Day and month could be the other way round.
    is_swappable: bool = False
    #: Whether figures above twelve show the month first, or the day; None when nothing shows it.
    is_month_first: bool | None = None
    #: 0 is Monday.
    weekday: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    #: Minutes east of Greenwich.
    zone: int | None = None
    #: The zone's name hides summer time.
    is_summer_zone: bool = False
    #: Amounts before the capture, largest unit first: ((43, "minute"), (44, "second")).
    ago: tuple[tuple[int, str], ...] = ()
    #: ``now``, ``today`` or ``yesterday``.
    moment: str | None = None

    @property
    def has_date(self) -> bool:
        """Whether a month is written."""
        return self.month is not None

    @property
    def is_relative(self) -> bool:
        """Whether it counts back from the capture."""
        return bool(self.ago) or self.moment is not None


@cache
def _token_pattern() -> re.Pattern[str]:
    """Figures, words and marks; words of scripts without spaces are cut out of their runs."""
    words = load_stamp_words().joined
    joined = "|".join(map(re.escape, words))
    begins = "".join(re.escape(letter) for letter in sorted({word[0] for word in words}))
    return re.compile(_SHAPES.format(begins=begins, joined=joined), re.IGNORECASE)


def _fold(word: str) -> str:
    folded = word.casefold()
    return folded if folded.isascii() else folded.replace("’", "'").replace("\u0307", "")


def _cut_at(spans: Iterable[tuple[int, int]], at: int) -> Iterator[tuple[int, int]]:
    for start, end in spans:
        if start < at < end:
            yield start, at
            yield at, end
        else:
            yield start, end


class TokenReader:
    """One pass over the tokens of a line."""

    def __init__(self, line: str, words: StampWords, calendars: frozenset[str]) -> None:
        """Cut ``line`` into tokens; figures may be counted in ``calendars``."""
        self.words = words
        self.line = line
        self.calendars = calendars
        #: Those that figures were taken for.
        self.supposed: set[str] = set()
        self.spans = [match.span() for match in _token_pattern().finditer(line)]
        for glued in _GLUED.finditer(line):
            self.spans = list(_cut_at(self.spans, glued.start()))
        self.tokens = [_fold(line[start:end]) for start, end in self.spans]
        self.used = [False] * len(self.spans)
        self.found: list[WrittenStamp] = []
        self.role: str | None = None
        self.role_start: int | None = None
        self.weekday: int | None = None

    def token(self, at: int) -> str:
        """Token ``at``; empty outside the line."""
        return self.tokens[at] if 0 <= at < len(self.tokens) else ""

    def number(self, at: int, low: int, high: int) -> int | None:
        """Token ``at`` as a number in a range."""
        token = self.token(at)
        if token.isdecimal() and len(token) <= 4:
            value = int(token)
            return value if low <= value <= high else None
        return None

    def year(self, at: int) -> int | None:
        """Token ``at`` as a year of four figures, of the Buddhist calendar too."""
        written = self.number(at, FIRST_YEAR, 9999) if len(self.token(at)) == 4 else None
        if written is None or (written > LAST_YEAR and not self.may_count_in(BUDDHIST)):
            return None
        return year_of_figures(written)

    def may_count_in(self, calendar: str) -> bool:
        """Whether figures may be of ``calendar``; that it was asked is kept."""
        if calendar in self.calendars:
            self.supposed.add(calendar)
        return calendar in self.calendars

    def month(self, at: int) -> int | None:
        """Token ``at`` as the name of a month."""
        return self.words.months.get(self.token(at))

    def touches(self, at: int) -> bool:
        """Whether token ``at`` follows the one before it without a space."""
        return 0 < at < len(self.spans) and self.spans[at - 1][1] == self.spans[at][0]

    def opens_name(self, at: int) -> bool:
        """Whether token ``at`` is a given name before another word with a capital ("Leo Berg")."""
        start, end = self.spans[at]
        follows = self.line[end : end + 2]
        return (
            follows[:1] == " "
            and follows[1:].isupper()
            and self.line[start:end].capitalize() in given_names()
        )

    def use(self, start: int, end: int) -> None:
        """Count tokens as part of a stamp."""
        self.used[start:end] = [True] * (end - start)

    def add(self, start: int, end: int, **parts: object) -> None:
        """Join the parts to the stamp being read, or open a new one when they clash."""
        self.use(start, end)
        first, last = self.spans[start][0], self.spans[end - 1][1]
        stamp = self.found[-1] if self.found and self._joins(start, parts) else None
        if stamp is None:
            begin = self._begin(start, first)
            stamp = WrittenStamp(start=begin, end=last, role=self.role, weekday=self.weekday)
            self.found.append(stamp)
            self.role = self.role_start = self.weekday = None
        self.found[-1] = replace(stamp, end=last, **parts)  # type: ignore[arg-type]

    def _begin(self, start: int, first: int) -> int:
        """Where a stamp begins: at its role, unless a name stands between ("Publicado por A Name el 12 ...")."""
        if self.role_start is None:
            return first
        between = (
            at for at in range(start) if self.spans[at][0] > self.role_start and not self.used[at]
        )
        named = [at for at in between if self.tokens[at].isalpha() and not self._is_filler(at)]
        return first if len(named) >= _NAMED else self.role_start

    def _is_filler(self, at: int) -> bool:
        return self.tokens[at] in self.words.fillers

    def _joins(self, start: int, parts: dict[str, object]) -> bool:
        stamp = self.found[-1]
        near = self.spans[start][0] - stamp.end <= _REACH
        if self.role is not None or not near:
            return False
        if "month" in parts:
            return not stamp.has_date and not stamp.is_relative
        if "hour" in parts:
            return stamp.hour is None and not stamp.ago
        return False
