"""Majority: how many printings of a dispatch read a place as the lead copy does, and who stands alone.

Every difference is measured from the lead copy, the fullest text; but the fullest text may be the one
that got a name wrong.  So for each place that a copy changed all printings are asked what they have
there.  A printing that left the passage out has no say; one outlet has one vote for a text.  A reading
held by a single voter against at least ``LEAST_MAJORITY`` who agree stands alone.

An edit whose copy reads as the others do, while the lead copy stands alone, is no change of that
copy: its risk is 0.

Known miss: when the agency corrected itself and one outlet alone printed the correction, that outlet
stands alone with the right words.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from wirecopy.model import Edit, EditClass, Span, Support
from wirecopy.text.normalise import fold

#: Voters that must agree before the one who differs is said to stand alone.
LEAST_MAJORITY = 2
#: Texts that are asked; beyond that the first by name stand for all.
MOST_TEXTS = 200
#: Nothing to vote on: where words stand, what was left out (desks cut alike, and independently), and
#: what an outlet sets around a report.
_UNASKED = frozenset(
    {
        EditClass.LAYOUT,
        EditClass.REORDER,
        EditClass.CUT,
        EditClass.DATELINE,
        EditClass.CREDIT,
        EditClass.DECK,
    }
)
#: Edits that leave the words of a place what they are.
_UNMOVED = frozenset({EditClass.LAYOUT, EditClass.REORDER})
#: What a printing has at a place where it has no say.
_SILENT = None


@dataclass(frozen=True, slots=True)
class _Witness:
    """A text with its edits in the order of the lead text, and how many outlets printed it."""

    edits: tuple[Edit, ...]
    ends: tuple[int, ...]
    votes: int


def weigh_readings(
    lead_text: str,
    lead_votes: int,
    edits: Mapping[str, Sequence[Edit]],
    votes: Mapping[str, int],
) -> dict[str, tuple[Edit, ...]]:
    """The edits of each text with the support of both readings; the same whatever the order.

    Args:
        lead_text: the text all edits start from.
        lead_votes: outlets that printed the lead text.
        edits: by text, in the order of the lead text.
        votes: by text, the outlets that printed it.
    """
    names = sorted(edits)[:MOST_TEXTS]
    witnesses = [_witness(edits[name], votes.get(name, 1)) for name in names]
    counted: dict[Span, Counter[str]] = {}
    found: dict[str, tuple[Edit, ...]] = {}
    for name, own in edits.items():
        found[name] = tuple(
            _weighed(edit, lead_text, lead_votes, witnesses, counted) for edit in own
        )
    return found


def _witness(edits: Sequence[Edit], votes: int) -> _Witness:
    """Where edits nest (a change inside a moved passage) the reach of all before counts."""
    ordered = tuple(sorted(edits, key=lambda edit: edit.a))
    reach, ends = 0, []
    for edit in ordered:
        reach = max(reach, edit.a.end)
        ends.append(reach)
    return _Witness(ordered, tuple(ends), votes)


def _weighed(
    edit: Edit,
    lead_text: str,
    lead_votes: int,
    witnesses: Sequence[_Witness],
    counted: dict[Span, Counter[str]],
) -> Edit:
    alone = edit.support.risk_alone if edit.support else edit.risk
    if edit.edit_class in _UNASKED:
        return replace(edit, risk=alone, support=None)
    if edit.a not in counted:
        readings = Counter({fold(edit.a_text): lead_votes})
        for witness in witnesses:
            reading = _reading(witness, edit.a, lead_text)
            if reading is not _SILENT:
                readings[reading] += witness.votes
        counted[edit.a] = readings
    support = _support(edit, counted[edit.a], alone)
    return replace(edit, risk=0 if support.outlier == "lead" else alone, support=support)


def _support(edit: Edit, readings: Counter[str], alone: int) -> Support:
    lead, copy = readings[fold(edit.a_text)], max(1, readings[fold(edit.b_text)])
    other = sum(readings.values()) - lead - copy
    outlier = None
    if lead == 1 and copy >= LEAST_MAJORITY and copy > other:
        outlier = "lead"
    elif copy == 1 and lead >= LEAST_MAJORITY and lead > other:
        outlier = "copy"
    return Support(
        with_lead=lead,
        with_copy=copy,
        with_other=max(0, other),
        outlier=outlier,  # type: ignore[arg-type]
        risk_alone=alone,
    )


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
