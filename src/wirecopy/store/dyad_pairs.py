"""Dyad pairs: the countries that an event which happened counts for, in SQL.

As ``wirecopy.relations`` counts by country; a test holds the two together.
"""

from __future__ import annotations

from wirecopy.model.actor import UNIDENTIFIED_CODE

#: What an actor ``a`` is counted by, as ``Actor.country_code`` tells it.
COUNTRY_CODE = f"coalesce(a.country, if(a.sectors[1] = '{UNIDENTIFIED_CODE}', a.sectors[1], null))"


def pairs_query(events: str) -> str:
    """Rows of id, actor and recipient: every ordered pair of each event of the table ``events``, once."""
    return f"""
select id, actor, recipient
from (
  select id, actor, unnest(list_distinct([{COUNTRY_CODE} for a in acted_upon])) as recipient
  from (
    select
      id,
      unnest(list_distinct([{COUNTRY_CODE} for a in actors])) as actor,
      if(is_mutual, actors, recipients) as acted_upon
    from {events}
    where status = 'past' and day is not null
  )
)
where actor <> recipient
"""  # noqa: S608  names are ours
