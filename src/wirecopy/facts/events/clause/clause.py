"""Clause: a sentence as words and noun phrases, and which of them are times."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wirecopy.facts.events.clause.phrases import DAYS, MONTHS, Phrase
from wirecopy.facts.events.clause.words import Word
from wirecopy.facts.trees import Tree


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence prepared for questions about roles."""

    words: Sequence[Word]
    phrases: Sequence[Phrase]
    #: Heads, where the reader parses.
    tree: Tree | None = None


_TIMES = (
    DAYS
    | MONTHS
    | frozenset(
        "minute hour day week month year decade morning afternoon evening noon midnight dawn night weekend past".split()
    )
)


def is_time(clause: Clause, n: int) -> bool:
    """Whether the phrase is a day, month or year, and not a person named like a month ("Theresa May")."""
    phrase = clause.phrases[n]
    head = clause.words[phrase.head]
    if head.low in _NAMELIKE and phrase.head > phrase.first:
        before = clause.words[phrase.head - 1]
        return not (before.upos == "PROPN" and before.low not in _TIMES)
    if head.low in _TIMES or head.low.removesuffix("s") in _TIMES:
        return True
    if phrase.head == phrase.first or not head.low.isdigit():
        return head.low.isdigit() and len(head.low) == 4
    before = clause.words[phrase.head - 1]
    is_named = before.upos == "PROPN"  # "Bill 2040"
    return before.low in MONTHS or (len(head.low) == 4 and not is_named)


#: Months that are surnames as well.
_NAMELIKE = frozenset(("may", "march", "april", "june", "august"))
