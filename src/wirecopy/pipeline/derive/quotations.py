"""Quotations: the same words of a speaker in the copies of one dispatch, told once.

Copies are taken from the lead copy on, then by text id.  A reading joins the quotation whose words it
has, word marks and case aside, or nearly has; two readings of one text are never joined.  Other
wordings are kept as variants: a copy that altered a quotation is what users look for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from wirecopy.model import Dispatch
from wirecopy.pipeline.derive.batch import Batch, by_week, rows_by_week
from wirecopy.pipeline.derive.facts import FactRows
from wirecopy.pipeline.derive.groups import Grouped
from wirecopy.text.tokens import words

#: Share of equal words (0..100) from which two wordings are one quotation: outlets cut a clause or
#: swap a word; two different quotations of one speaker stay below 60 on invented examples.
_SAME_WORDS = 75.0

Row = dict[str, Any]


@dataclass(slots=True)
class _Quotation:
    key: str
    rows: list[Row] = field(default_factory=list)

    @property
    def text_ids(self) -> set[str]:
        return {row["text_id"] for row in self.rows}


def merge_quotes(batch: Batch, grouped: Grouped, facts: FactRows) -> None:
    """Put the quotations of the touched dispatches into the change."""
    homes = {d.id: home_texts(d, grouped) for d in grouped.dispatches}
    wanted = {text_id for found in homes.values() for text_id in found}
    quotes: dict[str, list[Row]] = defaultdict(list)
    for row in facts.rows("quotes", wanted):
        quotes[row["text_id"]].append(row)
    rows = rows_by_week(
        (dispatch.first_day, _row(dispatch, quotation))
        for dispatch in grouped.dispatches
        for quotation in _merge([quotes[text_id] for text_id in homes[dispatch.id]])
    )
    gone = by_week(grouped.gone.items())
    batch.replace("facts", "merged_quotes", gone, rows, by=("dispatch_id",))


def home_texts(dispatch: Dispatch, grouped: Grouped) -> list[str]:
    """The texts at home in a dispatch, that of the lead copy first."""
    lead = grouped.lead_of(dispatch).text_id
    found = {copy.text_id for copy in dispatch.copies if copy.is_home}
    return sorted(found, key=lambda text_id: (text_id != lead, text_id))


def _merge(texts: Iterable[Sequence[Row]]) -> list[_Quotation]:
    found: list[_Quotation] = []
    for rows in texts:
        for row in sorted(rows, key=lambda row: row["n"]):
            key = " ".join(words(row["content"]))
            fitting = _fitting(found, key, row["text_id"])
            if fitting is None:
                fitting = _Quotation(key)
                found.append(fitting)
            fitting.rows.append(row)
    return found


def _fitting(found: Sequence[_Quotation], key: str, text_id: str) -> _Quotation | None:
    from rapidfuzz import fuzz

    best, score = None, _SAME_WORDS
    for quotation in found:
        if text_id in quotation.text_ids:
            continue
        if quotation.key == key:
            return quotation
        near = fuzz.ratio(quotation.key, key, score_cutoff=score)
        if near > score:
            best, score = quotation, near
    return best


def _row(dispatch: Dispatch, quotation: _Quotation) -> tuple[Any, ...]:
    first = quotation.rows[0]
    others = {row["content"] for row in quotation.rows} - {first["content"]}
    return (
        first["id"],
        dispatch.id,
        dispatch.first_day,
        tuple(row["id"] for row in quotation.rows),
        tuple(row["text_id"] for row in quotation.rows),
        tuple(sorted(others)),
    )
