"""Retold: acts that a later story tells again, which are not counted again.

What happened on Tuesday is background of the next week's reports, and those are another story.  An event is a
retelling for a pair of countries if another story told an act of the same type between the two earlier, and
either both name the same day and the retelling is of two days after or more, or the retelling only says
that it had been done before ("freed the men it had arrested") and the other is of the month before.  Modes
must not contradict each other.  Of attacks the places must not, either, for there may be several a day.  Violence that
names no doer is a retelling of that whose doer is named.  Known misses: acts told again with a day that is wrong, and
two acts of one type on one day of which the second is told late.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from wirecopy.model import Event
from wirecopy.model.actor import UNIDENTIFIED_CODE
from wirecopy.model.dyad import BEFORE_DAYS, LATER_DAYS
from wirecopy.model.event import EventType
from wirecopy.relations.dyads import event_dyads

#: An event's id, and the countries of an actor and a recipient that it does not count for.
Retold = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class _Telling:
    event: Event
    actor: str
    recipient: str
    #: Days as ordinals: of the act, and of the first dispatch that tells it.
    day: int
    told: int


def find_retold(events: Iterable[Event], first_days: Mapping[str, str | None]) -> frozenset[Retold]:
    """The pairs that past events do not count for, since an earlier story told the act.

    Args:
        events: merged events.
        first_days: dispatch id -> ISO day of the dispatch.
    """
    groups: dict[tuple[str, EventType], list[_Telling]] = defaultdict(list)
    for telling in _tellings(events, first_days):
        groups[telling.recipient, telling.event.event_type].append(telling)
    return frozenset(
        (t.event.id, t.actor, t.recipient) for group in groups.values() for t in _retold(group)
    )


def _tellings(events: Iterable[Event], first_days: Mapping[str, str | None]) -> Iterator[_Telling]:
    for event in events:
        told = [first for one in event.dispatch_ids if (first := first_days.get(one))]
        is_one_day = event.last_day in (None, event.day)
        if event.status == "past" and event.day and told and is_one_day:
            day, first_told = _ordinal(event.day), _ordinal(min(told))
            for actor, recipient in event_dyads(event):
                yield _Telling(event, actor, recipient, day, first_told)


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def _retold(group: list[_Telling]) -> Iterator[_Telling]:
    dated = sorted((t for t in group if t.event.date is not None), key=lambda t: t.day)
    days = [telling.day for telling in dated]
    for later in group:
        low, high = _days_meant(later)
        others = dated[bisect_left(days, low) : bisect_left(days, high)] if low < high else ()
        if _is_told(later, others):
            yield later


def _days_meant(later: _Telling) -> tuple[int, int]:
    """The days, the last not included, on which the act lies that may be told again."""
    if later.event.date is None:
        return later.day - BEFORE_DAYS, later.day
    return (later.day, later.day + (later.told - later.day >= LATER_DAYS))


def _is_told(later: _Telling, others: Sequence[_Telling]) -> bool:
    return any(other.told < later.told and _is_same(later, other) for other in others)


def _is_same(later: _Telling, other: _Telling) -> bool:
    one, two = later.event, other.event
    if one.story_id == two.story_id or later.actor not in (other.actor, UNIDENTIFIED_CODE):
        return False
    is_placed = one.event_type is EventType.ASSAULT and one.place and two.place
    if one.mode and two.mode and one.mode != two.mode:
        return False
    return not is_placed or one.place == two.place
