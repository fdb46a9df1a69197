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


def retold_query(events: str) -> str:
    """Rows of id, actor and recipient: the pairs that an event does not count for, told before.

    Of the events of the table ``events``; the days on which they were told are in the table ``dispatches``.
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
    p.*, e.story_id, e.event_type, e.mode, e.place, e.date,
    e.day::date as day,
    f.first_day::date as first_day
  from ({pairs_query(events)}) p
  join {events} e on e.id = p.id
  join first_days f on f.id = p.id
  where coalesce(e.last_day, e.day) = e.day and f.first_day is not null
),
same_day as (
  select r as later, o as other
  from told r
  join told o on r.recipient = o.recipient and r.event_type = o.event_type and r.day = o.day
  where r.date is not null and o.date is not null and r.first_day - r.day >= {LATER_DAYS}
),
days_before as (
  select r as later, o as other
  from told r
  join told o on r.recipient = o.recipient and r.event_type = o.event_type
    and o.day < r.day and r.day - o.day <= {BEFORE_DAYS}
  where r.date is null and o.date is not null
)
select distinct later.id as id, later.actor as actor, later.recipient as recipient
from (select * from same_day union all select * from days_before)
where other.first_day < later.first_day and other.story_id <> later.story_id
  and later.actor in (other.actor, '{UNIDENTIFIED_CODE}')
  and coalesce(later.mode = other.mode, true)
  and (later.event_type <> 'ASSAULT' or coalesce(later.place = other.place, true))
"""  # noqa: S608  names and values are ours
