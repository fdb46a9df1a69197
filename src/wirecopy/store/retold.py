"""Retold: acts that a later story tells again, which are not counted again, in SQL.

What happened on Tuesday is background of the next week's reports, and those are another story.  An event is a
retelling for a pair of countries if another story told an act of the same type between the two earlier, and
either both name the same day and the retelling is of two days after or more, or the retelling only says
that it had been done before ("freed the men it had arrested") and the other is of the month before.  Modes
must not contradict each other.  Of attacks the places must not, either, for there may be several a day.  Violence that
names no doer is a retelling of that whose doer is named.  Known misses: acts told again with a day that is wrong, and
two acts of one type on one day of which the second is told late.
"""

from __future__ import annotations

from wirecopy.model.actor import UNIDENTIFIED_CODE
from wirecopy.store.dyad_pairs import pairs_query

#: Days after an act from which a report that names its day tells it again: later than news of it is slow.
LATER_DAYS = 2
#: Days before a report in which an act lies that "had been done": the length of a running story.
BEFORE_DAYS = 30
#: The month or so a day lies in: an act of the month before lies in the same one or in the last, which keeps what
#: is compared few.
_WINDOW = f"(day - date '1970-01-01') // {BEFORE_DAYS}"
#: What holds of an act ``r`` and another ``o``, alike but for these, that was told before.
_TOLD_BEFORE = (
    "o.first_day < r.first_day and o.story_id <> r.story_id"
    " and coalesce(r.mode = o.mode, true) and coalesce(r.place = o.place, true)"
)


def retold_query(events: str) -> str:
    """Rows of id, actor and recipient: the pairs that an event does not count for, told before.

    Of the events of the table ``events``; the days on which they were told are in the table ``dispatches``.  Of acts
    alike the two stories that told them first are enough: one of them is another than the story that tells again.
    """
    return f"""
with first_days as (
  select e.id, min(d.first_day) as first_day
  from (select id, unnest(dispatch_ids) as dispatch_id from {events}) e
  join dispatches d on d.id = e.dispatch_id
  group by e.id
),
told as (
  select
    p.*, e.story_id, e.event_type, e.mode, e.date,
    if(e.event_type = 'ASSAULT', e.place, null) as place,
    e.day::date as day,
    f.first_day::date as first_day
  from ({pairs_query(events)}) p
  join {events} e on e.id = p.id
  join first_days f on f.id = p.id
  where coalesce(e.last_day, e.day) = e.day and f.first_day is not null
),
alike as (
  select *, unnest(list_distinct([actor, '{UNIDENTIFIED_CODE}'])) as known_as
  from told
  where date is not null
),
earlier as (
  select
    known_as as actor, recipient, event_type, mode, place, day, story_id,
    min(first_day) as first_day
  from alike
  group by known_as, recipient, event_type, mode, place, day, story_id
  qualify row_number() over (
    partition by known_as, recipient, event_type, mode, place, day order by min(first_day)
  ) <= 2
)
select r.id, r.actor, r.recipient
from told r
join earlier o using (actor, recipient, event_type, day)
where r.date is not null and r.first_day - r.day >= {LATER_DAYS} and {_TOLD_BEFORE}
union
select r.id, r.actor, r.recipient
from (select *, {_WINDOW} as days from told where date is null) r
join (select *, unnest([{_WINDOW}, {_WINDOW} + 1]) as days from earlier) o
  using (actor, recipient, event_type, days)
where o.day < r.day and r.day - o.day <= {BEFORE_DAYS} and {_TOLD_BEFORE}
"""  # noqa: S608  names and values are ours
