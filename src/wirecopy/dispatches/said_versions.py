"""Said versions: the number of the version a text says it is, in the words of its desk.

"UPDATE 2", "2nd LD" and "(Adds details)" as English desks write them, anywhere in a headline or near
either end of a text.  Marks of other languages are common words there, so they count only where
desks put them: at the beginning of a line or in brackets at its edge, with a number or before a
dash or a colon ("ACTUALISATION 2 -", "2. Zusammenfassung:", "AMP.-", "(Añade detalles)").

Known misses: ordinals in words ("zweite Zusammenfassung"); desks that mark the slug alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from wirecopy.data.version_marks import load_version_marks

#: The number of a text that says it was added to, and not how often.
SECOND = 2
#: In capitals, as desks write it: "an update" and "the lead" are words of the news.
_NUMBERED = re.compile(
    r"\b(?:UPDATE|WRAPUP)[ -]?(?P<behind>[1-9])\b"
    r"|\b(?P<before>[1-9])(?:st|nd|rd|th|ST|ND|RD|TH)[ -](?:L[Dd]|LEAD|UPDATE|WRITETHRU)\b"
)
#: Of these one stands in every text with such a number.
_CAPITALS = ("UPDATE", "WRAPUP", "LD", "Ld", "LEAD", "WRITETHRU")
_ADDED = re.compile(r"\((?:Adds?|Updates?|ADDS?|UPDATES?)\b[^()\n]*\)|^\(LEAD\)", re.MULTILINE)
#: A line's beginning, as far as marks go, and brackets at either edge of a line.
_OPENING = 60
_BRACKETS = re.compile(r"^\s*[(\[]([^()\[\]\n]+)[)\]]|[(\[]([^()\[\]\n]+)[)\]]\s*$", re.MULTILINE)


def said_in(parts: Iterable[str]) -> int | None:
    """The highest number of a version that one of the parts says; None where none says anything."""
    numbers: list[int] = []
    is_added = False
    for part in parts:
        if any(word in part for word in _CAPITALS):
            found = _NUMBERED.finditer(part)
            numbers += [int(match["behind"] or match["before"]) + 1 for match in found]
        has_brackets = "(" in part or "[" in part
        is_added = is_added or (has_brackets and bool(_ADDED.search(part)))
        for mark, in_brackets in _places(part, has_brackets=has_brackets):
            number = _number(mark)
            if number is not None:
                numbers.append(number)
            elif (_added() if in_brackets else _opener()).match(mark):
                is_added = True
    return max(numbers) if numbers else (SECOND if is_added else None)


def _places(part: str, *, has_brackets: bool) -> Iterator[tuple[str, bool]]:
    """Where marks may begin: lines, and brackets at their edges."""
    for line in part.split("\n"):
        yield line.lstrip()[:_OPENING], False
    if has_brackets:
        for match in _BRACKETS.finditer(part):
            yield (match[1] or match[2]).strip(), True


def _number(mark: str) -> int | None:
    """The number of the version a mark gives."""
    match = _with_number().match(mark)
    if match is None:
        return None
    figure = next(value for value in (match["u1"], match["u2"], match["v1"], match["v2"]) if value)
    return int(figure) + (1 if match["u1"] or match["u2"] else 0)


@lru_cache(maxsize=1)
def _with_number() -> re.Pattern[str]:
    """A mark with its number in front or behind, and nothing more before a dash, a colon or the end."""
    marks = load_version_marks()
    updates, versions, ordinals = map(_any_of, (marks.updates, marks.versions, marks.ordinals))
    return re.compile(
        rf"(?:{updates}[ .-]?(?P<u1>[1-9])|(?P<u2>[1-9]){ordinals}[ -]{updates}"
        rf"|{versions} ?(?P<v1>[1-9])|(?P<v2>[1-9]){ordinals}[ -]{versions})"
        # A score or a time of day goes on with a figure.
        r"(?:\s*$|\s*[-–—:/,;](?!\d)|\.-)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _added() -> re.Pattern[str]:
    """A mark in brackets: as written before what is new, or in small letters and alone."""
    words = load_version_marks().added
    alone = _any_of({word.lower() for word in words})
    return re.compile(rf"{_any_of(words)}(?!\w)|{alone}$")


@lru_cache(maxsize=1)
def _opener() -> re.Pattern[str]:
    return re.compile(rf"{_any_of(load_version_marks().openers)}\s?[-–—:]")


def _any_of(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, words))})"
