"""Resolving ids: whole or shortened, present or of an earlier grouping.

A dispatch is named after the smallest of its texts.  When a smaller one joins, the name changes, and
the old one still leads here: it is the digest of a text that is a copy at home in the dispatch now.
Stories are named after dispatches and events after mentions, and resolve the same way.
"""

from __future__ import annotations

import re
from dataclasses import replace

from wirecopy.errors import NotFoundError
from wirecopy.model import EditFilters, Filters
from wirecopy.store import Snapshot

#: Prefix of an id -> the table it is looked up in.
_TABLES = {
    "pg": "pages",
    "ar": "articles",
    "tx": "texts",
    "di": "dispatches",
    "st": "stories",
    "ev": "events",
    "qu": "quotes",
    "em": "event_mentions",
}
_ID = re.compile(r"([a-z]{2})_([0-9a-f]{1,32})")
_EDIT = re.compile(r"(ar_[0-9a-f]+)\.([0-9]{1,9})")
_DIGITS = 32


def resolve_id(snapshot: Snapshot, one: str, *, kind: str | None = None) -> str:
    """The present id that ``one`` names.

    Args:
        snapshot: where to look.
        one: an id, or the beginning of one that fits nothing else.
        kind: the prefix it must have.

    Raises:
        NotFoundError: there is none, or more than one.
    """
    match = _ID.fullmatch(str(one).strip())
    if match is None or match[1] not in _TABLES or (kind and match[1] != kind):
        example = f"{kind or 'di'}_1f0c"
        raise NotFoundError(
            f"{one!r} is no id{f' of {_TABLES[kind]}' if kind else ''}",
            advice=f"write an id or its beginning, as listings show them: {example}",
        )
    prefix, digits = match.groups()
    found = _present(snapshot, prefix, digits)
    if not found and len(digits) == _DIGITS:
        found = _earlier(snapshot, prefix, digits)
    if not found:
        raise NotFoundError(
            "no such id",
            where=one,
            advice="copy it from a listing; one of before a merge must be whole",
        )
    if len(found) > 1:
        told = " and ".join(found)
        raise NotFoundError(
            "several ids begin like this", where=one, advice=f"give more of it: {told} are two"
        )
    return found[0]


def resolve_filters(snapshot: Snapshot, filters: Filters) -> Filters:
    """``filters`` with the present ids of the dispatches and stories they name.

    Raises:
        NotFoundError: one of them is no id here.
    """
    return replace(
        filters,
        dispatches=tuple(resolve_id(snapshot, one, kind="di") for one in filters.dispatches),
        stories=tuple(resolve_id(snapshot, one, kind="st") for one in filters.stories),
    )


def resolve_edit_filters(
    snapshot: Snapshot, filters: Filters, which: EditFilters
) -> tuple[Filters, EditFilters]:
    """Both kinds of filters with present ids; raises NotFoundError as ``resolve_filters`` does."""
    copies = tuple(resolve_id(snapshot, one, kind="ar") for one in which.copies)
    return resolve_filters(snapshot, filters), replace(which, copies=copies)


def resolve_edit(snapshot: Snapshot, one: str) -> tuple[str, int]:
    """Article and number of the edit that ``one`` names; raises NotFoundError where it names none."""
    match = _EDIT.fullmatch(str(one).strip())
    if match is None:
        raise NotFoundError(
            f"{one!r} is no id of an edit", advice="write it as listings show it: ar_1f0c.3"
        )
    return resolve_id(snapshot, match[1]), int(match[2])


def _present(snapshot: Snapshot, prefix: str, digits: str) -> list[str]:
    condition = "id = ?" if len(digits) == _DIGITS else "starts_with(id, ?)"
    query = f"select distinct id from {_TABLES[prefix]} where {condition} limit 2"  # noqa: S608  ours
    return [row[0] for row in snapshot.fetch(query, [f"{prefix}_{digits}"])]


def _earlier(snapshot: Snapshot, prefix: str, digits: str) -> list[str]:
    queries = {
        "di": "select distinct dispatch_id from copies where is_home and text_id = 'tx_' || ?",
        "st": "select s.id from stories s, copies c where c.is_home and c.text_id = 'tx_' || ?"
        " and list_contains(s.dispatch_ids, c.dispatch_id) limit 1",
        "ev": "select id from events where list_contains(mention_ids, 'em_' || ?)",
    }
    if prefix not in queries:
        return []
    return [row[0] for row in snapshot.fetch(queries[prefix], [digits])]
