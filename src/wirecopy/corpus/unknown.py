"""Unknown names: what filters ask for and nothing is called, in the project or among the types of events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from wirecopy.corpus.where import actor_where
from wirecopy.data.plover import load_codebook
from wirecopy.model import Filters
from wirecopy.model.actor import UNIDENTIFIED_CODE
from wirecopy.store import Snapshot

#: Names that are offered in the place of one.
_MOST_OFFERED = 3
_CODES = "give a name, or a code such as RUS or 'RUS GOV'"


def unknown_names(snapshot: Snapshot, filters: Filters) -> Iterator[str]:
    """A line for each outlet, agency and actor that the project does not have, with those meant perhaps.

    Who is unidentified is called nothing.
    """
    outlets = snapshot.fetch("select distinct outlet from articles where outlet is not null")
    yield from _unknown("outlet", filters.outlets, (row[0] for row in outlets))
    writers = snapshot.fetch("select distinct unnest([agency, writer]) from dispatches")
    yield from _unknown("agency", filters.agencies, (row[0] for row in writers if row[0]))
    for value in (*filters.actors, *filters.recipients):
        if value != UNIDENTIFIED_CODE and not _is_actor(snapshot, value):
            is_code = _is_actor(snapshot, value.upper())
            offer = f"did you mean {value.upper()}?" if is_code else _CODES
            yield f"no actor or speaker here is {value!r}; {offer}"


def types_with_mode(word: str) -> list[str]:
    """The event types that have a mode of this name."""
    return [name for name, entry in load_codebook().types.items() if word.lower() in entry.modes]


def _unknown(what: str, asked: Iterable[str], known: Iterable[str]) -> Iterator[str]:
    names = {name.casefold(): name for name in sorted(known)}
    for value in asked:
        wanted = value.casefold()
        if wanted in names:
            continue
        near = [name for folded, name in names.items() if wanted in folded]
        near = near or [names[one] for one in get_close_matches(wanted, names, _MOST_OFFERED)]
        offer = f"; did you mean {' or '.join(map(repr, near[:_MOST_OFFERED]))}?" if near else ""
        yield f"no {what} here is called {value!r}{offer}"


def _is_actor(snapshot: Snapshot, value: str) -> bool:
    where = actor_where(value)
    query = f"select 1 from actors t where {where.text} limit 1"  # noqa: S608  names are ours, values are parameters
    return bool(snapshot.fetch(query, where.values))
