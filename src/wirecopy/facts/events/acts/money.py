"""Money: phrases that name a sum, or what somebody is bribed or paid with."""

from __future__ import annotations

from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.clause.clause import Clause
from wirecopy.facts.events.clause.clauses import last_of_chain
from wirecopy.text.inflection import singular


def is_money(clause: Clause, n: int) -> bool:
    """Whether a phrase is a sum of money ("two hundred million dollars", "tens of millions of dollars")."""
    heads = (clause.phrases[at].head for at in (n, last_of_chain(clause, n)))
    return any(singular(clause.words[head].low) in word_list("money") for head in heads)


def is_gift(clause: Clause, n: int) -> bool:
    """Whether a phrase is a sum or a gift ("$3 million", "cash bribes"; not "a payment plan")."""
    phrase = clause.phrases[n]
    is_sum = any(word.low in _SIGNS for word in clause.words[phrase.first : phrase.end])
    head = singular(clause.words[phrase.head].low)
    return is_money(clause, n) or (is_sum and head.isdigit()) or head in word_list("money_gifts")


_SIGNS = frozenset("$€£¥")
