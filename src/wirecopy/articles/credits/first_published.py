"""First published: the line below a text that names the outlet which published it first.

"This article was first published in The Harbour Courier.", "Republished from Inland Review with permission."  It opens
so, or says it of "this story" or "the article", and is a line of its own.  Days, hours, places and languages stand there as
well, and are no outlets.

Known misses: such words within a paragraph; the outlet told by its address alone, or named as a place is.
"""

from __future__ import annotations

import re
from functools import cache

from wirecopy.articles.credits.known_places import is_known_place
from wirecopy.data.agencies import load_agencies
from wirecopy.data.countries import country_words
from wirecopy.data.page_phrases import phrase_words
from wirecopy.data.stamp_words import load_stamp_words
from wirecopy.data.word_lists import article_words
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
    if said is None or not _is_of_text(text[: said.start()]):
        return None
    name = _name_at(text, said.end())
    if name is None or not _may_be_outlet(text[name[0] : name[1]]):
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


def _is_of_text(before: str) -> bool:
    """Whether nothing stands before such a phrase, or what calls the text itself."""
    table, words = load_agencies(), phrase_words(before)
    if not words or not table.first_articles.isdisjoint(words):
        return len(words) <= WORDS_BEFORE
    is_this = not table.first_this.isdisjoint(words)
    return len(words) <= WORDS_BEFORE and is_this and not table.first_texts.isdisjoint(words)


def _may_be_outlet(name: str) -> bool:
    """Whether a name is no day, hour, language or place alone: "Sunday Times", not "Sunday", "May 3" or "English"."""
    if is_known_place(name):
        return False
    first, second = [*name.split(), ""][:2]
    folded = first.casefold()
    if second[:1].isupper() and not _is_of_time(second.casefold()):
        return folded.isdecimal() or not folded[:1].isdecimal()
    words = country_words().get(first, ())
    is_language = any(word.kind == "adjective" for word in words)
    return not (is_language or folded in load_agencies().first_languages or _is_of_time(folded))


def _is_of_time(word: str) -> bool:
    """Whether a folded word opens with a figure or is one of days and hours."""
    stamps = load_stamp_words()
    tables = (stamps.months, stamps.weekdays, stamps.halves, stamps.moments, stamps.zones)
    bare = word.rstrip(".")
    return word[:1].isdecimal() or bare in stamps.clock_words or any(bare in t for t in tables)


_ARTICLES = article_words("first_published.articles")


@cache
def _phrases() -> re.Pattern[str]:
    listed = "|".join(re.escape(phrase) for phrase in load_agencies().first_published)
    return re.compile(rf"\b(?:{listed})\s", re.IGNORECASE)
