"""Copies among loose texts: which share their text, and which tell the same story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from wirecopy.errors import InputError
from wirecopy.model import Article, Dispatch, Overlap, Piece, Span, Stamp
from wirecopy.model.dispatch import PairLabel
from wirecopy.model.ids import text_id_of
from wirecopy.plain.given import given_day
from wirecopy.text.given import check_text

if TYPE_CHECKING:
    from wirecopy.dispatches.sketch import Sketch


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """Loose texts put together; keys are the names the texts were given under."""

    #: Dispatch of every text that is a whole copy (or alone).
    dispatch_of: Mapping[str, str]
    story_of: Mapping[str, str]
    #: (a, b, ``copy`` or ``partial``) of every pair that shares text.
    pairs: tuple[tuple[str, str, PairLabel], ...]


def find_copies(
    texts: Mapping[str, str], *, days: Mapping[str, date | str] | None = None
) -> Grouping:
    """Group texts into dispatches and stories.

    Args:
        texts: name -> text of one article.
        days: name -> day of publication (a date or ``2026-03-09``), where known; texts far apart in time are not compared.

    Raises:
        InputError: ``texts`` is no mapping, or one of them is no string.
        QueryError: a day is none.
    """
    _check(texts)
    from wirecopy.dispatches import group_dispatches, label_pair

    names, known = sorted(texts), days or {}
    articles = [_article(name, texts[name], given_day(known.get(name))) for name in names]
    sketches = _sketches(articles)
    overlaps = _overlaps(articles, sketches)
    dispatches = group_dispatches(articles, [found for _, _, found in overlaps])
    twins = _twins(articles, sketches)
    pairs = sorted(
        (min(a, b), max(a, b), label)
        for i, j, found in overlaps
        if (label := label_pair(found)) != "none"
        for a in twins[i]
        for b in twins[j]
        if a != b
    )
    name_of = {article.id: article.url or "" for article in articles}
    return Grouping(
        dispatch_of=_whole_copies(dispatches, name_of),
        story_of=_stories(dispatches, {a.id: a for a in articles}, name_of),
        pairs=tuple(dict.fromkeys(pairs)),
    )


def _check(texts: object) -> None:
    """Raises InputError unless these are texts by their names."""
    if not isinstance(texts, Mapping):
        what = f"{type(texts).__name__} where texts by their names should be"
        raise InputError(what, advice='give {"one": text, "other": text}')
    for text in texts.values():
        check_text(text)


def _article(name: str, text: str, day: date | None) -> Article:
    """A loose text as an article; ``url`` carries its name."""
    return Article(
        id=f"ar_{name}",
        page_id=f"pg_{name}",
        index=0,
        kind="article",
        outlet=None,
        url=name,
        span=Span(start=0, end=len(text)),
        first_line=0,
        last_line=text.count("\n"),
        headline=None,
        headline_line=None,
        summary=(),
        authors=(),
        dateline=None,
        credits=(),
        agency=None,
        published_at=_stamp(day) if day else None,
        updated_at=None,
        language=None,
        section=None,
        text=text,
        text_id=text_id_of(text),
        pieces=(Piece(text_start=0, page_start=0, length=len(text)),),
        why="given as one text",
    )


def _stamp(day: date) -> Stamp:
    start = datetime(day.year, day.month, day.day, tzinfo=UTC)
    return Stamp(start=start, end=start + timedelta(days=1), precision="day", basis="metadata")


def _overlaps(
    articles: Sequence[Article], sketches: Sequence[Sketch]
) -> list[tuple[int, int, Overlap]]:
    from wirecopy.dispatches import candidate_pairs, measure_overlap

    days = [date.fromisoformat(a.day).toordinal() if a.day else None for a in articles]
    found = []
    for i, j in candidate_pairs(sketches, days, [True] * len(articles)):
        a, b = articles[i], articles[j]
        found.append((i, j, measure_overlap(a.text_id, a.text, b.text_id, b.text)))
    return found


def _sketches(articles: Sequence[Article]) -> list[Sketch]:
    from wirecopy.dispatches import sketch_text
    from wirecopy.dispatches.reading import read_ahead

    read_ahead(article.text for article in articles)
    return [sketch_text(article.text) for article in articles]


def _twins(articles: Sequence[Article], sketches: Sequence[Sketch]) -> list[list[str]]:
    """For each text the names of all texts of the same words; only one of them was compared."""
    same: dict[int, list[str]] = defaultdict(list)
    for article, sketch in zip(articles, sketches, strict=True):
        same[sketch.digest].append(article.url or "")
    return [same[sketch.digest] for sketch in sketches]


def _whole_copies(dispatches: Sequence[Dispatch], name_of: Mapping[str, str]) -> dict[str, str]:
    return {
        name_of[copy.article_id]: dispatch.id
        for dispatch in dispatches
        for copy in dispatch.copies
        if copy.is_home and copy.derivation == "whole"
    }


def _stories(
    dispatches: Sequence[Dispatch], articles: Mapping[str, Article], name_of: Mapping[str, str]
) -> dict[str, str]:
    from wirecopy.stories import brief_dispatch, group_stories

    homes = {d.id: [c.article_id for c in d.copies if c.is_home] for d in dispatches}
    briefs = [
        brief_dispatch(d.id, d.headline, articles[d.lead_copy_id].text, None, d.first_day)
        for d in dispatches
    ]
    return {
        name_of[article_id]: f"st_{group[0]}"
        for group in group_stories(briefs)
        for dispatch_id in group
        for article_id in homes[dispatch_id]
    }
