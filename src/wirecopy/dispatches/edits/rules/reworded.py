"""Reworded: a sentence told anew, with most of its telling words in another order.

Passive for active, what stood in front moved to the end: wording.  Figures are told: where the two sentences have other ones,
one is wrong.

Known misses: other facts of such a sentence.
"""

from __future__ import annotations

from wirecopy.dispatches.edits.change import Change
from wirecopy.dispatches.edits.quantities import read_numbers
from wirecopy.dispatches.edits.told_anew import is_told_anew
from wirecopy.dispatches.edits.verdict import Verdict
from wirecopy.model import EditClass


def reworded(change: Change) -> Verdict | None:
    """A whole sentence told anew."""
    if change.is_one_sided or not is_told_anew(change.a, change.b, change.hunk):
        return None
    figures = [sorted(_figures(words)) for words in (change.words_a, change.words_b)]
    if all(figures) and figures[0] != figures[1]:
        return Verdict(EditClass.FACT, 2, "another number in a sentence told anew")
    return Verdict(EditClass.WORDING, 0, "a sentence told anew")


def _figures(words: tuple[str, ...]) -> list[float]:
    return list(read_numbers([word for word in words if word[0].isdigit()]) or ())
