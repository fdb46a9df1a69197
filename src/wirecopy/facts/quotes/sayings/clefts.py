"""Clefts: ``What X said was that ...``, where a form of "be" stands between the verb and what was said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wirecopy.facts.quotes.sayings.subjects import Subject
from wirecopy.facts.quotes.units import Item

_OPENERS = frozenset({"what", "all"})
_LINKS = frozenset({"that", ":", ","})


def in_cleft(items: Sequence[Item], subject: Subject) -> Subject | None:
    """The subject behind a "what" or "all" that opens the sentence; None where neither does."""
    if subject.is_empty or subject.start > 1 or items[0].lower not in _OPENERS:
        return None
    inner = replace(subject, start=1)
    return None if inner.is_empty else inner


def past_copula(items: Sequence[Item], be: int) -> int | None:
    """One past the "be" and "that" before what was said; None where it is only judged ("What X said was wrong")."""
    after = items[be + 1] if be + 1 < len(items) else None
    if after is None or after.is_quote:
        return be + 1
    return be + 2 if after.lower in _LINKS else None
