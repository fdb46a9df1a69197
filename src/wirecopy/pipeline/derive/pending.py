"""Pending: what waits to be grouped: sketches of new pages, and texts of pages that were read again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from wirecopy.pipeline.derive.batch import Batch, rows_by_week
from wirecopy.pipeline.derive.windows import Row
from wirecopy.store.partitions import PENDING, RETIRED, week_of

#: A text and a day it was printed or captured on.
Printed = tuple[str, str | None]


@dataclass(frozen=True, slots=True)
class Pending:
    """Texts whose articles are new or gone, and the sketches of (text, day) pairs that are new."""

    text_ids: set[str]
    new: list[Row]
    #: (text, day) pairs that no article has any more.
    retired: frozenset[Printed] = frozenset()
    #: Texts that no article has any more.
    orphans: frozenset[str] = frozenset()

    @property
    def retired_texts(self) -> set[str]:
        """Texts that lost a day."""
        return {text_id for text_id, _ in self.retired}


def read_pending(batch: Batch) -> Pending | None:
    """What waits to be grouped; None when nothing does.  Its parts leave the project's manifest."""
    writer = batch.writer
    parts = writer.manifest.partition("sketches", PENDING)
    given_up = writer.manifest.partition("sketches", RETIRED)
    if not parts and not given_up:
        return None
    batch.change.removed.update(part.key for part in (*parts, *given_up))
    rows = {(row["text_id"], row["day"]): row for row in writer.rows(parts)}
    before = {(row["text_id"], row["day"]) for row in writer.rows(given_up)}
    now = _printed_now(batch, {text_id for text_id, _ in before})
    retired = frozenset(before - now - rows.keys())
    left = {text_id for text_id, _ in (*now, *rows)}
    orphans = frozenset(text_id for text_id, _ in before) - left
    text_ids = {text_id for text_id, _ in rows}
    known = writer.index.known_days(text_ids) - retired
    new = [rows[key] for key in sorted(rows, key=_order) if key not in known]
    _replace_sketches(batch, new, retired)
    touched = text_ids | {text_id for text_id, _ in before}
    return Pending(touched, new, retired, orphans)


def _order(key: Printed) -> tuple[str, str]:
    return key[0], key[1] or ""


def _replace_sketches(batch: Batch, new: list[Row], retired: frozenset[Printed]) -> None:
    gone: dict[str, set[str]] = defaultdict(set)
    for text_id, day in retired:
        gone[week_of(day)].add(text_id)
    stored = [
        row
        for week in sorted(gone)
        for row in batch.writer.week_rows("sketches", [week], by="text_id", among=gone[week])
    ]
    kept = [row for row in stored if (row["text_id"], row["day"]) not in retired]
    fresh = rows_by_week((r["day"], (r["text_id"], r["day"], r["sketch"])) for r in (*new, *kept))
    batch.replace("dispatches", "sketches", gone, fresh, by=("text_id",))


def _printed_now(batch: Batch, text_ids: Iterable[str]) -> set[Printed]:
    """The texts with the days of the articles that have them now."""
    writer = batch.writer
    found = writer.index.find_articles(text_ids)
    columns = ("id", "page_id", "kind", "day", "text_id")
    rows = [r for r in writer.rows_at("articles", found, columns=columns) if r["kind"] != "teaser"]
    pages = writer.index.find_pages({row["page_id"] for row in rows if not row["day"]})
    captured = {
        row["id"]: row["captured_at"]
        for row in writer.rows_at("pages", pages, columns=("id", "captured_at"))
    }
    return {(row["text_id"], row["day"] or _day(captured.get(row["page_id"]))) for row in rows}


def _day(when: datetime | None) -> str | None:
    return when.date().isoformat() if when else None
