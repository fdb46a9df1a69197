"""Clefts: ``What X said was that ...``, where a form of "be" stands between the verb and what was said."""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.facts.quotes.grammar import BE
from wirecopy.facts.quotes.subjects import Subject
from wirecopy.facts.quotes.units import Item

_OPENERS = frozenset({"what", "all"})
_LINKS = frozenset({"that", ":", ","})


def is_cleft(items: Sequence[Item], subject: Subject) -> bool:
    """Whether "what" or "all" opens the sentence and the clause of saying."""
    return subject.start == 1 and not subject.is_empty and items[0].lower in _OPENERS


def past_copula(items: Sequence[Item], start: int | None) -> int | None:
    """One past the "be" and "that" before what was said; None where it is only judged ("What X said was wrong")."""
    if start is None or start + 1 >= len(items) or items[start].lower not in BE:
        return start
    after = items[start + 1]
    if after.is_quote:
        return start + 1
    return start + 2 if after.lower in _LINKS else None
