"""Bylines on the page: lines near the headline whose markup or first word says who wrote.

Only lines from shortly before to some twenty after the headline are looked at, so that the writers
of other articles, of comments and of pictures further down are not taken.

Known misses: an unmarked line with a name of one word ("By Reuters") or in lower case; headlines in
capitals throughout words that open like a byline ("By Land And Sea") are taken for one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from wirecopy.pages.html.byline_words import ELSEWHERE_WORDS, marks_writer
from wirecopy.pages.html.outline import Line

_CAPITAL = r"[^\W\d_a-zß-ÿ]"
#: A word like "by", and two words of a name with a particle or two between them.
_INTRODUCTION = re.compile(
    rf"^(?i:by|von|par|por|di|da|door|av|af|od)\s*:?\s+{_CAPITAL}\S*\s+(?:[^\W\d_]{{1,4}}\s+){{0,2}}{_CAPITAL}"
)
_SENTENCE_END = re.compile(r"[!?:…]$|\w{3}\.$")
#: Where there is no h1, the headline stands in one of these, maybe behind a kicker.
_HEADINGS = frozenset(("h2", "h3"))
#: Lines looked at before and after the headline: kicker and date before; summary, picture, after.
_BEFORE, _AFTER = 6, 25
#: Three names with their places fit in.
_MAX_LENGTH = 160
#: The same for lines that nothing but their first word marks; a sentence of more tells of who wrote.
_MAX_WORDS = 10


def byline_names(lines: Sequence[Line], title: str | None) -> Iterator[str]:
    """Texts that name the writers, as they stand on the page."""
    start = headline_at(lines, title)
    near = lines[max(0, start - _BEFORE) : start + _AFTER]
    marked = [name for line in near if (name := _marked_name(line))]
    if marked:
        yield from marked[:4]
        return
    yield from (line.text for line in near if _opens_as_byline(line.text))


def headline_at(lines: Sequence[Line], title: str | None) -> int:
    """The number of the line that is the headline; 0 where none is told."""
    folded = (title or "").casefold()
    first = None
    for i, line in enumerate(lines):
        text = line.text.casefold()
        if line.frame.tag == "h1" or (folded and text == folded):
            if folded and text in folded:
                return i
            first = i if first is None else first
        elif first is None and line.frame.tag in _HEADINGS and folded and folded in text:
            first = i
    return first or 0


def _marked_name(line: Line) -> str | None:
    if line.writer and ELSEWHERE_WORDS.isdisjoint(line.frame.near_words):
        return line.writer
    return line.text if _is_marked(line) else None


def _is_marked(line: Line) -> bool:
    is_sentence = line.text.endswith(".") and len(line.text.split()) > _MAX_WORDS
    return len(line.text) <= _MAX_LENGTH and not is_sentence and marks_writer(line.names())


def _opens_as_byline(text: str) -> bool:
    match = _INTRODUCTION.match(text)
    is_short = len(text) <= _MAX_LENGTH and len(text.split()) <= _MAX_WORDS
    return bool(match) and is_short and not _SENTENCE_END.search(text)
