"""First published: the line below a text that names the outlet which published it first.

"This article was first published in The Harbour Courier.", "Republished from Inland Review with permission."  It opens
so after a few words, and is a line of its own.

Known misses: such words within a paragraph; the outlet told by its address alone.
"""

from __future__ import annotations

import re
from functools import cache

from wirecopy.data.agencies import load_agencies
from wirecopy.model import Credit, Span

#: Characters of the longest such line, words before what it says, and words of an outlet's name.
LONGEST = 160
WORDS_BEFORE = 6
NAME_WORDS = 6


def read_first_published(text: str, start: int) -> Credit | None:
    """The outlet that published a text first, by a line that stands at ``start`` of the page."""
    if len(text) > LONGEST:
        return None
    said = _phrases().search(text)
    if said is None or len(text[: said.start()].split()) > WORDS_BEFORE:
        return None
    name = _name_at(text, said.end())
    if name is None:
        return None
    span = Span(start=start + name[0], end=start + name[1])
    return Credit(
        agency=text[name[0] : name[1]], is_text=True, evidence="first_published", span=span
    )


def _name_at(text: str, at: int) -> tuple[int, int] | None:
    """The words with capitals behind a place, up to a mark or a word that ends a name."""
    first = end = None
    ends = load_agencies().first_ends
    for match in re.finditer(r"[^\s,;:()|]+", text[at:]):
        word = match.group()
        if word.casefold() in ends or (
            first is not None and text[end : at + match.start()].strip()
        ):
            break
        if first is None and word.islower() and word not in _ARTICLES:
            return None
        if word not in _ARTICLES or first is not None:
            first = at + match.start() if first is None else first
            end = at + match.end()
        if word.endswith((".", "!", "?")):
            break
    if first is None or end is None or len(text[first:end].split()) > NAME_WORDS:
        return None
    return first, end - len(text[first:end]) + len(text[first:end].rstrip(".!?"))


_ARTICLES = frozenset(
    {"the", "der", "die", "das", "le", "la", "les", "el", "los", "il", "lo", "o", "a", "de", "het"}
)


@cache
def _phrases() -> re.Pattern[str]:
    listed = "|".join(re.escape(phrase) for phrase in load_agencies().first_published)
    return re.compile(rf"\b(?:{listed})\s", re.IGNORECASE)
