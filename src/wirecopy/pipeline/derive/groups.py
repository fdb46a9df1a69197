"""Groups: the articles of touched components grouped into dispatches anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from wirecopy.model import Article, Copy, Dispatch, Overlap
from wirecopy.pipeline.article_rows import article_of
from wirecopy.pipeline.derive.batch import Batch, by_week, rows_by_week
from wirecopy.pipeline.derive.overlaps import load_texts, overlap_of
from wirecopy.pipeline.derive.pairs import Pair
from wirecopy.pipeline.derive.pending import Pending
from wirecopy.pipeline.derive.reach import reach
from wirecopy.pipeline.page_rows import is_read
from wirecopy.store.records import row_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouped:
    """Touched dispatches as they are now, their articles, and the weeks of those that were."""

    dispatches: tuple[Dispatch, ...]
    #: By article id.
    articles: dict[str, Article]
    #: Dispatch id -> week, of every dispatch that these take the place of.
    gone: dict[str, str]

    def lead_of(self, dispatch: Dispatch) -> Article:
        """The article of the lead copy."""
        return self.articles[dispatch.lead_copy_id]


def group_touched(
    batch: Batch, pending: Pending, overlaps: Sequence[Overlap], lost: frozenset[Pair]
) -> Grouped:
    """Group every component that holds a new article or overlap, or held one that is lost."""
    from wirecopy.dispatches import group_dispatches

    index = batch.writer.index
    edges = [(overlap.a_id, overlap.b_id) for overlap in overlaps]
    start = pending.text_ids | {text_id for edge in (*edges, *lost) for text_id in edge}
    text_ids = reach(start, edges, lambda ids: set(index.neighbours(ids)) - lost)
    articles = _load_articles(batch, text_ids)
    stored = (o for o in _load_overlaps(batch, text_ids) if (o.a_id, o.b_id) not in lost)
    with batch.tally.clock.running("dispatches"):
        dispatches = group_dispatches(
            articles, [*stored, *overlaps], batch.config.section("dispatches")
        )
    grouped = Grouped(
        dispatches=dispatches,
        articles={article.id: article for article in articles},
        gone=index.dispatches_of(text_ids),
    )
    _replace_rows(batch, grouped)
    return grouped


def _load_articles(batch: Batch, text_ids: set[str]) -> list[Article]:
    texts = load_texts(batch, text_ids)
    found = batch.writer.index.find_articles(text_ids)
    rows = batch.writer.rows_at("articles", found)
    articles = (article_of(row, texts[row["text_id"]]) for row in rows)
    return sorted((a for a in articles if is_read(a)), key=lambda article: article.id)


def _load_overlaps(batch: Batch, text_ids: set[str]) -> Iterator[Overlap]:
    """The stored overlaps between texts of whole components."""
    digests = batch.writer.index.overlap_parts(text_ids)
    parts = [part for part in batch.writer.manifest.of("text_overlaps") if part.digest in digests]
    return map(overlap_of, batch.writer.rows(parts, by="a_id", among=text_ids))


def _replace_rows(batch: Batch, grouped: Grouped) -> None:
    gone = by_week(grouped.gone.items())
    dispatches = rows_by_week((d.first_day, dispatch_row(d)) for d in grouped.dispatches)
    copies = rows_by_week(
        (d.first_day, copy_row(c, n, is_lead=c.article_id == d.lead_copy_id and c.is_home))
        for d in grouped.dispatches
        for n, c in enumerate(d.copies)
    )
    batch.replace("dispatches", "dispatches", gone, dispatches, by=("id",))
    batch.replace("dispatches", "copies", gone, copies, by=("dispatch_id",))


def dispatch_row(dispatch: Dispatch) -> tuple[Any, ...]:
    """The row of a dispatch."""
    origin = dispatch.origin
    return row_of(
        "dispatches",
        dispatch,
        writer=origin.writer,
        is_agency=origin.is_agency,
        origin_score=origin.score,
        origin_reasons=origin.reasons,
        original_id=origin.original_id,
        origin_evidence=origin.evidence,
        copy_count=len(dispatch.copies),
    )


def copy_row(copy: Copy, n: int, *, is_lead: bool) -> tuple[Any, ...]:
    """The row of a copy."""
    return row_of("copies", copy, n=n, is_lead=is_lead)
