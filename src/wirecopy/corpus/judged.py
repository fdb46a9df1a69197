"""Judged edits: the stored ones, each laid to the outlet that made it.

What is stored says what two texts say.  Where the lead copy stands alone, its outlet made the change, once,
however many copies show it; but not where the two print different versions of the report, for there the
writer did, and not in style, of which each outlet has its own.  That an outlet has a form of its own is seen in all of its copies together: words that it
always exchanges count as its style.  Both are put on the edits when they are asked for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple

from wirecopy.corpus.articles import AMONG
from wirecopy.corpus.house_style import Change, exchanges_of
from wirecopy.corpus.where import LOWER_AMONG
from wirecopy.store import Snapshot

_CHANGES = """
select c.outlet, e.edit_class, e.a_text, e.b_text, min(e.risk_alone), count(distinct e.dispatch_id)
from edits e join copies c on c.dispatch_id = e.dispatch_id and c.article_id = e.article_id
where e.edit_class in ('dateline', 'honorific', 'date_form', 'abbreviation', 'spelling', 'wording', 'reference')
  and length(e.a_text) <= 80 and length(e.b_text) <= 80 and (e.is_style or e.outlier is distinct from 'lead')
  and {outlets}
group by all order by all
"""
#: What all others have and the lead copy lacks, it left out; what it alone has, it set in (as ``_JUDGED`` says it).
FROM_LEAD = {"addition": "cut", "cut": "addition"}
#: ``edit_class``, ``is_style`` and ``risk`` are as judged; what is stored stands beside them.  ``made_in`` is
#: the article of the outlet that made the edit; ``is_repeat`` marks what another copy shows already.
_TOLD = """
with told as (
  select e.*, c.outlet as copy_outlet, l.outlet as lead_outlet, l.article_id as lead_id,
    coalesce(e.outlier = 'lead', false) and not e.is_style and c.version is not distinct from l.version as by_lead
  from edits e
  join copies c on c.dispatch_id = e.dispatch_id and c.article_id = e.article_id
  join copies l on l.dispatch_id = e.dispatch_id and l.is_lead
)
"""
_JUDGED = f"""{_TOLD},
once as (
  select dispatch_id, a, min((article_id, n)) as shown_by from told where by_lead group by all
)
select
  e.* exclude (copy_outlet, lead_outlet, lead_id) replace (
    case
      when h.outlet is not null then 'spelling'
      when e.by_lead and e.edit_class = 'addition' then 'cut'
      when e.by_lead and e.edit_class = 'cut' then 'addition'
      else e.edit_class
    end as edit_class,
    e.is_style or h.outlet is not null as is_style,
    case when h.outlet is not null then 0 when e.by_lead then e.risk_alone else e.risk end as risk
  ),
  e.edit_class as stored_class,
  e.risk as stored_risk,
  if(e.by_lead, e.lead_outlet, e.copy_outlet) as outlet,
  if(e.by_lead, e.lead_id, e.article_id) as made_in,
  e.by_lead and o.shown_by is distinct from (e.article_id, e.n) as is_repeat
from told e
left join once o on o.dispatch_id = e.dispatch_id and o.a = e.a
left join (
  select unnest(?::varchar[]) as outlet, unnest(?::varchar[]) as before, unnest(?::varchar[]) as after
) h on h.outlet = e.copy_outlet and h.before = e.a_text and h.after = e.b_text
  and e.edit_class = 'wording' and not e.in_quote and not e.by_lead
"""  # noqa: S608  ours
_HOW_MANY = f"""{_TOLD}
select
  count(*) filter (not by_lead)
  + (select count(*) from (select distinct dispatch_id, a from told where by_lead))
from told
"""  # noqa: S608  ours


class Judged(NamedTuple):
    """A statement that gives judged edits, with its values."""

    query: str
    values: list[Any]


def changes_of(
    snapshot: Snapshot, outlets: Collection[str] | None = None
) -> Mapping[str, Sequence[Change]]:
    """What the outlets named, in any case, or all of them put in place of what, in short edits."""
    where = "c.outlet is not null" if outlets is None else f"lower(c.outlet) {LOWER_AMONG}"
    values = [] if outlets is None else [sorted(outlets)]
    found: dict[str, list[Change]] = defaultdict(list)
    for outlet, *change in snapshot.fetch(_CHANGES.format(outlets=where), values):
        found[outlet].append(Change(*change))
    return found


def outlets_of(snapshot: Snapshot, copies: Sequence[str]) -> set[str]:
    """Who printed the copies, by their articles' ids."""
    query = f"select distinct outlet from copies where article_id {AMONG} and outlet is not null"  # noqa: S608  ours
    return {outlet for (outlet,) in snapshot.fetch(query, [list(copies)])}


def judged_edits(changes: Mapping[str, Sequence[Change]]) -> Judged:
    """The statement, given what the outlets changed."""
    rows = [
        (outlet, change.before, change.after)
        for outlet, made in changes.items()
        for change in exchanges_of(made)
    ]
    return Judged(_JUDGED, [[row[n] for row in rows] for n in range(3)])


def count_all(snapshot: Snapshot) -> int:
    """How many edits the list of all has, house style too: those of a lead copy once each."""
    ((count,),) = snapshot.fetch(_HOW_MANY)
    return int(count)
