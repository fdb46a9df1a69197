"""Classes: how each class of edits is named on the page, and which edits are hidden at first."""

from __future__ import annotations

from wirecopy.model import Edit, EditClass

#: What the edits of a class did; shown beside its name.
MEANING: dict[EditClass, str] = {
    EditClass.DATELINE: "place, day and agency before the report",
    EditClass.HONORIFIC: "courtesy titles",
    EditClass.DATE_FORM: "the same day written another way",
    EditClass.ABBREVIATION: "long and short forms of one name",
    EditClass.SPELLING: "two spellings of one word",
    EditClass.CAPITALIZATION: "capital and small letters",
    EditClass.PUNCTUATION: "punctuation marks",
    EditClass.LAYOUT: "paragraphs joined or divided",
    EditClass.ATTRIBUTION: "who says so, and with which verb",
    EditClass.REFERENCE: "a name for a pronoun or the reverse",
    EditClass.QUOTE_TEXT: "words inside a quotation changed",
    EditClass.QUOTE_JOIN: "quotations joined or divided",
    EditClass.FACT: "a number, name, place, day, negation or modal verb changed",
    EditClass.WORDING: "other words of like meaning",
    EditClass.REORDER: "a passage moved",
    EditClass.CUT: "a passage left out",
    EditClass.ADDITION: "a passage put in",
    EditClass.CREDIT: "credit lines at the end",
    EditClass.DECK: "lines before the report",
}


def class_name(edit_class: EditClass) -> str:
    """The class as words: ``quote text``."""
    return edit_class.value.replace("_", " ")


def is_hidden(edit: Edit) -> bool:
    """Whether it is shown only on demand: house style that carries no risk."""
    return edit.is_style and edit.risk == 0


def risk_of(edit: Edit) -> int:
    """The risk, held to 0, 1 or 2."""
    return max(0, min(edit.risk, 2))


def verdict(edit: Edit) -> str:
    """Class, risk and reason on one line."""
    place = ", in a quotation" if edit.in_quote else ""
    return f"{class_name(edit.edit_class)}, risk {risk_of(edit)}{place}: {edit.reason}"
