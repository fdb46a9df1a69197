"""Appositions: what stands after a name between commas and says who it is.

"X, managing director of Y," and "X, a Trump envoy who ..." run to the next comma that is no part of a
place, to a relative pronoun or to a verb of saying; an age or a clause is no apposition.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.facts.actors.tags import Tag
from wirecopy.facts.actors.words import BELONGS, SPEAKS

#: Longest apposition, in tags; longer ones are clauses.
_LONGEST = 14
_STOPS = frozenset(
    "who whom whose which that said says told added where when while after before but speaking quoted "
    "; : ( ) . and".split()
)
_CLOSERS = frozenset(", . ; : ) ( - '' \" 's".split())


def after_name(tags: Sequence[Tag], at: int) -> tuple[Tag, ...]:
    """The tags of the apposition that begins at ``at`` (a comma); empty when there is none."""
    if at >= len(tags) or tags[at].text != ",":
        return ()
    found: list[Tag] = []
    for tag in tags[at + 1 : at + 1 + _LONGEST]:
        if tag.text == "," or tag.lower in _STOPS:
            break
        found.append(tag)
    if not any(tag.kind == "role" for tag in found) or not found:
        return ()
    return tuple(found) if _begins_well(found[0]) else ()


def name_after_role(tags: Sequence[Tag], at: int) -> int | None:
    """Where the name ends that the comma at ``at`` joins to a role ("the mayor, Ada Berg, said").

    None when no comma stands there, or when what follows may be the next of a list.
    """
    if at + 1 >= len(tags) or tags[at].text != ",":
        return None
    end = at + 1
    while end < len(tags) and (tags[end].kind == "title" or _is_rank(tags[end])):
        end += 1
    first = end
    while end < len(tags) and tags[end].kind in {"name", "leader"}:
        end += 1
    if end == first or (tags[first].kind == "name" and " " not in tags[first].text):
        return None
    closes = end == len(tags) or tags[end].text in _CLOSERS or tags[end].lower in SPEAKS
    return tags[end - 1].end if closes else None


def _is_rank(tag: Tag) -> bool:
    return bool(tag.is_capital and tag.role and tag.role.type == "person")


def tells_person(rest: Sequence[Tag]) -> bool:
    """Whether the first role of an apposition is a person's, and no other noun's ("the army's base")."""
    at = next((n for n, tag in enumerate(rest) if tag.kind == "role"), None)
    if at is None or any(tag.lower in BELONGS for tag in rest[:at]):
        return False
    is_owner = at + 1 < len(rest) and rest[at + 1].kind == "possessive"
    role = rest[at].role
    return not is_owner and role is not None and role.type == "person"


def _begins_well(tag: Tag) -> bool:
    """An article, a role, a country word or a modifier opens it; a name does not (it is a list)."""
    return tag.kind in {"word", "role", "country", "organization"} and tag.lower not in {
        "in",
        "on",
        "at",
    }
