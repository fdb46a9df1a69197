"""Stories: touched dispatches and all that hangs together with them, grouped anew.

Two groups of dispatches can only be joined where one pair of theirs reaches the threshold by itself
(an average is never above its largest term).  So only links that strong are stored and hold
components together; inside a component the weaker ones are measured again from the briefs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wirecopy.model import Story
from wirecopy.pipeline.derive.batch import Batch, by_week, rows_by_week
from wirecopy.pipeline.derive.briefs import Link, find_links, unpack_brief
from wirecopy.pipeline.derive.components import reach, split
from wirecopy.pipeline.derive.groups import Grouped, dispatch_row
from wirecopy.pipeline.derive.windows import Row
from wirecopy.store.tables import table_spec

if TYPE_CHECKING:
    from wirecopy.stories import DispatchBrief


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Touched stories as they are now, their dispatches' rows, and the weeks of those that were."""

    stories: tuple[Story, ...]
    #: Rows of the dispatches of these stories, by id.
    dispatches: dict[str, Row]
    #: Story id -> week, of every story that these take the place of.
    gone: dict[str, str]


def group_stories(batch: Batch, grouped: Grouped, briefs: Sequence[DispatchBrief]) -> Told:
    """Group the touched dispatches and their neighbours into stories, put into the change."""
    gone = set(grouped.gone)
    links = find_links(batch, briefs, gone)
    _replace_links(batch, links, gone)
    members = _touched(batch, briefs, links, gone)
    every = {brief.dispatch_id: brief for brief in briefs}
    every.update(_stored_briefs(batch, members - every.keys()))
    strong = [*_stored_links(batch, members, gone), *((x.a_id, x.b_id) for x in links)]
    dispatches = _dispatch_rows(batch, grouped, members)
    groups = [[every[i] for i in ids] for ids in split(members, strong)]
    told = Told(
        stories=tuple(story for group in groups for story in _make(batch, group, dispatches)),
        dispatches=dispatches,
        gone=batch.writer.index.stories_of(members | gone),
    )
    rows = rows_by_week((story.first_day, story_row(story)) for story in told.stories)
    batch.replace("stories", "stories", by_week(told.gone.items()), rows, by=("id",))
    return told


def _replace_links(batch: Batch, links: Sequence[Link], gone: set[str]) -> None:
    weeks: dict[str, set[str]] = {}
    for a, b, week in batch.writer.index.links_of(gone):
        weeks.setdefault(week, set()).update({a, b} & gone)
    rows = rows_by_week((x.day, (x.a_id, x.b_id, x.score, x.why)) for x in links)
    batch.replace("stories", "story_links", weeks, rows, by=("a_id", "b_id"))


def _touched(
    batch: Batch, briefs: Sequence[DispatchBrief], links: Sequence[Link], gone: set[str]
) -> set[str]:
    """The new dispatches, those that were linked to ones that are gone, and their components."""
    index = batch.writer.index

    def stored(ids: set[str]) -> Iterable[tuple[str, str]]:
        return ((a, b) for a, b, _ in index.links_of(ids) if a not in gone and b not in gone)

    left = {i for a, b, _ in index.links_of(gone) for i in (a, b)} - gone
    start = left | {brief.dispatch_id for brief in briefs}
    return reach(start, [(x.a_id, x.b_id) for x in links], stored)


def _stored_briefs(batch: Batch, ids: set[str]) -> dict[str, DispatchBrief]:
    weeks = set(batch.writer.index.weeks_of_dispatches(ids).values())
    rows = batch.writer.week_rows("briefs", weeks, by="dispatch_id", among=ids)
    return {row["dispatch_id"]: unpack_brief(row) for row in rows}


def _stored_links(batch: Batch, members: set[str], gone: set[str]) -> Iterable[tuple[str, str]]:
    return {
        (a, b)
        for a, b, _ in batch.writer.index.links_of(members)
        if a in members and b in members and not {a, b} & gone
    }


def _dispatch_rows(batch: Batch, grouped: Grouped, members: set[str]) -> dict[str, Row]:
    names = table_spec("dispatches").names
    rows = {d.id: dict(zip(names, dispatch_row(d), strict=True)) for d in grouped.dispatches}
    stored = members - rows.keys()
    weeks = set(batch.writer.index.weeks_of_dispatches(stored).values())
    for row in batch.writer.week_rows("dispatches", weeks, by="id", among=stored):
        rows[row["id"]] = row
    return rows


def _make(
    batch: Batch, briefs: Sequence[DispatchBrief], dispatches: Mapping[str, Row]
) -> Iterator[Story]:
    """The stories of one component."""
    from wirecopy.stories import candidate_links, group_links

    config = batch.config.section("stories")
    with batch.tally.clock.running("stories"):
        links = candidate_links(briefs, [True] * len(briefs), config)
        named = [(briefs[i].dispatch_id, briefs[j].dispatch_id, score) for i, j, score, _ in links]
        groups = group_links(briefs, named, config)
    for group in groups:
        yield make_story([dispatches[i] for i in group.dispatch_ids], group.why)


def make_story(dispatches: Sequence[Row], why: str) -> Story:
    """The story of some dispatches; its headline is that of the one most printed."""
    rows = sorted(dispatches, key=lambda row: str(row["id"]))
    days = sorted(row["first_day"] for row in rows if row["first_day"])
    first = min(rows, key=lambda row: (-row["copy_count"], row["first_day"] or "9999", row["id"]))
    headline = first["headline"] or next((r["headline"] for r in rows if r["headline"]), None)
    return Story(
        id=f"st_{rows[0]['id'].partition('_')[2]}",
        headline=headline,
        dispatch_ids=tuple(row["id"] for row in rows),
        first_day=days[0] if days else None,
        last_day=days[-1] if days else None,
        outlets=tuple(sorted({outlet for row in rows for outlet in row["outlets"]})),
        copy_count=sum(row["copy_count"] for row in rows),
        why=why,
    )


def story_row(story: Story) -> tuple[Any, ...]:
    """The row of a story."""
    return (
        story.id,
        story.headline,
        story.first_day,
        story.last_day,
        story.dispatch_ids,
        story.outlets,
        story.copy_count,
        story.why,
    )
