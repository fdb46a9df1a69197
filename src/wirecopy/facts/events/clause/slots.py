"""Slots: places in a clause where a side of an act may stand.

A slot is a noun phrase (its index) or a stretch of text whose actor mentions count (the modifiers of
"US-Russian talks").  Each side is a list of alternatives, best first: the first that names an actor
is taken.
"""

from __future__ import annotations

from dataclasses import dataclass

from wirecopy.model import Span

Slot = int | Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles:
    """Alternatives for each side; ``is_mutual`` when all parties act."""

    actors: tuple[Slot, ...]
    recipients: tuple[Slot, ...]
    is_mutual: bool = False
    #: Whether several actors without a recipient act upon each other.
    is_shared: bool = False
    is_passive: bool = False
    #: The verb that carries tense and negation: the trigger's own, or the one that governs it.
    verb: int | None = None
    #: Whether the actor is told by more than a modifier of the noun.
    is_told: bool = True
