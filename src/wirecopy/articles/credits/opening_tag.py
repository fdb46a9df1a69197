"""Opening tag: the agency's name that opens a report where no place stands.

``(Reuters) - Shares``, ``March 11 (Reuters) - Shares``, ``AFP - A court``, ``(dpa) Die Bank``, ``/ТАСС/. Суд``.  The agency is one of the list,
spelled as it signs.  In brackets it may stand right before the sentence, otherwise a dash parts them: a colon would make a
speaker of it.

Known misses: agencies that no list knows; an outlet's own name before the agency's.
"""

from __future__ import annotations

import re

from wirecopy.articles.credits.agency_form import agencies_of, is_signed
from wirecopy.articles.credits.dateline import read_day
from wirecopy.data.agencies import load_agencies
from wirecopy.model import Credit, Span

#: A tag with its day and mark is within so many characters.
_REACH = 60
_IN_BRACKETS = re.compile(
    r"(?P<day>[^()\[\]]{0,24}?)[(\[](?P<tag>[^()\[\]\n]{2,30})[)\]](?P<mark>\s?(?:[—–―:.-]+)(?=\s)|(?=\s))\s*"
)
#: An agency between strokes, or before its day: "/ТАСС/.", "ТАСС, 12 мая."
_SLASHED = re.compile(r"/(?P<tag>[^/\n]{2,30})/\.?(?=\s)")
_DATED = re.compile(r"(?P<tag>[^\W\d_][^,.\n]{1,20}), (?P<day>\d{1,2} [^\W\d_]{3,12})\.(?=\s)")
#: "EFE.-"
_STOPPED = re.compile(r"(?P<tag>[^\W\d_]{2,12})\.\s?[-–—]\s")
_BARE = re.compile(r"(?P<tag>[^\s—–-][^—–:.\n]{1,30}?)\s(?:[—–―]|--?)\s+")


def read_opening_tag(text: str, start: int) -> Credit | None:
    """The agency that opens a paragraph without a place; the paragraph stands at ``start`` of the page."""
    head = text[:_REACH]
    found = _IN_BRACKETS.match(head)
    if found is not None and not _is_open(text, found):
        found = None
    if found is None:
        found = (
            _SLASHED.match(head) or _DATED.match(head) or _STOPPED.match(head) or _BARE.match(head)
        )
    if found is not None and found.re is _DATED and read_day(found["day"]) is None:
        return None
    agencies = (
        _agencies(found["tag"].strip(), is_bracketed=found.re is _IN_BRACKETS) if found else ()
    )
    if found is None or not agencies:
        return None
    span = Span(start=start + found.start("tag"), end=start + found.end("tag"))
    return Credit(agency=agencies[0], is_text=True, evidence="dateline", span=span)


def _agencies(tag: str, *, is_bracketed: bool) -> tuple[str, ...]:
    """The agencies of a tag; of several in brackets one signs for all, however the others are spelled."""
    found = agencies_of(tag)
    if found or not is_bracketed:
        return found
    parts, known = tag.split("/"), load_agencies().folded
    are_known = all(part.strip().casefold() in known for part in parts)
    is_one_signed = any(is_signed(part.strip()) for part in parts)
    return (
        tuple(known[part.strip().casefold()] for part in parts)
        if are_known and is_one_signed
        else ()
    )


def _is_open(text: str, found: re.Match[str]) -> bool:
    """Whether nothing but a day stands before the brackets, and a sentence behind them."""
    day = found["day"].strip(" ,")
    begins = text[found.end() : found.end() + 1]
    return (not day or read_day(day) is not None) and (bool(found["mark"]) or begins.isupper())
