"""Written day: the date that htmldate finds in the text of a page that names none of itself.

Its expressions take a second a megabyte on hostile pages, and its extensive search tries to read every piece of text
that has four to eighteen figures, at up to 16 ms each: 48 s on 3,000 paragraphs with days.  Both are bounded here.

Of a year alone ("© 2026") it makes the first of January, and of a month a day in it.  A page that is dated so is
parted from the copies of its text, so a day counts only where its figures stand on the page.
"""

from __future__ import annotations

import logging
import re
from itertools import islice

#: Longer pages are not searched; ordinary ones have less.
_LONGEST = 3_000_000
#: Scripts and styles of longer pages are left out: their tree would take ten times their length of memory.
_LARGE = 500_000
_OPENING = re.compile(r"<(script|style)\b[^<>]{0,300}>", re.IGNORECASE)
_CLOSING = {name: re.compile(rf"</{name}\s{{0,9}}>", re.IGNORECASE) for name in ("script", "style")}
#: The type of scripts that hold linked data, and with them dates.
_LINKED_DATA = "ld+json"
#: Pages with more pieces than this are searched for dates in htmldate's plain patterns alone.
_MOST_SEARCHED = 60
_PIECE = re.compile(r">([^<>]{6,})<")
_FIGURE = re.compile(r"\d")
_DATE_FIGURES = range(4, 19)
#: A piece is looked at in so many characters.
_LOOKED_AT = 200
#: What may stand between the figures of a day written with words: words and marks, tags, no other figure.
_BETWEEN = r"(?:<[^<>]{0,80}>|(?!copyright|\(c\))[^\d<>©]){1,25}?"
#: The attribute that tells a moment in seconds.
_IN_SECONDS = "data-utime"
_SILENT = logging.NullHandler()


def find_written_day(markup: str | None, url: str | None) -> str | None:
    """The day of publication (ISO 8601) that the text of ``markup`` shows; None where it cannot be told."""
    if markup is None or len(markup) > _LONGEST:
        return None
    from htmldate import find_date

    # Without a handler of its own, its complaints about odd pages would reach standard error.
    logging.getLogger("htmldate").addHandler(_SILENT)
    markup = _without_scripts(markup) if len(markup) > _LARGE else markup
    has_few = _count_searched(markup) <= _MOST_SEARCHED
    try:
        found = find_date(markup, original_date=True, url=url, extensive_search=has_few)
    except (ValueError, TypeError, AttributeError, RecursionError, OverflowError):
        return None
    return found if isinstance(found, str) and _stands_in(markup, found) else None


def _stands_in(markup: str, found: str) -> bool:
    """Whether the page shows the figures of the day, and not its year or month alone."""
    year, month, day = (int(part) for part in found.split("-"))
    years, months, days = rf"(?:{year}|{year % 100:02})", rf"0?{month}", rf"0?{day}(?!\d)"
    spellings = [
        rf"{year}{month:02}{day:02}",
        rf"{year}\D{{1,3}}{months}\D{{1,3}}{days}",
        rf"(?<!\d){days}\D{{1,3}}{months}\D{{1,3}}{years}(?!\d)",
        rf"(?<!\d){days}{_BETWEEN}{years}(?!\d)",
    ]
    if day > 1:
        spellings.append(rf"(?<!\d){year}{_BETWEEN}{days}")
    western = _FIGURE.sub(lambda figure: str(int(figure[0])), markup)
    return _IN_SECONDS in markup or any(
        re.search(spelling, western, re.IGNORECASE) for spelling in spellings
    )


def _without_scripts(markup: str) -> str:
    """The markup without what is run or styles it; from a script on that does not end, all stays."""
    kept, at = [], 0
    for opening in _OPENING.finditer(markup):
        if opening.start() < at or _LINKED_DATA in opening[0]:
            continue
        closing = _CLOSING[opening[1].lower()].search(markup, opening.end())
        if closing is None:
            break
        kept.append(markup[at : opening.start()])
        at = closing.end()
    return "".join([*kept, markup[at:]])


def _count_searched(markup: str) -> int:
    """How many pieces of text the extensive search would try, counted up to one too many."""
    pieces = (match[1] for match in _PIECE.finditer(markup))
    searched = (1 for piece in pieces if len(_FIGURE.findall(piece[:_LOOKED_AT])) in _DATE_FIGURES)
    return sum(islice(searched, _MOST_SEARCHED + 1))
