"""Stamp credit: the agency that filed a report and its place, in the line of its stamp.

``AA | Taşköy | 12.03.2025 - 11:44``, ``ANKARA / AA 12.03.2025``, ``Xinhua | Updated: 2025-03-12``.  Only agencies of the
list are read so, and a place only beside one of them: a section, a photographer or a picture desk stands there too, so
it has to be known, or stand in capitals with no bar between it and the agency.

Known misses: places of more than three words; small towns, and places in letters that the gazetteer does not have.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from wirecopy.articles.credits.agency_form import agencies_of
from wirecopy.articles.credits.byline import opens_with_by
from wirecopy.articles.credits.dateline import is_place
from wirecopy.articles.credits.known_places import is_known_place, is_section
from wirecopy.articles.stamps.written import StampLine, beside_stamps
from wirecopy.data.agencies import load_agencies
from wirecopy.data.given_names import given_names
from wirecopy.model import Dateline, Span

_BARS = re.compile(r"[|·•]")
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
    if place is not None and not is_known_place(place):
        chunks = _BARS.split(text)
        is_beside = any(place in chunk and agencies[0] in chunk for chunk in chunks)
        if not (is_beside and place.isupper() and _may_be_place(place)):
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
    """Whether capitals could be a place that nothing knows: no section, picture desk or person."""
    words = part.split()
    is_named = len(words) > 1 and words[0].title() in given_names()
    is_desk = part.casefold() in load_agencies().pictures
    is_other = is_named or is_desk or opens_with_by(part) or is_section(part)
    return len(words) <= _MOST_PLACE_WORDS and is_place(part, caps=True) and not is_other
