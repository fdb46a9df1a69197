"""Search by words, and why: the two ways to a thing that no listing shows."""

from __future__ import annotations

from wirecopy.corpus import Corpus, Rows
from wirecopy.corpus.columns import ARTICLES
from wirecopy.web.asked import Asked, address
from wirecopy.web.links import article_links
from wirecopy.web.shown import Shown
from wirecopy.web.tables import listing

#: Kind of id -> the page that shows such a thing.
_PAGES = {
    "pg": "pages",
    "ar": "articles",
    "di": "dispatches",
    "st": "stories",
    "qu": "quotes",
    "ev": "events",
}


def search(corpus: Corpus, asked: Asked) -> Shown:
    """Articles that hold the words, best first."""
    asked.check("q")
    query = (asked.one("q") or "").strip()
    shown, more = asked.cut(corpus.search(query, limit=asked.probe) if query else Rows(()))
    return Shown(
        title=f"Search: {query}" if query else "Search",
        template="search",
        record=shown,
        columns=ARTICLES,
        values={
            "query": query,
            "listing": listing(shown, ARTICLES, article_links()),
            "count": len(shown),
            "more": more,
        },
    )


def why(corpus: Corpus, asked: Asked) -> Shown:
    """The reasons for anything that has an id, or for two being copies or not."""
    asked.check("id", "other")
    one = (asked.one("id") or "").strip()
    found = corpus.why(one, asked.one("other")) if one else None
    return Shown(
        title=f"Why: {found.title}" if found else "Why",
        template="why",
        record=found,
        values={
            "asked_id": one,
            "other_id": asked.one("other") or "",
            "why": found,
            "own": _page_of(found.id) if found else None,
            "see": [(id_, address("/why", [("id", id_)])) for id_ in found.see] if found else (),
        },
    )


def _page_of(id_: str) -> str | None:
    """The page of a thing, by its id; of a line its place on the page, of an edit its own, of a pair none."""
    kind = _PAGES.get(id_[:2]) if id_[2:3] == "_" and " " not in id_ else None
    whole, _, number = id_.partition(".")
    if kind == "articles" and number:
        return address(f"/edits/{id_}")
    return address(f"/{kind}/{whole}") + (f"#l{number}" if number else "") if kind else None
