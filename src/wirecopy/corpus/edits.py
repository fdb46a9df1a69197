"""Edits of a snapshot: what every outlet changed, as copy or as lead copy, in one list."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from wirecopy.corpus.house_style import Change, in_house
from wirecopy.corpus.judged import FROM_LEAD, changes_of, judged_edits, outlets_of
from wirecopy.corpus.order import limit_of, tail_of
from wirecopy.corpus.outlets import outlet_profiles
from wirecopy.corpus.where import Where, edit_where
from wirecopy.errors import NotFoundError
from wirecopy.model import (
    EditClass,
    EditCount,
    EditFilters,
    EditRecord,
    Filters,
    OutletProfile,
)
from wirecopy.model.edit import BY_WEIGHT
from wirecopy.pipeline.derive.edits import edit_of
from wirecopy.store import Snapshot

Row = Mapping[str, Any]

#: Records made at once.
_BATCH = 1000
_COLUMNS = (
    *("dispatch_id", "article_id", "n", "stored_class", "in_quote", "stored_risk", "risk_alone"),
    *(
        "with_lead",
        "with_copy",
        "with_other",
        "outlier",
        "came_with",
        "goes_on",
        "a",
        "b",
        "a_text",
        "b_text",
        "why",
    ),
    *("outlet", "made_in", "by_lead", "lead_outlet", "lead_copy_id", "first_day", "headline"),
)
_LISTED = """
select {columns}
from ({judged}) t
join dispatches d on d.id = t.dispatch_id
join (select dispatch_id as of_dispatch, outlet as lead_outlet from copies where is_lead)
  on of_dispatch = d.id
where {where}
"""
_WEIGHT = (
    "t.risk desc, list_position(?::varchar[], t.edit_class), d.first_day, t.dispatch_id,"
    " t.article_id, t.n"
)
_COUNTED = """
select
  t.outlet,
  t.edit_class,
  count(*),
  count(*) filter (t.risk = 2),
  count(*) filter (t.in_quote)
from ({judged}) t
where {where}
group by t.outlet, t.edit_class
order by count(*) desc, t.outlet, t.edit_class
"""


def find_edits(snapshot: Snapshot, filters: Filters, which: EditFilters) -> Iterator[EditRecord]:
    """Edits that meet the filters, the weightiest first or by day, a batch at a time."""
    changes = changes_of(snapshot, _whose(snapshot, filters, which))
    tail = tail_of(filters, _WEIGHT, day="d.first_day")
    return _records(snapshot, changes, _once(edit_where(filters, which)), tail)


def _once(where: Where) -> Where:
    """Of a change of the lead copy, which all copies show, one is enough; what came with a later version nobody cut."""
    where.add("not t.is_repeat")
    where.add("t.came_with is null")
    return where


def edit_by_id(snapshot: Snapshot, article_id: str, number: int) -> EditRecord:
    """One edit of a copy, by its number; raises NotFoundError."""
    where = Where()
    where.add("t.article_id = ? and t.n = ?", article_id, number)
    changes = changes_of(snapshot, outlets_of(snapshot, [article_id]))
    for record in _records(snapshot, changes, where, f"order by {_WEIGHT}"):
        return record
    raise NotFoundError(
        "no such edit", where=f"{article_id}.{number}", advice="wirecopy edits lists them"
    )


def _whose(snapshot: Snapshot, filters: Filters, which: EditFilters) -> Collection[str] | None:
    """The outlets whose edits may meet the filters; None: any."""
    return outlets_of(snapshot, which.copies) if which.copies else filters.outlets or None


def _records(
    snapshot: Snapshot, changes: Mapping[str, Sequence[Change]], where: Where, tail: str
) -> Iterator[EditRecord]:
    judged = judged_edits(changes)
    query = _LISTED.format(columns=", ".join(_COLUMNS), judged=judged.query, where=where.text)
    values = [*judged.values, *where.values, [kind.value for kind in BY_WEIGHT]]
    profiles: dict[str, OutletProfile] = {}
    for found in snapshot.batches(query + tail, values, _BATCH):
        rows = [dict(zip(_COLUMNS, row, strict=True)) for row in found]
        names = {row["outlet"] for row in rows if row["outlet"]} - profiles.keys()
        if names:
            profiles |= {one.outlet: one for one in outlet_profiles(snapshot, names)}
        yield from (_record(row, profiles.get(row["outlet"])) for row in rows)


def count_edits(snapshot: Snapshot, filters: Filters, which: EditFilters) -> list[EditCount]:
    """How many edits meet the filters, by outlet and class, most first."""
    judged = judged_edits(changes_of(snapshot, _whose(snapshot, filters, which)))
    where = _once(edit_where(filters, which))
    query = _COUNTED.format(judged=judged.query, where=where.text) + limit_of(filters)
    return [
        EditCount(
            outlet=outlet,
            edit_class=EditClass(kind),
            edit_count=edits,
            risky_count=risky,
            quote_count=quoted,
        )
        for outlet, kind, edits, risky, quoted in snapshot.fetch(
            query, [*judged.values, *where.values]
        )
    ]


def _record(row: Row, profile: OutletProfile | None) -> EditRecord:
    if row["by_lead"]:
        kind = FROM_LEAD.get(row["stored_class"], row["stored_class"])
        edit = edit_of({**row, "edit_class": kind, "risk": row["risk_alone"]})
    else:
        stored = {**row, "edit_class": row["stored_class"], "risk": row["stored_risk"]}
        (edit,) = in_house((edit_of(stored),), profile)
    return EditRecord(
        id=f"{row['article_id']}.{row['n']}",
        edit=edit,
        outlet=row["outlet"],
        made_in=row["made_in"],
        article_id=row["article_id"],
        lead_outlet=row["lead_outlet"],
        lead_copy_id=row["lead_copy_id"],
        dispatch_id=row["dispatch_id"],
        day=row["first_day"],
        headline=row["headline"],
    )
