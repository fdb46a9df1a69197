"""Events: the mentions in all texts of the touched stories merged into acts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from wirecopy.model import Event
from wirecopy.model.event import EventType
from wirecopy.pipeline.derive.batch import Batch, rows_by_week
from wirecopy.pipeline.derive.facts import FactRows
from wirecopy.pipeline.derive.groups import Grouped
from wirecopy.pipeline.derive.stories import Told
from wirecopy.pipeline.fact_rows import mention_of
from wirecopy.store.records import record_of, row_of

if TYPE_CHECKING:
    from wirecopy.stories import MentionRow

#: (text id, outlet) of the copies at home in a dispatch.
Printings = Mapping[str, list[tuple[str, str | None]]]


def merge_touched(batch: Batch, grouped: Grouped, facts: FactRows, told: Told) -> None:
    """Put the events of the touched stories into the change."""
    from wirecopy.stories import merge_events

    found = list(_mentions(told, _printings(batch, grouped, told), facts))
    with batch.tally.clock.running("events"):
        events = merge_events([mention for mention, _ in found])
    sentences = {mention.id: sentence for mention, sentence in found}
    batch.tally.progress("stories")
    gone = {week: set(told.gone) for week in batch.writer.index.event_weeks(told.gone)}
    rows = rows_by_week(
        (event.day, event_row(event, sentences[event.mention_ids[0]])) for event in events
    )
    batch.replace("stories", "events", gone, rows, by=("story_id",))


def _printings(batch: Batch, grouped: Grouped, told: Told) -> Printings:
    """The texts of every dispatch of the stories and who printed them."""
    found: dict[str, list[tuple[str, str | None]]] = defaultdict(list)
    for dispatch in grouped.dispatches:
        found[dispatch.id] = [(c.text_id, c.outlet) for c in dispatch.copies if c.is_home]
    stored = set(told.dispatches) - found.keys()
    weeks = set(batch.writer.index.weeks_of_dispatches(stored).values())
    for row in batch.writer.week_rows("copies", weeks, by="dispatch_id", among=stored):
        if row["is_home"]:
            found[row["dispatch_id"]].append((row["text_id"], row["outlet"]))
    return found


def _mentions(
    told: Told, printings: Printings, facts: FactRows
) -> Iterator[tuple[MentionRow, str]]:
    """The mentions in all texts of the stories, each with its sentence."""
    from wirecopy.stories import MentionRow

    story_of = {i: story.id for story in told.stories for i in story.dispatch_ids}
    home: dict[str, str] = {}
    outlets: dict[str, list[str | None]] = defaultdict(list)
    for dispatch_id in story_of:
        for text_id, outlet in printings[dispatch_id]:
            home[text_id] = dispatch_id
            outlets[text_id].append(outlet)
    for row in facts.rows("event_mentions", set(home)):
        text_id = row["text_id"]
        dispatch_id = home[text_id]
        mention = MentionRow(
            mention=mention_of(row),
            id=row["id"],
            text_id=text_id,
            dispatch_id=dispatch_id,
            story_id=story_of[dispatch_id],
            outlets=tuple(sorted({outlet for outlet in outlets[text_id] if outlet})),
            copy_count=len(outlets[text_id]),
            first_day=told.dispatches[dispatch_id]["first_day"],
        )
        yield mention, row["sentence"]


def event_row(event: Event, sentence: str) -> tuple[Any, ...]:
    """The row of an event; the sentence is that of its first mention, the fullest."""
    return row_of(
        "events",
        event,
        event_type=event.event_type.value,
        actor_codes=_codes(actor.code for actor in event.actors),
        recipient_codes=_codes(actor.code for actor in event.recipients),
        sentence=sentence,
    )


def _codes(codes: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(sorted({code for code in codes if code}))


def event_of(row: Mapping[str, Any]) -> Event:
    """The event of a row."""
    return record_of(Event, row, event_type=EventType(row["event_type"]))
