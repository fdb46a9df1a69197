"""Edits: one difference between a copy and the lead copy."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from wirecopy.model.span import Span


class EditClass(StrEnum):
    """What an edit did.  The first eight are style and are hidden by default."""

    DATELINE = "dateline"
    HONORIFIC = "honorific"
    DATE_FORM = "date_form"
    ABBREVIATION = "abbreviation"
    SPELLING = "spelling"
    CAPITALIZATION = "capitalization"
    PUNCTUATION = "punctuation"
    LAYOUT = "layout"
    ATTRIBUTION = "attribution"
    REFERENCE = "reference"
    QUOTE_TEXT = "quote_text"
    QUOTE_JOIN = "quote_join"
    FACT = "fact"
    WORDING = "wording"
    REORDER = "reorder"
    CUT = "cut"
    ADDITION = "addition"
    CREDIT = "credit"
    DECK = "deck"


#: Substance before style, what changes statements first.
BY_WEIGHT = (
    EditClass.FACT,
    EditClass.QUOTE_TEXT,
    EditClass.QUOTE_JOIN,
    EditClass.ATTRIBUTION,
    EditClass.REFERENCE,
    EditClass.WORDING,
    EditClass.REORDER,
    EditClass.CUT,
    EditClass.ADDITION,
    EditClass.DECK,
    EditClass.CREDIT,
    *list(EditClass)[:8],
)

#: What a risk says.
RISK_MEANING = ("changes nothing that is stated", "may matter", "changes what is stated")

#: Whose reading may stand alone: the lead copy's, or that of the copy compared with it.
Outlier = Literal["lead", "copy"]
#: The same as filters take it: one of them, or either.
OutlierFilter = Literal["lead", "copy", "either"]

#: Voters from which a vote says more than the two texts do.
MOST_PAIR = 3

STYLE_CLASSES = frozenset(list(EditClass)[:8])


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """How many outlets read a place as the lead copy does, as the copy does, or in a third way."""

    with_lead: int
    with_copy: int
    with_other: int
    #: Whose reading stands alone against at least two who agree.
    outlier: Outlier | None
    #: The risk by the two texts alone.
    risk_alone: int

    @property
    def voters(self) -> int:
        """Outlets that have the passage."""
        return self.with_lead + self.with_copy + self.with_other

    @property
    def line(self) -> str:
        """The same as words."""
        if self.outlier == "lead":
            return f"the lead copy stands alone: {_outlets(self.with_copy)} as this copy"
        if self.outlier == "copy":
            return f"this copy stands alone: {_outlets(self.with_lead)} as the lead copy"
        third = f", {self.with_other} otherwise" if self.with_other else ""
        return f"{_outlets(self.with_lead)} as the lead copy, {self.with_copy} as this copy{third}"


def _outlets(count: int) -> str:
    return f"{count} {'outlet reads' if count == 1 else 'outlets read'}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """``a`` of the lead copy became ``b`` of the copy; an empty span is an insertion point."""

    edit_class: EditClass
    a: Span
    b: Span
    a_text: str
    b_text: str
    in_quote: bool
    #: 0 style, 1 may matter, 2 changes what is stated.
    risk: int
    why: str
    #: What the other printings have; None where only two texts were compared.
    support: Support | None = None
    #: Of a cut: the version of the report with which the words came, where the copy prints an earlier one.
    came_with: int | None = None
    #: Of a cut: whether it was one with the edit before it, and is parted there because something else is said of it.
    goes_on: bool = False

    @property
    def is_of_copy(self) -> bool:
        """Whether the copy's outlet made the change: neither the lead copy's, nor the writer's with a later version."""
        return not self.is_of_lead and self.came_with is None

    @property
    def is_of_lead(self) -> bool:
        """Whether the lead copy stands alone here: the change is its own."""
        return self.support is not None and self.support.outlier == "lead"

    @property
    def reason(self) -> str:
        """Why it has this class, and who reads so."""
        if self.came_with is not None:
            return f"came with version {self.came_with}, and this copy prints an earlier one"
        is_told = self.support is not None and not self.is_style
        if self.support is None or not is_told or self.support.voters < MOST_PAIR:
            return self.why
        if self.edit_class is EditClass.CUT:
            return (
                f"the lead copy alone has these words: {self.support.with_copy} outlets lack them"
            )
        return f"{self.why}; {self.support.line}"

    @property
    def is_style(self) -> bool:
        """Whether the edit is house style only."""
        return self.edit_class in STYLE_CLASSES


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two texts side by side: the edits in the order of ``a``."""

    a_text: str
    b_text: str
    edits: tuple[Edit, ...]
