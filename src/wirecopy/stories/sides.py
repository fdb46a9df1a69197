"""Sides: whether two mentions can be of the same actors.

Actors of one country are taken for one another ("Israel", "Israeli troops"), as counts are kept by
country; but two people with different names are two, and so are those who act for the state, its politicians,
its rebels and its people ("the president", "the senator", "students").  People of no trade ("ten people")
may be any who suffer violence ("ten soldiers") or protest, and a parliament acts as its government does.  Bodies without a country share a code with others of their kind (IGO, NGO ...): they are one
where their names are, one stands in the other, or one abbreviates the other.  Known misses: bodies
called by names that have nothing in common.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wirecopy.model import Actor, EventMention
from wirecopy.stories.names import may_be_one_person

#: Codes that many bodies have.
_KINDS = frozenset(("IGO", "NGO", "MNC", "IMG", "ISM"))
_SMALL = frozenset(("the", "of", "for", "and", "on", "in"))
#: Sectors that speak for one another within a state; who is of several may be any of them.
_CAMPS = (
    frozenset("GOV MIL COP SPY JUD".split()),
    frozenset("LEG PTY OPP ELI".split()),
    frozenset("REB PRM UAF CRM".split()),
    frozenset("CVL LAB SOC BUS EDU JRN REL MED AGR REF UAF CRM".split()),
)
#: Acts of violence and its end, which are told by how many suffered them.
_HARM = frozenset(("ASSAULT", "COERCE", "RETREAT"))
_PEOPLE = ("CVL",)
#: Bodies that speak for one state.
_OF_STATE = {frozenset(("GOV",)), frozenset(("LEG",))}


def share_actors(a: EventMention, b: EventMention) -> bool:
    """Whether two acts of one type have somebody in common who acts."""
    may_be_anybody = a.event_type == "PROTEST"
    return share(a.actors, b.actors) or (may_be_anybody and _are_people(a.actors, b.actors))


def share_recipients(a: EventMention, b: EventMention) -> bool:
    """Whether two acts of one type have somebody in common whom they are done to."""
    is_harm = a.event_type in _HARM
    return share(a.recipients, b.recipients) or (
        is_harm and _are_people(a.recipients, b.recipients)
    )


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
    if share_recipients(a, b):
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
    if a.country in _KINDS:
        return _is_same_body(a, b)
    return a.country is None or not _are_apart(a, b)


def _are_people(a: Sequence[Actor], b: Sequence[Actor]) -> bool:
    """Whether the one tells of people of no trade where the other may tell which people of that state."""
    return any(_may_be_people(x, y) or _may_be_people(y, x) for x in a for y in b)


def _may_be_people(people: Actor, other: Actor) -> bool:
    is_open = people.sectors == _PEOPLE and not _is_named_person(people)
    is_human = other.type != "government" and (people.type == "person") == (other.type == "person")
    return is_open and is_human and people.country == other.country is not None


def _are_apart(a: Actor, b: Actor) -> bool:
    """Whether two of one country are two: people with different names, or of camps that do not speak for each other."""
    if "country" in (a.type, b.type):
        return False
    if _is_named_person(a) and _is_named_person(b):
        return not may_be_one_person(_name(a), _name(b))
    are_bodies = "person" not in (a.type, b.type)
    if are_bodies and {frozenset(a.sectors), frozenset(b.sectors)} == _OF_STATE:
        return False
    ours, theirs = ({n for n, camp in enumerate(_CAMPS) if camp & set(x.sectors)} for x in (a, b))
    return bool(ours and theirs) and not ours & theirs


def _is_named_person(actor: Actor) -> bool:
    """Whether it is one human being with a name, not one told by an office ("the French minister")."""
    last = actor.name.rpartition(" ")[2]
    is_role = last.casefold() in (actor.role or "").casefold().split()
    return actor.type == "person" and last[:1].isupper() and not is_role


def _name(actor: Actor) -> list[str]:
    return actor.name.casefold().replace("-", " ").replace(".", "").split()


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
