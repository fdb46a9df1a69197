"""Edits: one difference between a copy and the lead copy."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

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


STYLE_CLASSES = frozenset(list(EditClass)[:8])


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
