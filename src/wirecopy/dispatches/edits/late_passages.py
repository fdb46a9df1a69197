"""Late passages: what a copy lacks because it came with a later version of the report.

A copy that prints an earlier version than the lead copy did not cut what came later.  A paragraph of the lead copy came
later when no copy of the earlier versions has any of it: where two outlets print one of them, or where an
outlet that did printed it in a later edition.  The version with which it came is the first whose copies have it.

Known misses: what all copies of an early version cut alike; sentences added inside a paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from wirecopy.dispatches.edits.own_passages import part_of_cut
from wirecopy.model import Edit, EditClass, Span
from wirecopy.text.align import runs_of

if TYPE_CHECKING:
    from wirecopy.text.shingles import Hashes

#: Share of a paragraph's runs of five words that a text may have which has none of it: names and phrases.
STRAY = 0.2
#: Share that a text has which has the paragraph.
HELD = 0.5
#: Outlets of the earlier versions that lack a paragraph because it was not there yet.
LEAST_OUTLETS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedVersion:
    """A text of a dispatch, who printed it, and which version of the report it is."""

    text_id: str
    text: str
    outlets: AbstractSet[str]
    #: None: before the first one that is known.
    version: int | None


@dataclass(frozen=True, slots=True)
class _Text:
    """A text's version, outlets and runs of five words."""

    version: int
    outlets: AbstractSet[str]
    runs: Hashes


def mark_late(
    lead: PrintedVersion,
    edits: Mapping[str, Sequence[Edit]],
    others: Sequence[PrintedVersion],
) -> dict[str, tuple[Edit, ...]]:
    """The edits of each text; cuts of what came later than its version say so, parted from the rest.

    Args:
        lead: the lead copy.
        edits: by text, as weighed.
        others: the texts of which it is known which version they are, or that they are of none of those known.
    """
    found = {text_id: tuple(made) for text_id, made in edits.items()}
    if lead.version is None or all(lead.version <= (one.version or 0) for one in others):
        return found
    texts = [_read(one) for one in (lead, *others)]
    paragraphs = [(place, runs_of(place.of(lead.text))) for place in _paragraphs(lead.text)]
    late = {
        version: [
            (place, number)
            for place, runs in paragraphs
            if (number := _came_with(runs, version, texts)) is not None
        ]
        for version in {one.version or 0 for one in others}
        if version < lead.version
    }
    for one in others:
        places = late.get(one.version or 0)
        if places and one.text_id in found:
            found[one.text_id] = tuple(_marked(found[one.text_id], places))
    return found


def _read(one: PrintedVersion) -> _Text:
    return _Text(one.version or 0, one.outlets, runs_of(one.text))


def _paragraphs(text: str) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield Span(start=start, end=start + len(line))
        start += len(line) + 1


def _came_with(runs: Hashes, version: int, texts: Sequence[_Text]) -> int | None:
    """The version with which a paragraph came that copies of ``version`` cannot have; None where they may have cut it."""
    if not len(runs):
        return None
    early = [text for text in texts if text.version <= version]
    if any(_share(runs, text) >= STRAY for text in early):
        return None
    outlets = set().union(*(text.outlets for text in early))
    having = [text for text in texts if text.version > version and _share(runs, text) >= HELD]
    is_added = any(outlets & text.outlets for text in having)
    if not having or (len(outlets) < LEAST_OUTLETS and not is_added):
        return None
    return min(text.version for text in having)


def _share(runs: Hashes, text: _Text) -> float:
    import numpy as np

    return float(np.isin(runs, text.runs, assume_unique=True).mean())


def _marked(edits: Sequence[Edit], late: Sequence[tuple[Span, int]]) -> Iterator[Edit]:
    """The edits; cuts parted into what came later, by version, and the rest."""
    for edit in edits:
        known = {
            place: number
            for place, number in late
            if edit.a.start <= place.start and place.end <= edit.a.end
        }
        if edit.edit_class is not EditClass.CUT or edit.b_text or not known:
            yield edit
            continue
        for span, number in _parts(edit, known):
            part = part_of_cut(edit, span)
            if number is None:
                yield part
            else:
                risk = edit.support.risk_alone if edit.support else edit.risk
                yield replace(part, risk=risk, support=None, came_with=number)


def _parts(edit: Edit, known: Mapping[Span, int]) -> list[tuple[Span, int | None]]:
    """The stretches of a cut: neighbouring paragraphs of one version, and what lies between; blanks go with what is before."""
    bounds = sorted({edit.a.start, edit.a.end, *(at for p in known for at in (p.start, p.end))})
    found: list[tuple[Span, int | None]] = []
    for start, end in pairwise(bounds):
        words = edit.a_text[start - edit.a.start : end - edit.a.start]
        number = known.get(Span(start=start, end=end))
        if found and (not words.strip() or found[-1][1] == number):
            found[-1] = (Span(start=found[-1][0].start, end=end), found[-1][1])
        elif found and not found[-1][0].of(" " * edit.a.start + edit.a_text).strip():
            found[-1] = (Span(start=found[-1][0].start, end=end), number)
        else:
            found.append((Span(start=start, end=end), number))
    return found
