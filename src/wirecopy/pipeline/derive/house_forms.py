"""House forms: which forms of dates, titles, marks and spellings each touched article has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wirecopy.model import Dispatch
from wirecopy.pipeline.derive.batch import Batch, by_week, rows_by_week
from wirecopy.pipeline.derive.groups import Grouped


def read_house_forms(batch: Batch, grouped: Grouped) -> None:
    """Put the forms of the articles of touched dispatches into the change."""
    with batch.tally.clock.running("house forms"):
        rows = rows_by_week(
            (dispatch.first_day, row)
            for dispatch in grouped.dispatches
            for row in _rows(dispatch, grouped)
        )
    gone = by_week(grouped.gone.items())
    batch.replace("edits", "house_forms", gone, rows, by=("dispatch_id",))


def _rows(dispatch: Dispatch, grouped: Grouped) -> Iterator[tuple[Any, ...]]:
    """An article stands once, in its home; articles with one text are read once."""
    from wirecopy.dispatches import read_forms

    known: dict[str, list[tuple[tuple[str, str], int]]] = {}
    for copy in dispatch.copies:
        if not copy.is_home:
            continue
        if copy.text_id not in known:
            text = grouped.articles[copy.article_id].text
            known[copy.text_id] = sorted(read_forms(text).items())
        for (habit, form), count in known[copy.text_id]:
            yield dispatch.id, copy.article_id, copy.outlet, habit, form, count
