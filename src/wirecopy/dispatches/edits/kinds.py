"""Kinds: what sort of word a token is, so that a replacement can be parted into like for like.

"said Greta Osei" that became "says Bruno Osei" is two edits: another tense of a verb of saying, and
another name.  A replacement whose sides hold the same kinds in the same order is parted at them.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from wirecopy.data.stamp_words import load_stamp_words
from wirecopy.data.style import load_style
from wirecopy.dispatches.edits.contrasts import is_office_word
from wirecopy.dispatches.edits.forms import is_day_word, is_month
from wirecopy.dispatches.edits.hunks import Hunk, compare_sentences
from wirecopy.dispatches.edits.languages import bounds_of, language_of
from wirecopy.dispatches.edits.names import Names
from wirecopy.dispatches.edits.quantities import plain_number
from wirecopy.dispatches.edits.tokens import TokenRow, is_word
from wirecopy.text.function_words import OF_ONE_PERSON

#: Tokens a side may have to be parted by kinds; longer ones are rewritten sentences.
LONGEST = 14


#: Letters of the longest word that is no weekday or month in full.
DAY_LETTERS = 3


class Kind(Enum):
    """What a token is."""

    SAYING = "saying"
    NUMBER = "number"
    DAY = "day"
    NAME = "name"
    PRONOUN = "pronoun"
    TITLE = "title"
    MARK = "mark"
    OTHER = "other"


#: Kinds that stand between others without telling where a replacement is parted.
_LOOSE = frozenset({Kind.TITLE, Kind.MARK, Kind.OTHER})
_OF_NUMBERS = frozenset(
    {"$", "€", "£", "¥", "%", "percent", "prozent", "procent", "a.m.", "p.m.", "am", "pm"}
)


class Run(NamedTuple):
    """Neighbouring tokens of one kind."""

    kind: Kind
    start: int
    end: int


def part_by_kinds(
    a: TokenRow, b: TokenRow, hunk: Hunk, names_a: Names, names_b: Names
) -> Iterator[Hunk]:
    """The hunk, parted where both sides hold the same kinds of words in the same order."""
    sizes = hunk.a_end - hunk.a_start, hunk.b_end - hunk.b_start
    if min(sizes) == 0 or not 1 < max(sizes) <= LONGEST:
        yield hunk
        return
    runs_a = runs_of(a, hunk.a_start, hunk.a_end, names_a)
    runs_b = runs_of(b, hunk.b_start, hunk.b_end, names_b)
    told = [
        [run for run in runs if run.kind not in _LOOSE]
        for runs in (_with_glue(a, runs_a), _with_glue(b, runs_b))
    ]
    kinds = [run.kind for run in told[0]]
    if not kinds or kinds != [run.kind for run in told[1]] or len(runs_a) == len(runs_b) == 1:
        yield hunk
        return
    if len(kinds) == 1 and not _stands_alone(a, b, hunk, told[0][0], told[1][0]):
        yield hunk
        return
    yield from _parts(a, b, hunk, told)


def _stands_alone(a: TokenRow, b: TokenRow, hunk: Hunk, one: Run, two: Run) -> bool:
    """Whether what surrounds a single exchange is an edit for itself: on both sides, or a title."""
    around = (
        (a.keys[hunk.a_start : one.start], b.keys[hunk.b_start : two.start]),
        (a.keys[one.end : hunk.a_end], b.keys[two.end : hunk.b_end]),
    )
    bounds = bounds_of(language_of(a.text)) if one.kind is Kind.DAY else {}
    for left, right in around:
        words = [[key for key in keys if is_word(key)] for keys in (left, right)]
        if bool(words[0]) == bool(words[1]):
            continue
        only = words[0] or words[1]
        if not load_style().honorifics.issuperset(only) and " ".join(only) not in bounds:
            return False
    return True


def _with_glue(row: TokenRow, runs: list[Run]) -> list[Run]:
    """The runs; a day with the short word that ties it to its sentence ("on Monday", "am Montag")."""
    found = list(runs)
    for at, (one, two) in enumerate(pairwise(runs)):
        glue = row.keys[one.end - 1]
        if two.kind is Kind.DAY and one.kind is Kind.OTHER and len(glue) <= DAY_LETTERS:
            found[at + 1] = Run(Kind.DAY, two.start - 1, two.end)
    return found


def _parts(a: TokenRow, b: TokenRow, hunk: Hunk, told: list[list[Run]]) -> Iterator[Hunk]:
    at_a, at_b = hunk.a_start, hunk.b_start
    for one, two in zip(*told, strict=True):
        yield from _differing(a, b, Hunk(at_a, one.start, at_b, two.start))
        yield from _differing(a, b, Hunk(one.start, one.end, two.start, two.end))
        at_a, at_b = one.end, two.end
    yield from _differing(a, b, Hunk(at_a, hunk.a_end, at_b, hunk.b_end))


def _differing(a: TokenRow, b: TokenRow, part: Hunk) -> Iterator[Hunk]:
    """What differs in a part; nothing when its sides are equal."""
    if part.a_start < part.a_end and part.b_start < part.b_end:
        yield from compare_sentences(a, b, part)
    elif part.a_start < part.a_end or part.b_start < part.b_end:
        yield part


def runs_of(row: TokenRow, start: int, end: int, names: Names) -> list[Run]:
    """The runs of a stretch."""
    found: list[Run] = []
    for at in range(start, end):
        kind = _kind(row, at, names)
        last = found[-1] if found else None
        if last and (kind is last.kind or _joins(row, at, kind, last.kind)):
            found[-1] = Run(last.kind, last.start, at + 1)
        elif kind is Kind.DAY and (first := _day_of_month(row, found)) is not None:
            found = found[: -1 if first == found[-1].start else -2]
            found.append(Run(Kind.DAY, first, at + 1))
        else:
            found.append(Run(kind, at, at + 1))
    return found


def _day_of_month(row: TokenRow, runs: list[Run]) -> int | None:
    """Where the figure stands that is the day of the month behind the runs: "8 June", "8. Juni"."""
    if not runs:
        return None
    last = runs[-1]
    is_stop = last.kind is Kind.MARK and row.keys[last.start : last.end] == (".",)
    run = runs[-2] if is_stop and len(runs) > 1 else last
    month = row.keys[last.end]
    is_day = (
        run.kind is Kind.NUMBER and run.end == run.start + 1 and row.keys[run.start][0].isdigit()
    )
    is_named = is_month(month) or (is_stop and month in load_stamp_words().months)
    return run.start if is_day and is_named else None


def _joins(row: TokenRow, at: int, kind: Kind, last: Kind) -> bool:
    """Whether a token goes on with the run before: a figure after a month, a hyphen in a name."""
    if last is Kind.DAY:
        return kind is Kind.NUMBER
    if last is Kind.NAME and row.keys[at] == "-":
        return row.starts[at] == row.ends[at - 1]
    return False


@cache
def _other_days(language: str) -> frozenset[str]:
    """Weekdays, months and words for the days around today of a language other than English."""
    style, stamps = load_style(), load_stamp_words()
    if language not in style.others:
        return frozenset()
    known = {*stamps.weekdays, *stamps.months, *stamps.moments}
    listed = {word for word, places in style.opposed_sets.items() if len(word) > DAY_LETTERS}
    return frozenset(known & listed)


def _kind(row: TokenRow, at: int, names: Names) -> Kind:
    key, style = row.keys[at], load_style()
    if plain_number(key) is not None or key in _OF_NUMBERS:
        return Kind.NUMBER
    if not is_word(key):
        return Kind.MARK
    if is_day_word(key) or key in _other_days(language_of(row.text)):
        return Kind.DAY
    if key in style.honorifics:
        return Kind.TITLE
    if key in names.words and row.surfaces[at][0].isupper() and not is_office_word(key):
        return Kind.NAME
    if key in style.saying:
        return Kind.SAYING
    if key in OF_ONE_PERSON:
        return Kind.PRONOUN
    return Kind.OTHER
