"""Sides: whether two mentions can be of the same actors.

Actors of one country are taken for one another ("Israel", "Israeli troops"), as counts are kept by
country.  Bodies without a country share a code with others of their kind (IGO, NGO ...): they are one
where their names are, one stands in the other, or one abbreviates the other.  Known misses: bodies
called by names that have nothing in common.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wirecopy.model import Actor, EventMention

#: Codes that many bodies have.
_KINDS = frozenset(("IGO", "NGO", "MNC", "IMG", "ISM"))
_SMALL = frozenset(("the", "of", "for", "and", "on", "in"))


def share(a: Sequence[Actor], b: Sequence[Actor]) -> bool:
    """Whether two sides have an actor in common."""
    return any(_is_same(x, y) for x in a for y in b)


def shared(a: Sequence[Actor], b: Sequence[Actor]) -> int:
    """How many actors of the smaller side may stand in the other, each key counted once."""
    ours, theirs = _by_key(a), _by_key(b)
    return sum(
        any(_is_same(x, y) for x in ours[key] for y in theirs[key]) for key in ours.keys() & theirs
    )


def is_doerless(mention: EventMention) -> bool:
    """Whether all who act are unidentified: an act of violence that names no doer."""
    return bool(mention.actors) and all(actor.is_unidentified for actor in mention.actors)


def same_harm(a: EventMention, b: EventMention) -> bool:
    """Whether the same may have suffered two acts, one of them without a doer.

    Where both are, people of no known country ("nine people") may be any; else they must be named alike.
    """
    if share(a.recipients, b.recipients):
        return True
    is_open = any(all(r.country is None for r in m.recipients) for m in (a, b))
    return is_doerless(a) and is_doerless(b) and is_open


def keys(actors: Iterable[Actor]) -> set[str]:
    """What actors are compared by: the country, else the name."""
    return {actor.country or actor.name.casefold() for actor in actors}


def _by_key(actors: Iterable[Actor]) -> dict[str, list[Actor]]:
    found: dict[str, list[Actor]] = {}
    for actor in actors:
        found.setdefault(actor.country or actor.name.casefold(), []).append(actor)
    return found


def _is_same(a: Actor, b: Actor) -> bool:
    if (a.country or a.name.casefold()) != (b.country or b.name.casefold()):
        return False
    return a.country not in _KINDS or _is_same_body(a, b)


def _is_same_body(a: Actor, b: Actor) -> bool:
    """Whether two actors of one kind may be one; a person speaks for a body the text need not name."""
    if a == b or "person" in (a.type, b.type) or not (_is_named(a) and _is_named(b)):
        return True
    ours, theirs = _words(a), _words(b)
    if ours <= theirs or theirs <= ours:
        return True
    return _abbreviates(a.name, b.name) or _abbreviates(b.name, a.name)


def _is_named(actor: Actor) -> bool:
    """Whether the text gives a name, not a description ("the bloc")."""
    return any(word[:1].isupper() for word in actor.name.split() if word.casefold() not in _SMALL)


def _words(actor: Actor) -> set[str]:
    return {word for word in actor.name.casefold().split() if word not in _SMALL}


def _abbreviates(short: str, long: str) -> bool:
    """Whether a name of capitals has the letters of a longer one, in order, from the first on."""
    if not short.isupper() or " " in short or short[0] != long.removeprefix("the ")[:1].upper():
        return False
    letters = iter(long.casefold())
    return all(letter in letters for letter in short.casefold())
