"""Outlets: whose text they print, what they cut and change, their house style."""

from __future__ import annotations

from wirecopy.corpus import Corpus
from wirecopy.corpus.columns import OUTLETS
from wirecopy.corpus.hosts import told_apart
from wirecopy.web.asked import Asked, address
from wirecopy.web.links import edits_link, outlet_links, written_link
from wirecopy.web.shown import Shown
from wirecopy.web.views.edits import by_class
from wirecopy.web.views.listed import listed


def outlets(corpus: Corpus, asked: Asked) -> Shown:
    """All outlets."""
    asked.check()
    return listed(
        corpus,
        asked,
        corpus.outlets(),
        title="Outlets",
        about="What each outlet prints of others, what it cuts and changes, and its house style.",
        columns=OUTLETS,
        links=outlet_links(),
        notes=told_apart(corpus.status().unnamed_hosts),
    )


def outlet(corpus: Corpus, asked: Asked) -> Shown:
    """One outlet."""
    asked.check()
    found = corpus.outlet(asked.parts["name"])
    name = [("outlet", found.outlet)]
    counts = corpus.edit_counts(outlet=found.outlet, style=True)
    return Shown(
        title=found.outlet,
        template="outlet",
        record=found,
        values={
            "profile": found,
            "edits": by_class(
                ((count.edit_class, count.edit_count) for count in counts), outlet=found.outlet
            ),
            "risky": edits_link(outlet=found.outlet, risk=2),
            "alone": edits_link(outlet=found.outlet, risk=2, outlier="either"),
            "quoted": edits_link(outlet=found.outlet, in_quote="yes"),
            "style": edits_link("style", outlet=found.outlet),
            "articles": address("/articles", name),
            "copies": address("/copies", name),
            "own": written_link(found.outlet, found.outlet),
            "by_agencies": address(
                "/copies",
                [*name, *(("agency", agency) for agency, _ in found.agencies), ("home", "yes")],
            ),
            "unknown": address("/copies", [*name, ("unknown", "yes")]),
            "compared": address("/copies", [*name, ("compared", "yes")]),
            "agencies": [
                (agency, count, written_link(found.outlet, agency))
                for agency, count in found.agencies
            ],
        },
    )
