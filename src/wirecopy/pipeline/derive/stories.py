"""Stories: touched dispatches and all that hangs together with them, grouped anew.

Two groups of dispatches can only be joined where one pair of theirs reaches the threshold by itself
(an average is never above its largest term).  So only links that strong are stored and hold
components together; inside a component the weaker ones are measured again from the briefs.

On a subject that is in the news every day such a component has no end in time.  It is therefore
grouped anew only within a horizon around the days that are touched; when a story at its edge comes
out other than it was, the horizon is doubled, and so on to the whole component.  Known miss: a change
that leaves every story at the edge as it was, and yet would reach beyond.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from wirecopy.model import Story
from wirecopy.pipeline.derive.batch import Batch, by_week, rows_by_week
from wirecopy.pipeline.derive.briefs import find_links, is_near, links_between
from wirecopy.pipeline.derive.groups import Grouped, dispatch_row
from wirecopy.pipeline.derive.horizon import Ground, Horizon
from wirecopy.pipeline.derive.story_rows import make_story, story_row
from wirecopy.pipeline.derive.windows import Row
from wirecopy.store.tables import table_spec
from wirecopy.stories import DispatchBrief, StoriesConfig, StoryGroup
from wirecopy.text.components import split


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Stories that changed, their dispatches' rows, and the weeks of the stories that were."""

    stories: tuple[Story, ...]
    #: Rows of the dispatches of these stories, by id.
    dispatches: dict[str, Row]
    #: Story id -> week, of every story that these take the place of.
    gone: dict[str, str]


def group_stories(batch: Batch, grouped: Grouped, briefs: Sequence[DispatchBrief]) -> Told:
    """Group the touched dispatches and their neighbours into stories, put into the change."""
    gone = set(grouped.gone)
    links = find_links(batch, briefs, gone)
    weeks: dict[str, set[str]] = {}
    for a, b, week in batch.writer.index.links_of(gone):
        weeks.setdefault(week, set()).update({a, b} & gone)
    rows = rows_by_week((x.day, (x.a_id, x.b_id, x.score, x.why)) for x in links)
    batch.replace("stories", "story_links", weeks, rows, by=("a_id", "b_id"))
    ground = Ground(batch.writer, batch.config.section("stories"), briefs, links, gone)
    told = _changed(batch, grouped, ground, _settle(batch, ground))
    stories = rows_by_week((story.first_day, story_row(story)) for story in told.stories)
    batch.replace("stories", "stories", by_week(told.gone.items()), stories, by=("id",))
    return told


def _settle(batch: Batch, ground: Ground) -> list[StoryGroup]:
    """Groups within the smallest horizon whose edge stays as it was."""
    horizon = Horizon.around(ground)
    while True:
        members = ground.reach(horizon)
        groups = list(_group(batch, ground, members))
        if ground.is_settled(groups, horizon):
            return groups
        horizon = horizon.doubled()


def _group(batch: Batch, ground: Ground, members: set[str]) -> Iterator[StoryGroup]:
    from wirecopy.stories import group_links

    config = batch.config.section("stories")
    briefs = ground.briefs(members)
    with batch.tally.clock.running("stories"):
        for ids in split(members, ground.edges(members)):
            some = [briefs[one] for one in ids]
            yield from group_links(some, list(_weak_links(some, config)), config)


def _weak_links(
    briefs: Sequence[DispatchBrief], config: StoriesConfig
) -> Iterator[tuple[str, str, float]]:
    """Every link among briefs, found a day at a time, so that few pairs are held at once."""
    days: dict[str, list[DispatchBrief]] = {}
    for brief in briefs:
        days.setdefault(brief.first_day or "", []).append(brief)
    for day in sorted(days):
        near = [
            brief
            for other in days
            if other < day and is_near(other or None, day or None, config.window_days)
            for brief in days[other]
        ]
        for a, b, score, _ in links_between(days[day], near, config, config.link_threshold):
            yield a.dispatch_id, b.dispatch_id, score


def _changed(batch: Batch, grouped: Grouped, ground: Ground, groups: Sequence[StoryGroup]) -> Told:
    """The groups that are not stored as they are, as stories."""
    same = {one for one, ids in ground.stored.items() if not ids & ground.touched}
    kept = {ground.stored[one]: one for one in same}
    changed = [group for group in groups if frozenset(group.dispatch_ids) not in kept]
    unchanged = {kept[key] for g in groups if (key := frozenset(g.dispatch_ids)) in kept}
    weeks = batch.writer.index.stories_of(i for ids in ground.stored.values() for i in ids)
    dispatches = _dispatch_rows(batch, grouped, {i for g in changed for i in g.dispatch_ids})
    return Told(
        stories=tuple(_stories(changed, dispatches)),
        dispatches=dispatches,
        gone={one: week for one, week in weeks.items() if one not in unchanged},
    )


def _stories(groups: Iterable[StoryGroup], dispatches: Mapping[str, Row]) -> Iterator[Story]:
    for group in groups:
        yield make_story([dispatches[one] for one in group.dispatch_ids], group.why)


def _dispatch_rows(batch: Batch, grouped: Grouped, members: set[str]) -> dict[str, Row]:
    names = table_spec("dispatches").names
    fresh = (dict(zip(names, dispatch_row(d), strict=True)) for d in grouped.dispatches)
    rows = {row["id"]: row for row in fresh if row["id"] in members}
    stored = members - rows.keys()
    weeks = set(batch.writer.index.weeks_of_dispatches(stored).values())
    for row in batch.writer.week_rows("dispatches", weeks, by="id", among=stored):
        rows[row["id"]] = row
    return rows
