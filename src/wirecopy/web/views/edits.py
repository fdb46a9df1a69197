"""Edits: what copies changed, over all dispatches; how often; and each with its place in both texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Literal, cast, get_args

from wirecopy.corpus import Corpus, EditArgs
from wirecopy.corpus.columns import EDIT_COUNTS, EDITS
from wirecopy.model import STYLE_CLASSES, Article, EditClass, Span
from wirecopy.model.edit import BY_WEIGHT, RISK_MEANING, OutlierFilter
from wirecopy.web.asked import FILTERS, Asked, address
from wirecopy.web.links import edit_count_links, edit_links, edits_link, outlet_link, place_link
from wirecopy.web.marked import Mark, Piece, near, paragraphs, place_of
from wirecopy.web.shown import Elsewhere, Shown
from wirecopy.web.views.listed import listed
from wirecopy.web.views.lists import CHOICES

_OWN = ("in_quote", "risk", "outlier", "style", "copy")
_CHOICES = {
    **CHOICES,
    "type": tuple(kind.value for kind in BY_WEIGHT),
    "sort": ("oldest", "newest"),
    "risk": ("1", "2"),
    "outlier": get_args(OutlierFilter),
    **dict.fromkeys(("in_quote", "style"), ("yes",)),
}


def edits(corpus: Corpus, asked: Asked) -> Shown:
    """Edits, the weightiest first."""
    given = _given(asked)
    some: EditArgs = {**given, "limit": asked.probe}
    return listed(
        corpus,
        asked,
        corpus.edits(**some),
        title="Edits",
        about="What outlets changed: copies against their lead copy, and lead copies that stand alone; house style only if it is asked for.",
        columns=EDITS,
        links=edit_links(),
        given=given,
        filters=(*FILTERS, *_OWN),
        choices=_CHOICES,
        see=("counted by outlet and class", address("/edits/counts", asked.changed(limit=None))),
    )


def edit_counts(corpus: Corpus, asked: Asked) -> Shown:
    """Counts of edits by outlet and class."""
    given = _given(asked)
    some: EditArgs = {**given, "limit": asked.probe}
    return listed(
        corpus,
        asked,
        corpus.edit_counts(**some),
        title="Edits counted",
        about="How often each outlet made edits of each class.",
        columns=EDIT_COUNTS,
        links=edit_count_links(asked),
        given=given,
        filters=(*FILTERS, *_OWN),
        choices=_CHOICES,
        see=("listed one by one", address("/edits", asked.changed(limit=None))),
    )


def _given(asked: Asked) -> EditArgs:
    """The filters of an address; the corpus refuses risks and outliers that are none."""
    asked.check(*FILTERS, *_OWN)
    return {
        **asked.filters(),
        "copy": asked.all("copy"),
        "in_quote": asked.is_set("in_quote"),
        "risk": asked.number("risk") or 0,
        "outlier": cast("OutlierFilter | None", asked.one("outlier")),
        "style": asked.is_set("style"),
    }


def by_class(
    counts: Iterable[tuple[EditClass, int]], **given: object
) -> list[tuple[str, int, str]]:
    """Names, numbers and lists of edits that filters let through, the most frequent first; style as one."""
    found: Counter[EditClass | Literal["style"]] = Counter()
    for kind, number in counts:
        found["style" if kind in STYLE_CLASSES else kind] += number
    named = [
        (
            "house style" if kind == "style" else kind.replace("_", " "),
            number,
            edits_link(kind, **given),
        )
        for kind, number in found.items()
    ]
    return sorted(named, key=lambda one: (-one[1], one[0]))


def edit(corpus: Corpus, asked: Asked) -> Shown | Elsewhere:
    """One edit: the words in both texts, and why it has its class."""
    asked.check()
    found = corpus.edit(asked.parts["id"])
    if found.id != asked.parts["id"]:
        return Elsewhere(address(f"/edits/{found.id}", ending=asked.ending))
    one = found.edit
    lead, copy = corpus.article(found.lead_copy_id), corpus.article(found.article_id)
    return Shown(
        title=f"{one.edit_class.value.replace('_', ' ')} by {found.outlet or 'an outlet not told'}",
        template="edit",
        record=found,
        values={
            "found": found,
            "edit": one,
            "risk": RISK_MEANING[one.risk],
            "sides": (
                ("Lead copy", found.lead_outlet, *_side(lead, one.a, one.a_text)),
                ("Copy", copy.outlet, *_side(copy, one.b, one.b_text)),
            ),
            "outlet_link": outlet_link,
            "why": corpus.why(found.id),
        },
    )


def _side(article: Article, span: Span, words: str) -> tuple[str, list[list[Piece]]]:
    """The address of an article at words of it, and the lines around them with the words marked."""
    mark = Mark(place_of(span, words), "here")
    return place_link(article.id, span, words), near(paragraphs(article.text, [mark]))
