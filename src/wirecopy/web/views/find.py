"""Search by words, and why: the two ways to a thing that no listing shows."""

from __future__ import annotations

import re

from wirecopy.corpus import Corpus, Rows
from wirecopy.corpus.found import found_columns, found_span
from wirecopy.model import Article
from wirecopy.web.asked import Asked, address
from wirecopy.web.links import article_links, place_link
from wirecopy.web.shown import Elsewhere, Shown
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


#: What the search takes for an id, a line or an edit, and what for a dyad.
_ID = re.compile(r"(?:pg|ar|di|st|qu|ev)_[0-9a-f]{4,32}(?:\.\d{1,9})?")
_DYAD = re.compile(r"([A-Z]{3}(?: [A-Z]{3})?)>([A-Z]{3}(?: [A-Z]{3})?)")


def search(corpus: Corpus, asked: Asked) -> Shown | Elsewhere:
    """Articles that hold the words, best first; for an id or a dyad its page."""
    asked.check("q")
    query = (asked.one("q") or "").strip()
    named = _named(query) if asked.ending == "html" else None
    if named is not None:
        return Elsewhere(named)
    columns = found_columns(query)

    def place(article: Article, _: str) -> str | None:
        span = found_span(article.text, query)
        return place_link(article.id, span, span.of(article.text)) if span else None

    shown, more = asked.cut(corpus.search(query, limit=asked.probe) if query else Rows(()))
    return Shown(
        title=f"Search: {query}" if query else "Search",
        template="search",
        record=shown,
        columns=columns,
        values={
            "query": query,
            "listing": listing(shown, columns, {**article_links(), "words": place}),
            "count": len(shown),
            "more": more,
            "as_actor": _as_actor(corpus, query) if asked.ending == "html" else (),
        },
    )


def _as_actor(corpus: Corpus, query: str) -> list[tuple[str, str]]:
    """Where to find what an actor of this code or name said, did and suffered; nothing for other words."""
    if not query or any(corpus.unknown_names(actor=query)):
        return []
    return [
        (what, address(path, [(side, query)]))
        for what, path, side in (
            ("quotes", "/quotes", "actor"),
            ("acts", "/events", "actor"),
            ("acts towards it", "/events", "recipient"),
        )
    ]


def _named(query: str) -> str | None:
    """The page of what is asked for by its id, or of a dyad; None for words."""
    if _ID.fullmatch(query):
        return _page_of(query)
    dyad = _DYAD.fullmatch(query)
    if dyad is None:
        return None
    return address("/dyads", [("actor", dyad[1]), ("recipient", dyad[2])])


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
