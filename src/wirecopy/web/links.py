"""Links: where the cells of each kind of listing lead."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wirecopy.model import (
    Article,
    Copy,
    Dispatch,
    DyadCount,
    DyadEvent,
    EventRecord,
    OutletProfile,
    QuoteRecord,
    Story,
)
from wirecopy.model.dyad import Level, Period, period_days
from wirecopy.web.asked import address
from wirecopy.web.tables import Link


def outlet_link(name: str) -> str:
    """The page of an outlet."""
    return address(f"/outlets/{name}")


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
        "article_count": lambda r, _: address("/articles", [("outlet", r.outlet)]),
        "own_count": lambda r, _: address(
            "/dispatches", [("agency", r.outlet), ("outlet", r.outlet)]
        ),
        **dict.fromkeys(("outlet", "compared_count", "risky_count", "alone_count"), own),
    }


def dyad_links(by: Period, level: Level) -> Mapping[str, Link[DyadCount]]:
    """Where a row of counts leads: every number to the events it counts."""

    def events(row: DyadCount, _: str) -> str | None:
        return _counted(row.actor, row.recipient, row.period, by, level)

    def pair(row: DyadCount, _: str) -> str:
        sides = [("actor", row.actor), ("recipient", row.recipient)]
        return address("/dyads", [*sides, ("by", by), ("level", level)])

    numbers = ("event_count", "dispatch_count", "copy_count", "outlet_count")
    return {
        "actor": pair,
        "recipient": pair,
        **dict.fromkeys(numbers, events),
        **{f"quad_{n}": events for n in range(1, 5)},
    }


def _counted(actor: str, recipient: str, period: str, by: Period, level: Level) -> str:
    first, last = period_days(period)
    values: list[tuple[str, Any]] = [
        ("actor", actor),
        ("recipient", recipient),
        ("from", first),
        ("to", last),
        ("by", by),
        ("level", level),
    ]
    return address("/dyads/events", values)


def dyad_event_links() -> Mapping[str, Link[DyadEvent]]:
    """Where a row of counted events leads."""
    return {
        "event_type": lambda r, _: address("/events", [("type", r.record.event.event_type.value)]),
        "sentence": lambda r, _: address(f"/events/{r.record.event.id}"),
        "copy_count": lambda r, _: address(f"/events/{r.record.event.id}") + "#printings",
        "id": lambda r, _: address(f"/events/{r.record.event.id}"),
    }
