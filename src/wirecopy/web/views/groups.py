"""Stories and dispatches, one page each, and what the copies of a dispatch changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wirecopy.corpus import Corpus, FilterArgs
from wirecopy.corpus.columns import DISPATCHES, EVENTS, QUOTES
from wirecopy.model import Copy, CopyComparison, Dispatch, DispatchComparison, Edit
from wirecopy.web.asked import Asked, address
from wirecopy.web.links import (
    dispatch_links,
    edits_link,
    event_links,
    outlet_link,
    quote_links,
)
from wirecopy.web.shown import Data, Document, Elsewhere, Shown
from wirecopy.web.tables import Listing, listing
from wirecopy.web.views.edits import by_class

#: Facts and edits shown of one story or dispatch; the page links to all.
_FACTS, _EDITS = 25, 12


def story(corpus: Corpus, asked: Asked) -> Shown | Elsewhere:
    """A story: why it is one, its dispatches, events and quotes."""
    asked.check()
    found = corpus.story(asked.parts["id"])
    if found.id != asked.parts["id"]:
        return Elsewhere(address(f"/stories/{found.id}", ending=asked.ending))
    dispatches = corpus.dispatches(story=found.id)
    return Shown(
        title=found.headline or "Story without headline",
        template="story",
        record=found,
        values={
            "story": found,
            "dispatches": listing(dispatches, DISPATCHES, dispatch_links()),
            **_facts(corpus, {"story": found.id}),
        },
    )


def dispatch(corpus: Corpus, asked: Asked) -> Shown | Elsewhere:
    """A dispatch: who wrote it, who printed it, what they changed, what it says."""
    asked.check()
    found = corpus.dispatch(asked.parts["id"])
    if found.id != asked.parts["id"]:
        return Elsewhere(address(f"/dispatches/{found.id}", ending=asked.ending))
    comparison = corpus.compare(found.id)
    return Shown(
        title=found.headline or comparison.lead.headline or "Dispatch without headline",
        template="dispatch",
        record=found,
        values={
            "dispatch": found,
            "lead": comparison.lead,
            "copies": _copies(found, comparison),
            "edits": _telling(comparison),
            "all_edits": edits_link(dispatch=found.id),
            "changes": address(f"/dispatches/{found.id}/changes"),
            **_facts(corpus, {"dispatch": found.id}),
        },
    )


def changes(corpus: Corpus, asked: Asked) -> Document | Data:
    """What every copy changed, in the text of the lead copy."""
    asked.check("outlet")
    found = corpus.compare(asked.parts["id"], outlet=asked.all("outlet"))
    back = address(f"/dispatches/{found.dispatch.id}")
    if asked.ending == "html":
        return Document(corpus.comparison_page(found, back=back))
    return Data(found)


def _facts(corpus: Corpus, given: FilterArgs) -> dict[str, Listing | str]:
    """Events and quotes of a story or dispatch, and where all of them are listed."""
    some: FilterArgs = {**given, "limit": _FACTS}
    events, quotes = corpus.events(**some), corpus.quotes(**some)
    return {
        "events": listing(events, EVENTS, event_links()),
        "quotes": listing(quotes, QUOTES, quote_links()),
        "all_events": address("/events", given.items()),
        "all_quotes": address("/quotes", given.items()),
    }


@dataclass(frozen=True, slots=True)
class _CopyLine:
    """One printing, as the page of its dispatch shows it."""

    copy: Copy
    is_lead: bool
    article: str
    outlet: str | None
    #: What it changed, by class; empty where nothing is compared.
    counts: Sequence[tuple[str, int, str]]
    risky: int
    risky_edits: str


def _copies(found: Dispatch, comparison: DispatchComparison) -> list[_CopyLine]:
    edits = {other.copy.article_id: other.edits for other in comparison.others}
    return [
        _CopyLine(
            copy=copy,
            is_lead=copy.article_id == found.lead_copy_id,
            article=address(f"/articles/{copy.article_id}"),
            outlet=outlet_link(copy.outlet) if copy.outlet else None,
            counts=by_class(
                ((edit.edit_class, 1) for edit in edits.get(copy.article_id, ())),
                copy=copy.article_id,
            ),
            risky=sum(edit.risk > 1 for edit in edits.get(copy.article_id, ())),
            risky_edits=edits_link(copy=copy.article_id, risk=2),
        )
        for copy in found.copies
    ]


def _telling(comparison: DispatchComparison) -> list[tuple[CopyComparison, Edit, str]]:
    """The edits that change what is stated, or may, the weightiest first, and the page of each."""
    found = [
        (other, edit, address(f"/edits/{other.copy.article_id}.{n}"))
        for other in comparison.others
        for n, edit in enumerate(other.edits)
        if edit.risk > 0
    ]
    return sorted(found, key=lambda item: (-item[1].risk, item[1].a.start))[:_EDITS]
