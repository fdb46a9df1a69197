"""Subjects: which words beside a verb of saying name who said it.

Before the verb: the words back to the start of the clause, auxiliaries left out; when a comma stands
directly before the verb an apposition or a remark lies between, and the first part of the clause that
is no adverbial is taken.  After the verb ("said X"): the words up to a comma, a relative or a preposition
of time or place.

Known misses: subjects with "and" keep only their last part when a clause could begin there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wirecopy.facts.quotes.grammar import (
    BE,
    BOUNDARIES,
    NEGATIONS,
    PREPOSITIONS,
    SUBORDINATORS,
    is_adverb,
)
from wirecopy.facts.quotes.units import Item

#: Longest subject looked at, in items.
_REACH = 60
_LONGEST_INVERTED = 14
_ENDS = frozenset({";", ":", "(", ")", "-", "—", "–", "…", ".", "?", "!"})


@dataclass(frozen=True, slots=True)
class Subject:
    """Where a subject stands (item indices) and how its verb is put."""

    start: int
    end: int
    #: First item of the clause the subject opens.
    clause: int
    is_negated: bool = False
    is_passive: bool = False
    #: Whether an apposition stands between subject and verb.
    has_remark: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether no words were found."""
        return self.start >= self.end


def subject_before(items: Sequence[Item], cue: int, floor: int) -> Subject:
    """The subject of the verb at ``cue``, looking back no further than ``floor``."""
    end, negated, passive = cue, False, False
    while end > floor and (is_adverb(items[end - 1]) or items[end - 1].lower in NEGATIONS):
        if items[end - 1].text[:1].isupper() and end - 1 > floor and items[end - 1].lower not in BE:
            break  # "July", "Sally"
        negated = negated or items[end - 1].lower in NEGATIONS
        passive = passive or (items[end - 1].lower in BE)
        end -= 1
    if end > floor and items[end - 1].text == ",":
        return _across_remark(items, end - 1, floor, negated, passive)
    start = _clause_start(items, end, floor)
    clause = start
    while start < end and items[start].lower in BOUNDARIES:
        start += 1
    return Subject(start, end, clause, negated, passive)


def _clause_start(items: Sequence[Item], end: int, floor: int) -> int:
    start, stop = end, max(floor, end - _REACH)
    while start > stop:
        item = items[start - 1]
        if item.is_quote or item.text == "," or item.text in _ENDS:
            break
        if item.lower in BOUNDARIES:
            break
        start -= 1
    return start


def _across_remark(
    items: Sequence[Item], comma: int, floor: int, negated: bool, passive: bool
) -> Subject:
    stop, start = max(floor, comma - _REACH), comma
    while start > stop and not items[start - 1].is_quote and items[start - 1].text not in _ENDS:
        start -= 1
    at = start
    while at < comma:
        end = next((n for n in range(at, comma) if items[n].text == ","), comma)
        while at < end and items[at].lower in {"and", "but", "so", "that", "yet"}:
            at += 1
        opens = items[at].lower if at < end else ""
        if (
            at < end
            and opens not in PREPOSITIONS | SUBORDINATORS
            and not _is_adverbial(items, at, end)
        ):
            cut = next((n for n in range(at + 1, end) if items[n].lower in {"who", "which"}), end)
            return Subject(at, cut, start, negated, passive, has_remark=True)
        at = end + 1
    return Subject(comma, comma, comma, negated, passive, has_remark=True)


def _is_adverbial(items: Sequence[Item], at: int, end: int) -> bool:
    return end - at == 1 and (
        is_adverb(items[at]) or items[at].lower in {"however", "meanwhile", "instead"}
    )


def subject_after(items: Sequence[Item], cue: int) -> Subject:
    """The subject that follows an inverted verb (``said X``)."""
    start = end = cue + 1
    while end < len(items) and end - start < _LONGEST_INVERTED:
        item = items[end]
        if item.is_quote or item.text in _ENDS or item.text == ",":
            break
        if item.lower in PREPOSITIONS - {"of", "for", "to", "at"} or item.lower in {
            "who",
            "when",
            "while",
        }:
            break
        end += 1
    return Subject(start, end, cue)
