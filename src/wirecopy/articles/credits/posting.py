"""Posting: who put a text on a page, in a line below it that may give the clock, as blogs print it.

``Posted by A Name at 19:30``, ``Publicado por A Name en 19:30 3 comentarios:``.

Known misses: languages whose verb stands behind the name; names in small letters.
"""

from __future__ import annotations

import re

from wirecopy.articles.credits.asides import is_given_name
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

    Without a clock it is a full name that a given name opens.
    """
    if len(text) > _LONGEST:
        return None
    posted = load_page_words().posted.match(text)
    if posted is None:
        return None
    rest = text[posted.end() :].strip()
    clock = _CLOCK.search(rest)
    name = rest[: clock.start()] if clock else rest
    if not is_author(name, is_signed=True):
        return None
    is_person = " " in name and is_given_name(name.split()[0])
    return name if clock or is_person else None
