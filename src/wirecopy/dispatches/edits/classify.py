"""Classify: what an edit did, and how much it matters.

Rules are asked in order, the first that knows an answer gives it: marks alone, then forms of the
same words (style), then who is named and who speaks, then words inside quotations, then what is
stated (facts), and at last whether words were added, cut or put differently.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from wirecopy.dispatches.edits.change import Change
from wirecopy.model import EditClass


class Verdict(NamedTuple):
    """Class, risk (0..2) and reason."""

    edit_class: EditClass
    risk: int
    why: str


Rule = Callable[[Change], Verdict | None]


def classify(change: Change) -> Verdict:
    """The class of a change."""
    for rule in _RULES:
        verdict = rule(change)
        if verdict is not None:
            return verdict
    return Verdict(EditClass.WORDING, 0, "other words")


def _wording(change: Change) -> Verdict | None:
    return None


_RULES: tuple[Rule, ...] = (_wording,)
