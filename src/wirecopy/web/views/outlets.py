"""Outlets: whose text they print, what they cut and change, their house style."""

from __future__ import annotations

from wirecopy.corpus import Corpus
from wirecopy.corpus.columns import OUTLETS
from wirecopy.web.asked import Asked, address
from wirecopy.web.links import outlet_links, written_link
from wirecopy.web.shown import Shown
from wirecopy.web.tables import listing


def outlets(corpus: Corpus, asked: Asked) -> Shown:
    """All outlets."""
    asked.check()
    shown, more = asked.cut(corpus.outlets())
    return Shown(
        title="Outlets",
        template="list",
        record=shown,
        columns=OUTLETS,
        values={
            "about": "What each outlet prints of others, what it cuts and changes, and its house style.",
            "listing": listing(shown, OUTLETS, outlet_links()),
            "filters": (),
            "choices": {},
            "count": len(shown),
            "more": more,
            "unknown": (),
        },
    )


def outlet(corpus: Corpus, asked: Asked) -> Shown:
    """One outlet."""
    asked.check()
    found = corpus.outlet(asked.parts["name"])
    name = [("outlet", found.outlet)]
    return Shown(
        title=found.outlet,
        template="outlet",
        record=found,
        values={
            "profile": found,
            "articles": address("/articles", name),
            "copies": address("/copies", name),
            "own": written_link(found.outlet, found.outlet),
            "agencies": [
                (agency, count, written_link(found.outlet, agency))
                for agency, count in found.agencies
            ],
        },
    )
