"""Separable verbs: German verbs whose first part ends the clause ("lehnte den Plan ab"), read as one phrase."""

from __future__ import annotations

from collections.abc import Iterator

from wirecopy.data.style import load_style
from wirecopy.dispatches.edits.contrasts import are_opposed
from wirecopy.dispatches.edits.tokens import TokenRow, is_word

#: Tokens of a clause behind its verb.
CLAUSE = 30
_JOINS = frozenset({"und", "oder", "sowie", "aber"})


def separable_contrast(
    a: TokenRow, at_a: range, b: TokenRow, at_b: range
) -> tuple[str, str] | None:
    """A verb with its part, and another that stands against it, among the tokens of two texts."""
    verbs_a, verbs_b = [*_verbs(a, at_a)], [*_verbs(b, at_b)]
    lefts = [*verbs_a, *a.keys[at_a.start : at_a.stop]]
    rights = [*verbs_b, *b.keys[at_b.start : at_b.stop]]
    for left in lefts:
        for right in rights:
            is_of_verb = left in verbs_a or right in verbs_b
            if is_of_verb and left != right and are_opposed(left, right):
                return left, right
    return None


def _verbs(row: TokenRow, places: range) -> Iterator[str]:
    """Verbs whose part ends their clause, with it, where either is among the tokens."""
    for at in places:
        yield from _ended(row, at)
        for before in range(at - 1, max(-1, at - CLAUSE), -1):
            if row.sentences[before] != row.sentences[at] or not is_word(row.keys[before]):
                break
            yield from (verb for verb in _ended(row, before) if verb.endswith(f" {row.keys[at]}"))


def _ended(row: TokenRow, at: int) -> Iterator[str]:
    """The verb at a place with each word that ends its clause, where both make a verb that is known."""
    known = load_style().opposed_sets
    for end in range(at + 1, min(len(row), at + CLAUSE)):
        if row.sentences[end] != row.sentences[at] or not is_word(row.keys[end]):
            return
        behind = row.keys[end + 1 : end + 2]
        is_last = not behind or not is_word(behind[0]) or behind[0] in _JOINS
        phrase = f"{row.keys[at]} {row.keys[end]}"
        if is_last and phrase in known:
            yield phrase
