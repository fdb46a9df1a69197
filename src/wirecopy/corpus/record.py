"""Record: whatever an id names."""

from __future__ import annotations

from collections.abc import Callable

from wirecopy.corpus.article_facts import facts_of_article
from wirecopy.corpus.articles import page_by_id
from wirecopy.corpus.edits import edit_by_id
from wirecopy.corpus.facts import event_by_id, mention_by_id, quote_by_id
from wirecopy.corpus.groups import dispatches_by_id, story_by_id
from wirecopy.corpus.resolve import resolve_edit, resolve_id
from wirecopy.errors import NotFoundError
from wirecopy.model import Dispatch, Record
from wirecopy.store import Snapshot


def _dispatch(snapshot: Snapshot, dispatch_id: str) -> Dispatch:
    return dispatches_by_id(snapshot, [dispatch_id])[dispatch_id]


_BY_PREFIX: dict[str, Callable[[Snapshot, str], Record]] = {
    "pg": page_by_id,
    "ar": facts_of_article,
    "di": _dispatch,
    "st": story_by_id,
    "qu": quote_by_id,
    "em": mention_by_id,
    "ev": event_by_id,
}


def record_by_id(snapshot: Snapshot, one: str) -> Record:
    """The page, article, edit, dispatch, story, quote, event or mention that ``one`` names.

    Raises:
        NotFoundError: it names none, or several.
    """
    if "." in str(one):
        return edit_by_id(snapshot, *resolve_edit(snapshot, one))
    found = resolve_id(snapshot, one)
    find = _BY_PREFIX.get(found[:2])
    if find is None:
        raise NotFoundError(
            "a text is shown with its articles", where=found, advice=f"ask wirecopy why {found}"
        )
    return find(snapshot, found)
