"""Edits: every whole copy against the lead copy; a pair of texts is compared once and kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from wirecopy.model import Dispatch, Edit, Span, Support
from wirecopy.model.edit import EditClass
from wirecopy.pipeline.chunks import Chunk
from wirecopy.pipeline.config import ProjectConfig
from wirecopy.pipeline.derive.batch import Batch, as_list, by_week, rows_by_week
from wirecopy.pipeline.derive.groups import Grouped
from wirecopy.pipeline.derive.pairs import Pair
from wirecopy.store.records import record_of, row_of

if TYPE_CHECKING:
    from wirecopy.dispatches import PrintedVersion

#: Comparisons in one go of one worker.
_CHUNK_PAIRS = 32


@dataclass(frozen=True, slots=True)
class Compare:
    """Compares pairs of the texts it carries; sent to the workers."""

    texts: Mapping[str, str]
    config: ProjectConfig

    def __call__(self, pair: Pair) -> tuple[Edit, ...]:
        """The edits that make the second text of the first."""
        from wirecopy.dispatches import compare_texts

        lead, copy = self.texts[pair[0]], self.texts[pair[1]]
        return compare_texts(lead, copy, config=self.config.section("edits")).edits


def compare_copies(batch: Batch, grouped: Grouped) -> None:
    """Put the edits of the touched dispatches into the change."""
    gone = by_week(grouped.gone.items())
    known = _known_edits(batch, grouped)
    wanted = {pair for d in grouped.dispatches for _, pair in _compared(d, grouped)}
    known.update(_compare(batch, grouped, sorted(wanted - known.keys())))
    rows = rows_by_week(
        (dispatch.first_day, edit_row(dispatch.id, article_id, n, pair, edit))
        for dispatch in grouped.dispatches
        for article_id, pair, edits in _weighed(dispatch, grouped, known)
        for n, edit in enumerate(edits)
    )
    batch.replace("edits", "edits", gone, rows, by=("dispatch_id",))


def _compared(dispatch: Dispatch, grouped: Grouped) -> Iterator[tuple[str, Pair]]:
    """The copies that are compared, with the texts of the lead copy and their own."""
    lead = grouped.lead_of(dispatch).text_id
    for copy in dispatch.copies:
        if copy.derivation == "whole" and copy.text_id != lead:
            yield copy.article_id, (lead, copy.text_id)


def _weighed(
    dispatch: Dispatch, grouped: Grouped, known: Mapping[Pair, tuple[Edit, ...]]
) -> Iterator[tuple[str, Pair, tuple[Edit, ...]]]:
    """Each copy's edits, with what the other printings have at their places."""
    from wirecopy.dispatches import mark_late, settle_days, weigh_readings

    compared = list(_compared(dispatch, grouped))
    days = _days(dispatch, grouped)
    edits = {
        pair[1]: settle_days(known.get(pair, ()), days.get(pair[0]), days.get(pair[1]))
        for _, pair in compared
    }
    voters: dict[str, set[str]] = {}
    for copy in dispatch.copies:
        voters.setdefault(copy.text_id, set()).add(copy.outlet or copy.article_id)
    lead = grouped.lead_of(dispatch)
    of_lead = voters.get(lead.text_id, {lead.outlet or lead.id})
    weighed = weigh_readings(lead.text, of_lead, edits, voters)
    printed = _versions(dispatch, grouped, voters)
    of_lead_copy = printed.pop(lead.text_id, None)
    found = mark_late(of_lead_copy, weighed, list(printed.values())) if of_lead_copy else weighed
    for article_id, pair in compared:
        yield article_id, pair, found[pair[1]]


def _days(dispatch: Dispatch, grouped: Grouped) -> dict[str, date]:
    """The first day on which each text of a dispatch was printed, as its articles tell it."""
    found: dict[str, date] = {}
    for copy in dispatch.copies:
        if told := grouped.articles[copy.article_id].day:
            day = date.fromisoformat(told)
            found[copy.text_id] = min(day, found.get(copy.text_id, day))
    return found


def _versions(
    dispatch: Dispatch, grouped: Grouped, voters: Mapping[str, AbstractSet[str]]
) -> dict[str, PrintedVersion]:
    """The texts of the dispatch of which it is told which version they are, or that they are none of those known."""
    from wirecopy.dispatches import PrintedVersion

    return {
        copy.text_id: PrintedVersion(
            text_id=copy.text_id,
            text=grouped.articles[copy.article_id].text,
            outlets=voters[copy.text_id],
            version=copy.version,
        )
        for copy in sorted(dispatch.copies, key=lambda copy: copy.version or 0)
        if copy.is_home and copy.version_why is not None
    }


def _known_edits(batch: Batch, grouped: Grouped) -> dict[Pair, tuple[Edit, ...]]:
    """Edits made before of pairs of texts, as they stand in the rows that go."""
    rows = batch.writer.week_rows(
        "edits", grouped.gone.values(), by="dispatch_id", among=grouped.gone
    )
    found: dict[Pair, dict[int, Edit]] = {}
    for row in rows:
        pair = (row["lead_text_id"], row["text_id"])
        found.setdefault(pair, {})[row["n"]] = edit_of(row)
    return {pair: tuple(edits[n] for n in sorted(edits)) for pair, edits in found.items()}


def _compare(
    batch: Batch, grouped: Grouped, pairs: list[Pair]
) -> Iterator[tuple[Pair, tuple[Edit, ...]]]:
    texts = {article.text_id: article.text for article in grouped.articles.values()}
    make = partial(_chunk, texts=texts, batch=batch)
    for made in batch.work("edits", pairs, _CHUNK_PAIRS, make, " ".join):
        yield from made


def _chunk(
    pairs: tuple[Pair, ...], texts: Mapping[str, str], batch: Batch
) -> Chunk[Pair, tuple[Edit, ...], list[tuple[Pair, tuple[Edit, ...]]]]:
    needed = {text_id: texts[text_id] for pair in pairs for text_id in pair}
    return Chunk(
        items=pairs, work=Compare(needed, batch.config), finish=as_list, limit=batch.time_limit
    )


def edit_row(dispatch_id: str, article_id: str, n: int, pair: Pair, edit: Edit) -> tuple[Any, ...]:
    """The row of an edit."""
    support = edit.support
    return row_of(
        "edits",
        edit,
        dispatch_id=dispatch_id,
        article_id=article_id,
        n=n,
        lead_text_id=pair[0],
        text_id=pair[1],
        edit_class=edit.edit_class.value,
        risk_alone=support.risk_alone if support else edit.risk,
        **{name: getattr(support, name, None) for name in _SUPPORT},
    )


#: Columns that are null where nobody else printed the place.
_SUPPORT = ("with_lead", "with_copy", "with_other", "outlier")


def edit_of(row: Mapping[str, Any]) -> Edit:
    """The edit of a row."""
    a, b = row["a"], row["b"]
    return record_of(
        Edit,
        row,
        edit_class=EditClass(row["edit_class"]),
        a=a if isinstance(a, Span) else Span(**a),
        b=b if isinstance(b, Span) else Span(**b),
        support=None if row["with_lead"] is None else record_of(Support, row),
    )
