"""Facts of an article: what was read in its text, with the places where it stands."""

from __future__ import annotations

from wirecopy.corpus.articles import AMONG, articles_by_id
from wirecopy.model import ArticleFacts, MentionReading, QuoteReading
from wirecopy.pipeline.fact_rows import mention_of, quote_of
from wirecopy.store import Snapshot


def facts_of_article(snapshot: Snapshot, article_id: str) -> ArticleFacts:
    """Quotes and event mentions of the article's text that stand in the project's lists."""
    article = articles_by_id(snapshot, [article_id])[article_id]
    homes = snapshot.fetch(
        "select dispatch_id from copies where article_id = ? and is_home", [article_id]
    )
    return ArticleFacts(
        article=article,
        dispatch_id=homes[0][0] if homes else None,
        quotes=_quotes(snapshot, article.text_id),
        mentions=_mentions(snapshot, article.text_id),
    )


def _quotes(snapshot: Snapshot, text_id: str) -> tuple[QuoteReading, ...]:
    rows = snapshot.rows(
        "quotes",
        "t.text_id = ? and t.id in (select unnest(m.quote_ids) from merged_quotes m)",
        [text_id],
        tail="order by t.start_char, t.n",
    )
    return tuple(QuoteReading(id=row["id"], quote=quote_of(row)) for row in rows)


def _mentions(snapshot: Snapshot, text_id: str) -> tuple[MentionReading, ...]:
    rows = list(
        snapshot.rows(
            "event_mentions", "t.text_id = ?", [text_id], tail="order by t.start_char, t.n"
        )
    )
    query = (
        "select m, id from (select unnest(mention_ids) as m, id from events)"  # noqa: S608  ours
        f" where m {AMONG}"
    )
    events = dict(snapshot.fetch(query, [[row["id"] for row in rows]]))
    return tuple(
        MentionReading(id=row["id"], event_id=events[row["id"]], mention=mention_of(row))
        for row in rows
        if row["id"] in events
    )
