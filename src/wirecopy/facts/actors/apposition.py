"""Appositions: what stands after a name between commas and says who it is.

"X, managing director of Y,", "X, who heads Y," and "X, a Trump envoy who ..." run to the next comma that is no part of a
place, or to a relative pronoun; an age, a clause or who says what stands before ("near Lima, police said") is no apposition.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.roles import role_words
from wirecopy.data.word_lists import actor_words
from wirecopy.facts.actors.tags import Tag, make_tag
from wirecopy.facts.actors.words import BELONGS, DETERMINERS, KIN, ROLE_ADJECTIVES, SPEAKS
from wirecopy.text.inflection import irregular_base

#: Longest apposition, in tags; longer ones are clauses.
_LONGEST = 14
_STOPS = actor_words("apposition.stops")
#: What somebody does who heads a body, and the words of "who heads".
_HEADS, _TWO = frozenset("heads leads chairs commands directs headed chaired commanded".split()), 2
_CLOSERS = frozenset(", . ; : ) ( - '' \" 's".split())


def after_name(tags: Sequence[Tag], at: int) -> tuple[Tag, ...]:
    """The tags of the apposition that begins at ``at`` (a comma); empty when there is none."""
    if at >= len(tags) or tags[at].text != ",":
        return ()
    comma = at
    at = behind_age(tags, at)
    is_aged = at != comma
    found = _as_head(tags[at + 1 : at + 3])
    first = at + 1 + len(found)
    for tag in tags[first : first + _LONGEST]:
        if tag.text == "," or tag.lower in _STOPS:
            break
        found.append(tag)
    if not any(tag.kind == "role" for tag in found) and not _is_nationality(found):
        return ()
    if _opens_deed(found, is_aged=is_aged):
        return ()
    if _speaks(tags[at + 1 + len(found) :]) or _tells_by_whom(found):
        return ()
    return tuple(found) if _begins_well(found[0]) else ()


def _speaks(after: Sequence[Tag]) -> bool:
    """Whether a verb of saying follows: the words are who says what stands before ("... near Lima, police said")."""
    return bool(after) and after[0].lower in SPEAKS


def _opens_deed(found: Sequence[Tag], *, is_aged: bool) -> bool:
    """Whether the words tell what somebody did ("X, 42, took the officers' keys", "X, ..., endorsed Ada Berg")."""
    first, *rest = found
    if first.kind != "word" or first.lower in _DESCRIBING:
        return False
    is_upon = bool(rest) and (rest[0].lower in DETERMINERS or rest[0].text.isdigit())
    is_upon = is_upon or (bool(rest) and rest[0].is_capital)
    is_upon = is_upon or bool(rest and rest[0].role and rest[0].role.is_plural)
    is_done = first.lower.endswith("ed") or irregular_base(first.lower, "VBD") is not None
    return (is_done and (is_aged or is_upon)) or (is_aged and is_upon)


#: What may open a description: modifiers, prepositions, adverbs of time.
_DESCRIBING = DETERMINERS | ROLE_ADJECTIVES | BELONGS | actor_words("apposition.describing")


def _tells_by_whom(found: Sequence[Tag]) -> bool:
    """Whether the words only say what others did ("trained by Peruvian officers")."""
    return len(found) > 1 and found[0].lower.endswith("ed") and found[1].lower == "by"


def behind_age(tags: Sequence[Tag], at: int) -> int:
    """The comma behind an age that the comma at ``at`` opens ("X, 38, a nurse"); ``at`` where none does."""
    after = tags[at + 1 : at + 1 + _TWO]
    is_age = len(after) == _TWO and after[0].text.isdigit() and after[1].text == ","
    return at + _TWO if is_age else at


def _is_nationality(found: Sequence[Tag]) -> bool:
    """Whether the words only tell of what people somebody is ("a Swede")."""
    if len(found) != _TWO or found[0].lower not in {"a", "an"}:
        return False
    return any(word.kind == "person" for word in found[1].countries)


def _as_head(tags: Sequence[Tag]) -> list[Tag]:
    """``who heads`` as the words "head of", which say the same; nothing for other words."""
    if len(tags) < _TWO or tags[0].lower != "who" or tags[1].lower not in _HEADS:
        return []
    head = make_tag(tags[1].start, tags[1].end, "head", "role")
    return [head._replace(role=role_words()["head"]), make_tag(head.end, head.end, "of", "word")]


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
    is_short = tags[first:end] and tags[first].kind == "name" and " " not in tags[first].text
    is_told = first > at + 1 or tags[at - 1].lower in KIN
    if end == first or (is_short and not is_told):
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
