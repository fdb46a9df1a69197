"""Posting: who put a text on a page, in a line below it that may give the clock, as blogs print it.

``Posted by A Name at 19:30``, ``Publicado por A Name en 19:30 3 comentarios:``.

Known misses: languages whose verb stands behind the name; names in small letters.
"""

from __future__ import annotations

import re

from wirecopy.articles.credits.asides import POSTS, is_given_name, may_be_person
from wirecopy.articles.credits.byline import is_author
from wirecopy.data.page_words import load_page_words

#: Longer lines are text (characters), and what a line says behind the clock may be as long.
_LONGEST = 160
#: A clock behind the name, and a short word that leads to it.
_CLOCK = re.compile(
    r"[\s,|·•–-]+(?:[^\W\d_A-ZÀ-ÞА-Я]{1,4}\.?\s){0,2}\d{1,2}(?:[:.h]\d\d|\s?[aApP]\.?[mM]\b)"
)


def read_posting(text: str) -> str | None:
    """The name behind words like "posted by"; None for any other line.

    Without a clock it is a full name that a given name opens; before one it is none of a post, of a place, or of a body with its article.
    """
    if len(text) > _LONGEST:
        return None
    posted = load_page_words().posted.match(text)
    if posted is None:
        return None
    rest = text[posted.end() :].strip()
    clock = _CLOCK.search(rest)
    name = rest[: clock.start()] if clock else rest
    if not is_author(name, is_signed=True) or not _may_post(name):
        return None
    is_person = " " in name and is_given_name(name.split()[0])
    return name if clock or is_person else None


def _may_post(name: str) -> bool:
    """Whether a name is a person's, as an account may be, and not an editor's or a body's."""
    words, known = name.casefold().split(), load_page_words()
    if (
        words[0] in known.poster_articles
        or not known.editors.isdisjoint(words)
        or not POSTS.isdisjoint(words[:1])
    ):
        return False
    return may_be_person(name)
