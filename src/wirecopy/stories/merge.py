"""Merging: the mentions of one act in one story become one event.

Two mentions tell of one act when type and status fit, modes do not contradict, both sides share an
actor (a side left out contradicts nothing) and days do not contradict.  Mentions are taken in a fixed
order, fullest first, and join the first act they fit; a mention that fits two acts joins the one it
fits better.  Counts come from sets of dispatches and copies, so further copies never raise the number
of events.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from wirecopy.model import Actor, Event, EventMention
from wirecopy.model.event import EventType, Status

#: Places of a year in full; a decade is written with three, a century with two.
_YEAR_PLACES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionRow:
    """A mention with what the store knows of its text."""

    mention: EventMention
    id: str
    text_id: str
    dispatch_id: str
    story_id: str
    #: Outlets that printed the text.
    outlets: tuple[str, ...]
    #: Copies that hold the mention.
    copy_count: int
    #: ISO day of the dispatch.
    first_day: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeConfig:
    """When mentions are one act."""

    #: Days the dates of two mentions may differ: "Thursday" and "late on Wednesday" are one night.
    slack_days: int = 1


def merge_events(
    mentions: Iterable[MentionRow],
    config: MergeConfig = MergeConfig(),
) -> tuple[Event, ...]:
    """One event an act, story by story, sorted by id."""
    by_story: dict[str, list[MentionRow]] = defaultdict(list)
    for row in {r.id: r for r in mentions}.values():
        by_story[row.story_id].append(row)
    found = [event for story in sorted(by_story) for event in _merge_story(by_story[story], config)]
    return tuple(sorted(found, key=lambda e: e.id))


def _merge_story(rows: Sequence[MentionRow], config: MergeConfig) -> list[Event]:
    acts: dict[tuple[str, str], list[list[MentionRow]]] = defaultdict(list)
    for row in sorted(rows, key=_fullest_first):
        same = acts[row.mention.event_type, _reality(row.mention.status)]
        fitting = [act for act in same if _fits(act[0], row, config)]
        if fitting:
            max(fitting, key=lambda act: _closeness(act[0], row)).append(row)
        else:
            same.append([row])
    return [_event(act) for group in acts.values() for act in group]


def _fullest_first(row: MentionRow) -> tuple[object, ...]:
    m = row.mention
    fullness = (bool(m.recipients) + (m.mode is not None), len(m.actors) + len(m.recipients))
    return (-fullness[0], -fullness[1], row.first_day or "9999", row.id)


def _reality(status: Status) -> str:
    return "past" if status == "historical" else status


def _fits(first: MentionRow, row: MentionRow, config: MergeConfig) -> bool:
    a, b = first.mention, row.mention
    if a.mode and b.mode and a.mode != b.mode:
        return False
    if a.event_type is EventType.CONSULT and "visit" in (a.mode, b.mode) and a.mode != b.mode:
        return False  # to arrive is one act, to meet there another
    if not _is_tied(first, row):
        return False
    return _same_sides(a, b) and _same_day(first, row, config)


def _is_tied(first: MentionRow, row: MentionRow) -> bool:
    """Whether more than actor and type ties two mentions: a recipient, the words, or day and text."""
    a, b = first.mention, row.mention
    if a.recipients or b.recipients or _is_mutual(a) or _rule(a) == _rule(b):
        return True
    return a.date == b.date and first.text_id != row.text_id


def _rule(mention: EventMention) -> str:
    """The words and rule by which a mention was read."""
    return mention.why.split(" [", 1)[0]


def _same_sides(a: EventMention, b: EventMention) -> bool:
    if _is_mutual(a) or _is_mutual(b):
        if not _share(a.actors, b.actors):
            return False
        ours, theirs = _keys((*a.actors, *a.recipients)), _keys((*b.actors, *b.recipients))
        return len(ours & theirs) >= min(2, len(ours), len(theirs))
    if not _share(a.actors, b.actors):
        return False
    return not a.recipients or not b.recipients or _share(a.recipients, b.recipients)


def _is_mutual(mention: EventMention) -> bool:
    return len(mention.actors) > 1 and not mention.recipients


def _share(a: Sequence[Actor], b: Sequence[Actor]) -> bool:
    return bool(_keys(a) & _keys(b))


def _keys(actors: Iterable[Actor]) -> set[str]:
    """What an actor is compared by: its country, else its name."""
    return {a.country or a.name.casefold() for a in actors}


def _same_day(first: MentionRow, row: MentionRow, config: MergeConfig) -> bool:
    a, b = _interval(first.mention.date), _interval(row.mention.date)
    if a is None or b is None:
        return True
    slack = timedelta(days=config.slack_days)
    return a[0] - slack <= b[1] and b[0] - slack <= a[1]


def _interval(value: str | None) -> tuple[date, date] | None:
    """First and last day of a TIMEX3 day, week, month, year, decade or century; None for anything else."""
    parts = (value or "").split("T")[0].split("-")
    try:
        year = int(parts[0])
        if len(parts) == 1:
            # "198" is a decade and "18" a century: each place left out makes it ten times as long.
            years = int(10 ** (_YEAR_PLACES - len(parts[0])))
            return date(year * years, 1, 1), date(year * years + years - 1, 12, 31)
        if parts[1].startswith("W"):
            week = int(parts[1][1:])
            return date.fromisocalendar(year, week, 1), date.fromisocalendar(year, week, 7)
        if len(parts) == 2:
            month = int(parts[1])
            following = date(year + month // 12, month % 12 + 1, 1)
            return date(year, month, 1), following - timedelta(days=1)
        day = date(year, int(parts[1]), int(parts[2][:2]))
    except (ValueError, OverflowError):
        return None
    return day, day


def _names_year(value: str | None) -> bool:
    """Whether a date names its year; a decade or a century does not."""
    return len((value or "").split("T")[0].partition("-")[0]) == _YEAR_PLACES


def _closeness(first: MentionRow, row: MentionRow) -> tuple[int, int, int, int]:
    a, b = first.mention, row.mention
    return (
        int(_rule(a) == _rule(b)),
        int(a.date == b.date),
        len(_keys(a.actors) & _keys(b.actors)) + len(_keys(a.recipients) & _keys(b.recipients)),
        int(a.mode == b.mode),
    )


def _event(act: Sequence[MentionRow]) -> Event:
    earliest = min(act, key=lambda r: (r.first_day or "9999", r.id))
    full = act[0].mention
    dates = [r.mention.date for r in act if _interval(r.mention.date)]
    dated = next(filter(_names_year, dates), dates[0] if dates else None)
    return Event(
        id=f"ev_{earliest.id.split('_', 1)[-1]}",
        story_id=earliest.story_id,
        event_type=full.event_type,
        mode=next((r.mention.mode for r in act if r.mention.mode), None),
        contexts=tuple(sorted({c for r in act for c in r.mention.contexts})),
        actors=full.actors,
        recipients=full.recipients,
        status=full.status,
        asserted_by=_asserted_by(act),
        date=dated,
        day=_day(dated) if dated else earliest.first_day,
        place=next((r.mention.place for r in act if r.mention.place), None),
        mention_ids=tuple(sorted(r.id for r in act)),
        dispatch_ids=tuple(sorted({r.dispatch_id for r in act})),
        outlets=tuple(sorted({o for r in act for o in r.outlets})),
        copy_count=_copies(act),
        why=f"{len(act)} mention{'s' if len(act) > 1 else ''}; fullest: {full.why}",
    )


def _day(dated: str) -> str | None:
    """The first day of a date; a decade or a century begins on no day that anything happened."""
    days = _interval(dated) if _names_year(dated) else None
    return days[0].isoformat() if days else None


def _asserted_by(act: Sequence[MentionRow]) -> str | None:
    """None as soon as one mention reports the act itself."""
    names = {r.mention.asserted_by for r in act}
    return None if None in names else min(n for n in names if n)


def _copies(act: Sequence[MentionRow]) -> int:
    """Copies of the texts that tell of it; a text counts once, however often it does."""
    by_text: dict[str, int] = {}
    for row in act:
        by_text[row.text_id] = max(by_text.get(row.text_id, 0), row.copy_count)
    return sum(by_text.values())
