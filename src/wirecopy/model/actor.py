"""Actors: who acts in the news, coded by country and PLOVER sector."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from wirecopy.model.span import Span

ActorType = Literal["person", "organization", "government", "group", "country"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Someone who acts.  ``code`` is what counts are kept by."""

    name: str
    type: ActorType
    #: ISO 3166 alpha-3, or IGO, UNO, EUR, NGO, ISM, IMG, MNC; None when it cannot be told.
    country: str | None
    #: PLOVER sectors, primary first (``GOV``, ``MIL``...); empty when unknown.
    sectors: tuple[str, ...] = ()
    #: Office or description as the text gives it.
    role: str | None = None

    @property
    def code(self) -> str | None:
        """``RUS GOV``; the country alone when no sector is known, ``UAF`` for unidentified armed of no known country."""
        if self.country is None:
            return UNIDENTIFIED_CODE if self.is_unidentified else None
        return f"{self.country} {self.sectors[0]}" if self.sectors else self.country

    @property
    def country_code(self) -> str | None:
        """What counts by country are kept by: the country, ``UAF`` for unidentified armed of no known country."""
        return self.country or self.code

    @property
    def is_unidentified(self) -> bool:
        """Whether it is somebody armed of whom no more is known: "gunmen", or whoever did an act that names no doer."""
        return self.country is None and self.sectors[:1] == (UNIDENTIFIED_CODE,)


#: PLOVER's code for who is unidentified and armed.
UNIDENTIFIED_CODE = "UAF"
#: Who did an act of violence that names no doer.
UNIDENTIFIED = Actor(name="unidentified", type="group", country=None, sectors=(UNIDENTIFIED_CODE,))


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorMention:
    """One naming of an actor in a text."""

    span: Span
    #: Index into the reading's actors.
    actor: int
    #: ``name``, ``role``, ``demonym``, ``metonym``, ``pronoun``...
    form: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorReading:
    """All actors of one text, and where each is named."""

    actors: tuple[Actor, ...]
    #: In the order of the text; mentions never overlap partially.
    mentions: tuple[ActorMention, ...]
    #: One line an actor: how its code was found.
    why: tuple[str, ...]
    #: The state that the text is about, whose people and offices it names without a country.
    home: str | None = None
    #: The state that each sentence tells of, where the text is about several; else empty.
    topics: tuple[str | None, ...] = ()
