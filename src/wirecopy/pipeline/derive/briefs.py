"""Briefs: what each touched dispatch is about, and its links to others on the same happening."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import combinations
from typing import TYPE_CHECKING, Any

from wirecopy.model import Actor, ActorReading, Facts
from wirecopy.pipeline.chunks import Chunk
from wirecopy.pipeline.derive.batch import Batch, as_list, by_week, rows_by_week
from wirecopy.pipeline.derive.facts import FactRows
from wirecopy.pipeline.derive.groups import Grouped
from wirecopy.pipeline.derive.pending import Pending
from wirecopy.pipeline.derive.windows import Row, ordinal, windows

if TYPE_CHECKING:
    from wirecopy.stories import DispatchBrief, StoriesConfig

#: Briefs made in one go of one worker: a tenth of a second.
_CHUNK_BRIEFS = 64


@dataclass(frozen=True, slots=True)
class ToBrief:
    """A dispatch to make a brief of."""

    dispatch_id: str
    headline: str | None
    text: str
    facts: Facts
    first_day: str | None


@dataclass(frozen=True, slots=True)
class Link:
    """Two dispatches, the smaller id first."""

    a_id: str
    b_id: str
    score: float
    why: str
    #: The earlier of their first days; None when one has none.
    day: str | None


def make_brief(item: ToBrief) -> DispatchBrief:
    """The brief of a dispatch; runs in the workers."""
    from wirecopy.stories import brief_dispatch

    return brief_dispatch(item.dispatch_id, item.headline, item.text, item.facts, item.first_day)


def brief_touched(
    batch: Batch, pending: Pending, grouped: Grouped, facts: FactRows
) -> list[DispatchBrief]:
    """Briefs of the touched dispatches, put into the change.

    A dispatch without a day of its own stands at the first day one of its texts was captured on.
    """
    items = list(_items(grouped, facts, pending_days(batch, pending, grouped)))
    make = partial(_chunk, limit=batch.time_limit)
    made = batch.work("stories", items, _CHUNK_BRIEFS, make, lambda item: item.dispatch_id)
    briefs = sorted((b for found in made for _, b in found), key=lambda b: b.dispatch_id)
    rows = rows_by_week((b.first_day, (b.dispatch_id, b.first_day, pack_brief(b))) for b in briefs)
    stored = batch.writer.index.briefs(grouped.gone)
    gone = by_week((dispatch_id, week) for dispatch_id, (_, week) in stored.items())
    batch.replace("stories", "briefs", gone, rows, by=("dispatch_id",))
    return briefs


def pending_days(batch: Batch, pending: Pending, grouped: Grouped) -> dict[str, str]:
    """First day known of each text at hand, stored or new."""
    index = batch.writer.index
    texts = {article.text_id for article in grouped.articles.values()}
    days = index.days_of(texts - pending.retired_texts)
    for text_id, day in index.known_days(texts & pending.retired_texts) - pending.retired:
        if day:
            days[text_id] = min(days.get(text_id, day), day)
    for row in pending.new:
        if row["day"]:
            text_id = row["text_id"]
            days[text_id] = min(days.get(text_id, row["day"]), row["day"])
    return days


def _items(grouped: Grouped, facts: FactRows, days: Mapping[str, str]) -> Iterator[ToBrief]:
    leads = {d.id: grouped.lead_of(d) for d in grouped.dispatches}
    actors: dict[str, list[Row]] = defaultdict(list)
    for row in facts.rows("actors", {article.text_id for article in leads.values()}):
        actors[row["text_id"]].append(row)
    for dispatch in grouped.dispatches:
        lead = leads[dispatch.id]
        yield ToBrief(
            dispatch_id=dispatch.id,
            headline=dispatch.headline,
            text=lead.text,
            facts=_actors_only(lead.text_id, actors[lead.text_id]),
            first_day=dispatch.first_day
            or min((days[c.text_id] for c in dispatch.copies if c.text_id in days), default=None),
        )


def _actors_only(text_id: str, rows: Sequence[Row]) -> Facts:
    found = [
        Actor(**{k: row[k] for k in ("name", "type", "country", "sectors", "role")})
        for row in sorted(rows, key=lambda row: row["n"])
    ]
    reading = ActorReading(actors=tuple(found), mentions=(), why=("",) * len(found))
    return Facts(
        text_id=text_id, anchor=None, actors=reading, quotes=(), times=(), places=(), events=()
    )


def _chunk(
    items: tuple[ToBrief, ...], limit: float
) -> Chunk[ToBrief, DispatchBrief, list[tuple[ToBrief, DispatchBrief]]]:
    return Chunk(items=items, work=make_brief, finish=as_list, limit=limit)


def pack_brief(brief: DispatchBrief) -> bytes:
    """A brief as it is stored."""
    body = [brief.headline, [list(term) for term in brief.terms], list(brief.actors)]
    return json.dumps(body, separators=(",", ":")).encode()


def unpack_brief(row: Mapping[str, Any]) -> DispatchBrief:
    """The brief of a row."""
    from wirecopy.stories import DispatchBrief

    headline, terms, actors = json.loads(row["brief"])
    return DispatchBrief(
        dispatch_id=row["dispatch_id"],
        headline=headline,
        terms=tuple((term, weight) for term, weight in terms),
        actors=tuple(actors),
        first_day=row["first_day"],
    )


def find_links(batch: Batch, briefs: Iterable[DispatchBrief], gone: set[str]) -> list[Link]:
    """Links strong enough to join, of new briefs among themselves and to stored ones near in time."""
    config = batch.config.section("stories")
    new: list[Row] = [{"first_day": b.first_day, "found": b} for b in briefs]
    keys = {key for row in new for key in _key_pairs(row["found"], config.key_terms)}
    found: dict[tuple[str, str], Link] = {}

    def may_link(row: Row) -> bool:
        if row["dispatch_id"] in gone:
            return False
        row["found"] = unpack_brief(row)
        return not keys.isdisjoint(_key_pairs(row["found"], config.key_terms))

    for window in windows(batch.writer, "briefs", new, config.window_days, keep=may_link):
        for link in _links_of(
            [row["found"] for row in window.new], [row["found"] for row in window.others], batch
        ):
            found[link.a_id, link.b_id] = link
    return [found[key] for key in sorted(found)]


def _key_pairs(brief: DispatchBrief, count: int) -> Iterator[tuple[str, str]]:
    """The pairs of heaviest terms by which candidates are found."""
    return combinations(sorted(term for term, _ in brief.terms[:count]), 2)


def _links_of(
    new: Sequence[DispatchBrief], others: Sequence[DispatchBrief], batch: Batch
) -> Iterator[Link]:
    config = batch.config.section("stories")
    for day in sorted({brief.first_day or "" for brief in new}):
        block = [brief for brief in new if (brief.first_day or "") == day]
        held = {brief.dispatch_id for brief in block}
        rest = [b for b in (*new, *others) if b.dispatch_id not in held]
        near = [b for b in rest if is_near(b.first_day, day or None, config.window_days)]
        with batch.tally.clock.running("stories"):
            found = links_between(block, near, config, config.join_threshold)
        for a, b, score, why in found:
            days = [one for one in (a.first_day, b.first_day) if one]
            first = min(days) if len(days) == 2 else None
            yield Link(a.dispatch_id, b.dispatch_id, score, why, first)


def is_near(a: str | None, b: str | None, days: int) -> bool:
    """Whether two days lie at most so many days apart; no day is near all."""
    first, second = ordinal(a), ordinal(b)
    return first is None or second is None or abs(first - second) <= days


def links_between(
    block: Sequence[DispatchBrief],
    near: Sequence[DispatchBrief],
    config: StoriesConfig,
    least: float,
) -> list[tuple[DispatchBrief, DispatchBrief, float, str]]:
    """Links of a block of briefs among themselves and to others, from a score on; smaller id first."""
    from wirecopy.stories import candidate_links

    ids = {brief.dispatch_id for brief in block}
    briefs = sorted([*block, *near], key=lambda brief: brief.dispatch_id)
    is_new = [brief.dispatch_id in ids for brief in briefs]
    links = candidate_links(briefs, is_new, replace(config, link_threshold=least))
    return [(briefs[i], briefs[j], score, why) for i, j, score, why in links]
