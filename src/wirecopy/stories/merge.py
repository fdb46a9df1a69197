"""Merging: the mentions of one act in one story become one event.

Two mentions tell of one act when type and status fit, modes do not contradict, both sides share an
actor (a side left out contradicts nothing) and days do not contradict.  Who is unidentified may be anybody:
an act told without its doer is one that another text tells with him, where the same suffered it and no
other place is told.  Mentions are taken in a fixed order, fullest first.  They join the act of their own day first, then acts of neighbouring days are
joined.  What joins an act must fit all that is in it: a mention that leaves out day, mode or recipient
does not tie two acts together that differ in them.  First of all the copies of a dispatch that tell an act in the
same words tell one act, though one of them prints another day; the day of most copies is the act's.  So are the
sides that most dispatches give.

Days that two texts tell may lie one apart ("Thursday" and "late on Wednesday" are one night); in one
text they are two days.  A mention without a day of its own stands at the day of its article, and may
tell of an act of the days before.  Counts come from sets of dispatches and copies, so further copies
never raise the number of events.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from wirecopy.data.countries import country_words
from wirecopy.model import Event, EventMention
from wirecopy.model.counted import counted
from wirecopy.model.event import Status
from wirecopy.stories.sides import (
    is_doerless,
    keys,
    same_harm,
    share_actors,
    share_recipients,
    shared,
)
from wirecopy.text.timex import Days, days_between, days_of, length, names_year


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
class _Slack:
    """How far apart the days of two mentions of one act may lie."""

    #: Both told: "Thursday" and "late on Wednesday" are one night.
    told_days: int
    #: Before its article, of an act told without a day: as long as a story's window.
    lately_days: int


_SAME_DAY = _Slack(told_days=0, lately_days=0)
_NEAR_DAYS = _Slack(told_days=1, lately_days=3)

#: An actor and a recipient; None for any recipient.
_Pair = tuple[str, str | None]
#: Stands for the recipient of a reciprocal act and of one that names none.
_OPEN = ""
#: Stand for any actor, and for one who is unidentified.
_ANYBODY, _NOBODY_KNOWN = "*", "?"


@dataclass(frozen=True, slots=True)
class _When:
    """The days a mention tells, and whether by words of its own."""

    days: Days
    is_told: bool


@dataclass(slots=True)
class _Act:
    """Mentions of one act, fullest first, and what they say of it between them."""

    rows: list[MentionRow]
    modes: set[str] = field(default_factory=set)
    #: With the texts that tell them.
    whens: defaultdict[_When, set[str]] = field(default_factory=lambda: defaultdict(set))
    places: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    #: The mention that names both sides most fully.
    sided: EventMention = field(init=False)

    def __post_init__(self) -> None:
        """Learn from the rows given, which tell it in the same words: on the day that most copies print."""
        when = _printed_when(self.rows)
        self.sided = self.rows[0].mention
        for row in self.rows:
            mention = row.mention
            self.modes |= {mention.mode} if mention.mode else set()
            if when:
                self.whens[when].add(row.text_id)
            if mention.place:
                self.places[mention.place].add(row.text_id)
            self._know_sides(mention)

    def add(self, other: _Act) -> None:
        """Take in another telling of it."""
        self.rows += other.rows
        self.modes |= other.modes
        for when, texts in other.whens.items():
            self.whens[when] |= texts
        for place, texts in other.places.items():
            self.places[place] |= texts
        self._know_sides(other.sided)

    def _know_sides(self, mention: EventMention) -> None:
        if _sidedness(mention) > _sidedness(self.sided):
            self.sided = mention

    @property
    def first(self) -> MentionRow:
        """The fullest mention."""
        return self.rows[0]


def merge_events(mentions: Iterable[MentionRow]) -> tuple[Event, ...]:
    """One event an act, story by story, sorted by id."""
    by_story: dict[str, list[MentionRow]] = defaultdict(list)
    for row in {r.id: r for r in mentions}.values():
        by_story[row.story_id].append(row)
    found = [event for story in sorted(by_story) for event in _merge_story(by_story[story])]
    return tuple(sorted(found, key=lambda e: e.id))


def _merge_story(rows: Sequence[MentionRow]) -> Iterator[Event]:
    kinds: dict[tuple[str, str], list[_Act]] = defaultdict(list)
    for same in _reprints(sorted(rows, key=_fullest_first)):
        mention = same[0].mention
        kinds[mention.event_type, _reality(mention.status)].append(_Act(same))
    for acts in kinds.values():
        yield from (_event(act) for act in _join(_join(acts, _SAME_DAY), _NEAR_DAYS))


def _reprints(rows: Sequence[MentionRow]) -> Iterator[list[MentionRow]]:
    """Mentions by the words that tell them in one dispatch; alone where a text tells two acts in the same words."""
    same: dict[tuple[object, ...], list[MentionRow]] = defaultdict(list)
    for row in rows:
        m = row.mention
        same[row.dispatch_id, m.event_type, m.mode, _reality(m.status), _rule(m), m.sides].append(
            row
        )
    for found in same.values():
        if len({row.text_id for row in found}) == len(found):
            yield found
        else:
            yield from ([row] for row in found)


def _printed_when(rows: Sequence[MentionRow]) -> _When | None:
    """The days that most copies print, of those the nearest to the day of the dispatch."""
    copies: Counter[_When] = Counter()
    for row in rows:
        if when := _when(row):
            copies[when] += row.copy_count
    first = days_of(rows[0].first_day)
    return min(
        copies,
        key=lambda w: (-copies[w], days_between(w.days, first) if first else 0, w.days, w.is_told),
        default=None,
    )


def _join(acts: Iterable[_Act], slack: _Slack) -> list[_Act]:
    """Acts joined to the one before them that they fit best."""
    found: list[_Act] = []
    by_sides: dict[_Pair, set[int]] = defaultdict(set)
    for act in acts:
        near = sorted({n for pair in _near_pairs(act.sided) for n in by_sides[pair]})
        fitting = [n for n in near if _fits(found[n], act, slack)]
        if fitting:
            at = max(fitting, key=lambda n: _closeness(found[n], act))
            found[at].add(act)
        else:
            at = len(found)
            found.append(act)
        for pair in _pairs(found[at].sided):
            by_sides[pair].add(at)
    return found


def _pairs(mention: EventMention) -> Iterator[_Pair]:
    """What an act is looked up by: each actor, alone and with each recipient."""
    aims = () if mention.is_mutual else keys(mention.recipients)
    unknown = (_NOBODY_KNOWN,) if is_doerless(mention) else ()
    for actor in (*keys(mention.actors), *unknown, _ANYBODY):
        yield actor, None
        yield from ((actor, aim) for aim in aims or (_OPEN,))


def _near_pairs(mention: EventMention) -> Iterator[_Pair]:
    """Where acts that share an actor, and a recipient if both sides are given, are looked up."""
    if is_doerless(mention):
        yield _ANYBODY, None
        return
    aims = () if mention.is_mutual else keys(mention.recipients)
    for actor in (*keys(mention.actors), _NOBODY_KNOWN):
        yield from ((actor, aim) for aim in ((*aims, _OPEN) if aims else (None,)))


def _fullest_first(row: MentionRow) -> tuple[object, ...]:
    m = row.mention
    fullness = (bool(m.recipients) + (m.mode is not None), len(m.actors) + len(m.recipients))
    return (is_doerless(m), -fullness[0], -fullness[1], row.first_day or "9999", row.id)


def _reality(status: Status) -> str:
    return "past" if status == "historical" else status


def _sidedness(mention: EventMention) -> tuple[bool, bool]:
    """How fully a mention names its sides."""
    return (not is_doerless(mention), _has_both(mention))


def _has_both(mention: EventMention) -> bool:
    """Whether both sides are named."""
    return mention.is_mutual or bool(mention.recipients)


def _fits(one: _Act, other: _Act, slack: _Slack) -> bool:
    modes = one.modes | other.modes
    if one.modes and other.modes and len(modes) > 1:
        return False
    if "visit" in modes and one.modes != other.modes:
        return False  # to arrive is one act, to meet there another
    if not _same_days(one, other, slack) or not _is_tied(one, other):
        return False
    return _same_sides(one.sided, other.sided) and _same_places(one, other)


def _same_places(one: _Act, other: _Act) -> bool:
    """Whether an act told without its doer was done where the other was, as far as either tells; a country is wide."""
    if not (is_doerless(one.sided) or is_doerless(other.sided)):
        return True
    ours, theirs = ({p for p in act.places if not _is_country(p)} for act in (one, other))
    return not (ours and theirs) or bool(ours & theirs)


def _is_country(place: str) -> bool:
    return any(word.kind == "name" for word in country_words().get(place, ()))


def _is_tied(one: _Act, other: _Act) -> bool:
    """Whether more than actor and type ties two acts: a recipient, the words, or day and text."""
    if _has_both(one.sided) or _has_both(other.sided):
        return True
    a, b = one.first, other.first
    if _rule(a.mention) == _rule(b.mention):
        return True
    return a.mention.date == b.mention.date and a.text_id != b.text_id


def _rule(mention: EventMention) -> str:
    """What a mention was read by; readers from elsewhere may tell it in ``why`` alone."""
    return mention.rule or mention.why


def _same_sides(a: EventMention, b: EventMention) -> bool:
    if is_doerless(a) or is_doerless(b):
        return same_harm(a, b)
    if not share_actors(a, b):
        return False
    if a.is_mutual or b.is_mutual:
        ours, theirs = (*a.actors, *a.recipients), (*b.actors, *b.recipients)
        return shared(ours, theirs) >= min(2, len(keys(ours)), len(keys(theirs)))
    return not a.recipients or not b.recipients or share_recipients(a, b)


def _when(row: MentionRow) -> _When | None:
    """The days a mention tells; one without words for them stands at the day of its article."""
    mention, days = row.mention, days_of(row.mention.date)
    is_told = mention.date_span is not None or mention.date != row.first_day
    return _When(days, is_told) if days else None


def _same_days(one: _Act, other: _Act, slack: _Slack) -> bool:
    statuses = {row.mention.status for row in (one.first, other.first)}
    if len(statuses) > 1 and not (one.whens and other.whens):
        return False  # what was long ago is not what has no day
    return all(
        _may_be_one(a, b, slack) and not (_are_two(a, b) and ours & theirs)
        for a, ours in one.whens.items()
        for b, theirs in other.whens.items()
    )


def _may_be_one(a: _When, b: _When, slack: _Slack) -> bool:
    later = max(a, b, key=lambda when: when.days)
    most = slack.told_days if later.is_told else slack.lately_days
    return days_between(a.days, b.days) <= most


def _are_two(a: _When, b: _When) -> bool:
    """Whether one text that told both would tell of two days."""
    return a.is_told and b.is_told and days_between(a.days, b.days) > 0


def _closeness(one: _Act, other: _Act) -> tuple[int, int, int, int, int]:
    a, b = one.first.mention, other.first.mention
    gaps = [days_between(x.days, y.days) for x in one.whens for y in other.whens]
    return (
        int(_rule(a) == _rule(b)),
        int(a.date == b.date),
        shared(a.actors, b.actors) + shared(a.recipients, b.recipients),
        -min(gaps, default=0),
        int(a.mode == b.mode),
    )


def _event(told: _Act) -> Event:
    act, shown = told.rows, _shown(told)
    sided = shown.mention
    earliest = min(act, key=lambda r: (r.first_day or "9999", r.id))
    full = act[0].mention
    dated = _date(told)
    begins = _begins(dated) if dated else (earliest.first_day, earliest.first_day)
    return Event(
        id=f"ev_{earliest.id.split('_', 1)[-1]}",
        story_id=earliest.story_id,
        event_type=full.event_type,
        mode=next((r.mention.mode for r in act if r.mention.mode), None),
        contexts=tuple(sorted({c for r in act for c in r.mention.contexts})),
        actors=sided.actors,
        recipients=sided.recipients,
        is_mutual=sided.is_mutual,
        status=full.status,
        asserted_by=_asserted_by(act),
        date=dated,
        day=begins[0],
        last_day=begins[1],
        place=next((r.mention.place for r in act if r.mention.place), None),
        mention_ids=(shown.id, *sorted(r.id for r in act if r is not shown)),
        dispatch_ids=tuple(sorted({r.dispatch_id for r in act})),
        outlets=tuple(sorted({o for r in act for o in r.outlets})),
        copy_count=_copies(act),
        why=_why(act, shown),
    )


def _shown(act: _Act) -> MentionRow:
    """The mention that stands for the act, in its sentence and its sides: the first whose sides most dispatches give, of those that name them as fully as any."""
    full = [row for row in act.rows if _sidedness(row.mention) == _sidedness(act.sided)]
    dispatches: dict[tuple[frozenset[str], ...], set[str]] = defaultdict(set)
    for row in full:
        dispatches[_side_keys(row.mention)].add(row.dispatch_id)
    return max(full, key=lambda row: len(dispatches[_side_keys(row.mention)]))


def _side_keys(mention: EventMention) -> tuple[frozenset[str], ...]:
    return frozenset(keys(mention.actors)), frozenset(keys(mention.recipients))


def _date(act: _Act) -> str | None:
    """The date most to be trusted: told in words, with its year, of the fewest days, told most fully."""
    dated = [(row, when) for row in act.rows if (when := _when(row)) in act.whens and when]
    if not dated:
        return None
    best = min(dated, key=lambda d: (not names_year(d[0].mention.date), not d[1].is_told, length(d[1].days)))  # fmt: skip
    return best[0].mention.date


def _why(act: Sequence[MentionRow], shown: MentionRow) -> str:
    told = Counter(row.mention.date for row in act if row.mention.date)
    days = ", ".join(f"{day} ({count})" for day, count in sorted(told.items()))
    return f"{counted(len(act), 'mention')}{f' of {days}' if len(told) > 1 else ''}; fullest: {shown.mention.why}"


def _begins(dated: str) -> tuple[str | None, str | None]:
    """First and last day an act of a date may have begun on; a decade or a century names none."""
    days = days_of(dated.split("/", maxsplit=1)[0]) if names_year(dated) else None
    return (days[0].isoformat(), days[1].isoformat()) if days else (None, None)


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
