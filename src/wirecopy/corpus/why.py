"""Why: the reasons for anything that has an id."""

from __future__ import annotations

import re
from collections.abc import Callable

from wirecopy.corpus.resolve import resolve_id
from wirecopy.corpus.why_facts import DYAD, why_dyad, why_event, why_mention, why_quote
from wirecopy.corpus.why_groups import why_copy, why_dispatch, why_edit, why_pair, why_story
from wirecopy.corpus.why_pages import why_article, why_line, why_page, why_text
from wirecopy.errors import NotFoundError
from wirecopy.model import Explanation
from wirecopy.pipeline.config import ProjectConfig
from wirecopy.store import Snapshot

_PART = re.compile(r"((?:pg|ar)_[0-9a-f]+)\.(\d{1,9})")
_BY_PREFIX: dict[str, Callable[[Snapshot, str], Explanation]] = {
    "pg": why_page,
    "ar": why_article,
    "tx": why_text,
    "di": why_dispatch,
    "st": why_story,
    "qu": why_quote,
    "em": why_mention,
    "ev": why_event,
}


def explain(snapshot: Snapshot, one: str, other: str | None, config: ProjectConfig) -> Explanation:
    """Why ``one`` is what it is, or why it does or does not belong with ``other``."""
    if other is not None:
        return _explain_pair(snapshot, one, other, config)
    if DYAD.fullmatch(one.strip()):
        return why_dyad(snapshot, one)
    part = _PART.fullmatch(one.strip())
    if part is not None:
        holder = resolve_id(snapshot, part[1])
        explain_part = why_line if holder.startswith("pg") else why_edit
        return explain_part(snapshot, holder, int(part[2]))
    if "_" not in one:
        raise NotFoundError(
            f"{one!r} is neither an id nor a dyad",
            advice="write an id or its beginning (di_1f0c), or a dyad: 'RUS>UKR', 'RUS>UKR@2026-03'",
        )
    found = resolve_id(snapshot, one)
    return _BY_PREFIX[found[:2]](snapshot, found)


def _explain_pair(snapshot: Snapshot, one: str, other: str, config: ProjectConfig) -> Explanation:
    if DYAD.fullmatch(f"{one}>{other}"):
        return why_dyad(snapshot, f"{one}>{other}")
    found = sorted((resolve_id(snapshot, one), resolve_id(snapshot, other)))
    kinds = [one[:2] for one in found]
    if kinds == ["ar", "di"]:
        return why_copy(snapshot, found[0], found[1])
    if kinds == ["ar", "ar"]:
        return why_pair(snapshot, found[0], found[1], config)
    if kinds == ["di", "di"]:
        leads = [_lead(snapshot, dispatch_id) for dispatch_id in found]
        return why_pair(snapshot, leads[0], leads[1], config)
    raise NotFoundError(
        "these two cannot be compared", where=f"{one} {other}", advice="give articles or dispatches"
    )


def _lead(snapshot: Snapshot, dispatch_id: str) -> str:
    ((lead,),) = snapshot.fetch("select lead_copy_id from dispatches where id = ?", [dispatch_id])
    return str(lead)
