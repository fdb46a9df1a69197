"""Denials: ``X rejected claims that ...``, where what X denies is told and nobody else is named for it.

Who rejects an offer or an appeal says nothing that is told, and a claim with an owner ("the union's claim that
...") is the owner's words.  What is denied without a clause is named: "denied any wrongdoing", "denies
targeting civilians".
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.word_lists import quote_words
from wirecopy.facts.quotes.sayings.content import opens_clause
from wirecopy.facts.quotes.units import Item

#: Verbs that deny only where a claim and "that" follow.
REJECTING = frozenset("reject refute rebut".split())
_CLAIMS = quote_words("denials.claims")
#: More that is denied in a word.
_DENIED = _CLAIMS | quote_words("denials.denied")
#: How far behind the verb the noun may stand, in items.
_REACH = 4


def claim_denied(items: Sequence[Item], cue: int) -> int | None:
    """The first item of the claim that the verb at ``cue`` rejects; None where it rejects something else."""
    for at in range(cue + 1, min(len(items) - 2, cue + _REACH)):
        if items[at].lower in _CLAIMS:
            return at + 2 if items[at + 1].lower == "that" else None
        if not items[at].is_word or items[at].lower.endswith(("'s", "s'")):
            return None
    return None


def is_denied(items: Sequence[Item], start: int, end: int) -> bool:
    """Whether it is told what is denied: a clause, an act in "-ing", or a noun such as "wrongdoing"."""
    if items[start - 1].lower == "that" or items[start].is_quote or opens_clause(items, start):
        return end > start + 1 or items[start].is_quote
    is_act = items[start].lower.endswith("ing") and end > start + 1
    return is_act or any(item.lower in _DENIED for item in items[start : min(end, start + _REACH)])
