"""Counts: a row an outlet, a column a class of edits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from wirecopy.export.comparison.classes import MEANING, class_name, risk_of
from wirecopy.export.comparison.lead_text import Names
from wirecopy.export.comparison.sheet import Sheet, Side
from wirecopy.export.markup import NOTHING, Html, joined, tag, words
from wirecopy.model import STYLE_CLASSES, Edit, EditClass
from wirecopy.model.edit import BY_WEIGHT

#: Counts from which a cell is coloured fully.
FULL = 5


def counts_table(sheet: Sheet, names: Names) -> Html:
    """The table; classes that no copy has are left out, those of style are hidden at first."""
    edits = [edit for side in sheet.copies for edit in side.edits]
    seen = {edit.edit_class for edit in edits}
    seen |= {_FROM_LEAD.get(edit.edit_class, edit.edit_class) for edit in edits if edit.is_of_lead}
    columns = [one for one in BY_WEIGHT if one in seen]
    is_kept = any(side.kept is not None for side in sheet.copies)
    rows = joined(
        (
            _lead_row(sheet, columns),
            *(_row(n, s, columns, names) for n, s in enumerate(sheet.copies)),
        )
    )
    kind = "counts" if is_kept else "counts unmeasured"
    table = tag("table", _head(columns), tag("tbody", rows), class_=kind)
    return tag(
        "div", table, class_="wide", tabindex="0", role="region", aria_label="Edits by class"
    )


def _head(columns: Sequence[EditClass]) -> Html:
    cells = joined(_head_cell(one) for one in columns if one not in STYLE_CLASSES)
    style = joined(_head_cell(one) for one in columns if one in STYLE_CLASSES)
    sums = _label("all style", "house style, all classes together", "") if style else NOTHING
    kept = _label("kept", "share of the lead copy’s narrative that stands in the copy", "kept")
    name = tag("th", words("Copy"), scope="col", class_="name")
    return tag("thead", tag("tr", name, kept, cells, sums, style))


def _head_cell(edit_class: EditClass) -> Html:
    kind = "style" if edit_class in STYLE_CLASSES else ""
    return _label(class_name(edit_class), MEANING[edit_class], kind)


def _label(name: str, meaning: str, kind: str) -> Html:
    return tag("th", tag("span", words(name)), scope="col", title=meaning, class_=kind or None)


def _lead_row(sheet: Sheet, columns: Sequence[EditClass]) -> Html:
    """The lead copy, when it stands alone somewhere: these changes are its own."""
    edits = {
        (edit.a.start, edit.a.end): edit
        for side in sheet.copies
        for edit in side.edits
        if edit.is_of_lead and not edit.is_style
    }
    if not edits:
        return NOTHING
    alone = [
        replace(e, risk=e.support.risk_alone, edit_class=_FROM_LEAD.get(e.edit_class, e.edit_class))
        for e in edits.values()
        if e.support
    ]
    head = tag("th", words(f"{sheet.lead.name} (lead copy)"), scope="row", class_="name")
    return tag("tr", head, tag("td", class_="kept"), *_cells(alone, columns))


#: What all others have and the lead copy lacks, the lead copy left out; what it alone has, it set in.
_FROM_LEAD = {EditClass.ADDITION: EditClass.CUT, EditClass.CUT: EditClass.ADDITION}


def _row(n: int, side: Side, columns: Sequence[EditClass], names: Names) -> Html:
    link = tag("a", tag("b", words(str(n + 1))), words(f" {side.name}"), href=f"#{names.copy(n)}")
    head = tag("th", link, scope="row", class_="name")
    kept = tag("td", words("" if side.kept is None else f"{side.kept:.0%}"), class_="kept")
    if not side.is_compared:
        note = tag(
            "td", words("partial copy, not compared"), colspan=len(columns) + 1, class_="none"
        )
        return tag("tr", head, kept, note)
    own = [edit for edit in side.edits if edit.is_style or edit.is_of_copy]
    return tag("tr", head, kept, *_cells(own, columns))


def _cells(edits: Sequence[Edit], columns: Sequence[EditClass]) -> Iterator[Html]:
    counts = Counter(edit.edit_class for edit in edits)
    risks = {
        one: max((risk_of(e) for e in edits if e.edit_class is one), default=0) for one in counts
    }
    substance = [one for one in columns if one not in STYLE_CLASSES]
    style = [one for one in columns if one in STYLE_CLASSES]
    yield from (_cell(counts[one], risks.get(one, 0), "") for one in substance)
    if style:
        yield _cell(sum(counts[one] for one in style), max(risks.get(one, 0) for one in style), "")
    yield from (_cell(counts[one], risks.get(one, 0), "style") for one in style)


def _cell(count: int, risk: int, kind: str) -> Html:
    if not count:
        return tag("td", words("·"), class_=f"zero {kind}".strip())
    return tag("td", words(str(count)), class_=f"r{risk} h{min(count, FULL)} {kind}".strip())
