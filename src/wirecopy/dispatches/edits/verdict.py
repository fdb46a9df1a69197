"""Verdict: the class of an edit, how much it matters, and why."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from wirecopy.dispatches.edits.change import Change
from wirecopy.model import EditClass


class Verdict(NamedTuple):
    """Class, risk (0 style, 1 may matter, 2 changes what is stated) and reason."""

    edit_class: EditClass
    risk: int
    why: str


#: A rule answers for the changes it knows and says None to the others.
Rule = Callable[[Change], Verdict | None]
