"""Asides: brackets behind a noun that say again what it names ("the Relief Fund (RF) paid").

They stand between a name and its verb, or inside a noun phrase, and say nothing of who acts.  Brackets
that hold a verb are clauses and stay; so does what names the agency of a dateline.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wirecopy.model import Token

#: Words in brackets; more are a story of their own.
MAX_ASIDE = 8
_CLAUSAL = frozenset(("VERB", "AUX"))
_NAMING = frozenset(("NOUN", "PROPN", "ADJ", "NUM", "SYM"))
#: What follows the agency of a dateline.
_OPENING_MARKS = frozenset(("-", "–", "—", "--", '"', "“", "«"))


def without_asides(tokens: Sequence[Token]) -> Sequence[Token]:
    """``tokens`` without brackets that are no clause; what hangs on a word in them hangs on the word before."""
    dropped: set[int] = set()
    for at, token in enumerate(tokens):
        if token.text == "(" and at not in dropped:
            dropped.update(_aside(tokens, at))
    return _kept(tokens, dropped) if dropped else tokens


def _aside(tokens: Sequence[Token], at: int) -> range:
    """The words of the brackets that open at ``at``; none where they say something of their own."""
    ends = range(at + 1, min(at + MAX_ASIDE + 2, len(tokens)))
    end = next((n for n in ends if tokens[n].text == ")"), None)
    if end is None or at == 0 or tokens[at - 1].upos not in _NAMING:
        return range(0)
    follows = tokens[end + 1].text if end + 1 < len(tokens) else ""
    is_clause = any(t.upos in _CLAUSAL for t in tokens[at:end])
    return range(0) if is_clause or follows in _OPENING_MARKS else range(at, end + 1)


def _kept(tokens: Sequence[Token], dropped: set[int]) -> Sequence[Token]:
    kept = [at for at in range(len(tokens)) if at not in dropped]
    places = {at: n for n, at in enumerate(kept)}
    return [
        replace(tokens[at], head=places.get(_above(tokens, at, dropped), tokens[at].head))
        if tokens[at].head is not None
        else tokens[at]
        for at in kept
    ]


def _above(tokens: Sequence[Token], at: int, dropped: set[int]) -> int:
    """The nearest word over ``at`` that is kept; -1 where there is none."""
    head = tokens[at].head
    while head is not None and head in dropped:
        head = tokens[head].head
    return -1 if head is None else head
