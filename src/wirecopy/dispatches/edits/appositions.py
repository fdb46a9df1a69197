"""Appositions: a name and what its bearer is, in either order.

"Party leader Osei" is "Osei, the leader of the party": one edit, and nothing else is stated.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.roles import role_words
from wirecopy.dispatches.edits.change import Change
from wirecopy.dispatches.edits.contrasts import is_office_word
from wirecopy.dispatches.edits.tokens import is_word
from wirecopy.dispatches.edits.verdict import Verdict
from wirecopy.model import EditClass

#: Tokens of a name with its description.
TOKENS = 16
#: What may stand beside a name and its description.
_BESIDE = frozenset({"the", "a", "an", "of", "for", "in", "at", "its", "'s", "who", "is"})


def apposition(change: Change) -> Verdict | None:
    """A name and its description that changed places, parted by a comma in one of the texts."""
    if not is_turned_about(change.keys_a, change.keys_b):
        return None
    names = change.names_a | change.names_b
    words = [word for word in _telling(change.keys_a) if word not in names]
    if not words or not all(word in role_words() or is_office_word(word) for word in words):
        return None
    return Verdict(EditClass.REFERENCE, 0, "a name and its description changed places")


def is_turned_about(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether both have the same telling words in another order, and a comma only one of them."""
    if max(len(one), len(two)) > TOKENS or ("," in one) == ("," in two):
        return False
    left, right = _telling(one), _telling(two)
    return left != right and sorted(left) == sorted(right)


def _telling(keys: Sequence[str]) -> list[str]:
    return [key for key in keys if key not in _BESIDE and is_word(key)]
