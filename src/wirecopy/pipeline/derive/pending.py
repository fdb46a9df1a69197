"""Pending: the sketches of pages that were read and not yet grouped."""

from __future__ import annotations

from dataclasses import dataclass

from wirecopy.pipeline.derive.batch import Batch, rows_by_week
from wirecopy.pipeline.derive.windows import Row
from wirecopy.store.partitions import PENDING


@dataclass(frozen=True, slots=True)
class Pending:
    """Texts that new articles hold, and the sketches of (text, day) pairs that are new."""

    text_ids: set[str]
    new: list[Row]


def read_pending(batch: Batch) -> Pending | None:
    """What waits to be grouped; None when nothing does.  Its parts leave the project's manifest."""
    writer = batch.writer
    parts = writer.manifest.partition("sketches", PENDING)
    if not parts:
        return None
    batch.change.removed.update(part.key for part in parts)
    rows = {(row["text_id"], row["day"]): row for row in writer.rows(parts)}
    text_ids = {text_id for text_id, _ in rows}
    known = writer.index.known_days(text_ids)
    new = [rows[key] for key in sorted(rows, key=_order) if key not in known]
    fresh = rows_by_week((r["day"], (r["text_id"], r["day"], r["sketch"])) for r in new)
    batch.replace("dispatches", "sketches", {}, fresh, by=("text_id",))
    return Pending(text_ids, new)


def _order(key: tuple[str, str | None]) -> tuple[str, str]:
    return key[0], key[1] or ""
