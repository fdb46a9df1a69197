"""Majority: how many printings of a dispatch read a place as the lead copy does, and who stands alone.

Every difference is measured from the lead copy, the fullest text; but the fullest text may be the one
that got a name wrong.  So for each place that a copy changed all printings are asked what they have
there.  A printing that left the passage out has no say; an outlet has one vote for a reading, in however
many editions it printed it.  A reading held by a single outlet against at least ``LEAST_MAJORITY`` who agree
stands alone.

A passage that the lead copy alone has may be its own (``own_passages``); a cut that holds such a passage and more is
parted at it.

An edit whose copy reads as the others do, while the lead copy stands alone, is no change of that
copy: its risk is 0.

Known misses: when the agency corrected itself and one outlet alone printed the correction, that outlet
stands alone with the right words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

from wirecopy.data.style import load_style
from wirecopy.dispatches.edits.languages import language_of
from wirecopy.dispatches.edits.own_passages import (
    LEAST_MAJORITY,
    joined_cuts,
    own_passages,
    parted_cuts,
    support_of_own,
)
from wirecopy.dispatches.edits.quantities import read_numbers, without_numbers
from wirecopy.dispatches.edits.witnesses import SILENT, Witness, make_witness, reading
from wirecopy.model import Edit, EditClass, Span, Support
from wirecopy.model.edit import Outlier
from wirecopy.text.normalise import fold

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


#: Who reads a place how.
_Readings = dict[str, set[str]]


@dataclass(frozen=True, slots=True)
class _Jury:
    """The lead text with all who are asked, and what they said of places."""

    lead_text: str
    lead_outlets: AbstractSet[str]
    witnesses: tuple[Witness, ...]
    #: Passages that the lead copy alone has, and how many outlets lack each.
    own: Mapping[Span, int]
    counted: dict[Span, _Readings] = field(default_factory=dict)


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
    whole = {name: tuple(joined_cuts(made)) for name, made in edits.items()}
    witnesses = tuple(make_witness(whole[name], outlets.get(name, {name})) for name in names)
    jury = _Jury(
        lead_text, lead_outlets, witnesses, own_passages(lead_text, lead_outlets, witnesses)
    )
    return {
        name: tuple(_weighed(edit, jury) for edit in parted_cuts(made, jury.own))
        for name, made in whole.items()
    }


def _weighed(edit: Edit, jury: _Jury) -> Edit:
    alone = edit.support.risk_alone if edit.support else edit.risk
    if edit.edit_class in _UNASKED:
        return replace(edit, risk=alone, support=None)
    if edit.edit_class is EditClass.CUT:
        lacking = jury.own.get(edit.a)
        support = support_of_own(lacking, alone) if lacking else None
    else:
        if edit.a not in jury.counted:
            jury.counted[edit.a] = _readings(edit, jury)
        language = language_of(jury.lead_text)
        support = _support(edit, jury.counted[edit.a], alone, language)
    is_of_lead = support is not None and support.outlier == "lead"
    return replace(edit, risk=0 if is_of_lead else alone, support=support)


def _readings(edit: Edit, jury: _Jury) -> _Readings:
    found: _Readings = {fold(edit.a_text): set(jury.lead_outlets)}
    for witness in jury.witnesses:
        words = reading(witness, edit.a, jury.lead_text)
        if words is not SILENT:
            found.setdefault(words, set()).update(witness.outlets)
    return found


def _joined(readings: _Readings, told: Mapping[str, str]) -> _Readings:
    """The readings, those that tell one number in two forms as one."""
    found: _Readings = {}
    for words, outlets in readings.items():
        found.setdefault(told[words], set()).update(outlets)
    return found


def _support(edit: Edit, readings: _Readings, alone: int, language: str) -> Support:
    one, two = fold(edit.a_text), fold(edit.b_text)
    told = {words: _as_told(words, language) for words in (*readings, one, two)}
    if told[one] != told[two]:
        one, two = told[one], told[two]
        readings = _joined(readings, told)
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


def _as_told(words: str, language: str) -> str:
    """A reading with its numbers as figures, so that "ten" and "10" are one."""
    known = load_style().numbers.get(language, {})
    found = [str(known[word]) if word in known else word for word in words.split()]
    numbers = read_numbers(found)
    return f"{numbers} {' '.join(without_numbers(found))}" if numbers else words
