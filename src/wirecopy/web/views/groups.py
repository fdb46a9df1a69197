"""Stories and dispatches, one page each, and what the copies of a dispatch changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from wirecopy.corpus import Corpus, FilterArgs
from wirecopy.corpus.columns import DISPATCHES, EVENTS, QUOTES
from wirecopy.model import Article, Copy, Dispatch, Edit, EditRecord
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
#: Characters of the lead copy shown at either side of an edit.
_AROUND = 60


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
    lead = corpus.article(found.lead_copy_id)
    edits = corpus.edits(dispatch=found.id, style=True)
    return Shown(
        title=found.headline or lead.headline or "Dispatch without headline",
        template="dispatch",
        record=found,
        values={
            "dispatch": found,
            "lead": lead,
            "copies": _copies(found, edits),
            "edits": _telling(edits, lead),
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


def _copies(found: Dispatch, edits: Sequence[EditRecord]) -> list[_CopyLine]:
    made: dict[str, list[Edit]] = defaultdict(list)
    for record in edits:
        made[record.made_in].append(record.edit)
    return [
        _CopyLine(
            copy=copy,
            is_lead=copy.article_id == found.lead_copy_id,
            article=address(f"/articles/{copy.article_id}"),
            outlet=outlet_link(copy.outlet) if copy.outlet else None,
            counts=by_class(
                ((edit.edit_class, 1) for edit in made[copy.article_id]), copy=copy.article_id
            ),
            risky=sum(edit.risk > 1 for edit in made[copy.article_id]),
            risky_edits=edits_link(copy=copy.article_id, risk=2),
        )
        for copy in found.copies
    ]


@dataclass(frozen=True, slots=True)
class _Telling:
    """An edit within its line: the words before, those that gave way to others, and the words behind."""

    record: EditRecord
    before: str
    gone: str
    put: str
    behind: str


def _telling(edits: Sequence[EditRecord], lead: Article) -> list[_Telling]:
    """The edits that change what is stated, or may, the weightiest first."""
    found = [record for record in edits if record.edit.risk > 0]
    found.sort(key=lambda record: (-record.edit.risk, record.edit.a.start))
    return [_within(record, lead.text) for record in found[:_EDITS]]


def _within(record: EditRecord, text: str) -> _Telling:
    """The edit in the words of the lead copy; a change of its own is told from what the others have."""
    edit = record.edit
    sides = (edit.a_text, edit.b_text)
    gone, put = sides if record.made_in == record.article_id else reversed(sides)
    before = text[max(0, edit.a.start - _AROUND) : edit.a.start].rpartition("\n")[2]
    behind = text[edit.a.end : edit.a.end + _AROUND].partition("\n")[0]
    return _Telling(
        record=record,
        before=before if len(before) < _AROUND else f"…{before.partition(' ')[2]}",
        gone=gone,
        put=put,
        behind=behind if len(behind) < _AROUND else f"{behind.rpartition(' ')[0]}…",
    )
