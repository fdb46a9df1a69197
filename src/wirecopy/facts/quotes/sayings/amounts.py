"""Amounts: a number about which one is not sure, as the subject of a clause ("said about 40 people had left").

Most of the words before such a number are prepositions, too; what they open is then no phrase beside the verb of
saying but what was said.  A stretch of time is such a phrase ("said about 20 minutes later that ...").

Known misses: amounts behind what a text is about ("said in a statement about 400 workers would lose ...").
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.word_lists import quote_words
from wirecopy.facts.quotes.grammar import DETERMINERS, PREPOSITIONS
from wirecopy.facts.quotes.units import Item
from wirecopy.text.number_words import ONES, TENS

#: Prepositions that open an amount, too.
_OF_PLACE = frozenset("about around over under".split())
_HEDGES = _OF_PLACE | frozenset("some nearly almost roughly approximately only".split())
_LONG_HEDGES = (
    *(("at", "least"), ("at", "most"), ("more", "than"), ("fewer", "than"), ("less", "than")),
    *(("up", "to"), ("close", "to"), ("as", "many", "as"), ("as", "few", "as"), ("no", "more", "than")),
)  # fmt: skip
#: Behind the verb of a relative clause stands what it has ("pupils who reported at least two falls were ...").
_RELATIVES = frozenset("who which that".split())
_WORDS = frozenset(
    (*ONES[1:], *TENS, *"half hundred hundreds thousands dozens dozen scores".split())
)
_PARTS = frozenset("dozen third quarter hundred thousand million half".split())
_TIMES = quote_words("amounts.times")


def amount_end(items: Sequence[Item], at: int, *, is_late: bool = False) -> int | None:
    """One past the hedge and the number that open at ``at``; None for others, and for times.

    ``is_late``: other phrases stand before, so that a preposition of place may tell more of these.
    """
    start = None if at > 1 and items[at - 2].lower in _RELATIVES else _past_hedge(items, at)
    if start is None or start >= len(items) or (is_late and items[at].lower in _OF_PLACE):
        return None
    word = items[start].lower
    after = items[start + 1].lower if start + 1 < len(items) else ""
    if word in {"a", "one"} and after in _PARTS:
        end = start + 2
    elif word[:1].isdigit() or word in _WORDS:
        end = start + 1
    else:
        return None
    return None if any(item.lower in _TIMES for item in items[end : end + 2]) else end


def _past_hedge(items: Sequence[Item], at: int) -> int | None:
    if items[at].lower in _HEDGES:
        return at + 1
    for hedge in _LONG_HEDGES:
        if tuple(item.lower for item in items[at : at + len(hedge)]) == hedge:
            return at + len(hedge)
    return None


def acts(items: Sequence[Item], at: int) -> bool:
    """Whether a verb in "-ed" with an object or a phrase stands near ("200 people attended the rally")."""
    return any(
        items[number].text.islower()
        and items[number].lower.endswith("ed")
        and items[number + 1].lower in DETERMINERS | PREPOSITIONS
        for number in range(at + 1, min(len(items) - 1, at + 4))
    )
