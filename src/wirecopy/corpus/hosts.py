"""Hosts: pages that do not name their outlet stand under their host, apart from those that do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wirecopy.model.counted import counted
from wirecopy.store import Snapshot

#: Hosts that are told in one line.
_MOST_TOLD = 5
_TWO_NAMES = r"""
select host, max(outlet) filter (outlet != host)
from (
  select distinct outlet,
    regexp_extract(lower(coalesce(url, canonical_url)), '^https?://(?:www\.)?([^/:?#@]+)', 1) as host
  from articles where outlet is not null
)
where host != ''
group by host
having count(*) = 2 and bool_or(outlet = host)
order by host
"""


def unnamed_hosts(snapshot: Snapshot) -> dict[str, str]:
    """Hosts that stand for an outlet, with the one name that other pages of the host give it."""
    return dict(snapshot.fetch(_TWO_NAMES))


def told_apart(hosts: Mapping[str, str]) -> Iterator[str]:
    """A line, where there are such hosts: each is counted as an outlet of its own."""
    if not hosts:
        return
    named = [f"{host} (pages there: {name})" for host, name in hosts.items()]
    rest = f" and {len(named) - _MOST_TOLD} more" if len(named) > _MOST_TOLD else ""
    yield (
        f"{counted(len(named), 'outlet')} may stand here under two names, since not all pages say theirs: "
        f"{', '.join(named[:_MOST_TOLD])}{rest}; `wirecopy add --outlet NAME` names new pages that do not"
    )
