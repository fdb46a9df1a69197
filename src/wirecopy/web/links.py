"""Links: where the cells of each kind of listing lead."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from wirecopy.model import (
    STYLE_CLASSES,
    Article,
    Copy,
    Dispatch,
    DyadCount,
    DyadEvent,
    EditClass,
    EditCount,
    EditRecord,
    EventRecord,
    OutletProfile,
    PageRecord,
    QuoteRecord,
    Span,
    Story,
)
from wirecopy.model.dyad import period_days
from wirecopy.model.event import QUAD_CODES
from wirecopy.web.asked import Asked, address
from wirecopy.web.marked import place_of
from wirecopy.web.tables import Link


def outlet_link(name: str) -> str:
    """The page of an outlet."""
    return address(f"/outlets/{name}")


def written_link(outlet: str, writer: str) -> str:
    """The articles of an outlet that a writer wrote."""
    return address("/copies", [("outlet", outlet), ("agency", writer), ("home", "yes")])


def story_links() -> Mapping[str, Link[Story]]:
    """Where a row of stories leads."""
    return {
        "headline": lambda r, _: address(f"/stories/{r.id}"),
        "dispatch_count": lambda r, _: address("/dispatches", [("story", r.id)]),
        "copy_count": lambda r, _: address("/copies", [("story", r.id)]),
        "outlets": lambda _, name: outlet_link(name),
        "id": lambda r, _: address(f"/stories/{r.id}"),
    }


def dispatch_links() -> Mapping[str, Link[Dispatch]]:
    """Where a row of dispatches leads."""
    return {
        "headline": lambda r, _: address(f"/dispatches/{r.id}"),
        "writer": lambda _, name: address("/dispatches", [("agency", name)]),
        "copy_count": lambda r, _: address("/copies", [("dispatch", r.id)]),
        "outlets": lambda _, name: outlet_link(name),
        "id": lambda r, _: address(f"/dispatches/{r.id}"),
    }


def copy_links() -> Mapping[str, Link[Copy]]:
    """Where a row of copies leads."""
    return {
        "outlet": lambda _, name: outlet_link(name),
        "dispatch_id": lambda r, _: address(f"/dispatches/{r.dispatch_id}"),
        "article_id": lambda r, _: address(f"/articles/{r.article_id}"),
        "derivation": lambda r, _: address(f"/articles/{r.article_id}"),
    }


#: The classes that ``edits_link`` opens as edits of house style.
_STYLE = [kind.value for kind in EditClass if kind in STYLE_CLASSES]


def edits_link(kind: EditClass | Literal["style"] | None = None, **given: object) -> str:
    """The edits that filters let through, or those of them of a class or of house style."""
    types = _STYLE if kind == "style" else [kind.value] if kind else []
    return address("/edits", [*given.items(), *(("type", one) for one in types)])


def place_link(article_id: str, span: Span, words: str) -> str:
    """An article at the place of words."""
    place = place_of(span, words)
    marked = [("start", place.start), ("end", place.end)]
    return address(f"/articles/{article_id}", marked) + "#here"


def edit_links() -> Mapping[str, Link[EditRecord]]:
    """Where a row of edits leads: its words to both texts."""
    own: Link[EditRecord] = lambda r, _: address(f"/edits/{r.id}")  # noqa: E731  one link, several cells
    return {
        "outlet": lambda _, name: outlet_link(name),
        "before": lambda r, _: place_link(r.lead_copy_id, r.edit.a, r.edit.a_text),
        "after": lambda r, _: place_link(r.article_id, r.edit.b, r.edit.b_text),
        "dispatch_id": lambda r, _: address(f"/dispatches/{r.dispatch_id}"),
        **dict.fromkeys(("edit_class", "id"), own),
    }


def edit_count_links(asked: Asked) -> Mapping[str, Link[EditCount]]:
    """Where a row of counts leads: to the edits it counts, of those that are asked for."""

    def counted(**changes: object) -> Link[EditCount]:
        return lambda r, _: (
            r.outlet
            and address(
                "/edits",
                asked.changed(limit=None, outlet=r.outlet, type=r.edit_class.value, **changes),
            )
        )

    return {
        "outlet": lambda _, name: outlet_link(name),
        "edit_count": counted(),
        "risky_count": counted(risk=2),
        "quote_count": counted(in_quote="yes"),
    }


def page_links() -> Mapping[str, Link[PageRecord]]:
    """Where a row of pages leads."""
    own: Link[PageRecord] = lambda r, _: address(f"/pages/{r.id}")  # noqa: E731  one link, several cells
    return {
        "outlet": lambda _, name: outlet_link(name),
        **dict.fromkeys(("url", "article_count", "id"), own),
    }


def article_links() -> Mapping[str, Link[Article]]:
    """Where a row of articles leads."""
    return {
        "headline": lambda r, _: address(f"/articles/{r.id}"),
        "outlet": lambda _, name: outlet_link(name),
        "agency": lambda _, name: address("/articles", [("agency", name)]),
        "id": lambda r, _: address(f"/articles/{r.id}"),
    }


def quote_links() -> Mapping[str, Link[QuoteRecord]]:
    """Where a row of quotes leads."""
    return {
        "speaker": lambda _, name: address("/quotes", [("actor", name)]),
        "content": lambda r, _: address(f"/quotes/{r.id}"),
        "outlets": lambda _, name: outlet_link(name),
        "id": lambda r, _: address(f"/quotes/{r.id}"),
    }


def event_links() -> Mapping[str, Link[EventRecord]]:
    """Where a row of events leads."""
    return {
        "event_type": lambda r, _: address("/events", [("type", r.event.event_type.value)]),
        "actors": lambda _, name: address("/events", [("actor", name)]),
        "recipients": lambda _, name: address("/events", [("recipient", name)]),
        "sentence": lambda r, _: address(f"/events/{r.event.id}"),
        "copy_count": lambda r, _: address(f"/events/{r.event.id}") + "#printings",
        "id": lambda r, _: address(f"/events/{r.event.id}"),
    }


def outlet_links() -> Mapping[str, Link[OutletProfile]]:
    """Where a row of outlets leads."""
    own: Link[OutletProfile] = lambda r, _: outlet_link(r.outlet)  # noqa: E731  one link, several cells
    return {
        "risky_count": lambda r, _: edits_link(outlet=r.outlet, risk=2),
        "alone_count": lambda r, _: edits_link(outlet=r.outlet, risk=2, outlier="either"),
        "article_count": lambda r, _: address("/articles", [("outlet", r.outlet)]),
        "own_count": lambda r, _: written_link(r.outlet, r.outlet),
        **dict.fromkeys(("outlet", "compared_count"), own),
    }


#: What the numbers of a dyad count, and the lists of such things under ``/dyads``.
_COUNTED = {"event": "events", "dispatch": "dispatches", "copy": "copies", "outlet": "outlets"}


def dyad_links(asked: Asked) -> Mapping[str, Link[DyadCount]]:
    """Where a row of counts leads: every number to what it counts, of that which is asked for."""

    def pair(row: DyadCount, _: str) -> str:
        sides = {"actor": row.actor, "recipient": row.recipient}
        return address("/dyads", asked.changed(limit=None, **sides))

    return {
        "actor": pair,
        "recipient": pair,
        **{f"{kind}_count": _count_link(asked, listed) for kind, listed in _COUNTED.items()},
        **{f"quad_{quad}": _quad_link(asked, quad) for quad in range(1, 5)},
    }


def _count_link(asked: Asked, listed: str) -> Link[DyadCount]:
    """Where a number leads: to the list of what it counts."""
    return lambda row, _: _counted(asked, row, listed)


def _quad_link(asked: Asked, quad: int) -> Link[DyadCount]:
    """Where the number of events of a quad class leads; nowhere if it is 0."""
    told = {name.casefold() for name in asked.all("type")}
    types = [
        kind.value
        for kind, code in QUAD_CODES.items()
        if code == quad and (not told or kind.value.casefold() in told)
    ]
    return lambda row, _: (
        _counted(asked, row, "events", type=types) if row.quad_counts[quad - 1] else None
    )


def _counted(asked: Asked, row: DyadCount, listed: str, **changes: object) -> str:
    """What a row counts, in the events that are asked for, of its pair and its days.

    Filters for actors let through whoever is meant by one of them, so the pair is told beside them.
    """
    first, last = period_days(row.period)
    changes |= {
        "dyad": f"{row.actor}>{row.recipient}",
        "sort": None,
        "from": max(asked.day("from") or first, first),
        "to": min(asked.day("to") or last, last),
    }
    for name, code in (("actor", row.actor), ("recipient", row.recipient)):
        if not asked.all(name):
            changes[name] = code
    return address(f"/dyads/{listed}", asked.changed(limit=None, **changes))


def dyad_event_links() -> Mapping[str, Link[DyadEvent]]:
    """Where a row of counted events leads."""
    return {
        "event_type": lambda r, _: address("/events", [("type", r.record.event.event_type.value)]),
        "sentence": lambda r, _: address(f"/events/{r.record.event.id}"),
        "copy_count": lambda r, _: address(f"/events/{r.record.event.id}") + "#printings",
        "id": lambda r, _: address(f"/events/{r.record.event.id}"),
    }
