"""Horizon: how far in time the stories around new dispatches are looked at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from wirecopy.pipeline.derive.briefs import Link, unpack_brief
from wirecopy.pipeline.derive.reach import reach
from wirecopy.pipeline.derive.windows import ordinal
from wirecopy.store import Writer
from wirecopy.stories import DispatchBrief, StoriesConfig, StoryGroup

#: Days of the first horizon, in windows: a story of the sample lasts two windows at most.
_FIRST_WINDOWS = 2
#: A horizon of more days than any project has.
_ENDLESS = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Horizon:
    """Days from ``first`` to ``last`` (ordinals), and ``days`` more on each side."""

    first: int
    last: int
    days: int

    @classmethod
    def around(cls, ground: Ground) -> Horizon:
        """The first horizon around the days that are touched."""
        days = [day for one in ground.touched if (day := ground.day(one)) is not None]
        span = max(1, _FIRST_WINDOWS * ground.config.window_days)
        if not days:
            return cls(first=0, last=0, days=_ENDLESS)
        return cls(first=min(days), last=max(days), days=span)

    def doubled(self) -> Horizon:
        """Twice as far."""
        return replace(self, days=2 * self.days)

    def holds(self, day: int | None, *, margin: int = 0) -> bool:
        """Whether a day lies inside, at least ``margin`` days from the edge; unknown days do."""
        reach_days = self.days - margin
        return day is None or self.first - reach_days <= day <= self.last + reach_days


class Ground:
    """What a grouping of stories stands on: new and stored briefs and links, stored stories."""

    def __init__(
        self,
        writer: Writer,
        config: StoriesConfig,
        briefs: Sequence[DispatchBrief],
        links: Sequence[Link],
        gone: set[str],
    ) -> None:
        self.config = config
        self._writer = writer
        self._new = {brief.dispatch_id: brief for brief in briefs}
        self._links = [(link.a_id, link.b_id) for link in links]
        self._gone = gone
        self._days = {one: ordinal(brief.first_day) for one, brief in self._new.items()}
        self._learn_days(gone)
        #: New dispatches, and those whose place they take.
        self.touched = frozenset(gone | self._new.keys())
        #: Stored stories looked at so far, with their dispatches.
        self.stored: dict[str, frozenset[str]] = {}

    def day(self, dispatch_id: str) -> int | None:
        """The day a dispatch stands at."""
        return self._days.get(dispatch_id)

    def _learn_days(self, ids: Iterable[str]) -> None:
        missing = set(ids) - self._days.keys()
        found = self._writer.index.briefs(missing)
        self._days.update({one: ordinal(day) for one, (day, _) in found.items()})

    def reach(self, horizon: Horizon) -> set[str]:
        """The touched dispatches and their components inside the horizon, stories kept whole."""
        index = self._writer.index
        left = {i for a, b, _ in index.links_of(self._gone) for i in (a, b)} - self._gone
        start = left | self._new.keys()
        found = reach(start, self._links, lambda ids: self._near(ids, horizon))
        stories = index.stories_of(found | self._gone)
        self.stored = {one: frozenset(ids) for one, ids in index.members_of(stories).items()}
        return found.union(*self.stored.values()) - (self._gone - self._new.keys())

    def _near(self, ids: set[str], horizon: Horizon) -> list[tuple[str, str]]:
        found = [(a, b) for a, b, _ in self._writer.index.links_of(ids)]
        self._learn_days({one for pair in found for one in pair})
        return [pair for pair in found if all(self._is_open(one, horizon) for one in pair)]

    def _is_open(self, one: str, horizon: Horizon) -> bool:
        return one not in self._gone and horizon.holds(self.day(one))

    def edges(self, members: set[str]) -> list[tuple[str, str]]:
        """Strong links between members."""
        stored = {(a, b) for a, b, _ in self._writer.index.links_of(members)}
        kept = {pair for pair in stored if self._gone.isdisjoint(pair)}
        every = kept.union(self._links)
        return sorted((a, b) for a, b in every if a in members and b in members)

    def briefs(self, members: set[str]) -> dict[str, DispatchBrief]:
        """The briefs of members."""
        found = {one: self._new[one] for one in members if one in self._new}
        stored = members - found.keys()
        weeks = {week for _, week in self._writer.index.briefs(stored).values()}
        for row in self._writer.week_rows("briefs", weeks, by="dispatch_id", among=stored):
            found[row["dispatch_id"]] = unpack_brief(row)
        return found

    def is_settled(self, groups: Sequence[StoryGroup], horizon: Horizon) -> bool:
        """Whether every story at the edge of the horizon came out as it is stored."""
        self._learn_days({one for ids in self.stored.values() for one in ids})
        held: dict[frozenset[str], bool] = defaultdict(bool)
        for ids in self.stored.values():
            held[ids] = True
        margin = self.config.window_days
        return all(
            held[frozenset(group.dispatch_ids)]
            for group in groups
            if not all(horizon.holds(self.day(one), margin=margin) for one in group.dispatch_ids)
        )
