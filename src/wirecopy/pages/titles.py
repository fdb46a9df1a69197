"""Titles: the headline among what a page's head offers, without the name of the site.

Linked data name the headline best; they are taken unless they are cut, then OpenGraph, the first
heading, and the title element.  The site's name is cut off at the end ("Headline - The Example",
"Headline | Sport | The Example") when the page tells the name, or when another candidate is the
same headline without it.  A site whose name stands nowhere else keeps it in its titles.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_SEPARATOR = re.compile(r"\s+[-–—|·•*:»/]+\s+|\s*\|\s*")
_CUT = ("…", "...")
#: A headline has at least this many characters; shorter candidates are names of sections.
_MIN_LENGTH = 8
#: Parts cut off the end of a title: section, site, writer.
_MAX_PARTS = 4


def choose_title(candidates: Sequence[str | None], *, sites: Iterable[str | None]) -> str | None:
    """The best of ``candidates``, given in the order of trust."""
    known = [" ".join(text.split()) for text in candidates if text and text.strip()]
    houses = {_key(site) for site in sites if site}
    cleaned = [without_site(text, houses, known) for text in known]
    for text in cleaned:
        if len(text) >= _MIN_LENGTH:
            return _completed(text, cleaned)
    return cleaned[0] if cleaned else None


def without_site(title: str, houses: set[str], others: Iterable[str]) -> str:
    """``title`` without the parts at its end that name the site."""
    for other in others:
        if len(other) >= _MIN_LENGTH and title != other and title.startswith(other):
            rest = title[len(other) :]
            if _SEPARATOR.match(rest):
                return other
    for _ in range(_MAX_PARTS):
        parts = list(_SEPARATOR.finditer(title))
        if not parts or not parts[-1].start() or not _is_house(title[parts[-1].end() :], houses):
            break
        title = title[: parts[-1].start()].rstrip()
    return title


def _is_house(part: str, houses: set[str]) -> bool:
    key = _key(part)
    return key in houses or any(len(h) > 3 and (h in key or key in h) for h in houses)


def _key(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())


def _completed(text: str, others: Iterable[str]) -> str:
    """The whole of a headline that was cut with dots, when another candidate has it."""
    if not text.endswith(_CUT):
        return text
    stem = text.rstrip(".… ")
    return next(
        (o for o in others if len(o) > len(stem) and o.startswith(stem) and o != text), text
    )
