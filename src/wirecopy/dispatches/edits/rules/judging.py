"""Judging: words that judge whom or what they name, set, dropped, or put for others: "militants" and "terrorists".

Such an edit states nothing else, and may matter: it says what to think of it.

Known misses: words that judge in one sense only ("attack", "hero").
"""

from __future__ import annotations

from wirecopy.data.style import load_style
from wirecopy.dispatches.edits.change import Change
from wirecopy.dispatches.edits.contrasts import listed_bases
from wirecopy.dispatches.edits.verdict import Verdict
from wirecopy.model import EditClass


def judging(change: Change) -> Verdict | None:
    """A word that judges in one text, and not in the other."""
    if not change.is_small:
        return None
    found = _judging(change.words_a, change), _judging(change.words_b, change)
    if found[0] == found[1]:
        return None
    return Verdict(EditClass.WORDING, 1, f"a word that judges: {min(found[0] ^ found[1])!r}")


def _judging(words: tuple[str, ...], change: Change) -> frozenset[str]:
    style = load_style()
    if change.language in style.others:
        return style.words_of(change.language).judging.intersection(words)
    return frozenset(word for word in words if not style.judging.isdisjoint(listed_bases(word)))
