"""Dispatches and stories of a snapshot."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any

from wirecopy.corpus.articles import AMONG, articles_by_id
from wirecopy.corpus.house_style import in_house
from wirecopy.corpus.order import tail_of
from wirecopy.corpus.outlets import outlet_profiles
from wirecopy.corpus.where import dispatch_where, story_where
from wirecopy.errors import NotFoundError
from wirecopy.model import (
    Copy,
    CopyComparison,
    Dispatch,
    DispatchComparison,
    Edit,
    Filters,
    Origin,
    Story,
)
from wirecopy.pipeline.derive.edits import edit_of
from wirecopy.store import Snapshot
from wirecopy.store.records import record_of

Row = dict[str, Any]


def find_dispatches(snapshot: Snapshot, filters: Filters) -> list[Dispatch]:
    """Dispatches that meet the filters, by day and id."""
    where = dispatch_where(filters)
    tail = tail_of(filters, "t.first_day, t.id", day="t.first_day", most="t.copy_count")
    return _with_copies(
        snapshot, list(snapshot.rows("dispatches", where.text, where.values, tail=tail))
    )


def find_copies(snapshot: Snapshot, filters: Filters) -> list[Copy]:
    """Copies of the dispatches that meet the filters; of outlets, where these are told, theirs alone."""
    wanted = {name.casefold() for name in filters.outlets}
    found = [
        copy
        for dispatch in find_dispatches(snapshot, replace(filters, limit=None))
        for copy in dispatch.copies
        if not wanted or (copy.outlet or "").casefold() in wanted
    ]
    return found[: filters.limit]


def dispatches_by_id(snapshot: Snapshot, ids: Iterable[str]) -> dict[str, Dispatch]:
    """Dispatches by id."""
    rows = list(snapshot.rows("dispatches", f"t.id {AMONG}", [sorted(set(ids))]))
    return {dispatch.id: dispatch for dispatch in _with_copies(snapshot, rows)}


def _with_copies(snapshot: Snapshot, rows: list[Row]) -> list[Dispatch]:
    copies: dict[str, list[Copy]] = defaultdict(list)
    ids = sorted(row["id"] for row in rows)
    for row in snapshot.rows("copies", f"t.dispatch_id {AMONG}", [ids], tail="order by t.n"):
        copies[row["dispatch_id"]].append(record_of(Copy, row))
    return [_dispatch(row, tuple(copies[row["id"]])) for row in rows]


def _dispatch(row: Row, copies: tuple[Copy, ...]) -> Dispatch:
    return Dispatch(
        id=row["id"],
        lead_copy_id=row["lead_copy_id"],
        headline=row["headline"],
        agency=row["agency"],
        origin=Origin(
            writer=row["writer"],
            is_agency=row["is_agency"],
            reasons=row["origin_reasons"],
            score=row["origin_score"],
            original_id=row["original_id"],
            evidence=row["origin_evidence"],
        ),
        first_day=row["first_day"],
        copies=copies,
    )


def find_stories(snapshot: Snapshot, filters: Filters) -> list[Story]:
    """Stories that meet the filters, those with most copies first."""
    where = story_where(filters)
    tail = tail_of(
        filters, "t.copy_count desc, t.first_day, t.id", day="t.first_day", most="t.copy_count"
    )
    return [
        record_of(Story, row)
        for row in snapshot.rows("stories", where.text, where.values, tail=tail)
    ]


def story_by_id(snapshot: Snapshot, story_id: str) -> Story:
    """One story."""
    (row,) = snapshot.rows("stories", "t.id = ?", [story_id])
    return record_of(Story, row)


def stories_of(snapshot: Snapshot, dispatch_ids: Iterable[str]) -> dict[str, str]:
    """The story of each dispatch."""
    query = f"select d, id from (select unnest(dispatch_ids) as d, id from stories) where d {AMONG}"  # noqa: S608  names are ours, values are parameters
    return dict(snapshot.fetch(query, [sorted(set(dispatch_ids))]))


def compare_dispatch(
    snapshot: Snapshot, dispatch_id: str, outlets: Collection[str] = ()
) -> DispatchComparison:
    """A dispatch, its lead copy, and what every other copy changed, or those of some outlets.

    Raises:
        NotFoundError: there is no such dispatch, or no outlet named has a copy besides the lead copy.
    """
    found = dispatches_by_id(snapshot, [dispatch_id])
    if dispatch_id not in found:
        raise NotFoundError(
            "no such dispatch", where=dispatch_id, advice="wirecopy dispatches lists them"
        )
    dispatch = found[dispatch_id]
    articles = articles_by_id(snapshot, (copy.article_id for copy in dispatch.copies))
    edits: dict[str, list[Edit]] = defaultdict(list)
    for row in snapshot.rows("edits", "t.dispatch_id = ?", [dispatch_id], tail="order by t.n"):
        edits[row["article_id"]].append(edit_of(row))
    named = {copy.outlet for copy in dispatch.copies if copy.outlet}
    profiles = {one.outlet: one for one in outlet_profiles(snapshot, named)}
    return DispatchComparison(
        dispatch=dispatch,
        lead=articles[dispatch.lead_copy_id],
        others=tuple(
            CopyComparison(
                copy=copy,
                article=articles[copy.article_id],
                edits=in_house(tuple(edits[copy.article_id]), profiles.get(copy.outlet or "")),
            )
            for copy in _others(dispatch, outlets)
        ),
    )


def _others(dispatch: Dispatch, outlets: Collection[str]) -> list[Copy]:
    """The copies that are compared with the lead copy: all, or those of some outlets."""
    others = [copy for copy in dispatch.copies if copy.article_id != dispatch.lead_copy_id]
    wanted = {name.casefold() for name in outlets}
    found = [copy for copy in others if not wanted or (copy.outlet or "").casefold() in wanted]
    if wanted and not found:
        names = sorted({copy.outlet for copy in others if copy.outlet})
        raise NotFoundError(
            f"no copy by {' or '.join(outlets)} to compare",
            where=dispatch.id,
            advice=f"the lead copy is compared with {', '.join(names) or 'none'}",
        )
    return found
