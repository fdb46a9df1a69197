"""Facts: everything read from one text under one anchor day."""

from __future__ import annotations

from dataclasses import dataclass

from wirecopy.model.actor import ActorReading
from wirecopy.model.event import EventMention
from wirecopy.model.place import Place
from wirecopy.model.quote import Quote
from wirecopy.model.times import TimeExpression


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """The words of an article; articles with equal words share one."""

    id: str
    text: str
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What one text says.  Relative times were read from ``anchor`` (ISO day; None: not known)."""

    text_id: str
    anchor: str | None
    actors: ActorReading
    quotes: tuple[Quote, ...]
    times: tuple[TimeExpression, ...]
    places: tuple[Place, ...]
    events: tuple[EventMention, ...]
