"""Own passages: what the lead copy alone has because its outlet set it in, and cuts parted at it.

A passage inside the report that the lead copy alone has was more likely set in by it than left out by all
others: desks cut from the end, and seldom the same lines.  It is the lead copy's own where at least
``LEAST_WITHOUT`` outlets lack it, none has any of it, and ``LEAST_MAJORITY`` go on right behind it.  At the end of
the report only a box is: lines under a heading, where the report has no headings, before which ``LEAST_MAJORITY`` outlets end.

A copy that left out more than such a passage cut the rest and nothing else: its cut is parted there.

Known misses: boxes without a heading, and passages that one or two outlets lack.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise

from wirecopy.dispatches.edits.witnesses import UNMOVED, Witness, reading
from wirecopy.model import Edit, EditClass, Span, Support

#: Voters that must agree before the one who differs is said to stand alone.
LEAST_MAJORITY = 2
#: Outlets that must lack a passage before it is taken for the lead copy's own.
LEAST_WITHOUT = 3
#: Characters that a printing keeps behind a passage when it goes on there: more than a sign-off.
GOES_ON = 40
#: Characters of a sign-off that may stand behind a box.
SIGN_OFF = 200
#: Words of the longest heading.
HEADING_WORDS = 10
_ENDS = (".", "!", "?", ":", ";", ",", '"', "”", "’", ")", "…")


def own_passages(
    lead_text: str, lead_outlets: AbstractSet[str], witnesses: Sequence[Witness]
) -> dict[Span, int]:
    """The places that the lead copy alone has, each with the outlets that lack it; of nested ones the widest."""
    if len(lead_outlets) > 1:
        return {}
    cuts = {e.a for witness in witnesses for e in witness.edits if e.edit_class is EditClass.CUT}
    found: dict[Span, int] = {}
    reach = 0
    for place in sorted(cuts, key=lambda span: (span.start, -span.end)):
        count = _lacking(place, lead_text, lead_outlets, witnesses) if place.start >= reach else 0
        if count:
            found[place] = count
            reach = place.end
    return found


def _lacking(
    place: Span, lead_text: str, lead_outlets: AbstractSet[str], witnesses: Sequence[Witness]
) -> int:
    """How many outlets lack a passage of the lead copy's own; 0 where it is not its own."""
    without: set[str] = set()
    going_on: set[str] = set()
    ending: set[str] = set()
    for witness in witnesses:
        if reading(witness, place, lead_text):
            return 0
        without |= witness.outlets
        if any(edit.a == place and edit.edit_class is EditClass.CUT for edit in witness.edits):
            goes_on = _kept_behind(witness, place, len(lead_text)) >= GOES_ON
            (going_on if goes_on else ending).update(witness.outlets)
    without -= lead_outlets
    is_inside = len(without) >= LEAST_WITHOUT and len(going_on) >= LEAST_MAJORITY
    is_behind = len(ending - lead_outlets) >= LEAST_MAJORITY and _is_box(lead_text, place)
    return len(without) if is_inside or is_behind else 0


def _kept_behind(witness: Witness, place: Span, end: int) -> int:
    """Characters of the lead text behind a place that a text has."""
    kept, at = 0, place.end
    for edit in witness.edits:
        if edit.a.start >= at and edit.edit_class not in UNMOVED:
            kept += edit.a.start - at
            at = edit.a.end
    return kept + end - at


def _is_box(text: str, place: Span) -> bool:
    """Whether lines under a heading end the text, which has no other heading."""
    before = [line for line in text[: place.start].split("\n") if line.strip()]
    lines = [line for line in place.of(text).split("\n") if line.strip()]
    is_last = len(text) - place.end <= SIGN_OFF
    is_headed = len(lines) > 1 and _is_heading(lines[0])
    return is_last and is_headed and not any(map(_is_heading, before[1:]))


def _is_heading(line: str) -> bool:
    line = line.strip()
    return len(line.split()) <= HEADING_WORDS and not line.endswith(_ENDS)


def support_of_own(count: int, risk: int) -> Support:
    """Who reads as the lead copy where it alone has a passage."""
    return Support(with_lead=1, with_copy=count, with_other=0, outlier="lead", risk_alone=risk)


def joined_cuts(edits: Sequence[Edit]) -> Iterator[Edit]:
    """The edits as they were before a cut was parted."""
    last: Edit | None = None
    for edit in (replace(edit, came_with=None) if edit.came_with else edit for edit in edits):
        if last and edit.goes_on:
            span = Span(start=last.a.start, end=edit.a.end)
            last = replace(last, a=span, a_text=last.a_text + edit.a_text)
            continue
        if last:
            yield last
        last = edit
    if last:
        yield last


def parted_cuts(edits: Sequence[Edit], places: Iterable[Span]) -> Iterator[Edit]:
    """The edits, cuts that hold such places and more parted at them."""
    ordered = sorted(places)
    for edit in edits:
        inside = [
            place for place in ordered if edit.a.start <= place.start and place.end <= edit.a.end
        ]
        if edit.edit_class is not EditClass.CUT or edit.b_text or not inside:
            yield edit
            continue
        bounds = sorted(
            {edit.a.start, edit.a.end, *(at for p in inside for at in (p.start, p.end))}
        )
        for start, end in pairwise(bounds):
            yield part_of_cut(edit, Span(start=start, end=end))


def part_of_cut(edit: Edit, span: Span) -> Edit:
    """The part of a cut that stands at ``span``; all but the first go on from the one before."""
    text = edit.a_text[span.start - edit.a.start : span.end - edit.a.start]
    return replace(edit, a=span, a_text=text, goes_on=edit.goes_on or span.start > edit.a.start)
