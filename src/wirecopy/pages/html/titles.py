"""Titles: the headline among what a page's head offers, without the name of the site.

Linked data name the headline best; they are taken unless they are cut, then OpenGraph, the first
heading, and the title element.  The site's name is cut off at the end ("Headline - The Example",
"Headline | Sport | The Example") when the page tells the name, or when another candidate is the
same headline without it.  A site whose name stands nowhere else keeps it in its titles.

Known misses: a site's name in front of the headline, or with a long claim behind it; a headline whose
last part, behind a dash, is a word of the site's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from wirecopy.pages.html.outline import Line

_SEPARATOR = re.compile(r"\s+[-–—|·•*:»/]+\s+|\s*\|\s*")
_CUT = ("…", "...")
#: A headline has no more than this many characters; what is longer is cut.
_MAX_LENGTH = 2000
#: A headline has at least this many characters; shorter candidates are names of sections.
_MIN_LENGTH = 8
#: A line must be at least this long to be found in the title element, and make up this share of it.
_PRINTED_LENGTH, _PRINTED_SHARE = 15, 0.5
#: A headline has no more than so many times the characters that the title element cuts it to.
_MOST_PRINTED = 2
#: Share of linked characters from which a heading is the site's logo or leads to another article.
_LINKED = 0.5
#: Shorter headings stand in titles by chance.
_REPEATED_LENGTH = 12
#: A part that holds the site's name is the site when the name makes up this share of it.
_HOUSE_SHARE = 0.4
#: Parts cut off the end of a title: section, site, writer.
_MAX_PARTS = 4


def choose_title(candidates: Sequence[str | None], *, sites: Iterable[str | None]) -> str | None:
    """The best of ``candidates``, given in the order of trust."""
    whole = [" ".join(text.split()) for text in candidates if text and text.strip()]
    known = [text[:_MAX_LENGTH] for text in whole]
    houses = {_key(site) for site in sites if site}
    cleaned = [without_site(text, houses, known) for text in known]
    for text in cleaned:
        if len(text) >= _MIN_LENGTH:
            return _completed(text, cleaned)
    return cleaned[0] if cleaned else None


def main_heading(lines: Sequence[Line], wanted: Iterable[str | None]) -> str | None:
    """The heading of the first level that one of ``wanted`` repeats; else the first that is no link."""
    headings = [line for line in lines if line.frame.tag == "h1"]
    titles = [title[:_MAX_LENGTH].casefold() for title in wanted if title]
    for line in headings:
        text = line.text.casefold()
        is_repeated = len(text) > _REPEATED_LENGTH and any(text in title for title in titles)
        if is_repeated and (line.link_share <= _LINKED or _is_most(text, titles)):
            return line.text
    return next((line.text for line in headings if line.link_share <= _LINKED), None)


def _is_most(text: str, titles: Iterable[str]) -> bool:
    return any(text in title and len(text) > _PRINTED_SHARE * len(title) for title in titles)


def printed_title(lines: Sequence[Line], title: str | None) -> str | None:
    """The first line of the page that opens or closes its title element, beside the site's name.

    A site that cuts its headlines there prints the first words of one behind its own name and the section's.
    """
    if not title:
        return None
    least = max(_PRINTED_LENGTH, _PRINTED_SHARE * len(title))
    for line in lines:
        text = line.text
        if least <= len(text) < len(title) and (title.startswith(text) or title.endswith(text)):
            return text
    *_, last = parts = _SEPARATOR.split(title)
    if len(parts) < 2 or len(last) < _PRINTED_LENGTH or " " not in last:
        return None
    longest = _MOST_PRINTED * len(last)
    return next(
        (
            line.text
            for line in lines
            if line.text.startswith(f"{last} ")
            and len(line.text) <= longest
            and line.link_share <= _LINKED
        ),
        None,
    )


def without_site(title: str, houses: set[str], others: Iterable[str]) -> str:
    """``title`` without the parts at its end that name the site."""
    for other in others:
        if len(other) >= _MIN_LENGTH and title != other and title.startswith(other):
            rest = title[len(other) :]
            if _SEPARATOR.match(rest):
                return other
    for _ in range(_MAX_PARTS):
        parts = list(_SEPARATOR.finditer(title))
        if not parts or not (cut := parts[-1]).start():
            break
        last = title[cut.end() :]
        # A colon belongs to the headline, unless the site's whole name follows.
        is_house = _key(last) in houses if cut.group().strip() == ":" else _is_house(last, houses)
        if not is_house:
            break
        title = title[: cut.start()].rstrip()
    return title


def _is_house(part: str, houses: set[str]) -> bool:
    key = _key(part)
    return key in houses or any(
        len(h) > 3 and (key in h or (h in key and len(h) >= _HOUSE_SHARE * len(key)))
        for h in houses
    )


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
