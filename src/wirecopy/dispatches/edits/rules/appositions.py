"""Appositions: a name and what its bearer is, in either order.

"Party leader Osei" is "Osei, the leader of the party": one edit, and nothing else is stated.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from wirecopy.data.roles import role_words
from wirecopy.data.style import load_style
from wirecopy.data.word_lists import edit_words
from wirecopy.dispatches.edits.change import Change
from wirecopy.dispatches.edits.contrasts import is_office_word
from wirecopy.dispatches.edits.tokens import is_word
from wirecopy.dispatches.edits.verdict import Verdict
from wirecopy.model import EditClass

#: Tokens of a name with its description.
TOKENS = 16
#: What may stand beside a name and its description.
_BESIDE = edit_words("appositions.beside")


def apposition(change: Change) -> Verdict | None:
    """A name and its description that changed places, parted by a comma in one of the texts."""
    if not is_turned_about(change.keys_a, change.keys_b):
        return None
    # An office is written with capitals in one text, and small in the other.
    small = {s.casefold() for s in (*change.surfaces_a, *change.surfaces_b) if s[0].islower()}
    names = (change.names_a | change.names_b) - small
    sides = _telling(change.keys_a), _telling(change.keys_b)
    words = [word for word in sides[0] if word not in names]
    is_role = [word in role_words() or is_office_word(word) for word in words]
    if not words or not (all(is_role) or _is_led_by_role(*sides, words)):
        return None
    return Verdict(EditClass.REFERENCE, 0, "a name and its description changed places")


def _is_led_by_role(one: Sequence[str], two: Sequence[str], words: Sequence[str]) -> bool:
    """Whether words that end with a role stand before the name in one text, and behind it in the other."""
    size = len(words)
    for left, right in ((one, two), (two, one)):
        is_turned = left[size:] == right[: len(right) - size] and sorted(left[:size]) == sorted(
            words
        )
        if (
            is_turned
            and size < len(left)
            and (left[size - 1] in role_words() or is_office_word(left[size - 1]))
        ):
            return True
    return False


def is_turned_about(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether both have the same telling words in another order, and a comma only one of them."""
    if max(len(one), len(two)) > TOKENS or ("," in one) == ("," in two):
        return False
    left, right = _telling(one), _telling(two)
    return left != right and sorted(left) == sorted(right)


def _telling(keys: Sequence[str]) -> list[str]:
    beside = _beside()
    return [key for key in keys if key not in beside and is_word(key)]


@cache
def _beside() -> frozenset[str]:
    return _BESIDE | load_style().honorifics
