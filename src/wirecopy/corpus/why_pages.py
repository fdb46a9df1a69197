"""Why of pages: how a page was cut, what a line is, what an article is made of."""

from __future__ import annotations

from collections import Counter

from wirecopy.corpus.articles import articles_by_id, page_by_id, texts_by_id
from wirecopy.corpus.groups import dispatches_by_id
from wirecopy.errors import NotFoundError
from wirecopy.model import Article, Block, Dispatch, Explanation, Page, Stamp
from wirecopy.model.counted import counted
from wirecopy.model.page import OPENS_NOTHING
from wirecopy.store import Snapshot

#: Words of a line or text that are shown.
_SHOWN = 160


#: What a part of a page, or a label, was told by, in words; any other name is that of a rule.
_TOLD_BY = {
    "start": "a headline chosen with all others of the page (start)",
    "post_stamp": "the stamp that opens a post of a live page (post_stamp)",
    "dateline": "the dateline that opens a text (dateline)",
    "running_text_above": "text above the first headline (running_text_above)",
    "running_text_alone": "text on a page without a headline (running_text_alone)",
    "form": "its form alone (form)",
    "labeller": "the trained labeller (labeller)",
}
#: Why a line opens no article, in words.
_BARS = {
    "series": "it is a part of a numbered series",
    "sentence": "it is a sentence of a page that has little else",
    "consent": "it is of a notice that asks for consent",
    "section_mark": "it stands behind the mark of a section, which the page's headlines do not have",
    "reader": "it is the name of a reader who is answered",
    "prefix": "the words before its colon lead to another page",
    "section_title": "it is the name of a part of an article or of a list",
    "between_copies": "it stands between two copies of a line that stands between all paragraphs",
    "caption": "it is the caption of a picture inside a text",
}


def told_by(why: str | None) -> str:
    """What told a part of a page, or the label of a line, in words, and why the line opens no article."""
    if not why:
        return "no reason kept"
    rule, _, bar = why.partition(OPENS_NOTHING)
    barred = f"; opens no article: {_BARS.get(bar, 'a rule')} ({bar})" if bar else ""
    return f"told by {_TOLD_BY.get(rule, f'the rule {rule}')}{barred}"


def shorten(text: str, limit: int = _SHOWN) -> str:
    """The beginning of a text, on one line."""
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else flat[: limit - 1].rstrip() + "…"


def why_page(snapshot: Snapshot, page_id: str) -> Explanation:
    """How a page was read, its lines with their labels, the articles on it."""
    page = page_by_id(snapshot, page_id)
    rows = list(snapshot.rows("articles", "t.page_id = ?", [page_id], tail="order by t.position"))
    kinds = Counter(block.kind.value for block in page.blocks if block.kind)
    told = ", ".join(f"{count} {kind}" for kind, count in kinds.most_common())
    articles = [
        f"lines {row['first_line']}-{row['last_line']}: {row['headline'] or 'no headline'};"
        f" {told_by(row['why'])}"
        for row in rows
    ]
    return Explanation(
        id=page_id,
        kind="page",
        title=page.url or page.locator,
        reasons=(
            f"read as {page.media}, {page.encoding}, {counted(len(page.blocks), 'line')}: {told}",
            *((f"read by the fast path: {page.fallback}",) if page.fallback else ()),
            *articles,
        ),
        evidence=tuple(_line(page, n, block) for n, block in enumerate(page.blocks)),
        see=tuple(row["id"] for row in rows),
    )


def why_line(snapshot: Snapshot, page_id: str, number: int) -> Explanation:
    """Why a line has its label."""
    page = page_by_id(snapshot, page_id)
    if number >= len(page.blocks):
        raise NotFoundError(
            f"the page has {counted(len(page.blocks), 'line')}",
            where=f"{page_id}.{number}",
            advice="count them from 0",
        )
    block = page.blocks[number]
    holder = snapshot.fetch(
        "select id, headline from articles where page_id = ? and first_line <= ? and last_line >= ?",
        [page_id, number, number],
    )
    score = "" if block.score is None else f" (score {block.score:.2f})"
    return Explanation(
        id=f"{page_id}.{number}",
        kind="line",
        title=f"line {number} is {block.kind.value if block.kind else 'not labelled'}",
        reasons=(
            f"{told_by(block.why)}{score}",
            *(f"stands in the article {headline!r}" for _, headline in holder),
        ),
        evidence=tuple(
            _line(page, n, page.blocks[n])
            for n in range(max(0, number - 2), min(len(page.blocks), number + 3))
        ),
        see=tuple(row[0] for row in holder) or (page_id,),
    )


def _line(page: Page, number: int, block: Block) -> tuple[str, str]:
    kind = block.kind.value if block.kind else "-"
    return f"{number} {kind}", shorten(page.text[block.start : block.end])


def why_article(snapshot: Snapshot, article_id: str) -> Explanation:
    """How an article was cut and dated, and which dispatch it prints."""
    article = articles_by_id(snapshot, [article_id])[article_id]
    homes = snapshot.fetch(
        "select dispatch_id, derivation, is_home, why from copies where article_id = ?"
        " order by is_home desc, dispatch_id",
        [article_id],
    )
    found = dispatches_by_id(snapshot, [row[0] for row in homes])
    return Explanation(
        id=article_id,
        kind="article",
        title=article.headline or "no headline",
        reasons=(
            f"lines {article.first_line}-{article.last_line} of its page; {told_by(article.why)}",
            *_stamps(article),
            *_credits(article),
            *(_copy(found[row[0]], row[1], row[3]) for row in homes),
        ),
        evidence=(("text", shorten(article.text)),),
        see=(*(row[0] for row in homes), f"{article.page_id}.{article.first_line}"),
    )


def _stamps(article: Article) -> list[str]:
    named = (("published", article.published_at), ("updated", article.updated_at))
    return [f"{name} {_stamp(stamp)}" for name, stamp in named if stamp]


def _stamp(stamp: Stamp) -> str:
    raw = f" from {stamp.raw!r}" if stamp.raw else ""
    return f"{stamp.start:%Y-%m-%d %H:%M} UTC, to the {stamp.precision} ({stamp.basis}{raw})"


def _credits(article: Article) -> list[str]:
    return [
        f"names {credit.agency} ({credit.evidence}{'' if credit.is_text else ', for a picture'})"
        for credit in article.credits
    ]


def _copy(dispatch: Dispatch, derivation: str, why: str) -> str:
    return f"{derivation} copy of {dispatch.id} ({dispatch.headline or 'no headline'}): {why}"


def why_text(snapshot: Snapshot, text_id: str) -> Explanation:
    """Which articles print a text."""
    rows = snapshot.fetch(
        "select id, outlet, headline from articles where text_id = ? order by id", [text_id]
    )
    return Explanation(
        id=text_id,
        kind="text",
        title=f"printed by {counted(len(rows), 'article')}",
        reasons=tuple(f"{outlet or 'unknown outlet'}: {headline}" for _, outlet, headline in rows),
        evidence=(("text", shorten(texts_by_id(snapshot, [text_id])[text_id])),),
        see=tuple(row[0] for row in rows),
    )
