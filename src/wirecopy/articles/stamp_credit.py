"""Stamp credit: the agency that filed a report and its place, in the line of its stamp.

``AA | Taşköy | 12.03.2025 - 11:44``, ``ANKARA / AA 12.03.2025``, ``Xinhua | Updated: 2025-03-12``.  Only agencies of the
list are read so, and a place only beside one of them.

Known misses: places of more than three words; sections that no list of phrases has.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from wirecopy.articles.agency_form import agencies_of
from wirecopy.articles.dateline import is_place
from wirecopy.articles.stamps import StampLine, beside_stamps
from wirecopy.data.page_phrases import load_page_phrases, phrase_words
from wirecopy.model import Dateline, Span

_SPLIT = re.compile(r"\s*[|/·•,]\s*|\s[-–—](?:\s|$)")
#: Beside the stamp stand the agency and the place, and nothing else.
_MOST_PARTS, _MOST_PLACE_WORDS = 2, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class StampCredit:
    """Who filed, and where from when the line tells it."""

    agency: str
    place: str | None


def read_stamp_credit(text: str, stamp: StampLine | None) -> StampCredit | None:
    """What stands beside the stamp of a line, when it is an agency, or an agency and a place."""
    if stamp is None:
        return None
    beside = (part.strip(" :()[].") for part in _SPLIT.split(beside_stamps(text, stamp, "|")))
    parts = [part for part in beside if any(map(str.isalpha, part))]
    agencies = [part for part in parts if agencies_of(part)]
    if len(agencies) != 1 or len(parts) > _MOST_PARTS:
        return None
    place = next((part for part in parts if part not in agencies), None)
    if place is not None and not _may_be_place(place):
        return None
    return StampCredit(agency=agencies_of(agencies[0])[0], place=place)


def stamp_dateline(text: str, start: int, stamp: StampLine | None) -> Dateline | None:
    """The place of such a line as the dateline of the text; the line stands at ``start`` of the page."""
    found = read_stamp_credit(text, stamp)
    if found is None or found.place is None:
        return None
    span = Span(start=start, end=start + len(text))
    return Dateline(place=found.place, date=None, agency=found.agency, span=span)


def _may_be_place(part: str) -> bool:
    is_section = load_page_phrases().kind_of(phrase_words(part)) is not None
    return len(part.split()) <= _MOST_PLACE_WORDS and not is_section and is_place(part, caps=False)
