"""Redated: days, months and years told from the day of printing, settled where both printings say when that was.

"Today" in a report of Tuesday is "yesterday" in a paper of Wednesday, and "on Monday" is not "yesterday" in one of
Thursday.  The two texts alone do not tell; the days of their articles do.  A day more or less of a weekday is left, since
pages are stamped in the evening before their paper, and in other zones.  "Last year" is "2025" in a report of 2026.

Known misses: days in quotations; the same "today" printed a day later.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from wirecopy.data.stamp_words import load_stamp_words
from wirecopy.data.style import load_style
from wirecopy.data.word_lists import edit_words
from wirecopy.dispatches.edits.verdict import Verdict
from wirecopy.model import Edit, EditClass

#: Days between two printings within which days told from them are settled.
NEAR = 3
#: Words an expression for a day may have ("on Tuesday evening").
WORDS = 3
LENGTH = 40
_WEEK = 7
#: Words an expression for a month or year may have ("since the same month last year" is no such one).
PERIOD_WORDS = 5
_YEAR = re.compile(r"(?:19|20)\d\d")
_SHORT_MONTHS = frozenset({"may", "mai"})
#: Longer words that tie a month or year to its sentence.
_BEFORE = edit_words("redated.before")
#: What the two texts alone make of such words; in other languages than English they are wording.
_CLASSES = frozenset({EditClass.DATE_FORM, EditClass.FACT, EditClass.WORDING})
#: Letters of the longest word that only ties a day to its sentence ("on", "von"), and longer ones.
_GLUE = 3
#: Short words that do more than that.
_MORE = frozenset("not no by bis ab não nie не до".split())
#: Words within a date.
_OF_DATES = frozenset("de of the".split())
#: Days of the longest month.
_LAST_DAY = 31
_AROUND = edit_words("redated.around")
_TOMORROW = ("tomorrow", "demain", "mañana", "amanhã", "domani", "завтра", "غدا", "jutro", "morgen")
_SAME = Verdict(EditClass.DATE_FORM, 0, "one day in two forms, each told from its printing")
_OTHER = Verdict(EditClass.FACT, 2, "another day, each told from its printing")


def settle_days(edits: Sequence[Edit], one: date | None, two: date | None) -> tuple[Edit, ...]:
    """The edits; those of days told from the day of printing by what the days of both printings say."""
    if one is None or two is None or abs((two - one).days) > NEAR:
        return tuple(edits)
    return tuple(_settled(edit, one, two) for edit in edits)


def _settled(edit: Edit, one: date, two: date) -> Edit:
    if edit.in_quote or edit.edit_class not in _CLASSES:
        return edit
    spans = _period(edit.a_text, one), _period(edit.b_text, two)
    if spans[0] and spans[1] and spans[0].is_told != spans[1].is_told:
        is_kind = spans[0].kind == spans[1].kind
        return (
            _with(edit, _SAME if spans[0].number == spans[1].number else _OTHER)
            if is_kind
            else edit
        )
    if (dated := _dated(edit, one, two)) is not None:
        return _with(edit, _SAME if dated else _OTHER)
    if _is_noun(edit.a_text, edit.b_text) or _is_noun(edit.b_text, edit.a_text):
        return edit
    told_a, told_b = _day(edit.a_text, one), _day(edit.b_text, two)
    if told_a is None or told_b is None or (isinstance(told_a, int) and isinstance(told_b, int)):
        return edit
    return _with(edit, _SAME if _may_be_one(told_a, told_b) else _OTHER)


def _dated(edit: Edit, one: date, two: date) -> bool | None:
    """Whether a date and a weekday, or a day told from the printing, are one; None where they stand not against each other."""
    dates = _date(edit.a_text, one), _date(edit.b_text, two)
    told = _day(edit.a_text, one), _day(edit.b_text, two)
    if (dates[0] is None) == (dates[1] is None):
        return None
    found, other = (dates[0], told[1]) if dates[0] else (dates[1], told[0])
    if found is None or other is None:
        return None
    if isinstance(other, date):
        return found == other
    return found.weekday() == other and abs((found - two).days) <= _WEEK


def _date(text: str, printed: date) -> date | None:
    """The day that words name by its month, in the year nearest to the day of printing; None where they are more than that."""
    told = [word.strip(".,()") for word in text.casefold().split()]
    words = [word for word in told if word and word not in _OF_DATES]
    months = load_stamp_words().months
    if len(words) == 3 and len(words[0]) <= _GLUE and words[0].isalpha() and words[0] not in months:
        words = words[1:]
    if len(words) != 2 or not _MORE.isdisjoint(told):
        return None
    month, figure = sorted(words, key=str.isdigit)
    if month not in months or not figure.isdigit() or not 1 <= int(figure) <= _LAST_DAY:
        return None
    found = []
    for year in (printed.year - 1, printed.year, printed.year + 1):
        with suppress(ValueError):
            found.append(date(year, months[month], int(figure)))
    return min(found, key=lambda day: abs((day - printed).days), default=None)


def _with(edit: Edit, verdict: Verdict) -> Edit:
    return replace(
        edit,
        edit_class=verdict.edit_class,
        risk=verdict.risk,
        why=verdict.why,
        support=None,
    )


class _Period(NamedTuple):
    """A month or year, by its number, and whether it is told from the day of printing."""

    kind: str
    number: int
    is_told: bool


def _period(text: str, printed: date) -> _Period | None:
    """The month or year that words name, or tell from the day of printing; None where they are none alone."""
    words = text.casefold().replace("’", "'").split()
    if not 0 < len(words) <= PERIOD_WORDS or not _MORE.isdisjoint(words):
        return None
    for at in range(len(words)):
        if any(len(word) > _GLUE and word not in _BEFORE for word in words[:at]):
            break
        phrase = " ".join(words[at:])
        kind, shift = load_style().periods.get(phrase, ("", 0))
        if kind:
            number = (
                printed.year + shift if kind == "year" else (printed.month - 1 + shift) % 12 + 1
            )
            return _Period(kind, number, is_told=True)
        if _YEAR.fullmatch(phrase):
            return _Period("year", int(phrase), is_told=False)
        month = load_stamp_words().months.get(phrase)
        if month is not None and (len(phrase) > _GLUE or phrase in _SHORT_MONTHS):
            return _Period("month", month, is_told=False)
    return None


def _may_be_one(one: date | int, two: date | int) -> bool:
    """Whether a day and a day, or a weekday, may be one."""
    if isinstance(one, int):
        one, two = two, one
    if isinstance(two, date) or isinstance(one, int):
        return one == two
    return (one.weekday() - two + 1) % _WEEK <= 2


def _day(text: str, printed: date) -> date | int | None:
    """The day that words tell from the day of printing, or the number of a weekday; None where they are no day alone."""
    if len(text) > LENGTH:
        return None
    words = text.casefold().split()
    shifts, weekdays = _shifts(), load_stamp_words().weekdays
    # Short forms of weekdays are words of their own: "so", "sat", "di".
    # Behind another word "morgen" is the morning ("am Morgen", "gestern Morgen").
    words = [*words[:1], *(word for word in words[1:] if word != "morgen")]
    told = [word for word in words if word in shifts or (word in weekdays and len(word) > _GLUE)]
    if _is_morning(words) or not _MORE.isdisjoint(words):
        return None
    rest = [word for word in words if word not in told and word not in _AROUND]
    if len(told) != 1 or len(words) > WORDS or any(len(word) > _GLUE for word in rest):
        return None
    shift = shifts.get(told[0])
    return weekdays[told[0]] if shift is None else printed + timedelta(days=shift)


def _is_noun(text: str, other: str) -> bool:
    """Whether "Morgen" stands for a weekday behind a word that both texts have: "am Dienstag", "am Morgen"."""
    return text == "Morgen" and other.casefold() in load_stamp_words().weekdays


def _is_morning(words: Sequence[str]) -> bool:
    """Whether "mañana" is no day: "por la mañana"."""
    return "la" in words and "mañana" in words


@cache
def _shifts() -> dict[str, int]:
    """Words for today, yesterday and tomorrow with the days they are off."""
    moments = load_stamp_words().moments
    found = {word: 0 for word, what in moments.items() if what == "today"}
    found |= {word: -1 for word, what in moments.items() if what == "yesterday"}
    return {**found, **dict.fromkeys(_TOMORROW, 1), "tonight": 0}
