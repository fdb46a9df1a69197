"""Witnesses: texts of a dispatch, and what each has at a place of the lead copy's text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from wirecopy.model import Edit, EditClass, Span
from wirecopy.text.normalise import fold

#: Edits that leave the words of a place what they are.
UNMOVED = frozenset({EditClass.LAYOUT, EditClass.REORDER})
#: What a printing has at a place where it has no say.
SILENT = None


@dataclass(frozen=True, slots=True)
class Witness:
    """A text with its edits in the order of the lead text, and the outlets that printed it."""

    edits: tuple[Edit, ...]
    ends: tuple[int, ...]
    outlets: AbstractSet[str]


def make_witness(edits: Sequence[Edit], outlets: AbstractSet[str]) -> Witness:
    """The text with these edits; where they nest (a change inside a moved passage) the reach of all before counts."""
    ordered = tuple(sorted(edits, key=lambda edit: edit.a))
    reach, ends = 0, []
    for edit in ordered:
        reach = max(reach, edit.a.end)
        ends.append(reach)
    return Witness(ordered, tuple(ends), outlets)


def reading(witness: Witness, place: Span, lead_text: str) -> str | None:
    """What the text has at a place of the lead text; None when it left the passage out."""
    words, at = [], place.start
    for edit in _touching(witness, place):
        if edit.a.start < place.start or edit.a.end > place.end:
            is_gone = edit.a.start <= place.start and edit.a.end >= place.end
            return SILENT if is_gone and not edit.b_text.strip() else fold(edit.b_text)
        words += [lead_text[at : edit.a.start], edit.b_text]
        at = edit.a.end
    words.append(lead_text[at : place.end])
    return fold("".join(words))


def _touching(witness: Witness, place: Span) -> Iterator[Edit]:
    """The edits that change something at the place, in order."""
    for index in range(bisect_left(witness.ends, place.start), len(witness.edits)):
        edit = witness.edits[index]
        if edit.a.start > place.end:
            return
        if edit.edit_class in UNMOVED or edit.a.end < place.start:
            continue
        is_point = edit.a.start == edit.a.end or place.start == place.end
        is_met = edit.a == place or (
            not is_point and edit.a.start < place.end and edit.a.end > place.start
        )
        if is_met or (is_point and edit.a.start < place.start < edit.a.end):
            yield edit
