"""Story rows: the story of some dispatches, and its row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from wirecopy.model import Story
from wirecopy.pipeline.derive.windows import Row
from wirecopy.store.records import row_of


def make_story(dispatches: Sequence[Row], why: str) -> Story:
    """The story of some dispatches; its headline is that of the one most printed."""
    rows = sorted(dispatches, key=lambda row: str(row["id"]))
    days = sorted(row["first_day"] for row in rows if row["first_day"])
    first = min(rows, key=lambda row: (-row["copy_count"], row["first_day"] or "9999", row["id"]))
    headline = first["headline"] or next((r["headline"] for r in rows if r["headline"]), None)
    return Story(
        id=f"st_{rows[0]['id'].partition('_')[2]}",
        headline=headline,
        dispatch_ids=tuple(row["id"] for row in rows),
        first_day=days[0] if days else None,
        last_day=days[-1] if days else None,
        outlets=tuple(sorted({outlet for row in rows for outlet in row["outlets"]})),
        copy_count=sum(row["copy_count"] for row in rows),
        why=why,
    )


def story_row(story: Story) -> tuple[Any, ...]:
    """The row of a story."""
    return row_of("stories", story)
