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
    FINITE,
    NEGATIONS,
    PREPOSITIONS,
    QUESTION_WORDS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    is_adverb,
)
from wirecopy.facts.quotes.units import Item

#: Longest subject looked at, in items.
_REACH = 60
_LONGEST_INVERTED = 14
_RELATIVES = frozenset({"who", "which"})
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
        if items[end - 1].text[:1].isupper() and end - 1 > floor:
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
    named = _past_adverbial(items, start, end)
    if named == end and start < end:
        passive = True  # "in comments posted on ...": a participle without a subject
    if end > floor and items[end - 1].lower in _RELATIVES and end - named <= 1:
        named = _antecedent(items, end - 1, floor)
    return Subject(named, end, clause, negated, passive)


def _is_end(items: Sequence[Item], at: int) -> bool:
    """Whether a mark ends a clause there; a hyphen inside a word does not."""
    if items[at].text == "-" and at and at + 1 < len(items):
        return not (items[at - 1].end == items[at].start and items[at].end == items[at + 1].start)
    return items[at].text in _ENDS


def _past_adverbial(items: Sequence[Item], start: int, end: int) -> int:
    """Past an adverbial without a comma ("In May Lavrov said"): the pronoun or name before the verb."""
    if start >= end or items[start].lower not in PREPOSITIONS:
        return start
    at = end
    if items[end - 1].lower in SUBJECT_PRONOUNS:
        return end - 1
    while (
        at > start and items[at - 1].text[:1].isupper() and items[at - 1].lower not in PREPOSITIONS
    ):
        at -= 1
    before = items[at - 1].lower if at > start else ""
    return at if at < end and before not in PREPOSITIONS | {"the"} else end


def _antecedent(items: Sequence[Item], relative: int, floor: int) -> int:
    """The first word of what "who" or "which" stands for; the relative itself when it is unclear."""
    at = relative - 1 if relative > floor and items[relative - 1].text == "," else relative
    stop = max(floor, at - _LONGEST_INVERTED)
    start = at
    while start > stop and items[start - 1].is_word and items[start - 1].lower not in BOUNDARIES:
        if items[start - 1].lower in PREPOSITIONS | FINITE:
            break
        start -= 1
    return start if start < at else relative


def _clause_start(items: Sequence[Item], end: int, floor: int) -> int:
    start, stop = end, max(floor, end - _REACH)
    while start > stop:
        item = items[start - 1]
        if item.is_quote or item.text == "," or _is_end(items, start - 1):
            break
        if item.lower in BOUNDARIES or (item.lower in QUESTION_WORDS and start < end):
            break
        start -= 1
    return start


def _across_remark(
    items: Sequence[Item], comma: int, floor: int, negated: bool, passive: bool
) -> Subject:
    stop, start = max(floor, comma - _REACH), comma
    while start > stop and not items[start - 1].is_quote and not _is_end(items, start - 1):
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
        if item.is_quote or item.text == "," or _is_end(items, end):
            break
        if item.lower in PREPOSITIONS - {"of", "for", "to", "at"} or item.lower in {
            "who",
            "when",
            "while",
        }:
            break
        end += 1
    return Subject(start, end, cue)
