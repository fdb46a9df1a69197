"""Judged edits: the stored ones, with words that an outlet always exchanges counted as its style.

What is stored says what two texts say; that an outlet has a form of its own is seen in all of its copies
together, and put on the edits when they are asked for.
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
  and length(e.a_text) <= 80 and length(e.b_text) <= 80 and {outlets}
group by all order by all
"""
#: ``edit_class``, ``is_style`` and ``risk`` are as judged; what is stored stands beside them.
_JUDGED = """
select
  e.* replace (
    if(h.outlet is null, e.edit_class, 'spelling') as edit_class,
    e.is_style or h.outlet is not null as is_style,
    if(h.outlet is null, e.risk, 0) as risk
  ),
  e.edit_class as stored_class,
  e.risk as stored_risk,
  c.outlet
from edits e
join copies c on c.dispatch_id = e.dispatch_id and c.article_id = e.article_id
left join (
  select unnest(?::varchar[]) as outlet, unnest(?::varchar[]) as before, unnest(?::varchar[]) as after
) h on h.outlet = c.outlet and h.before = e.a_text and h.after = e.b_text
  and e.edit_class = 'wording' and not e.in_quote
"""


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
