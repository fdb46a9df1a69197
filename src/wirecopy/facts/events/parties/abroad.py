"""Abroad: whose an embassy, a consulate or an envoy is that words leave open.

In a report from Manila "the embassy in Beijing" is the Philippine one; "the consulate" and "the ambassador" in
Manila are of the other state told of last.  Known misses: reports on three states.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from wirecopy.facts.events.parties.standing import is_state

#: What leads to the state where an embassy is.
_SEATED = re.compile(r"\b(?:in|to)\s+(?:the\s+)?\Z")
#: How far behind the words for an embassy its place is told, in characters.
REACH = 24


def is_seat(before: str) -> bool:
    """Whether the words before a place lead to it from an embassy ("the embassy in")."""
    return _SEATED.search(before) is not None


def sender(home: str | None, seat: str | None, named: Iterable[str | None]) -> str | None:
    """The state that has an embassy in ``seat``, in a report at home in ``home`` that ``named`` others, the last first."""
    if home is None or (seat is not None and seat != home):
        return home
    return next((country for country in named if is_state(country) and country != home), None)
