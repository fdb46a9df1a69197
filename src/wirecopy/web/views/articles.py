"""Articles with their facts marked, and the pages they were cut from."""

from __future__ import annotations

from wirecopy.corpus import Corpus
from wirecopy.web.asked import Asked, address
from wirecopy.web.links import outlet_link
from wirecopy.web.marked import marks_of_article, marks_of_place, paragraphs
from wirecopy.web.shown import Data, Document, Elsewhere, Shown
from wirecopy.web.views.edits import by_class


def article(corpus: Corpus, asked: Asked) -> Shown | Elsewhere:
    """An article: what was read of it, its text with quotes and acts marked, its place on the page."""
    asked.check("start", "end")
    found = corpus.facts(asked.parts["id"])
    one = found.article
    if one.id != asked.parts["id"]:
        return Elsewhere(address(f"/articles/{one.id}", asked.values, asked.ending))
    changed = corpus.edit_counts(copy=one.id, style=True)
    place = marks_of_place(asked.number("start"), asked.number("end"))
    return Shown(
        title=one.headline or "Article without headline",
        template="article",
        record=found,
        values={
            "article": one,
            "facts": found,
            "paragraphs": paragraphs(one.text, [*marks_of_article(found), *place]),
            "outlet": outlet_link(one.outlet) if one.outlet else None,
            "page": f"{address(f'/pages/{one.page_id}')}#l{one.first_line}",
            "dispatch": corpus.dispatch(found.dispatch_id) if found.dispatch_id else None,
            "changed": by_class(
                ((count.edit_class, count.edit_count) for count in changed), copy=one.id
            ),
            "why": corpus.why(one.id),
        },
    )


def page(corpus: Corpus, asked: Asked) -> Document | Data:
    """A page: every line with its label, score and reason."""
    asked.check()
    if asked.ending == "html":
        return Document(corpus.reading_page(asked.parts["id"], back="/"))
    return Data(corpus.page(asked.parts["id"]))
