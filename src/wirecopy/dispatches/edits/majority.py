"""Majority: how many printings of a dispatch read a place as the lead copy does, and who stands alone.

Every difference is measured from the lead copy, the fullest text; but the fullest text may be the one
that got a name wrong.  So for each place that a copy changed all printings are asked what they have
there.  A printing that left the passage out has no say; an outlet has one vote for a reading, in however
many editions it printed it.  A reading held by a single outlet against at least ``LEAST_MAJORITY`` who agree
stands alone.

A passage inside the report that the lead copy alone has was more likely set in by it than left out by all
others: desks cut from the end, and seldom the same lines.  It is the lead copy's own where at least
``LEAST_WITHOUT`` outlets lack it, none has any of it, and ``LEAST_MAJORITY`` go on right behind it.

An edit whose copy reads as the others do, while the lead copy stands alone, is no change of that
copy: its risk is 0.

Known misses: when the agency corrected itself and one outlet alone printed the correction, that outlet
stands alone with the right words; a box that the lead copy sets behind the report counts as left out by others.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

from wirecopy.model import Edit, EditClass, Span, Support
from wirecopy.model.edit import Outlier
from wirecopy.text.normalise import fold

#: Voters that must agree before the one who differs is said to stand alone.
LEAST_MAJORITY = 2
#: Outlets that must lack a passage before it is taken for the lead copy's own.
LEAST_WITHOUT = 3
#: Characters that a printing keeps behind a passage when it goes on there: more than a sign-off.
GOES_ON = 40
#: Texts that are asked; beyond that the first by name stand for all.
MOST_TEXTS = 200
#: Nothing to vote on: where words stand, and what an outlet sets around a report.
_UNASKED = frozenset(
    {
        EditClass.LAYOUT,
        EditClass.REORDER,
        EditClass.DATELINE,
        EditClass.CREDIT,
        EditClass.DECK,
    }
)
#: Edits that leave the words of a place what they are.
_UNMOVED = frozenset({EditClass.LAYOUT, EditClass.REORDER})
#: What a printing has at a place where it has no say.
_SILENT = None


#: Who reads a place how.
_Readings = dict[str, set[str]]


@dataclass(frozen=True, slots=True)
class _Witness:
    """A text with its edits in the order of the lead text, and the outlets that printed it."""

    edits: tuple[Edit, ...]
    ends: tuple[int, ...]
    outlets: AbstractSet[str]


@dataclass(frozen=True, slots=True)
class _Jury:
    """The lead text with all who are asked, and what they said of places."""

    lead_text: str
    lead_outlets: AbstractSet[str]
    witnesses: tuple[_Witness, ...]
    counted: dict[Span, _Readings] = field(default_factory=dict)
    cuts: dict[Span, Support | None] = field(default_factory=dict)


def weigh_readings(
    lead_text: str,
    lead_outlets: AbstractSet[str],
    edits: Mapping[str, Sequence[Edit]],
    outlets: Mapping[str, AbstractSet[str]],
) -> dict[str, tuple[Edit, ...]]:
    """The edits of each text with the support of both readings; the same whatever the order.

    Args:
        lead_text: the text all edits start from.
        lead_outlets: who printed the lead text.
        edits: by text, in the order of the lead text.
        outlets: by text, who printed it.
    """
    names = sorted(edits)[:MOST_TEXTS]
    witnesses = tuple(_witness(edits[name], outlets.get(name, {name})) for name in names)
    jury = _Jury(lead_text, lead_outlets, witnesses)
    return {name: tuple(_weighed(edit, jury) for edit in own) for name, own in edits.items()}


def _witness(edits: Sequence[Edit], outlets: AbstractSet[str]) -> _Witness:
    """Where edits nest (a change inside a moved passage) the reach of all before counts."""
    ordered = tuple(sorted(edits, key=lambda edit: edit.a))
    reach, ends = 0, []
    for edit in ordered:
        reach = max(reach, edit.a.end)
        ends.append(reach)
    return _Witness(ordered, tuple(ends), outlets)


def _weighed(edit: Edit, jury: _Jury) -> Edit:
    alone = edit.support.risk_alone if edit.support else edit.risk
    if edit.edit_class in _UNASKED:
        return replace(edit, risk=alone, support=None)
    if edit.edit_class is EditClass.CUT:
        if edit.a not in jury.cuts:
            jury.cuts[edit.a] = _support_of_cut(edit, jury, alone)
        support = jury.cuts[edit.a]
    else:
        if edit.a not in jury.counted:
            jury.counted[edit.a] = _readings(edit, jury)
        support = _support(edit, jury.counted[edit.a], alone)
    is_of_lead = support is not None and support.outlier == "lead"
    return replace(edit, risk=0 if is_of_lead else alone, support=support)


def _readings(edit: Edit, jury: _Jury) -> _Readings:
    found: _Readings = {fold(edit.a_text): set(jury.lead_outlets)}
    for witness in jury.witnesses:
        reading = _reading(witness, edit.a, jury.lead_text)
        if reading is not _SILENT:
            found.setdefault(reading, set()).update(witness.outlets)
    return found


def _support(edit: Edit, readings: _Readings, alone: int) -> Support:
    one, two = fold(edit.a_text), fold(edit.b_text)
    lead, copy = len(readings[one]), max(1, len(readings.get(two, ())))
    other = len(set().union(*(who for words, who in readings.items() if words not in {one, two})))
    outlier: Outlier | None = None
    if lead == 1 and copy >= LEAST_MAJORITY and copy > other:
        outlier = "lead"
    elif copy == 1 and lead >= LEAST_MAJORITY and lead > other:
        outlier = "copy"
    return Support(
        with_lead=lead, with_copy=copy, with_other=other, outlier=outlier, risk_alone=alone
    )


def _support_of_cut(edit: Edit, jury: _Jury, alone: int) -> Support | None:
    """Who lacks a passage, where the lead copy alone has it; None where nobody can be said to stand alone."""
    without: set[str] = set()
    going_on: set[str] = set()
    for witness in jury.witnesses:
        if _reading(witness, edit.a, jury.lead_text):
            return None
        without |= witness.outlets
        if _goes_on(witness, edit.a, len(jury.lead_text)):
            going_on |= witness.outlets
    without -= jury.lead_outlets
    if len(jury.lead_outlets) > 1 or len(without) < LEAST_WITHOUT or len(going_on) < LEAST_MAJORITY:
        return None
    return Support(
        with_lead=1, with_copy=len(without), with_other=0, outlier="lead", risk_alone=alone
    )


def _goes_on(witness: _Witness, place: Span, end: int) -> bool:
    """Whether a text lacks this passage and no more, and has some of what follows."""
    if not any(edit.a == place and edit.edit_class is EditClass.CUT for edit in witness.edits):
        return False
    kept, at = 0, place.end
    for edit in witness.edits:
        if edit.a.start >= at and edit.edit_class not in _UNMOVED:
            kept += edit.a.start - at
            at = edit.a.end
    return kept + end - at >= GOES_ON


def _reading(witness: _Witness, place: Span, lead_text: str) -> str | None:
    """What the text has at a place of the lead text; None when it left the passage out."""
    words, at = [], place.start
    for edit in _touching(witness, place):
        if edit.a.start < place.start or edit.a.end > place.end:
            is_gone = edit.a.start <= place.start and edit.a.end >= place.end
            return _SILENT if is_gone and not edit.b_text.strip() else fold(edit.b_text)
        words += [lead_text[at : edit.a.start], edit.b_text]
        at = edit.a.end
    words.append(lead_text[at : place.end])
    return fold("".join(words))


def _touching(witness: _Witness, place: Span) -> Iterator[Edit]:
    """The edits that change something at the place, in order."""
    for index in range(bisect_left(witness.ends, place.start), len(witness.edits)):
        edit = witness.edits[index]
        if edit.a.start > place.end:
            return
        if edit.edit_class in _UNMOVED or edit.a.end < place.start:
            continue
        is_point = edit.a.start == edit.a.end or place.start == place.end
        is_met = edit.a == place or (
            not is_point and edit.a.start < place.end and edit.a.end > place.start
        )
        if is_met or (is_point and edit.a.start < place.start < edit.a.end):
            yield edit
